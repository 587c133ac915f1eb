/** Addresses that open with a plot, a house or a flat, as in India: `Plot No. 14, Shivaji Nagar, Nashik - 422002`. */
import { isWord } from "../characters.ts";
import type { LiteralRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const NUMBER = /\.?:? {0,2}#?\d{1,4}[A-Za-z0-9/-]{0,10}(?![A-Za-z0-9])/y;
/** A part of the address, up to four words; not the label of the next field. */
const PART =
  /,\s{0,2}(?:\d{1,3}(?:st|nd|rd|th) )?[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u00ff.'/-]{1,24}(?: (?:[A-Z\u00c0-\u00de&][A-Za-z\u00c0-\u00ff.'-]{0,24}|\d{1,3}(?![\d/]))){0,3}(?!\s?[:=]|[a-z\u00df-\u00ff])/y;
const PIN = /(?:,? | ?- ?)(?:PIN:? ?)?[1-8]\d{2} ?\d{3}(?![\w-])/y;
const MOST_PARTS = 6;

export const plotAddress: LiteralRecogniser = {
  entity: "STREET_ADDRESS",
  wakes: "literal",
  labels: [],
  literals: ["plot no", "h.no", "h. no", "house no", "door no", "d.no", "flat no", "qtr no"],
  hints: { named: ["plot", "h", "house", "door", "d", "flat", "qtr"] },
  recognise({ text }, { start, end }, report) {
    const number = isWord(text.charCodeAt(start - 1)) ? 0 : endOf(NUMBER, text, end);
    if (number === 0) return;
    let last = number;
    for (let parts = 0; parts < MOST_PARTS; parts++) {
      const part = endOf(PART, text, last);
      if (part === 0) break;
      last = part;
    }
    const pin = endOf(PIN, text, last);
    if (last > number || pin > 0) report(start, pin || last, 0.8, "structure");
  },
};
