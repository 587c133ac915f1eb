/**
 * Words that a value has lost its blank to, so that they make no longer token of it: `ssn is219-09-9999`, and
 * `SSN: 219-09-9999DOB: 03/14/1958Phone: …`, as the text of a page or a PDF is without its lines.
 */
import { endOf } from "../steps.ts";

/** What names a value. */
const NAMES =
  "ssn|dob|mrn|npi|dea|tel|ph|phone|telephone|cell|mobile|fax|home|work|office|card|social|born|birth|birthdate|date|patient|pt|number|no|zip|policy|member|account|acct";
/** What stands between a name and its value, or between two values. */
const BETWEEN = "is|was|are|at|on|to|by|of|from|since|until|and|or|call|text|dial|reach|ring";
const NEXT = "now|but|for|after|before|when|if|then|in|with|he|she|they|please|thanks|thank|email";
const NEXT_IN_CAPITALS =
  "SSN|DOB|MRN|NPI|DEA|PCP|ID|SEX|AGE|TEL|FAX|PHONE|EMAIL|NAME|ADDRESS|DATE|PATIENT|INSURANCE";

const BEFORE = new RegExp(`(?<![A-Za-z0-9_@./-])(?:${NAMES}|${BETWEEN})$`, "i");
const LONGEST_BEFORE = 10;
/** Any word with a capital alone. */
const BEHIND = new RegExp(
  `(?:[A-Z][a-z]{2,}|${NEXT_IN_CAPITALS}|(?:${NAMES}|${BETWEEN}|${NEXT})(?![a-z]))(?![0-9_-])`,
  "y",
);
/** Few characters before a word may be its own: `12Lead`. */
const SHORTEST = 6;

/** Whether the letters right before a value are a word of their own. */
export function isGluedBefore(text: string, start: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}

/** Whether those right behind it are. */
export function isGluedBehind(text: string, start: number, end: number): boolean {
  return end - start >= SHORTEST && endOf(BEHIND, text, end) > 0;
}
