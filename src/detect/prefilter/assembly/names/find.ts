// Where the words of a set stand, told by the hash of their first eight letters; words that share it cost time alone.
import { join, leadingLetters, signsOf } from "../vectors";
import { asciiLettersOf, lettersOf } from "./text";

// Words of a block of 64 bytes that are noted without a look at how many there are.
const USUAL_WORDS: i32 = 12;
// Bits of a hash that choose a byte of the set, laid out by word-set.ts: 4 for a word, else 0.
const SET_BITS: u64 = 18;
// Of `in`, which is of the set in texts without capitals alone: elsewhere it is too frequent.
const IN_HASH: usize = ((0x6e69 as u64) * 0x9e3779b97f4a7c15) >>> (64 - SET_BITS) as usize;
// A text with a capital to so many characters, and fewer, was written by one who uses none.
const CHARACTERS_PER_CAPITAL: i32 = 200;
// In shorter texts cues and names are found, whatever their capitals.
const SHORT: i32 = 256;

let set: usize = 0;
// 4 when words with a capital are all found, else 0.
let sizeOfCapitals: u8 = 0;
// What the set says of `in` in other texts: words may share its hash.
let sizeOfIn: u8 = 0;
// Capitals of ASCII in the text, wherever they stand.
let capitals: i32 = 0;

// Whether four words that stand two bytes apart were met: single letters, as a name is spelled.
let spelled: bool = false;

export function isSpelled(): bool {
  return spelled;
}

export function useWords(words: usize, allCapitals: bool): void {
  set = words;
  sizeOfCapitals = allCapitals ? 4 : 0;
  if (allCapitals) sizeOfIn = load<u8>(words + IN_HASH);
}

// Writes the addresses of such words in [from, from + length), ascending, a u32 each; also of all that have a letter
// outside ASCII near. `out` has room for a word every two bytes, and thirteen more. Returns where the addresses end.
export function findWords(from: usize, length: usize, out: usize): usize {
  const last = noteWords(from, from + length, out);
  if (sizeOfCapitals != 0) store<u8>(set + IN_HASH, hasCapitals(length as i32) ? sizeOfIn : sizeOfCapitals);
  return chooseWords(out, last);
}

// Whether who wrote the text that was gone through last uses capitals, as it is not too short to tell.
export function hasCapitals(length: i32): bool {
  return length >= SHORT && capitals >= (length + CHARACTERS_PER_CAPITAL - 1) / CHARACTERS_PER_CAPITAL;
}

// Notes all words of [from, end). Returns where the addresses end.
function noteWords(from: usize, end: usize, out: usize): usize {
  let next = out;
  let letterBefore: u64 = 0;
  let startsBefore: u64 = 0;
  let letterRuns: u64 = 0;
  capitals = 0;
  for (let p = from; p < end; p += 64) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const isForeign = signsOf(v128.or(v128.or(a, b), v128.or(c, d))) != 0;
    const letters = isForeign
      ? join(lettersOf(a), lettersOf(b), lettersOf(c), lettersOf(d))
      : join(asciiLettersOf(a), asciiLettersOf(b), asciiLettersOf(c), asciiLettersOf(d));
    const starts = letters & ~((letters << 1) | letterBefore);
    letterBefore = letters >>> 63;
    letterRuns |= fourApart(starts) | fourApart((starts << 6) | (startsBefore >>> 58));
    startsBefore = starts;
    const others = join(smallOrForeign(a), smallOrForeign(b), smallOrForeign(c), smallOrForeign(d));
    capitals += popcnt(letters & ~others) as i32;
    next = noteStarts(p, starts, next);
  }
  spelled = letterRuns != 0;
  return next;
}

// The first of four bits, each two behind the one before.
@inline function fourApart(starts: u64): u64 {
  const two = starts & (starts >>> 2);
  return two & (two >>> 4);
}

// Most of a block's words without a branch: a loop over them would end where no processor foresees it.
@inline function noteStarts(p: usize, starts: u64, out: usize): usize {
  let rest = starts;
  let next = out;
  for (let i = 0; i < USUAL_WORDS; i++) {
    store<u32>(next, (p as u32) + (ctz(rest) as u32));
    rest &= rest - 1;
    next += 4;
  }
  for (; rest != 0; rest &= rest - 1) {
    store<u32>(next, (p as u32) + (ctz(rest) as u32));
    next += 4;
  }
  return out + ((popcnt(starts) as usize) << 2);
}

// Keeps those of [first, last) that may be of the set, two at a time. Returns where they end.
function chooseWords(first: usize, last: usize): usize {
  let found = first;
  let foundBefore = first;
  // Behind an odd number the last stands twice, and counts once.
  store<u32>(last, load<u32>(last - 4));
  for (let place = first; place < last; place += 8) {
    const one = load<u32>(place) as usize;
    const two = load<u32>(place, 4) as usize;
    const bytes = v128.load_lane<u64>(two, v128.load_zero<u64>(one), 1);
    if (signsOf(bytes) == 0) {
      const letters = leadingLetters(bytes);
      foundBefore = choose(one, i64x2.extract_lane(letters, 0) as u64, found);
      found = choose(two, i64x2.extract_lane(letters, 1) as u64, foundBefore);
    } else {
      foundBefore = chooseForeign(one, found);
      found = chooseForeign(two, foundBefore);
    }
  }
  return select(foundBefore, found, ((last - first) & 4) != 0);
}

// Keeps a word that has a letter outside ASCII among its first, or may be of the set.
function chooseForeign(start: usize, found: usize): usize {
  const missing = (64 - (ctz(~lettersOf(v128.load(start)) | 0x100) << 3)) as u64;
  const letters = ((load<u64>(start) | 0x2020202020202020) << missing) >>> missing;
  const next = choose(start, letters, found);
  return (letters & 0x8080808080808080) != 0 ? found + 4 : next;
}

// Notes a word, which takes 4 bytes, or none when it is not of the set. @param letters its first eight
@inline function choose(start: usize, letters: u64, found: usize): usize {
  const hash = (letters * 0x9e3779b97f4a7c15) >>> (64 - SET_BITS);
  store<u32>(found, start as u32);
  return found + ((load<u8>(set + (hash as usize)) | capitalSize(load<u8>(start))) as usize);
}

// 0 for a small letter.
@inline function capitalSize(letter: u8): u8 {
  return (~letter >>> 3) & sizeOfCapitals;
}

// One bit a byte of letters: no capital of ASCII.
@inline function smallOrForeign(v: v128): u32 {
  return i8x16.bitmask(v128.or(i16x8.shl(v, 2), v));
}
