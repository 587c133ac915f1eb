/** International bank account numbers, also in groups of four. 45 CFR 164.514(b)(2)(i)(J). */
import { isAsciiLetterOrDigit, isDigit, isLetter } from "../characters.ts";
import { ibanLength, isIban } from "../checks/iban.ts";
import type { DigitRecogniser } from "../recogniser.ts";

const ENTITY = "IBAN_CODE";
/** The farthest that eight digits of an IBAN stand from its country: Malta's, in groups. */
const REACH = 34;

const LETTER = 1;
const DIGIT = 2;
const SEPARATOR = 3;
/** By a character's code; 0: of no IBAN. */
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (!isAsciiLetterOrDigit(code)) return code === 0x20 || code === 0x2d ? SEPARATOR : 0;
  return isDigit(code) ? DIGIT : LETTER;
});
const KIND_BITS = 2;
const OPENING_MASK = 0xff;
/** Two letters and two digits, the first in the lowest bits. */
const OPENING = LETTER | (LETTER << 2) | (DIGIT << 4) | (DIGIT << 6);

export const ibanCode: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: ["iban", "iban number", "iban code", "iban no", "international bank account number"],
  bare: 9,
  labelled: 8,
  recognise(view, { start: first }, report) {
    const { text } = view;
    const last = Math.max(0, first - REACH);
    // Kinds of the character looked at and of the three behind it.
    let kinds = kindAt(text, first) | (kindAt(text, first + 1) << KIND_BITS);
    for (let start = first - 1; start >= last; start--) {
      const kind = kindAt(text, start);
      if (kind === 0) return;
      kinds = ((kinds << KIND_BITS) | kind) & OPENING_MASK;
      if (kinds !== OPENING || isLetter(text.charCodeAt(start - 1))) continue;
      const end = endOfIban(text, start);
      if (end <= first || !view.standsAlone(start, end)) continue;
      const value = text.slice(start, end);
      if (value !== value.toUpperCase() && value !== value.toLowerCase()) continue;
      if (isIban(value)) return report(start, end, 0.95, "checksum");
      if (view.label(ENTITY, start)?.isDirect === true) return report(start, end, 0.75, "label");
    }
  },
};

/** Where as many letters and digits end as the country demands, single blanks or hyphens between; 0: there are fewer. */
function endOfIban(text: string, start: number): number {
  let missing = ibanLength(text.slice(start, start + 2)) ?? 0;
  let at = start;
  while (missing > 0) {
    const code = text.charCodeAt(at);
    if (isAsciiLetterOrDigit(code)) missing--;
    else if (!isSeparator(text, at)) return 0;
    at++;
  }
  return at === start ? 0 : at;
}

function kindAt(text: string, at: number): number {
  return KINDS[text.charCodeAt(at)] ?? 0;
}

function isSeparator(text: string, at: number): boolean {
  const character = text.charAt(at);
  return (character === " " || character === "-") && !" -".includes(text.charAt(at - 1));
}
