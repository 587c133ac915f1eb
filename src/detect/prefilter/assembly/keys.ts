// Which keys stand before the marks of a text, as far as they announce what readers of structures look for
// (structure/announced.ts). Some are told in vain.
import { quotesIn } from "./vectors";

// In quotes: a key of pairs.
const PAIRS: i32 = 1;
// Half of a name: `last=`, `"lname":`, `surname]:`.
const HALVES: i32 = 2;

const COLON: u8 = 0x3a;
const EQUALS: u8 = 0x3d;

// 4,096 bytes, by a hash of the last eight characters of a key: 1 for a key of pairs.
let pairs: usize = 0;

export function useKeysOfPairs(table: usize): void {
  pairs = table;
}

// Of a text around which sixteen other bytes may be read.
export function keysIn(start: usize, length: i32): i32 {
  const end = start + (length as usize);
  let found = 0;
  for (let at = start; at < end; at += 16) {
    const v = v128.load(at);
    let marks: u32 = i8x16.bitmask(v128.or(i8x16.eq(v, i8x16.splat(COLON)), i8x16.eq(v, i8x16.splat(EQUALS))));
    for (; marks != 0; marks &= marks - 1) {
      const mark = at + (ctz(marks) as usize);
      if (mark >= end) return found;
      found |= keyBefore(mark);
    }
  }
  return found;
}

// What is looked at before a text's start tells a key in vain at most.
function keyBefore(mark: usize): i32 {
  let end = isBlank(load<u8>(mark - 1)) ? mark - 1 : mark;
  const isQuoted = isQuote(load<u8>(end - 1));
  const isPair = isQuoted && isOfPairs(end - 1);
  for (let closing = 0; closing < 2 && isClosing(load<u8>(end - 1)); closing++) end--;
  return (isPair ? PAIRS : 0) | (isHalf(end) ? HALVES : 0);
}

// Whether the last eight characters before `end`, or those behind a quote among them, are such a key's.
function isOfPairs(end: usize): bool {
  const quotes = quotesIn(v128.load64_zero(end - 8)) & 0xff;
  let key = load<u64>(end - 8) | 0x2020202020202020;
  if (quotes != 0) key >>>= (((32 - clz(quotes)) & 7) << 3) as u64;
  return load<u8>(pairs + (((key * 0x9e3779b97f4a7c15) >>> 52) as usize)) != 0;
}

// `last`, `lst`, `ln`, `family`, `surname`, `lname`; `name` and `nm` behind one of them and a joint.
function isHalf(end: usize): bool {
  const four = load<u32>(end - 4) | 0x20202020;
  const two = four >>> 16;
  if (two == 0x6e6c || four >>> 8 == 0x74736c || four == 0x7473616c || four == 0x796c696d) return true;
  const isName = four == 0x656d616e;
  if (!isName && two != 0x6d6e) return false;
  const start = isName ? end - 4 : end - 2;
  const before: u32 = load<u8>(start - 1);
  const last: u32 = isJoint(before) ? load<u8>(start - 2) : before;
  return isLastOfHalf(last | 0x20);
}

@inline function isJoint(c: u32): bool {
  return c == 0x5f || c == 0x20 || c == 0x2e || c == 0x2d;
}

// Of `last` and `lst`, `family`, `surname`, `lname`, `ln`, and the `sur` and `l` of the last but one.
@inline function isLastOfHalf(c: u32): bool {
  return c == 0x74 || c == 0x79 || c == 0x65 || c == 0x6e || c == 0x72 || c == 0x6c;
}

@inline function isBlank(c: u32): bool {
  return c == 0x20 || c - 0x09 < 5 || c == 0xa0;
}

@inline function isQuote(c: u32): bool {
  return c == 0x22 || c == 0x27;
}

@inline function isClosing(c: u32): bool {
  return isQuote(c) || c == 0x5d;
}
