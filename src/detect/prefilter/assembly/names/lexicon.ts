// What a word is, by the hash of its letters: its classes in the lexicon (lexicon/lexicon.ts), its kinds in the closed
// lists (names/kinds.ts) and its marks (names/marks.ts). All are tables of hashes, 0 for an empty slot, the slot behind
// it tried next.
import { letterOf } from "./text";

// Bits of WordClass.
export const LAST_NAME: u32 = 2;
export const FIRST_NAME: u32 = 1;
export const RARE_NAME: u32 = 4;
export const CITY: u32 = 8;
export const COMMON: u32 = 16;
export const STATE: u32 = 32;
export const USUAL: u32 = 64;
export const TOWN: u32 = 128;

// Bits of Kind.
export const TITLE: u32 = 1;
export const ANNOUNCES: u32 = 1 << 1;
export const HINTS: u32 = 1 << 2;
export const NAME_KEY: u32 = 1 << 3;
export const BARE_NAME: u32 = 1 << 4;
export const IS: u32 = 1 << 5;
export const SPOKEN: u32 = 1 << 6;
export const CREDENTIAL: u32 = 1 << 9;
export const PARTICLE: u32 = 1 << 10;
export const HUMAN: u32 = 1 << 13;
export const FACILITY: u32 = 1 << 14;
export const FACILITY_PART: u32 = 1 << 15;
export const SYSTEM: u32 = 1 << 16;
export const PLACE_HEAD: u32 = 1 << 17;
export const PLACE_TAIL: u32 = 1 << 18;
export const PLACE_KEY: u32 = 1 << 19;
export const IN: u32 = 1 << 20;
export const AT: u32 = 1 << 21;
export const FROM: u32 = 1 << 22;
export const LIVES: u32 = 1 << 23;
export const CARE: u32 = 1 << 24;
export const ARTICLE: u32 = 1 << 25;
export const AND: u32 = 1 << 26;
export const OF: u32 = 1 << 30;

const SEED: u32 = 0x811c9dc5;
const PRIME: u32 = 0x01000193;

// Bits of Mark (names/marks.ts).
export const ALWAYS: u32 = 1;
export const BEFORE_POINT: u32 = 2;
export const NAME_PART: u32 = 4;
const ENDING: u32 = 8;
const PLAIN_ENDING: u32 = 512;
// The words themselves: `name`, `it`, `its`, `this`.
export const NAME: u32 = 16;
export const IT: u32 = 32;
export const ITS: u32 = 64;
export const THIS: u32 = 128;
// Of the words of care, those that a place stands behind.
export const SEEN: u32 = 256;

// Letters of a last name, and of a plain word, that an ending tells.
const SHORTEST_SURNAME: usize = 6;
const SHORTEST_PLAIN: usize = 7;
const SHORTEST_ENDING: usize = 3;
const LONGEST_ENDING: usize = 8;

// Few words make most of a text, so what was looked up is remembered: 2^10 words, 32 bytes each: its bytes, zeros behind
// them, and what it is. A hash goes letter by letter, and no processor foresees how many there are.
const MEMORY_BITS: u64 = 10;
// Longer ones are looked up each time.
const LONGEST_KEPT: usize = 16;

let ordinals: v128 = i8x16.splat(0);
ordinals = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

let memory: usize = 0;
// Tables: u32 slots, that many hashes, and of each a class byte, or in the other two a u32.
let lexicon: usize = 0;
let lists: usize = 0;
let marks: usize = 0;
// 1,024 bytes: by five bits of each of the last two letters, whether an ending ends in them.
let lastTwo: usize = 0;

export function setEndings(two: usize): void {
  lastTwo = two;
}

export function setLexicon(kept: usize, words: usize, kinds: usize, classes: usize): void {
  memory = kept;
  marks = words;
  lists = kinds;
  lexicon = classes;
}

// What the word [start, stop) is: its kinds, its classes, its marks.
export function wordAt(start: usize, stop: usize): u64 {
  const length = stop - start;
  if (length > LONGEST_KEPT) return lookUp(start, stop);
  const letters = v128.and(v128.load(start), i8x16.lt_s(ordinals, i8x16.splat(length as i8)));
  const kept = memory + slotFor(letters);
  if (!v128.any_true(v128.xor(v128.load(kept), letters))) return load<u64>(kept, 16);
  const word = lookUp(start, stop);
  v128.store(kept, letters);
  store<u64>(kept, word, 16);
  return word;
}

// Bits of Kind; 0 for a word of no list.
@inline export function kindsOf(word: u64): u32 {
  return word as u32;
}

@inline export function kindsAt(start: usize, stop: usize): u32 {
  return kindsOf(wordAt(start, stop));
}

// 0 for a word that the lexicon does not know.
@inline export function classesOf(word: u64): u32 {
  return ((word >>> 32) as u32) & 0xff;
}

// 0 for a word without a mark.
@inline export function marksOf(word: u64): u32 {
  return (word >>> 40) as u32;
}

@inline function slotFor(letters: v128): usize {
  const first = i64x2.extract_lane(letters, 0) as u64;
  const rest = i64x2.extract_lane(letters, 1) as u64;
  return (((first ^ (rest << 3)) * 0x9e3779b97f4a7c15) >>> (64 - MEMORY_BITS) << 5) as usize;
}

function lookUp(start: usize, stop: usize): u64 {
  const hash = hashWord(start, stop);
  return (valueOf(lists, hash) as u64) | (classOf(hash) << 32) | ((valueOf(marks, hash) as u64) << 40);
}

// As hashWord() of lexicon/lexicon.ts.
function hashWord(start: usize, stop: usize): u32 {
  let hash = SEED;
  for (let p = start; p < stop; p++) {
    const code: u32 = load<u8>(p);
    const letter = letterOf(code);
    hash = (hash ^ (letter != 0 ? letter : code)) * PRIME;
  }
  return hash != 0 ? hash : 1;
}

// What a capitalised word of no list ends as: last names do so, `-enko`, `-owski`, or plain words, `-itis`, `-ectomy`.
export function classByEnding(start: usize, stop: usize): u32 {
  if (stop - start < SHORTEST_SURNAME) return 0;
  const two = ((load<u8>(stop - 2) as usize) & 0x1f) << 5 | ((load<u8>(stop - 1) as usize) & 0x1f);
  if (load<u8>(lastTwo + two) == 0) return 0;
  // The longest first: `-aitis` of last names before `-itis`.
  for (let length = min(LONGEST_ENDING, stop - start - 1); length >= SHORTEST_ENDING; length--) {
    const mark = valueOf(marks, hashWord(stop - length, stop));
    if ((mark & ENDING) != 0) return LAST_NAME;
    if ((mark & PLAIN_ENDING) != 0 && stop - start >= SHORTEST_PLAIN) return COMMON;
  }
  return 0;
}

@inline function classOf(hash: u32): u64 {
  const slot = slotOf(lexicon, hash);
  return slot < 0 ? 0 : load<u8>(lexicon + 4 + ((load<u32>(lexicon) as usize) << 2) + (slot as usize));
}

@inline function valueOf(table: usize, hash: u32): u32 {
  const slot = slotOf(table, hash);
  return slot < 0 ? 0 : load<u32>(table + 4 + ((load<u32>(table) as usize) << 2) + ((slot as usize) << 2));
}

// -1: not there.
@inline function slotOf(table: usize, hash: u32): i32 {
  const mask = load<u32>(table) - 1;
  let slot = hash & mask;
  let there = load<u32>(table + 4 + ((slot as usize) << 2));
  while (there != hash && there != 0) {
    slot = (slot + 1) & mask;
    there = load<u32>(table + 4 + ((slot as usize) << 2));
  }
  return there == 0 ? -1 : (slot as i32);
}
