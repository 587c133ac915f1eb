// The text that is read, Latin-1, and its words: where they start and end. An address of 0 is none. The 64 bytes
// before and behind the text are zero, so no look needs to ask whether it is still within.
import { below, lettersIn } from "../vectors";

// Between two words of one phrase stand no more characters than these.
export const LONGEST_GAP: usize = 12;
// No list has a longer word.
export const LONGEST_WORD: usize = 24;

export const APOSTROPHE: u32 = 0x27;
export const BLANK: u32 = 0x20;
export const COMMA: u32 = 0x2c;
export const HYPHEN: u32 = 0x2d;
export const POINT: u32 = 0x2e;

// 256 bytes: letters without case and accent, 0 for what is no letter.
let letters: usize = 0;

export function setLetters(table: usize): void {
  letters = table;
}

@inline export function codeAt(at: usize): u32 {
  return load<u8>(at);
}

// The letter folded; 0: none.
@inline export function letterOf(code: u32): u32 {
  return load<u8>(letters + code);
}

@inline export function isLetterAt(at: usize): bool {
  return letterOf(load<u8>(at)) != 0;
}

@inline export function isCapital(code: u32): bool {
  return code - 0x41 < 26 || code - 0xc0 < 31;
}

@inline export function isSmall(code: u32): bool {
  return code - 0x61 < 26 || code >= 0xdf;
}

// One bit a byte: a letter of Latin-1.
@inline export function lettersOf(v: v128): u32 {
  const others = v128.andnot(below(v, 0xc0, 64), i8x16.eq(v128.or(v, i8x16.splat(0x20)), i8x16.splat(0xf7 as i8)));
  return i8x16.bitmask(v128.or(lettersIn(v), others));
}

// The same in a vector of ASCII.
@inline export function asciiLettersOf(v: v128): u32 {
  return i8x16.bitmask(lettersIn(v));
}

// Where the letters end that begin at `at`.
function lettersEnd(at: usize): usize {
  let p = at;
  let mask = lettersOf(v128.load(p));
  while (mask == 0xffff) {
    p += 16;
    mask = lettersOf(v128.load(p));
  }
  return p + (ctz(~mask) as usize);
}

// The end of the word that starts at `start`, without a closing `'s`.
@inline export function wordEnd(start: usize): usize {
  return wordEndWithin(start, usize.MAX_VALUE);
}

// The same; 0 for a word that is longer than those of lists. Of one that is looked at from each of its parts
// (`i'i'i'…`), only so much is read each time.
export function listedWordEnd(start: usize): usize {
  const furthest = start + LONGEST_WORD;
  const stop = wordEndWithin(start, furthest);
  return stop > furthest ? 0 : stop;
}

function wordEndWithin(start: usize, furthest: usize): usize {
  let p = lettersEnd(start + 1);
  while (p <= furthest && codeAt(p) == APOSTROPHE && isLetterAt(p + 1) && !isPossessive(p)) p = lettersEnd(p + 2);
  return p;
}

// Whether the apostrophe opens a closing `'s`.
export function isPossessive(at: usize): bool {
  return (codeAt(at + 1) | 0x20) == 0x73 && !isLetterAt(at + 2);
}

// Behind the word that ends at `stop`, and its `'s`.
@inline export function phraseEnd(stop: usize): usize {
  return codeAt(stop) == APOSTROPHE && isPossessive(stop) ? stop + 2 : stop;
}

// The start of the word before `at` in its phrase.
export function wordBefore(at: usize): usize {
  let p = at - 1;
  const last = at - LONGEST_GAP - 1;
  while (p >= last && !isLetterAt(p)) p--;
  if (p < last) return 0;
  const least = p - LONGEST_WORD;
  while (p > least) {
    if (isLetterAt(p - 1)) p--;
    else if (codeAt(p - 1) == APOSTROPHE && isLetterAt(p - 2)) p -= 2;
    else break;
  }
  return p;
}

// The start of the next word in the phrase behind `stop`.
export function wordAfter(stop: usize): usize {
  const last = stop + LONGEST_GAP + 1;
  let p = stop;
  while (p < last && !isLetterAt(p)) p++;
  return p < last ? p : 0;
}
