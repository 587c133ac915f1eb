// Finds the words of a list in a Latin-1 text: a word's last eight letters tell it. 4,096 buckets of eight u16,
// each a part of a word's hash, laid out by word-finder.ts; 0 is free.
import { join } from "./vectors";

const BUCKETS: u64 = 12;

// Writes where the words of the list start in [from, from + length), and every word with a letter outside
// ASCII, each a u32 counting from `from`; returns how many. `out` has room for a start every two
// bytes; 16 bytes before the text and 64 behind it are no letters.
export function findWords(from: usize, length: i32, table: usize, out: usize): i32 {
  const end = from + (length as usize);
  let found = out;
  let letterBefore: u64 = 0;
  for (let p = from; p < end; p += 64) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const letters = join(lettersOf(a), lettersOf(b), lettersOf(c), lettersOf(d));
    let starts = letters & ~((letters << 1) | letterBefore);
    letterBefore = letters >>> 63;
    while (starts != 0) {
      const place = ctz(starts);
      starts &= starts - 1;
      const start = p + (place as usize);
      store<u32>(found, (start - from) as u32);
      found += isListed(start, wordEnd(p, letters, place), table) ? 4 : 0;
    }
  }
  return ((found - out) >> 2) as i32;
}

@inline function lettersOf(v: v128): u32 {
  const small = v128.or(v, i8x16.splat(0x20));
  const ascii = i8x16.lt_s(i8x16.add(small, i8x16.splat(0x1f)), i8x16.splat(-102));
  // From 0xc0 on, but for the signs 0xd7 and 0xf7.
  const others = v128.andnot(i8x16.ge_u(v, i8x16.splat(0xc0 as i8)), i8x16.eq(small, i8x16.splat(0xf7 as i8)));
  return i8x16.bitmask(v128.or(ascii, others));
}

// Where the word ends that starts at a place of the block at `p`.
@inline function wordEnd(p: usize, letters: u64, place: u64): usize {
  const end = p + ((place + ctz(~(letters >>> place))) as usize);
  return end < p + 64 ? end : restOfWord(p + 64);
}

function restOfWord(at: usize): usize {
  let end = at;
  let letters = lettersOf(v128.load(end));
  while (letters == 0xffff) {
    end += 16;
    letters = lettersOf(v128.load(end));
  }
  return end + (ctz(~letters) as usize);
}

@inline function isListed(start: usize, end: usize, table: usize): bool {
  const letters = (end - start) as u64;
  const last = load<u64>(end - 8);
  const shift: u64 = letters < 8 ? (8 - letters) << 3 : 0;
  const hash = ((last | 0x2020202020202020) >>> shift) * 0x9e3779b97f4a7c15;
  const bucket = v128.load(table + (((hash >>> (48 - BUCKETS)) & ((1 << BUCKETS) - 1)) << 4) as usize);
  const isThere = v128.any_true(i16x8.eq(bucket, i16x8.splat(((hash >>> 48) | 1) as i16)));
  return isThere || ((last >>> shift) & 0x8080808080808080) != 0;
}
