/** Social Security numbers in words, behind their label: `my social is two one nine, oh nine, five…`. */
import type { LiteralRecogniser } from "../recogniser.ts";
import { SPOKEN_HINTS, SPOKEN_LITERALS, spokenDigits } from "./spoken-digits.ts";

const ENTITY = "US_SSN";
const DIGITS = 9;
const LAST_FOUR = /\b(?:last|final) (?:four|4)\b/i;
/** Characters before the digits in which it may be said that they are the last four. */
const REACH = 60;

export const spokenSsn: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: SPOKEN_LITERALS,
  hints: SPOKEN_HINTS,
  recognise(view, { start: at }, report) {
    const spoken = spokenDigits(view.text, at);
    if (spoken === undefined || view.label(ENTITY, spoken.start) === undefined) return;
    const { start, end, digits } = spoken;
    if (digits.length === DIGITS || (digits.length === 4 && areLastFour(view.text, start)))
      report(start, end, 0.9, "label");
  },
};

function areLastFour(text: string, start: number): boolean {
  return LAST_FOUR.test(text.slice(Math.max(0, start - REACH), start));
}
