// Long tokens of letters and digits: a secret, or a text in base64.
import { alnumsAfter, alnumsBefore, digitMask, hex, isDigit, isLetter, letterMask, smallMask } from "./bytes";
import { isPrefixed } from "./ids";
import { labelBefore } from "./label-before";
import { join } from "./vectors";
import { FILLER, MARKED, OPENS, flagsOf, lettersStart } from "./words";
import { NOTHING } from "./worth";

// Shorter tokens are no secrets and no encoded texts.
const LONG: i32 = 16;
const ENCODED: usize = 24;
// Nor is a token behind its name.
const NAMED_TOKEN: i32 = 8;
// Characters of a token before its first digit that are looked at.
const REACH: usize = 64;

// Characters of a run of base64 that is no text, as in leaf/hold-outs.ts, in blocks of 64; in a block those of each
// kind, and of `+`, `-`, `/` and `_`, of which a path has more.
const BLOB: usize = 256;
const OF_KIND: u64 = 2;
const JOINTS: u64 = 6;

// The end of the long token that was looked at last, and of the blob; of the blocks that were, which a label may name.
let tokenEnd: usize = 0;
let blobEnd: usize = 0;
let blocksEnd: usize = 0;

export function beginTokens(): void {
  tokenEnd = 0;
  blobEnd = 0;
  blocksEnd = 0;
}

// Up to there nothing is a value: what was found last is a picture, a recording, or a text in base64.
@inline export function blobTo(): usize {
  return blobEnd;
}

// Whether the token around the digits at `at` may be a secret, or a text or a picture in base64.
export function isOpaque(begin: usize, end: usize, at: usize, raw: bool): bool {
  if (at < tokenEnd) return false;
  const left = alnumsBefore(begin, at);
  const length = left + alnumsAfter(at, end);
  if (length < LONG) {
    const from = at - (left as usize);
    return isMarked(load<u8>(from + length)) || opensBefore(begin, from) || (length >= NAMED_TOKEN && isBehindName(begin, from));
  }
  let start = at;
  const first = at > begin + REACH ? at - REACH : begin;
  while (start > first && isTokenChar(load<u8>(start - 1))) start--;
  const behind = endOfBlob(at, end);
  // What a label names is a value, however long.
  if (behind > at && labelBefore(begin, start, true, raw) == NOTHING) {
    tokenEnd = behind;
    blobEnd = behind;
    return true;
  }
  let stop = at;
  let odd = 0;
  for (let p = start; p < at; p++) odd += isHexChar(load<u8>(p)) ? 0 : 1;
  const last = at + BLOB < end ? at + BLOB : end;
  while (stop < last && isTokenChar(load<u8>(stop))) {
    odd += isHexChar(load<u8>(stop)) ? 0 : 1;
    stop++;
  }
  tokenEnd = stop;
  if ((flagsOf(start, start + 3) & OPENS) != 0) return true;
  // Digests and UUIDs; a letter beside them may be the tag of the next field.
  const padded = stop + paddingAt(stop, end);
  if (odd < 2 || padded - start < ENCODED) return isBehindName(begin, start);
  return !isPrefixed(start, stop);
}

// What fills up a run of base64: `=`, `==`.
@inline function paddingAt(at: usize, end: usize): usize {
  let p = at;
  while (p < end && p < at + 2 && load<u8>(p) == 0x3d) p++;
  return p - at;
}

// Whether a password may go on with the letters and digits at `at` (`Gato#123x`), or a key: the token that a joint
// stands in opens as one does (`sk-lf-5f2b8c1e-…`).
function opensBefore(begin: usize, at: usize): bool {
  if (at < begin + 3) return false;
  const before: u32 = load<u8>(at - 1);
  if (isMarked(before)) return isLetter(load<u8>(at - 2));
  if (!isJoint(before)) return false;
  const first = at > begin + REACH ? at - REACH : begin;
  let start = at;
  while (start > first && isTokenChar(load<u8>(start - 1))) start--;
  return (flagsOf(start, start + 3) & OPENS) != 0;
}

// Marks that stand in passwords and in few words: `!`, `#`, `$`, `*`, `^`, `~`.
@inline function isMarked(c: u32): bool {
  return c == 0x21 || c == 0x23 || c == 0x24 || c == 0x2a || c == 0x5e || c == 0x7e;
}

@inline function isJoint(c: u32): bool {
  return c == 0x2d || c == 0x5f;
}

// The same of the telemetry id [start, stop), which is a secret only behind its name.
export function isOpaqueId(begin: usize, end: usize, at: usize, start: usize, stop: usize): bool {
  const left = alnumsBefore(begin, at);
  const length = left + alnumsAfter(at, end);
  if (length < LONG) return length >= NAMED_TOKEN && isBehindName(begin, at - (left as usize));
  return (flagsOf(start, start + 3) & OPENS) != 0 || (stop - start < ENCODED && isBehindName(begin, start));
}

// Behind the whole blocks of a blob that begin at `at`; `at` where there is none.
function endOfBlob(at: usize, end: usize): usize {
  if (at >= blocksEnd) {
    blocksEnd = at;
    while (blocksEnd + 64 <= end && isBlobBlock(blocksEnd)) blocksEnd += 64;
  }
  return blocksEnd - at < BLOB ? at : blocksEnd;
}

function isBlobBlock(at: usize): bool {
  const numerals = join(digitMask(at), digitMask(at + 16), digitMask(at + 32), digitMask(at + 48));
  const letters = join(letterMask(at), letterMask(at + 16), letterMask(at + 32), letterMask(at + 48));
  const small = join(smallMask(at), smallMask(at + 16), smallMask(at + 32), smallMask(at + 48));
  const others = join(jointMask(at), jointMask(at + 16), jointMask(at + 32), jointMask(at + 48));
  if ((numerals | letters | others) != <u64>-1 || popcnt(others) > JOINTS) return false;
  return popcnt(numerals) >= OF_KIND && popcnt(small) >= OF_KIND && popcnt(letters & ~small) >= OF_KIND;
}

// `+`, `-`, `/` and `_`
@inline function jointMask(at: usize): u32 {
  const v = v128.load(at);
  const others = v128.or(i8x16.eq(v, i8x16.splat(0x2b)), i8x16.eq(v, i8x16.splat(0x2f)));
  return i8x16.bitmask(v128.or(others, v128.or(i8x16.eq(v, i8x16.splat(0x2d)), i8x16.eq(v, i8x16.splat(0x5f)))));
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

@inline function isHexChar(c: u32): bool {
  return hex(c) >= 0 || c == 0x2d;
}

@inline function isTokenChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d || c == 0x5f || c == 0x2b || c == 0x2f;
}
