/** Digits that a scanner or a typist took for letters: `SSN: 2l9-O9-9999`, `DOB: 03/l4/1958`. */
import { codesOf, isLetterOrDigit } from "../characters.ts";

const DIGITS: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  I: "1",
  l: "1",
  "|": "1",
  Z: "2",
  S: "5",
  B: "8",
};
const LOOKALIKE = /[OoIl|ZSB]/g;
/** By its code, whether a character is one. */
const IS_LOOKALIKE = codesOf(Object.keys(DIGITS).join(""));
const NUMBER = /^(?=(?:[^\d]*\d){4})\(?[\dOoIl|ZSB]+(?:(?:[-./]|\) ?)[\dOoIl|ZSB]+){0,4}$/;
/** No number is longer, and none is told from a word below. */
const LONGEST = 20;
const SHORTEST = 7;
const BLANK = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const BAR = 0x7c;

export interface Meant {
  readonly start: number;
  readonly end: number;
  /** As it was meant. */
  readonly decoded: string;
}

/** The number around a cluster of digits that a letter touches, if such letters alone part its digits. */
export function misread(text: string, from: number, to: number): Meant | undefined {
  let start = from;
  while (from - start < LONGEST && isPart(text, start - 1)) start--;
  let end = to;
  while (end - start < LONGEST && isPart(text, end)) end++;
  if (isJoint(text.charCodeAt(end - 1))) end--;
  if (end - start < SHORTEST || isLetterOrDigit(text.charCodeAt(end))) return undefined;
  const letters = lookalikesIn(text, start, end);
  if (letters === 0) return undefined;
  const value = text.slice(start, end);
  if (letters * 3 > value.length || !NUMBER.test(value)) return undefined;
  return { start, end, decoded: value.replace(LOOKALIKE, (letter) => DIGITS[letter]) };
}

function lookalikesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (IS_LOOKALIKE[text.charCodeAt(at)]) count++;
  return count;
}

function isPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === BLANK) return text.charCodeAt(at - 1) === CLOSE;
  return isLetterOrDigit(code) || isJoint(code) || code === BAR || code === OPEN || code === CLOSE;
}

function isJoint(code: number): boolean {
  return code >= 0x2d && code <= 0x2f;
}
