/** Reading the words of an address, to the right and to the left of a place in a shadow. */
import {
  isCapital,
  isDigit,
  isLetterOrDigit,
  isSmall,
  isWord,
  OTHER_SCRIPT,
} from "../characters.ts";
import { memo } from "../memos.ts";

/** A part of a text: half-open. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The longest word of an address that is read. */
const MAX_WORD = 32;

/** By the code of a shadow's character: a letter, a digit, or what stands within words. */
const IN_WORD = Uint8Array.from({ length: 0x100 }, (_, code) =>
  isLetterOrDigit(code) || isInner(code) ? 1 : 0,
);

/** The end of the word that starts here, with a point of an abbreviation; `at` itself when none does. */
export function wordEnd(text: string, at: number): number {
  const last = Math.min(text.length, at + MAX_WORD);
  let end = at;
  while (end < last && IN_WORD[text.charCodeAt(end)] !== 0) end++;
  while (end > at && isInner(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(end) === 0x2e && end > at) return end + 1;
  return end;
}

/** The start of the word that ends here. */
export function wordStart(text: string, end: number): number {
  const first = Math.max(0, end - MAX_WORD);
  let start = end;
  if (text.charCodeAt(start - 1) === 0x2e) start--;
  while (start > first && IN_WORD[text.charCodeAt(start - 1)] !== 0) start--;
  while (start < end && isInner(text.charCodeAt(start))) start++;
  return start;
}

const word = memo({ text: "", start: -1, end: -1, plain: "" });

/** Lower case, without its point. The same word is asked for several times in a row. */
export function plain(text: string, start: number, end: number): string {
  if (start !== word.start || end !== word.end || text !== word.text) {
    const last = text.charCodeAt(end - 1) === 0x2e ? end - 1 : end;
    word.plain = text.slice(start, last).toLowerCase();
    word.start = start;
    word.end = end;
  }
  // Set also when equal: two strings are compared but once.
  word.text = text;
  return word.plain;
}

/** A capital, also of an accented letter or another script, or an ordinal like `42nd`. */
export function opensName(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return isCapital(code) || (code >= 0xc0 && code <= 0xde) || code === OTHER_SCRIPT;
}

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Within words: `O'Neil`, `Vana-Viru`. */
function isInner(code: number): boolean {
  return code === 0x27 || code === 0x2d;
}

/** Another number before the street, as forms have it: `2815 Hauptstraße 12`. */
export function numberBefore(text: string, start: number): number {
  if (!isBlank(text.charCodeAt(start - 1))) return start;
  let at = start - 1;
  while (at > 0 && start - at < 8 && isDigit(text.charCodeAt(at - 1))) at--;
  const before = text.charCodeAt(at - 1);
  const isAlone = !isWord(before) && !(before >= 0x23 && before <= 0x2f && before !== 0x28);
  return at < start - 1 && isAlone ? at : start;
}

export function isLower(code: number): boolean {
  return isSmall(code) || (code >= 0xdf && code < OTHER_SCRIPT);
}
