// Where the words of a set stand, told by the hash of their first eight letters; words that share it cost time alone.
import { join } from "../vectors";
import { asciiLettersOf, lettersOf } from "./text";

// A block of 64 bytes is loaded, and its words are taken that start in the first 56: their first eight letters are seen.
const STEP: usize = 56;
const STARTS: u64 = 0x00ffffffffffffff;
// Bits of a hash that choose a byte of the set, laid out by word-set.ts: 4 for a word, else 0.
const SET_BITS: u64 = 18;

let set: usize = 0;
// 4 when words with a capital are all found, else 0.
let sizeOfCapitals: u8 = 0;
// Capitals of ASCII in the text, wherever they stand.
let capitals: i32 = 0;

export function useWords(words: usize, allCapitals: bool): void {
  set = words;
  sizeOfCapitals = allCapitals ? 4 : 0;
}

export function capitalCount(): i32 {
  return capitals;
}

// Writes the addresses of such words in [from, from + length), ascending, a u32 each; also of all that have a letter
// outside ASCII near. `out` has room for a word every two bytes, and one more. Returns where the addresses end.
export function findWords(from: usize, length: usize, out: usize): usize {
  const end = from + length;
  let found = out;
  let letterBefore: u64 = 0;
  capitals = 0;
  for (let p = from; p < end; p += STEP) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const isForeign = i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) != 0;
    const letters = isForeign
      ? join(lettersOf(a), lettersOf(b), lettersOf(c), lettersOf(d))
      : join(asciiLettersOf(a), asciiLettersOf(b), asciiLettersOf(c), asciiLettersOf(d));
    const starts = letters & ~((letters << 1) | letterBefore) & STARTS;
    letterBefore = (letters >>> 55) & 1;
    const others = join(smallOrForeign(a), smallOrForeign(b), smallOrForeign(c), smallOrForeign(d));
    capitals += popcnt(letters & STARTS & ~others) as i32;
    found = isForeign ? takeForeign(p, letters, starts, found) : takeAscii(p, letters, starts, found);
  }
  return found;
}

// Notes the words of the block at `p`, of ASCII, that begin at `starts`. Returns where the next is noted.
@inline function takeAscii(p: usize, letters: u64, starts: u64, out: usize): usize {
  let found = out;
  for (let rest = starts; rest != 0; rest &= rest - 1) {
    const start = p + (ctz(rest) as usize);
    store<u32>(found, start as u32);
    found += sizeOf(start, firstLetters(start, letters >>> ctz(rest)));
  }
  return found;
}

function takeForeign(p: usize, letters: u64, starts: u64, out: usize): usize {
  let found = out;
  for (let rest = starts; rest != 0; rest &= rest - 1) {
    const start = p + (ctz(rest) as usize);
    const first = firstLetters(start, letters >>> ctz(rest));
    store<u32>(found, start as u32);
    found += (first & 0x8080808080808080) != 0 ? 4 : sizeOf(start, first);
  }
  return found;
}

// The first eight letters of a word, in the highest bytes. @param letters a bit a byte from its start on
@inline function firstLetters(start: usize, letters: u64): u64 {
  const count = ctz(~letters | 0x100);
  return (load<u64>(start) | 0x2020202020202020) << (0 - (count << 3));
}

// What a word takes where it is noted: 4 bytes, or none when it is no such word.
@inline function sizeOf(start: usize, first: u64): usize {
  const hash = (first * 0x9e3779b97f4a7c15) >>> (64 - SET_BITS);
  return (load<u8>(set + (hash as usize)) | capitalSize(load<u8>(start))) as usize;
}

// 0 for a small letter.
@inline function capitalSize(letter: u8): u8 {
  return (~letter >>> 3) & sizeOfCapitals;
}

// One bit a byte of letters: no capital of ASCII.
@inline function smallOrForeign(v: v128): u32 {
  return i8x16.bitmask(v128.or(i16x8.shl(v, 2), v));
}
