/** International bank account numbers, also in groups of four. 45 CFR 164.514(b)(2)(i)(J). */
import { ibanLength, isIban } from "../checks/iban.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { isDigit, isLetter } from "../view.ts";
import { isLetterOrDigit } from "./scan.ts";

const ENTITY = "IBAN_CODE";
/** The farthest that eight digits of an IBAN stand from its country: Malta's, in groups. */
const REACH = 34;

export const ibanCode: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: ["iban", "iban number", "iban code", "iban no", "international bank account number"],
  bare: 9,
  labelled: 8,
  recognise(view, { start: first }, report) {
    const last = Math.max(0, first - REACH);
    for (let start = first - 1; start >= last && isPart(view.text.charCodeAt(start)); start--) {
      if (start > first - 2 || !opens(view.text, start)) continue;
      const end = endOfIban(view.text, start);
      if (end <= first || !view.standsAlone(start, end)) continue;
      const value = view.text.slice(start, end);
      if (value !== value.toUpperCase() && value !== value.toLowerCase()) continue;
      if (isIban(value)) return report(start, end, 0.95, "checksum");
      if (view.label(ENTITY, start)?.isDirect === true) return report(start, end, 0.75, "label");
    }
  },
};

/** Two letters that open no longer word, two digits. */
function opens(text: string, start: number): boolean {
  return (
    isDigit(text.charCodeAt(start + 2)) &&
    isDigit(text.charCodeAt(start + 3)) &&
    isLetter(text.charCodeAt(start)) &&
    isLetter(text.charCodeAt(start + 1)) &&
    !isLetter(text.charCodeAt(start - 1))
  );
}

/** Where as many letters and digits end as the country demands, single blanks or hyphens between; 0: there are fewer. */
function endOfIban(text: string, start: number): number {
  let missing = ibanLength(text.slice(start, start + 2)) ?? 0;
  let at = start;
  while (missing > 0) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code)) missing--;
    else if (!isSeparator(text, at)) return 0;
    at++;
  }
  return at === start ? 0 : at;
}

/** A letter, a digit, a separator. */
function isPart(code: number): boolean {
  return isLetterOrDigit(code) || code === 0x20 || code === 0x2d;
}

function isSeparator(text: string, at: number): boolean {
  const character = text.charAt(at);
  return (character === " " || character === "-") && !" -".includes(text.charAt(at - 1));
}
