// Long tokens of letters and digits: one of telemetry's own ids, or a secret or a text in base64.
import { alnumsAfter, alnumsBefore, digitMask, hex, isDigit, isLetter, letterMask } from "./bytes";
import { FILLER, MARKED, OPENS, flagsOf, lettersStart, wordEnd } from "./words";

// Shorter tokens are no secrets and no encoded texts.
const LONG: i32 = 16;
const ENCODED: usize = 24;
// Nor is a token behind its name.
const NAMED_TOKEN: i32 = 8;
// Characters of a token before its first digit that are looked at, and of an id.
const REACH: usize = 64;
const OWN: usize = 176;
// Characters of an id behind its prefix.
const OWN_REST: usize = 6;
const UUID: usize = 36;
// The places of a UUID's hyphens.
const HYPHENS: u64 = (1 << 8) | (1 << 13) | (1 << 18) | (1 << 23);

// Prefixes of telemetry's own ids: words of at most eight small letters, a u64 each, then 0.
let prefixes: usize = 0;

export function setPrefixes(words: usize): void {
  prefixes = words;
}

// The long token that was looked at last, and the id.
let tokenEnd: usize = 0;
let idStart: usize = 0;
let idEnd: usize = 0;
let isOwnId: bool = false;

export function beginTokens(): void {
  tokenEnd = 0;
  idEnd = 0;
  isOwnId = false;
}

// Where the telemetry id ends that the last isOwn() found; 0 when it found none.
@inline export function ownEnd(): usize {
  return isOwnId ? idEnd : 0;
}

@inline export function ownStart(): usize {
  return idStart;
}

// Whether the token around the digits at `at` is one of telemetry's own ids, a UUID or `chatcmpl-…`, and
// nothing beside it could make it a part of something else. Claims no more than hold-outs.ts.
export function isOwn(begin: usize, end: usize, at: usize): bool {
  if (at < idEnd) return isOwnId;
  isOwnId = false;
  const left = alnumsBefore(begin, at);
  const right = alnumsAfter(at, end);
  const isJoined = isJoint(load<u8>(at - left - 1)) || isJoint(load<u8>(at + right));
  if (left + right < LONG && !isJoined) return false;
  idStart = idBegin(at > begin + OWN ? at - OWN : begin, at);
  idEnd = idStop(at, at + OWN < end ? at + OWN : end);
  const length = idEnd - idStart;
  if (length > OWN || length <= OWN_REST) return false;
  if (idStart > begin && !isOpening(load<u8>(idStart - 1))) return false;
  if (idEnd < end && !isClosing(idEnd)) return false;
  isOwnId = length == UUID && isUuid(idStart) ? true : isPrefixed(idStart, idEnd);
  return isOwnId;
}

@inline function isJoint(c: u32): bool {
  return c == 0x2d || c == 0x5f;
}

@inline function idMask(at: usize): u32 {
  const v = v128.load(at);
  const joints = v128.or(i8x16.eq(v, i8x16.splat(0x2d)), i8x16.eq(v, i8x16.splat(0x5f)));
  return letterMask(at) | digitMask(at) | (i8x16.bitmask(joints) as u32);
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

function isUuid(start: usize): bool {
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
function isPrefixed(start: usize, stop: usize): bool {
  const letters = wordEnd(start, stop) - start;
  if (letters == 0 || letters > 8 || stop - start < letters + 1 + OWN_REST) return false;
  if (!isJoint(load<u8>(start + letters))) return false;
  const word = load<u64>(start) & ((<u64>-1) >>> ((8 - letters) << 3));
  for (let p = prefixes; load<u64>(p) != 0; p += 8) if (load<u64>(p) == word) return true;
  return false;
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
  return !isPrefixed(start, stop);
}

// `the API key is `, `use the token `: words without a mark before a token.
export function isBehindName(begin: usize, at: usize): bool {
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

@inline function isHexChar(c: u32): bool {
  return hex(c) >= 0 || c == 0x2d;
}

@inline function isTokenChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d || c == 0x5f || c == 0x2b || c == 0x2f;
}
