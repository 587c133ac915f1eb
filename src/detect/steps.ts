/** Small steps over a shadow that recognisers and readers take. */
import { isAsciiLetterOrDigit, isDigit } from "./characters.ts";
import type { Codes } from "./codes.ts";

/** Where a sticky pattern ends when it matches at `start`; 0 when it does not. */
export function endOf(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : 0;
}

/**
 * Hands over what a global pattern matches, from left to right. To go through matches otherwise takes a copy of the
 * pattern, which costs more than most texts; so whoever takes one asks for no others of the same pattern.
 */
export function eachMatch(
  global: RegExp,
  text: string,
  take: (found: RegExpExecArray) => void,
): void {
  global.lastIndex = 0;
  for (let found = global.exec(text); found !== null; found = global.exec(text)) take(found);
}

/** Where the line ends that a place is in: at its line feed, or with the text. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf("\n", at);
  return feed < 0 ? text.length : feed;
}

/** Behind the letter that tells a string's kind, `N'Roe'` of SQL Server, `b'jane@example.org'` of Python; else `start`. */
export function behindPrefix(text: string, start: number, end: number): number {
  if (text.charAt(start + 1) !== "'" || text.charAt(end) !== "'") return start;
  return end > start + 2 && /[^A-Za-z'][NbBruU]$/.test(text.slice(start - 1, start + 1))
    ? start + 2
    : start;
}

/** The start of the next digit run of a cluster that ends at `end`. */
export function nextRun(codes: Codes, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(codes.at(at))) at++;
  while (at < end && !isDigit(codes.at(at))) at++;
  return at;
}

/** How many digits stand here, no more than `most`. */
export function digitsAt(codes: Codes, start: number, most: number): number {
  let count = 0;
  while (count < most && isDigit(codes.at(start + count))) count++;
  return count;
}

/** `-`, `.` and a blank. */
export const GROUP_MARKS = [0x2d, 0x2e, 0x20];

/** Where digits end in groups of these lengths, one same mark between them and no digit behind; 0: they stand not so. */
export function groupsEnd(
  codes: Codes,
  start: number,
  lengths: readonly number[],
  marks: readonly number[],
): number {
  const mark = codes.at(start + lengths[0]);
  if (!marks.includes(mark)) return 0;
  let at = start;
  for (const length of lengths) {
    if (at > start && codes.at(at++) !== mark) return 0;
    if (digitsAt(codes, at, length + 1) !== length) return 0;
    at += length;
  }
  return at;
}

/** The first character of the letters, digits and hyphens that a value of letters and digits begins with. */
export function tokenStart(codes: Codes, at: number, reach: number): number {
  let start = at;
  while (start > 0 && at - start < reach && isTokenChar(codes.at(start - 1))) start--;
  while (start < at && codes.at(start) === 0x2d) start++;
  return start;
}

function isTokenChar(code: number): boolean {
  return isAsciiLetterOrDigit(code) || code === 0x2d;
}
