/** Asterisks beside a value: Markdown's, which dress it, or those of a mask, which left it over. */
import { isDigit, isWord } from "../characters.ts";
import type { Codes } from "../codes.ts";

export const ASTERISK = 0x2a;
const HYPHEN = 0x2d;
const BLANK = 0x20;
const COLON = 0x3a;
const POINT = 0x2e;
/** Asterisks on one side of what Markdown dresses. */
const MOST = 3;
/** Characters before a value that are looked at. */
const MOST_HIDDEN = 128;
/** No mask leaves so many characters. */
const WHOLE = 9;

/** Whether the value is what a mask or a placeholder left over: `***-**-9999`. */
export function isMasked(codes: Codes, start: number, end: number): boolean {
  const before = codes.at(start - 1);
  if (before === ASTERISK) return !isDressed(codes, start, end);
  if (codes.at(start - 2) !== ASTERISK) return false;
  return before === HYPHEN || (before === BLANK && !isDressedBefore(codes, start - 1));
}

/**
 * Whether a value is a mask, or the end that one left of a word, `ELD` of `******ELD`: letters and digits only behind
 * its last asterisk, and fewer than it hides. A digit behind a mark is the recognisers' to judge (`isMasked`).
 */
export function isMask(codes: Codes, start: number, end: number): boolean {
  let hidden = hiddenBefore(codes, start);
  if (hidden > 0 && isDressed(codes, start, end)) return false;
  let shown = 0;
  for (let at = start; at < end; at++) {
    const code = codes.at(at);
    if (code === ASTERISK) {
      if (shown > 0) return false;
      hidden++;
    } else if (isWord(code) && ++shown > hidden) return false;
  }
  return hidden > shown;
}

/** Asterisks right before a place, with those of the words before. */
function hiddenBefore(codes: Codes, start: number): number {
  let hidden = 0;
  const first = codes.at(start - 1) === ASTERISK ? start - MOST_HIDDEN : start;
  for (let at = start - 1; at >= first; at--) {
    const code = codes.at(at);
    if (code === ASTERISK) hidden++;
    else if (code !== BLANK && code !== HYPHEN && code !== POINT) break;
  }
  return hidden;
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
