// How a word is written: bits of Shape (names/shapes.ts), and what it is glued to.
import { isDigit } from "../bytes";
import { APOSTROPHE, HYPHEN, POINT, codeAt, isCapital, isLetterAt, isPossessive, isSmall, letterOf } from "./text";

export const LOWER: i32 = 4;
export const MIXED: i32 = 8;
export const LINK: i32 = 32;
export const NUMBERED: i32 = 64;
const INITIAL: i32 = 1;
const UPPER: i32 = 2;
const POSSESSIVE: i32 = 16;

const MOST_DIGITS: usize = 4;

// Part of an identifier, an address or a longer token: `CHADS2`, `Lyrica_10`, `@Roe`, `Config.yaml`.
export function isGlued(start: usize, stop: usize): bool {
  const before = codeAt(start - 1);
  const after = codeAt(stop);
  if (isGlue(before) || isGlue(after)) return true;
  if (after == POINT || after == HYPHEN) {
    const next = codeAt(stop + 1);
    if (isGlue(next) || (after == POINT && isSmall(next))) return true;
  }
  return before == POINT && isLetterAt(start - 2) && isLetterAt(start - 3);
}

// `non-Hodgkin`: joined to a word that is no name.
export function isBehindHyphen(start: usize): bool {
  return codeAt(start - 1) == HYPHEN && isLetterAt(start - 2);
}

// Digits, `_`, `@`, a backslash.
@inline function isGlue(code: u32): bool {
  return isDigit(code) || code == 0x5f || code == 0x40 || code == 0x5c;
}

export function shapeOf(start: usize, stop: usize): i32 {
  const length = (stop - start) as i32;
  const shape = codeAt(stop) == APOSTROPHE && isPossessive(stop) ? POSSESSIVE : 0;
  if (length == 1) return shape | (isInitial(start) ? INITIAL : MIXED);
  let capitals = 0;
  let last: usize = 0;
  for (let p = start + 1; p < stop; p++) {
    if (!isCapital(codeAt(p))) continue;
    capitals++;
    last = p - start;
  }
  if (isContraction(start, stop)) return MIXED;
  if (capitals == 0) return shape;
  if (capitals >= length - 2 && !isSmall(codeAt(stop - 1))) return shape | UPPER;
  const isName = capitals == 1 && last > 1 && last < 4 && isCapital(codeAt(start));
  return isName ? shape : shape | MIXED;
}

// `You're`, `Don't`, `She'll`: no name.
function isContraction(start: usize, stop: usize): bool {
  const at = stop - start > 2 && codeAt(stop - 2) == APOSTROPHE ? stop - 1 : stop - 2;
  if (at - start < 2 || codeAt(at - 1) != APOSTROPHE) return false;
  const first = codeAt(at) | 0x20;
  if (at == stop - 1) return first == 0x64 || first == 0x6d || first == 0x74; // d, m, t
  const second = codeAt(at + 1) | 0x20;
  return first == 0x6c ? second == 0x6c : second == 0x65 && (first == 0x72 || first == 0x76); // ll, re, ve
}

// A lone capital is an initial, except the pronoun.
function isInitial(start: usize): bool {
  const code = codeAt(start);
  return isCapital(code) && (code != 0x49 || codeAt(start + 1) == POINT);
}

// Behind the digits that follow a word of three letters and more without a gap; 0: none do.
export function numberedEnd(start: usize, stop: usize): usize {
  if (!isDigit(codeAt(stop)) || stop - start < 3 || !isSmall(codeAt(stop - 1))) return 0;
  let p = stop;
  while (p - stop < MOST_DIGITS && isDigit(codeAt(p))) p++;
  if (p - stop < 2) return 0;
  const after = codeAt(p);
  return letterOf(after) != 0 || isGlue(after) || after == HYPHEN ? 0 : p;
}
