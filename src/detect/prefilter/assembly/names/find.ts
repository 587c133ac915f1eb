// Where the words stand that a name or a place could begin at: those with a capital, and of those in lower case cues and
// usual first names, told by the hash of their first eight letters; words that share it cost time alone.
import { join } from "../vectors";
import { asciiLettersOf, lettersOf } from "./text";

// A block of 64 bytes is loaded, and its words are taken that start in the first 56: their first eight letters are seen.
const STEP: usize = 56;
const STARTS: u64 = 0x00ffffffffffffff;
// Bits of a hash that choose a byte of the table, laid out by names/wanted.ts: 4 for a wanted word, else 0.
const WANTED_BITS: u64 = 18;

let wanted: usize = 0;
// Capitals of ASCII in the text, wherever they stand.
let capitals: i32 = 0;

export function setWanted(table: usize): void {
  wanted = table;
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
    let starts = letters & ~((letters << 1) | letterBefore) & STARTS;
    letterBefore = (letters >>> 55) & 1;
    const others = join(smallOrForeign(a), smallOrForeign(b), smallOrForeign(c), smallOrForeign(d));
    capitals += popcnt(letters & STARTS & ~others) as i32;
    while (starts != 0) {
      const place = ctz(starts);
      starts &= starts - 1;
      const start = p + (place as usize);
      const count = ctz(~(letters >>> place) | 0x100);
      const word = (load<u64>(start) | 0x2020202020202020) << (0 - (count << 3));
      const hash = (word * 0x9e3779b97f4a7c15) >>> (64 - WANTED_BITS);
      let size: u32 = load<u8>(wanted + (hash as usize)) | capitalSize(load<u8>(start));
      if (isForeign && (word & 0x8080808080808080) != 0) size = 4;
      store<u32>(found, start as u32);
      found += size as usize;
    }
  }
  return found;
}

// 4 for a capital, 0 for a small letter.
@inline function capitalSize(letter: u32): u32 {
  return (~letter >>> 3) & 4;
}

// One bit a byte of letters: no capital of ASCII.
@inline function smallOrForeign(v: v128): u32 {
  return i8x16.bitmask(v128.or(i16x8.shl(v, 2), v));
}
