// What announces literals, found without looking for each of them: a key before a mark, a capitalised
// word, the opening of a long token.
import { alnumsAfter, alnumsBefore, hex, isDigit, isLetter } from "./bytes";
import { FILLER, HELD, MARKED, NAMED, OPENS, QUOTED, SPELLED, flagsOf, lettersStart, wordEnd, wordStart } from "./words";

// Shorter tokens are no secrets and no encoded texts.
const LONG: i32 = 16;
const ENCODED: usize = 24;
// Nor is a token behind its name.
const NAMED_TOKEN: i32 = 8;
// Characters of a token before its first digit that are looked at.
const REACH: usize = 64;

// Whether a key of interest stands before a mark: `"api_key" :`, `token=`, `PID|`.
export function isBehindKey(begin: usize, mark: usize): bool {
  let p = mark;
  const stop = p > begin + 6 ? p - 6 : begin;
  while (p > stop && isBetween(load<u8>(p - 1))) p--;
  if (p == stop) return false;
  const first: u32 = load<u8>(p);
  const wanted = first == 0x22 || first == 0x27 || first == 0x5c ? MARKED | QUOTED : MARKED;
  if (p >= begin + 3 && (flagsOf(p - 3, p) & MARKED) != 0) return true;
  if (!isLetter(load<u8>(p - 1))) return false;
  const hump = wordStart(begin, p);
  if ((flagsOf(hump, p) & wanted) != 0) return true;
  let start = hump;
  while (start > begin && isLetter(load<u8>(start - 1))) start = wordStart(begin, start);
  return start < hump && (flagsOf(start, p) & wanted) != 0;
}

@inline function isBetween(c: u32): bool {
  return c == 0x20 || c == 0x22 || c == 0x27 || c == 0x5c || c == 0x2a || c == 0x60;
}

export function isNamed(at: usize, end: usize): bool {
  return (flagsOf(at, wordEnd(at, end)) & NAMED) != 0;
}

// The end of the long token that was looked at last.
let tokenEnd: usize = 0;

export function beginHints(): void {
  tokenEnd = 0;
}

// Whether the token around the digits at `at` may be a secret, or a text or a picture in base64.
export function isOpaque(begin: usize, end: usize, at: usize): bool {
  if (at < tokenEnd) return false;
  const left = alnumsBefore(begin, at);
  const length = left + alnumsAfter(at, end);
  if (length < LONG) return length >= NAMED_TOKEN && isBehindName(begin, at - (left as usize));
  let start = at;
  const first = at > begin + REACH ? at - REACH : begin;
  while (start > first && isTokenChar(load<u8>(start - 1))) start--;
  let stop = at;
  let odd = 0;
  for (let p = start; p < at; p++) odd += isHexChar(load<u8>(p)) ? 0 : 1;
  while (stop < end && isTokenChar(load<u8>(stop))) {
    odd += isHexChar(load<u8>(stop)) ? 0 : 1;
    stop++;
  }
  tokenEnd = stop;
  if ((flagsOf(start, start + 3) & OPENS) != 0) return true;
  // Digests and UUIDs; a letter beside them may be the tag of the next field.
  if (odd < 2 || stop - start < ENCODED) return isBehindName(begin, start);
  const word = wordEnd(start, stop);
  const c: u32 = load<u8>(word);
  return !((c == 0x2d || c == 0x5f) && (flagsOf(start, word) & HELD) != 0);
}

// `the API key is `, `use the token `: words without a mark before a token.
function isBehindName(begin: usize, at: usize): bool {
  let p = at;
  for (let words = 0; words < 3; words++) {
    if (p < begin + 4 || load<u8>(p - 1) != 0x20 || !isLetter(load<u8>(p - 2))) return false;
    const start = lettersStart(begin, p - 1);
    const flags = flagsOf(start, p - 1);
    if ((flags & MARKED) != 0) return true;
    if ((flags & FILLER) == 0) return false;
    p = start;
  }
  return false;
}

// Whether a triple that says little stands in a word that says more: `friday`, `five` before `six`.
export function isInTelling(begin: usize, end: usize, at: usize): bool {
  const stop = wordEnd(at, end);
  const flags = flagsOf(lettersStart(begin, at), stop);
  if ((flags & SPELLED) == 0) return (flags & NAMED) != 0;
  let p = stop;
  while (p < stop + 3 && p < end && !isLetter(load<u8>(p))) p++;
  return (flagsOf(p, wordEnd(p, end)) & SPELLED) != 0;
}

// `AA:BB:CC`: octets of letters alone, which no digit announces.
@inline export function isLetteredOctet(begin: usize, end: usize, mark: usize): bool {
  return mark + 3 < end && mark > begin + 1 && load<u8>(mark + 3) == 0x3a && hex(load<u8>(mark - 1)) > 9 && hex(load<u8>(mark - 2)) > 9 && hex(load<u8>(mark + 1)) > 9 && hex(load<u8>(mark + 2)) > 9;
}

@inline function isHexChar(c: u32): bool {
  return hex(c) >= 0 || c == 0x2d;
}

@inline function isTokenChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d || c == 0x5f || c == 0x2b || c == 0x2f;
}
