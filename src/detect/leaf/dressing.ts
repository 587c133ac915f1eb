/** Asterisks beside a value: Markdown's, which dress it, or those of a mask, which left it over. */
import { isDigit, isWord } from "../characters.ts";
import type { Codes } from "../codes.ts";

export const ASTERISK = 0x2a;
const HYPHEN = 0x2d;
const BLANK = 0x20;
const COLON = 0x3a;
/** Asterisks on one side of what Markdown dresses. */
const MOST = 3;
/** No mask leaves so many characters. */
const WHOLE = 9;

/** Whether the value is what a mask or a placeholder left over: `***-**-9999`. */
export function isMasked(codes: Codes, start: number, end: number): boolean {
  const before = codes.at(start - 1);
  if (before === ASTERISK) return !isDressed(codes, start, end);
  if (codes.at(start - 2) !== ASTERISK) return false;
  return before === HYPHEN || (before === BLANK && !isDressedBefore(codes, start - 1));
}

/** Whether the asterisks before a value are Markdown's: `**219-09-9999**`. A mask leaves a short rest, on one side. */
export function isDressed(codes: Codes, start: number, end: number): boolean {
  const opening = asterisksBefore(codes, start);
  const before = codes.at(start - opening - 1);
  if (opening > MOST || isWord(before) || before === HYPHEN) return false;
  return end - start >= WHOLE || codes.at(end) === ASTERISK;
}

/** Whether asterisks end what Markdown dressed: the `**` of `**ZIP:** 27701`. */
function isDressedBefore(codes: Codes, at: number): boolean {
  const closing = asterisksBefore(codes, at);
  const before = codes.at(at - closing - 1);
  return closing <= MOST && (before === COLON || isWord(before)) && !isDigit(before);
}

function asterisksBefore(codes: Codes, at: number): number {
  let start = at;
  while (at - start <= MOST && codes.at(start - 1) === ASTERISK) start--;
  return at - start;
}
