// Bytes that a shadow shows otherwise: escapes and characters outside ASCII beside and within a number.
import { isDigit, isEncoded, isLetter } from "./bytes";
import { isBehindKey } from "./hints";
import { wordEnd } from "./words";

// Bytes of a date with escapes between its parts.
const MAX_HIDDEN: usize = 40;
// Bytes of a reference, without its `;`.
const LONGEST_REFERENCE: usize = 8;

// Whether the shadow shows more than these bytes: an escape or a character outside ASCII within or beside.
export function isHidden(begin: usize, end: usize, start: usize, stop: usize, isRun: bool): bool {
  const before: u32 = start > begin ? load<u8>(start - 1) : 0;
  if (isHiding(stop, end) || before >= 0x80 || (before == 0x3b && isBehindReference(begin, start - 1))) return true;
  return !isRun && stop - start < MAX_HIDDEN && isDateInDisguise(start, stop, end);
}

// `3‐14‐2024` with other hyphens, `3\u002f14`, `3%2F14`.
function isDateInDisguise(start: usize, stop: usize, end: usize): bool {
  let p = start;
  while (isDigit(load<u8>(p))) p++;
  if (p - start > 4 || !isHiding(p, end)) return false;
  const c: u32 = load<u8>(p);
  if (c == 0x5c) return isAsciiEscape(p, end);
  if (c < 0x80) return true;
  while (p < stop && !isDigit(load<u8>(p))) p++;
  while (p < stop && isDigit(load<u8>(p))) p++;
  return p < stop;
}

// `\u002f`, behind any number of backslashes.
function isAsciiEscape(at: usize, end: usize): bool {
  let p = at;
  while (p < end && load<u8>(p) == 0x5c) p++;
  return load<u8>(p) == 0x75 && load<u16>(p + 1) == 0x3030;
}

// `\u`, behind any number of backslashes.
function isUnicodeEscape(at: usize, end: usize): bool {
  let p = at;
  while (p < end && load<u8>(p) == 0x5c) p++;
  return load<u8>(p) == 0x75;
}

// `\-`, `\.`, `\ `, `\)` within a number, behind any number of backslashes.
function isEscapedMark(at: usize, end: usize): bool {
  let p = at;
  while (p < end && load<u8>(p) == 0x5c) p++;
  return p + 1 < end && isMark(load<u8>(p)) && (isDigit(load<u8>(p + 1)) || load<u8>(p + 1) == 0x5c);
}

@inline function isMark(c: u32): bool {
  return c == 0x20 || (c >= 0x28 && c <= 0x29) || (c >= 0x2d && c <= 0x2e);
}

// Whether an escape or a character outside ASCII goes on with a cluster: the whole is seen in the shadow alone.
function isHiding(at: usize, end: usize): bool {
  if (at + 2 >= end) return false;
  const c: u32 = load<u8>(at);
  if (c >= 0x80) return true;
  const next: u32 = load<u8>(at + 1);
  if (c == 0x5c) return isUnicodeEscape(at, end) || isEscapedMark(at, end);
  if (c == 0x26) return next == 0x23 || isReference(at, end);
  if (c == 0x1b) return next == 0x5b;
  return c == 0x25 && isEncoded(at);
}

// `&nbsp;`
function isReference(at: usize, end: usize): bool {
  const stop = wordEnd(at + 1, end);
  return stop > at + 1 && stop < at + LONGEST_REFERENCE && load<u8>(stop) == 0x3b;
}

// The same up to its `;` at `mark`, and `&#160;`.
function isBehindReference(begin: usize, mark: usize): bool {
  const first = mark > begin + LONGEST_REFERENCE ? mark - LONGEST_REFERENCE : begin;
  let p = mark;
  while (p > first && (isLetter(load<u8>(p - 1)) || isDigit(load<u8>(p - 1)))) p--;
  if (p > first && load<u8>(p - 1) == 0x23) p--;
  return p < mark && p > begin && load<u8>(p - 1) == 0x26;
}

// Behind what may stand for a separator or for nothing; 0 when it is something else.
export function behindDisguise(at: usize, to: usize): usize {
  const c: u32 = load<u8>(at);
  if (c >= 0x80) return at + 1;
  if (c == 0x25) return isEncoded(at) ? at + 3 : 0;
  if (c == 0x26) return behindMark(at, to, 0x3b);
  if (c == 0x3c) return behindMark(at, to, 0x3e);
  if (c != 0x5c) return 0;
  let p = at + 1;
  while (p < to && load<u8>(p) == 0x5c) p++;
  const letter: u32 = load<u8>(p);
  if (letter == 0x75) return load<u8>(p + 1) == 0 ? 0 : p + 5;
  return letter == 0x74 || letter == 0x2f || isMark(letter) ? p + 1 : 0;
}

// A zero is the wire's: what it parts are two leaves.
function behindMark(at: usize, to: usize, mark: u32): usize {
  for (let p = at + 1; p < to && load<u8>(p) != 0; p++) if (load<u8>(p) == mark) return p + 1;
  return 0;
}

// Whether [p, q) are the digits of a `:` or `=` in disguise behind a key of interest: `%3A`, `%253D`, `\u003d`, `&#58;`.
@inline export function isMarkBehindKey(begin: usize, p: usize, q: usize): bool {
  const last: u32 = load<u8>(q - 1);
  if (last == 0x33) return isHexMark(load<u8>(q) | 0x20) && (isBeforeAuthority(q) || isAfterKey(begin, p));
  return q - p == 2 && (last == 0x38 || last == 0x31) && load<u8>(q) == 0x3b && isAfterKey(begin, p);
}

// `%3A%2F%2F`, where a URL stands in another one's query; `q` is behind the three.
@inline function isBeforeAuthority(q: usize): bool {
  return (load<u32>(q + 1) | 0x200000) == 0x25663225;
}

// The `a` of `3a`, the `d` of `3d`.
@inline function isHexMark(c: u32): bool {
  return c == 0x61 || c == 0x64;
}

function isAfterKey(begin: usize, digits: usize): bool {
  if (digits < begin + 4) return false;
  const sign: u32 = load<u8>(digits - 1);
  if (sign != 0x25 && sign != 0x75 && sign != 0x23) return false;
  let mark = sign == 0x25 ? digits - 1 : digits - 2;
  // Blanks and quotes, encoded too.
  for (let step = 0; step < 3 && mark > begin + 3 && load<u8>(mark - 3) == 0x25; step++) mark -= 3;
  return isBehindKey(begin, mark);
}
