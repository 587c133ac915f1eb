// Telemetry's own ids and names: their digits say nothing. What is held out here, leaf/hold-outs.ts holds out too.
import { alnumsAfter, alnumsBefore, digitMask, isDigit, isLetter, letterMask, smallMask } from "./bytes";
import { digitsIn, lettersIn } from "./vectors";
import { OPENS, flagsOf, wordEnd } from "./words";

// Tokens of fewer letters and digits are none, where no joint stands beside them.
const LONG: i32 = 16;
// The longest id, and the least characters behind a prefix.
const LONGEST: usize = 176;
const REST: usize = 6;
const UUID: usize = 36;
// The places of a UUID's hyphens.
const HYPHENS: u64 = (1 << 8) | (1 << 13) | (1 << 18) | (1 << 23);
// `-2024-07-18`
const DATE: usize = 11;

// The longest name in code that is told at once, and the fewest characters between joints that may be a secret's.
const NAME: usize = 16;
const SECRET: i32 = 8;

// Prefixes of telemetry's own ids: words of at most eight small letters, a u64 each, then 0; and a bit for each hash
// that one has.
let prefixes: usize = 0;
let prefixBits: u64 = 0;
// No value has fewer digits.
let least: i32 = 0;

export function setPrefixes(words: usize): void {
  prefixes = words;
  prefixBits = 0;
  for (let p = words; load<u64>(p) != 0; p += 8) prefixBits |= bitOf(load<u64>(p));
}

export function setLeast(digits: i32): void {
  least = digits;
}

@inline function bitOf(word: u64): u64 {
  return (1 as u64) << ((word * 0x9e3779b97f4a7c15) >>> 58);
}

// The token that was looked at last.
let idStart: usize = 0;
let idEnd: usize = 0;
// Where it ends when it is an id, else 0.
let ownIdEnd: usize = 0;

export function beginIds(): void {
  idEnd = 0;
  ownIdEnd = 0;
}

// The id that isOwn() found last.
@inline export function ownStart(): usize {
  return idStart;
}

@inline export function ownEnd(): usize {
  return ownIdEnd;
}

// Whether the token around the digits at `at` is one of telemetry's own ids, a UUID or `chatcmpl-…`, or a name, and
// nothing beside it could make it a part of something else. Claims no more than leaf/hold-outs.ts.
export function isOwn(begin: usize, end: usize, at: usize): bool {
  if (at < idEnd) return at < ownIdEnd;
  ownIdEnd = 0;
  const left = alnumsBefore(begin, at);
  const right = alnumsAfter(at, end);
  const isJoined = isJoint(load<u8>(at - left - 1)) || isJoint(load<u8>(at + right));
  if (left + right < LONG && !isJoined) return false;
  idStart = idBegin(at > begin + LONGEST ? at - LONGEST : begin, at);
  idEnd = idStop(at, at + LONGEST < end ? at + LONGEST : end);
  const length = idEnd - idStart;
  if (length > LONGEST || length <= REST) return false;
  if (idStart > begin && !isOpening(load<u8>(idStart - 1))) return false;
  if (idEnd < end && !isClosing(idEnd)) return false;
  if (left + right >= SECRET || !isName(idStart, length)) {
    if ((length != UUID || !isUuid(idStart)) && !isPrefixed(idStart, idEnd) && !isDatedModel(idStart, idEnd)) return false;
  }
  ownIdEnd = idEnd;
  return true;
}

// `gpt-4o-mini`: small letters, and between them one run of fewer digits than any value has.
function isName(start: usize, length: usize): bool {
  if (length > NAME) return false;
  const token = u32.MAX_VALUE >>> (32 - (length as u32));
  const numerals = token & digitMask(start);
  const small = token & smallMask(start);
  if (popcnt(numerals) as i32 >= least || (numerals & (numerals + (numerals & (0 - numerals)))) != 0) return false;
  if ((small & 1 & (small >>> ((length - 1) as u32))) == 0 || small != (token & letterMask(start))) return false;
  return (flagsOf(start, start + 3) & OPENS) == 0;
}

@inline function isJoint(c: u32): bool {
  return c == 0x2d || c == 0x5f;
}

@inline function idMask(at: usize): u32 {
  const v = v128.load(at);
  const joints = v128.or(i8x16.eq(v, i8x16.splat(0x2d)), i8x16.eq(v, i8x16.splat(0x5f)));
  return i8x16.bitmask(v128.or(joints, v128.or(lettersIn(v), digitsIn(v))));
}

function idBegin(first: usize, at: usize): usize {
  let start = at;
  while (start > first) {
    const count = clz((~idMask(start - 16) << 16) | 0x8000) as usize;
    start -= count;
    if (count < 16) break;
  }
  return start > first ? start : first;
}

function idStop(at: usize, last: usize): usize {
  let stop = at;
  while (stop < last) {
    const count = ctz(~idMask(stop) | 0x10000) as usize;
    stop += count;
    if (count < 16) break;
  }
  return stop < last ? stop : last;
}

// What may stand before an id: a field's start, a blank, a quote, a bracket, a mark.
@inline function isOpening(c: u32): bool {
  return c <= 0x20 || c == 0x22 || c == 0x27 || c == 0x28 || c == 0x2c || c == 0x3a || c == 0x3d || c == 0x5b || c == 0x60;
}

// What may stand behind one: no escape but a quote's, and a blank only before a letter, for a number may go on behind it.
function isClosing(at: usize): bool {
  let p = at;
  while (load<u8>(p) == 0x5c) p++;
  const c: u32 = load<u8>(p);
  if (p > at) return c == 0x22;
  if (c == 0x20) return isLetter(load<u8>(p + 1));
  return c < 0x20 || c == 0x22 || c == 0x27 || c == 0x2c || c == 0x5d || c == 0x60 || c == 0x7d;
}

export function isUuid(start: usize): bool {
  const one = hexMask(start) as u64;
  const two = hexMask(start + 16) as u64;
  const three = (hexMask(start + 20) >>> 12) as u64;
  return (one | (two << 16) | (three << 32)) == (0xfffffffff ^ HYPHENS) && isHyphened(start);
}

@inline function isHyphened(start: usize): bool {
  return load<u8>(start, 8) == 0x2d && load<u8>(start, 13) == 0x2d && load<u8>(start, 18) == 0x2d && load<u8>(start, 23) == 0x2d;
}

@inline function hexMask(at: usize): u32 {
  const small = v128.or(v128.load(at), i8x16.splat(0x20));
  return digitMask(at) | (i8x16.bitmask(i8x16.le_u(i8x16.sub(small, i8x16.splat(0x61)), i8x16.splat(5))) as u32);
}

// A prefix in small letters, a joint and the rest.
export function isPrefixed(start: usize, stop: usize): bool {
  const letters = wordEnd(start, stop) - start;
  if (letters == 0 || letters > 8 || stop - start < letters + 1 + REST) return false;
  if (!isJoint(load<u8>(start + letters))) return false;
  const word = load<u64>(start) & ((<u64>-1) >>> ((8 - letters) << 3));
  if ((prefixBits & bitOf(word)) == 0) return false;
  for (let p = prefixes; load<u64>(p) != 0; p += 8) if (load<u64>(p) == word) return true;
  return false;
}

// `gpt-4o-mini-2024-07-18`: words with a hyphen between, and a date. In capitals alone it is a record's: `RX-2024-07-18`.
function isDatedModel(start: usize, stop: usize): bool {
  if (stop - start < DATE + 1 || !isLetter(load<u8>(start))) return false;
  const date = stop - DATE;
  if (load<u32>(date) << 8 != 0x30322d00 || load<u8>(date, 5) != 0x2d || load<u8>(date, 8) != 0x2d) return false;
  if (!isDigit(load<u8>(date, 3)) || !isDigit(load<u8>(date, 4)) || load<u8>(date, 6) - 0x30 > 1 || !isDigit(load<u8>(date, 7))) return false;
  if (load<u8>(date, 9) - 0x30 > 3 || !isDigit(load<u8>(date, 10))) return false;
  let hasSmall = false;
  for (let p = start; p < date; p++) {
    const c: u32 = load<u8>(p);
    if (c - 0x61 < 26) hasSmall = true;
    if (c == 0x5f || (c == 0x2d && load<u8>(p + 1) == 0x2d)) return false;
  }
  return hasSmall;
}
