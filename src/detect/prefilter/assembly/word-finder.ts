// Finds the words of a list in a Latin-1 text: a word's last eight letters tell it. 4,096 buckets of eight u16,
// each a part of a word's hash, laid out by word-finder.ts; 0 is free.
import { below, join } from "./vectors";

const BUCKETS: u64 = 12;

// What findWords() counted beside: words with a capital first letter, and capitals of ASCII.
let capitalised: i32 = 0;
let capitals: i32 = 0;

export function capitalisedCount(): i32 {
  return capitalised;
}

export function capitalCount(): i32 {
  return capitals;
}

// Writes where words start in [from, from + length), as u32 counting from `from`: to `out` those of the list
// that begin with a small letter, and all such with a letter outside ASCII; to `outCapitals` those that
// begin with a capital. Returns how many of the first. Both have room for a start every two bytes and one
// more; 16 bytes before the text and 64 behind it are no letters.
export function findWords(from: usize, length: i32, table: usize, out: usize, outCapitals: usize): i32 {
  const end = from + (length as usize);
  let found = out;
  let foundCapitals = outCapitals;
  let letterBefore: u64 = 0;
  capitals = 0;
  for (let p = from; p < end; p += 64) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const letters = join(lettersOf(a), lettersOf(b), lettersOf(c), lettersOf(d));
    const upper = join(upperOf(a), upperOf(b), upperOf(c), upperOf(d));
    const starts = letters & ~((letters << 1) | letterBefore);
    letterBefore = letters >>> 63;
    if (upper != 0) {
      capitals += popcnt(upper & ~join(i8x16.bitmask(a), i8x16.bitmask(b), i8x16.bitmask(c), i8x16.bitmask(d))) as i32;
      for (let places = starts & upper; places != 0; places &= places - 1) {
        store<u32>(foundCapitals, (p - from) as u32 + (ctz(places) as u32));
        foundCapitals += 4;
      }
    }
    for (let places = starts & ~upper; places != 0; places &= places - 1) {
      const place = ctz(places);
      store<u32>(found, (p - from) as u32 + (place as u32));
      found += isListed(p + (place as usize), wordEnd(p, letters, place), table) ? 4 : 0;
    }
  }
  capitalised = ((foundCapitals - outCapitals) >> 2) as i32;
  return ((found - out) >> 2) as i32;
}

@inline function lettersOf(v: v128): u32 {
  const small = v128.or(v, i8x16.splat(0x20));
  return i8x16.bitmask(v128.or(below(small, 0x61, 26), v128.andnot(i8x16.ge_u(v, i8x16.splat(0xc0 as i8)), i8x16.eq(small, i8x16.splat(0xf7 as i8)))));
}

// Capitals of Latin-1: from `A`, and from 0xc0 on but for the sign 0xd7.
@inline function upperOf(v: v128): u32 {
  const others = v128.andnot(below(v, 0xc0, 31), i8x16.eq(v, i8x16.splat(0xd7 as i8)));
  return i8x16.bitmask(v128.or(below(v, 0x41, 26), others));
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
