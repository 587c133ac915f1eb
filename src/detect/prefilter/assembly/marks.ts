// Marks, and capitals that begin a word: what they may announce.
import { isDigit, isLetter } from "./bytes";
import { isBehindKey, isLetteredOctet, isNamed } from "./hints";
import { isUpper, takeLettered } from "./lettered";
import { AT, DIGITS, HINT, emit } from "./rows";

// Takes a mark, a capital or the first byte of a foreign digit.
export function takeMark(begin: usize, end: usize, p: usize, raw: bool): void {
  const c: u32 = load<u8>(p);
  if (isLetter(c)) {
    if (p > begin && isLetter(load<u8>(p - 1))) return;
    if (isNamed(p, end)) emit(HINT, p, p + 1, 0);
    if ((load<u8>(p + 1) & 0x60) == 0x40 && isUpper(p)) takeLettered(begin, end, p, raw);
  } else if (c == 0x40) {
    if (isBeforeDomain(p, end)) emit(AT, p, p + 1, 0);
    else if (isBehindKey(begin, p)) emit(HINT, p, p + 1, 0);
  } else if (c == 0x3a || c == 0x3d || c == 0x7c || c == 0x2a) {
    if (isBeforeSlash(p, end) || isLetteredOctet(begin, end, p) || isBehindKey(begin, p)) emit(HINT, p, p + 1, 0);
  } else if (c >= 0x80) {
    if (raw && isForeignDigit(p, end)) emit(DIGITS, p, p + 1, 1);
  } else if (isSpelledAt(p, end)) emit(AT, p, p + 1, 0);
}

// `://`, also as JSON may write it.
@inline function isBeforeSlash(p: usize, end: usize): bool {
  const c: u32 = load<u8>(p + 1);
  return (c == 0x2f || c == 0x5c) && load<u8>(p) == 0x3a && p + 2 < end && load<u8>(p + 2) == 0x2f;
}

// Whether something like a domain follows an `@`: a point, or an escape that may stand for one; also on the next line.
function isBeforeDomain(at: usize, end: usize): bool {
  let p = at + 1;
  while (p < end && p < at + 12 && isBreak(load<u8>(p))) p++;
  const limit = p + 80 < end ? p + 80 : end;
  while (p < limit) {
    const c: u32 = load<u8>(p);
    if (c == 0x2e || c >= 0x80 || c == 0x5c || c == 0x25 || c == 0x26 || c == 0x3c) return true;
    if (!isLetter(c) && !isDigit(c) && c != 0x2d) return false;
    p++;
  }
  return p < end;
}

@inline function isBreak(c: u32): bool {
  return c == 0x0a || c == 0x0d || c == 0x20 || c == 0x3e;
}

// `(at)`, `[AT]`, `( at )`
function isSpelledAt(at: usize, end: usize): bool {
  let p = at + 1;
  if (p < end && load<u8>(p) == 0x20) p++;
  if (p + 3 > end) return false;
  if ((load<u8>(p) | 0x20) != 0x61 || (load<u8>(p + 1) | 0x20) != 0x74) return false;
  const c: u32 = load<u8>(p + 2);
  return c == 0x29 || c == 0x5d || c == 0x20;
}

// Digits of other scripts, full-width digits and `＠`, mathematical digits, by their first UTF-8 bytes.
function isForeignDigit(at: usize, end: usize): bool {
  const c: u32 = load<u8>(at);
  if (c < 0xd9 || at + 2 >= end) return false;
  const d: u32 = load<u8>(at + 1);
  if (c == 0xef) return d == 0xbc;
  if (c == 0xd9) return d >= 0xa0 && d <= 0xa9;
  if (c == 0xdb) return d >= 0xb0 && d <= 0xb9;
  if (c == 0xe0) return d >= 0xa5 && (d & 1) == 1;
  return c == 0xf0 && d == 0x9d && load<u8>(at + 2) == 0x9f;
}
