// What is done once for the leaves of a request: the wire's own bytes between them are blanked, so that
// none reads as a letter or a digit of a text, the words of keys are looked up, small words, questions and numbers that
// may be identifiers are told.
import { digitMask, isLetter, smallMask, within } from "./bytes";
import { below, digitsIn, smallsIn } from "./vectors";
import { LABEL, flagsOf, wordStart } from "./words";

// LeafKind of outline.ts.
const TEXT: u32 = 0;
const INT: u32 = 2;
const DOUBLE: u32 = 3;
const KEY: u32 = 4;
// Beside the flags of words: the leaf is one of small letters, digits and joints, `gpt-4o`.
const SMALL_WORD: u32 = 0x10000;
// And of a key that was not remembered: each that a request has is once.
const NEW_KEY: u32 = 0x20000;
// And of a text that ends with a question mark.
const QUESTION: u32 = 0x40000;
// And of a number that may be an identifier: it is long, or stands below a label.
const NUMBER: u32 = 0x80000;
// A varint of so many bytes holds a number of nine digits and more.
const IDENTIFIER: usize = 5;
// Longer leaves are none.
const LONGEST_WORD: usize = 64;
// Keys come back with every span. A memory of 2^8 keys, 16 bytes each: where the key stands, its length, its flags.
const SLOT_BITS: u64 = 8;

// Of an account: a name's letters, and the digits behind the last one.
const SHORTEST_NAME: usize = 3;
const MOST_DIGITS: usize = 4;
const HYPHEN: u32 = 0x2d;

let slots: usize = 0;

export function useKeys(keys: usize): void {
  slots = keys;
}

// `leaves` holds starts, ends, kinds and labels, an i32 a leaf each; offsets count from `input` and go up. `flags` takes a u32
// a leaf; returns those of all leaves together.
export function readLeaves(input: usize, length: i32, leaves: usize, count: i32, flags: usize): u32 {
  memory.fill(slots, 0, 16 << (SLOT_BITS as i32));
  const starts = leaves;
  const ends = leaves + ((count as usize) << 2);
  const kinds = leaves + ((count as usize) << 3);
  const labels = ends + ((count as usize) << 3);
  let last = input;
  let all: u32 = 0;
  for (let leaf: usize = 0; leaf < (count as usize); leaf++) {
    const start = input + (load<u32>(starts + (leaf << 2)) as usize);
    const end = input + (load<u32>(ends + (leaf << 2)) as usize);
    const kind = load<u32>(kinds + (leaf << 2));
    let own: u32 = 0;
    if (kind == KEY) own = knownFlags(start, end);
    else if (kind == INT || kind == DOUBLE) {
      if ((kind == INT && end - start >= IDENTIFIER) || isBelowLabel(leaf, labels, flags)) own = NUMBER;
    } else {
      own = smallWord(start, end);
      if (kind == TEXT && end > start && load<u8>(end - 1) == 0x3f) own |= QUESTION;
    }
    store<u32>(flags + (leaf << 2), own);
    all |= own;
    // Behind the key's look-up: what was just written is slow to read in other widths.
    blank(last, start);
    last = end;
  }
  blank(last, input + (length as usize));
  return all;
}

@inline function blank(from: usize, to: usize): void {
  const gap = to - from;
  if (gap < 8) {
    store<u64>(from, load<u64>(from) & ((<u64>-1) << ((gap << 3) as u64)));
    return;
  }
  for (let p = from; p < to - 8; p += 8) store<u64>(p, 0);
  store<u64>(to - 8, 0);
}

// Whether a key above a leaf is a label's; one that stands behind it on the wire may be.
function isBelowLabel(leaf: usize, labels: usize, flags: usize): bool {
  let key = load<i32>(labels + (leaf << 2));
  while (key >= 0) {
    const at = (key as usize) << 2;
    if (key > (leaf as i32) || (load<u32>(flags + at) & LABEL) != 0) return true;
    key = load<i32>(labels + at);
  }
  return false;
}

// The flags of a key, remembered from the last time that it stood in the request.
function knownFlags(start: usize, end: usize): u32 {
  const length = end - start;
  const slot = slots + (slotOf(start, length) << 4);
  const known = load<u32>(slot) as usize;
  if (known != 0 && load<u32>(slot, 4) == (length as u32) && isSame(known, start, length)) return load<u32>(slot, 8);
  const flags = keyFlags(start, end) | (isSmall(start, end) ? SMALL_WORD : 0);
  store<u32>(slot, start as u32);
  store<u32>(slot, length as u32, 4);
  store<u32>(slot, flags, 8);
  return flags | NEW_KEY;
}

@inline function slotOf(start: usize, length: usize): usize {
  const last = length < 8 ? tailOf(start, length) : load<u64>(start + length - 8) + load<u64>(start);
  return (((last + (length as u64)) * 0x9e3779b97f4a7c15) >>> (64 - SLOT_BITS)) as usize;
}

// The bytes of a short key.
@inline function tailOf(start: usize, length: usize): u64 {
  return load<u64>(start) & ~((<u64>-1) << ((length << 3) as u64));
}

function isSame(one: usize, other: usize, length: usize): bool {
  if (length < 8) return tailOf(one, length) == tailOf(other, length);
  for (let i: usize = 0; i + 8 < length; i += 8) if (load<u64>(one + i) != load<u64>(other + i)) return false;
  return load<u64>(one + length - 8) == load<u64>(other + length - 8);
}

// SMALL_WORD or 0: of an account too, which may name someone.
export function smallWord(start: usize, end: usize): u32 {
  return isSmall(start, end) && !isAccount(start, end) ? SMALL_WORD : 0;
}

// Small letters, digits, `-`, `.` and `_` alone.
function isSmall(start: usize, end: usize): bool {
  if (end - start > LONGEST_WORD) return false;
  for (let p = start; p < end; p += 16) {
    const v = v128.load(p);
    const joints = v128.or(below(v, 0x2d, 2), i8x16.eq(v, i8x16.splat(0x5f)));
    const others = ~i8x16.bitmask(v128.or(joints, v128.or(smallsIn(v), digitsIn(v)))) & 0xffff;
    if (others != 0 && p + (ctz(others) as usize) < end) return false;
  }
  return true;
}

// `jane.roe`, `jane_roe58`: two words of three letters and more, and few digits; hyphens may part it from others,
// `intake-jane.roe-2026`.
function isAccount(start: usize, end: usize): bool {
  let first = ctz(~smallMask(start) | 0x10000) as usize;
  let joint = start + first;
  while (first != 0 && load<u8>(joint) == HYPHEN && joint + SHORTEST_NAME < end) {
    first = ctz(~smallMask(joint + 1) | 0x10000) as usize;
    joint += first + 1;
  }
  if (first < SHORTEST_NAME || joint + SHORTEST_NAME >= end) return false;
  if (load<u8>(joint) != 0x2e && load<u8>(joint) != 0x5f) return false;
  const last = ctz(~smallMask(joint + 1) | 0x10000) as usize;
  if (last < SHORTEST_NAME) return false;
  const behind = joint + 1 + last;
  const stop = behind + (within(ctz(~digitMask(behind) | 0x10000) as i32, end - behind) as usize);
  return behind + MOST_DIGITS >= stop && (stop >= end || load<u8>(stop) == HYPHEN);
}

// What the words of [start, end), an attribute's key, say: every word's flags.
export function keyFlags(start: usize, end: usize): u32 {
  let flags: u32 = 0;
  let p = end;
  while (p > start) {
    if (!isLetter(load<u8>(p - 1))) {
      p--;
      continue;
    }
    const word = wordStart(start, p);
    flags |= flagsOf(word, p);
    p = word;
  }
  return flags;
}
