// What words around a number say: a hash table of 2^14 u32, filled by word-table.ts: sixteen bits
// of flags below 16 bits of the word's hash; 0 is an empty slot, and the slot behind it is tried next.
import { letterMask, smallMask, within } from "./bytes";

// The last word of a label that is no filler.
export const LABEL: u32 = 1;
// May stand between a label and its value.
export const FILLER: u32 = 2;
// Right before or after a number: a month.
export const BESIDE: u32 = 4;
// A few words after a number: `Street`.
export const WITHIN: u32 = 8;
// Right before or after a number from 90 on: `age`, `years`.
export const AGED: u32 = 16;
// Right before five digits: a state.
export const STATE: u32 = 32;

// Right before `:`, `=`, `|` or `*`: a key whose value is looked at (`token=`).
export const MARKED: u32 = 128;
// With a capital: a month.
export const NAMED: u32 = 256;
// The first three characters of a long token of letters and digits: an API key's.
export const OPENS: u32 = 512;
// Of a triple: it hints within some words alone.
export const HELD: u32 = 1024;
// Before a slash and a number: a collection of people (`/patients/42`).
export const PATH: u32 = 4096;
// A spelled digit, which makes a number with another behind it (`five five`); before a slash it means nothing.
export const SPELLED: u32 = PATH;
// Right after a number: a unit of measure, so that it is no identifier.
export const MEASURE: u32 = 8192;
// Three characters that announce a literal wherever they stand.
export const TRIPLE: u32 = 16384;
// In quotes and right before `:` or `=`: a key of JSON.
export const QUOTED: u32 = 32768;

let table: usize = 0;

export function setWords(words: usize): void {
  table = words;
}

// Where the word that ends before `at` begins; a capital behind a small letter begins a word too (`patientSsn`).
export function wordStart(begin: usize, at: usize): usize {
  let start = at;
  while (start > begin) {
    const letters = letterMask(start - 16);
    const count = within(clz((~letters << 16) | 0x8000) as i32, start - begin);
    const upper = letters & ~smallMask(start - 16);
    const humps = upper & ((letters & ~upper) << 1) & (0xffff0000 >>> count);
    if ((humps & 0xffff) != 0) return start - 16 + (31 - clz(humps & 0xffff));
    start -= count;
    if (count < 16) return start;
  }
  return start;
}

export function wordEnd(at: usize, end: usize): usize {
  let count = ctz(~letterMask(at) | 0x10000) as usize;
  let p = at + count;
  while (count == 16 && p < end) {
    count = ctz(~letterMask(p) | 0x10000) as usize;
    p += count;
  }
  return p < end ? p : end;
}

// Where the letters begin that end before `at`: at most sixteen, whatever their case.
@inline export function lettersStart(begin: usize, at: usize): usize {
  const count = within(clz((~letterMask(at - 16) << 16) | 0x8000) as i32, at - begin);
  return at - (count as usize);
}

const SLOTS: u32 = 0x4000;

// What the word [start, end) says: its last eight letters count.
export function flagsOf(start: usize, end: usize): u32 {
  const letters = end - start;
  let word = load<u64>(end - 8) | 0x2020202020202020;
  if (letters < 8) word >>>= (8 - letters) << 3;
  return flagsOfLetters(word);
}

// The same of the word that begins at `at`; 0 where none does. A short one is read while its letters are counted.
@inline export function flagsOfWord(at: usize, end: usize): u32 {
  const letters = ctz(~letterMask(at) | 0x10000) as u64;
  if (letters == 0) return 0;
  if (letters > 8) return flagsOf(at, wordEnd(at, end));
  return flagsOfLetters((load<u64>(at) | 0x2020202020202020) & ((<u64>-1) >>> ((8 - letters) << 3)));
}

@inline function flagsOfLetters(word: u64): u32 {
  const hash = word * 0x9e3779b97f4a7c15;
  const print = (hash >>> 48) as u32;
  let slot = (hash >>> 26) as u32;
  let entry = entryAt(slot);
  while (entry >>> 16 != print) {
    if (entry == 0) return 0;
    entry = entryAt(++slot);
  }
  return entry & 0xffff;
}

@inline function entryAt(slot: u32): u32 {
  return load<u32>(table + (((slot & (SLOTS - 1)) as usize) << 2));
}
