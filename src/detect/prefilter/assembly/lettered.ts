// Tokens that only a label before them makes values: letters with few digits among them (`A1B2C3D4`,
// `XK7-QR-2M`), capitals alone (`QXZRTW`). A row of digits that counts none says where one stands.
import { digitMask, isEncoded, isLetter, letterMask, smallMask, within } from "./bytes";
import { labelBefore } from "./label-before";
import { DIGITS, KEYED, emit } from "./rows";
import { LABEL, flagsOf } from "./words";
import { LOOK, NOTHING } from "./worth";

// Longer tokens are digests and the like; hyphens count.
const LONGEST: usize = 24;
// The least letters of a token without a digit.
const LETTERS: i32 = 5;
// The least characters of a token with small letters, and of one that is looked for far behind its label.
const CLEAR: i32 = 6;
// The least characters of a token in capitals; of a part of a plate, which has another beside it.
const SHORT: i32 = 4;
const PART: i32 = 3;

let wanted: bool = false;
// The end of the token that was looked at last.
let tokenEnd: usize = 0;

export function setLettered(areWanted: bool): void {
  wanted = areWanted;
}

export function beginLettered(): void {
  tokenEnd = 0;
}

// Whether a word that begins with a capital may be capitals alone, with hyphens from the fourth on.
export function isUpper(at: usize): bool {
  const four = load<u32>(at);
  return (four & 0xe0e0e0) == 0x404040 && ((four & 0xe0000000) == 0x40000000 || four >>> 24 == 0x2d);
}

// Whether the run of digits [at, stop) with a letter beside it may be of a token: small letters need another behind it.
@inline export function isAmong(at: usize, stop: usize): bool {
  if (isCapital(load<u8>(stop)) || digitMask(at) >>> ((stop - at) as u32) != 0) return true;
  return isCapital(load<u8>(load<u8>(at - 1) == 0x2d ? at - 2 : at - 1));
}

// Looks at the token around `at`, once.
export function takeLettered(begin: usize, end: usize, at: usize, raw: bool): void {
  if (!wanted || at < tokenEnd) return;
  let first = at - within(clz(~tokenMask(at - 32)), at - begin);
  const stop = at + within(ctz(~tokenMask(at)), end - at);
  tokenEnd = stop;
  while (first < at && load<u8>(first) == 0x2d) first++;
  if (stop - first > LONGEST || load<u8>(stop) == 0x5f) return;
  const before: u32 = first > begin ? load<u8>(first - 1) : 0;
  if (before == 0x5f) return;
  let body = raw ? behindEscape(first, stop, before) : first;
  if (body == first) body = behindLabel(first, stop);
  const reach = reachOf(body, stop, end, before == 0x5b);
  if (reach == NONE || (reach == NEAR && isSpoken(body, stop))) return;
  const worth = body > first && before != 0x5c && before != 0x25 ? LOOK : labelBefore(begin, first, reach == NEAR, raw);
  if (worth != NOTHING) emit(worth == LOOK ? DIGITS : KEYED, body, stop, 0);
}

const NONE: i32 = 0;
const NEAR: i32 = 1;
const FAR: i32 = 2;

// How far from its label a token may stand: its letters and digits tell.
// @param isBracketed capitals alone behind `[` are a placeholder
function reachOf(first: usize, stop: usize, end: usize, isBracketed: bool): i32 {
  if (stop <= first) return NONE;
  const token = u32.MAX_VALUE >>> (32 - ((stop - first) as u32));
  const numerals = token & (digitMask(first) | (digitMask(first + 16) << 16));
  const letters = token & (letterMask(first) | (letterMask(first + 16) << 16));
  const small = token & (smallMask(first) | (smallMask(first + 16) << 16));
  const count = popcnt(letters | numerals) as i32;
  if (letters == 0) return NONE;
  // Such a run is seen behind its label by itself: dates have one.
  if ((numerals & (numerals >>> 1) & (numerals >>> 2)) != 0) return NONE;
  if (numerals == 0) return small == 0 && !isBracketed && count >= LETTERS ? NEAR : NONE;
  // Two runs of digits: names in code have one.
  if (small != 0) return count >= CLEAR && popcnt(numerals & ~(numerals << 1)) > 1 ? NEAR : NONE;
  if (count >= CLEAR && popcnt(numerals) > 1) return FAR;
  return count >= SHORT || (count == PART && isBesidePart(first, stop, end)) ? NEAR : NONE;
}

// Whether capitals alone may be a word: as lettered-id.ts has it.
function isSpoken(first: usize, stop: usize): bool {
  let vowels = 0;
  let consonants = 0;
  let hard = 0;
  for (let p = first; p < stop; p++) {
    const letter = (1 as u32) << (load<u8>(p) & 31);
    if (!isCapital(load<u8>(p))) {
      if (load<u8>(p) != 0x2d) return false;
      consonants = 0;
      hard = 0;
    } else if ((VOWELS & letter) != 0) {
      vowels++;
      consonants = 0;
      hard = 0;
    } else {
      if ((letter & Q) != 0 && load<u8>(p + 1) != 0x55) return false;
      hard = (HARD & letter) != 0 ? hard + 1 : 0;
      if (++consonants > 3 || hard > 2) return false;
    }
  }
  return vowels > 0;
}

// A bit a letter, `A` the second lowest.
const VOWELS: u32 = 0x2208222;
const Q: u32 = 1 << 17;
const HARD: u32 = 0x5c30cdc;

// `R7K 2XB`, `KX7 QTR`: three more capitals or digits behind a blank, or before one.
@inline function isBesidePart(first: usize, stop: usize, end: usize): bool {
  if (stop + 4 <= end && load<u8>(stop) == 0x20 && arePart(stop + 1) && !isOfToken(load<u8>(stop + 4))) return true;
  return load<u8>(first - 1) == 0x20 && arePart(first - 4) && !isOfToken(load<u8>(first - 5));
}

@inline function arePart(at: usize): bool {
  return isUpperOrDigit(load<u8>(at)) && isUpperOrDigit(load<u8>(at + 1)) && isUpperOrDigit(load<u8>(at + 2));
}

@inline function isCapital(c: u32): bool {
  return c - 0x41 < 26;
}

@inline function isUpperOrDigit(c: u32): bool {
  return isCapital(c) || c - 0x30 < 10;
}

@inline function isOfToken(c: u32): bool {
  return isLetter(c) || c - 0x30 < 10 || c == 0x2d || c == 0x5f;
}

// Behind the `n` of `\nA1B2C3D4`, the `3D` of `%3DA1B2C3D4`.
@inline function behindEscape(first: usize, stop: usize, before: u32): usize {
  if (before == 0x5c) return load<u8>(first) == 0x75 ? first + 5 : first + 1;
  if (before == 0x25 && stop > first + 2 && isEncoded(first - 1)) return first + 2;
  return first;
}

// Behind a label that a hyphen joins to its value: the `MRN-` of `MRN-ABCDEFG7`.
function behindLabel(first: usize, stop: usize): usize {
  const letters = letterMask(first);
  const count = ctz(~letters) as usize;
  if (count < 2 || first + count + 1 >= stop || load<u8>(first + count) != 0x2d) return first;
  return (flagsOf(first, first + count) & LABEL) != 0 ? first + count + 1 : first;
}

// One bit a byte of [at, at + 32): a letter, a digit or a hyphen.
@inline function tokenMask(at: usize): u32 {
  return tokensIn(at) | (tokensIn(at + 16) << 16);
}

@inline function tokensIn(at: usize): u32 {
  return letterMask(at) | digitMask(at) | (i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x2d))) as u32);
}
