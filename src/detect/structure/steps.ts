/** Small steps over text that readers take. */
import { isBlank } from "../characters.ts";
import type { Range } from "./place.ts";

/** A date of HL7, X12 and C-CDA with its day at least, not in the far past or future. */
const COMPACT_DATE =
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{2,6}(?:\.\d{1,4})?)?(?:[+-]\d{4})?$/;

/** `19580314`, `20250412081500.123-0500`; a year alone may stay (45 CFR 164.514(b)(2)(i)(C)). */
export function isCompactDate(value: string): boolean {
  return value.length >= 8 && value.length <= 24 && COMPACT_DATE.test(value);
}

/** Calls back with each part of [start, end), numbered from 0; empty parts too. */
export function eachPart(
  text: string,
  [start, end]: Range,
  separator: number,
  visit: (index: number, start: number, end: number) => void,
): void {
  let from = start;
  let index = 0;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== separator) continue;
    visit(index++, from, at);
    from = at + 1;
  }
}

/** [start, end) without the blanks around it. */
export function trim(text: string, start: number, end: number): Range {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return [first, last];
}

/** Index of the first character from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charCodeAt(next))) next++;
  return next;
}
