// What a word is, by the hash of its letters: its classes in the lexicon (lexicon/lexicon.ts), and its kinds in
// the closed lists (names/kinds.ts). Both are tables of hashes, 0 for an empty slot, the slot behind it tried next.
import { letterOf } from "./text";

// Bits of WordClass.
export const LAST_NAME: u32 = 2;
export const FIRST_NAME: u32 = 1;
export const RARE_NAME: u32 = 4;
export const CITY: u32 = 8;
export const COMMON: u32 = 16;
export const STATE: u32 = 32;
export const USUAL: u32 = 64;

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

// Letters of a last name that an ending tells.
const SHORTEST_SURNAME: usize = 6;
const SHORTEST_ENDING: usize = 3;
const LONGEST_ENDING: usize = 8;

// Tables: u32 slots, that many hashes, and of each a class byte, or in the other two a u32.
let lexicon: usize = 0;
let lists: usize = 0;
let marks: usize = 0;
// 1,024 bytes: by five bits of each of the last two letters, whether an ending ends in them.
let lastTwo: usize = 0;

export function setEndings(two: usize): void {
  lastTwo = two;
}

export function setLexicon(words: usize, kinds: usize, classes: usize): void {
  marks = words;
  lists = kinds;
  lexicon = classes;
}

// As hashWord() of lexicon/lexicon.ts.
export function hashWord(start: usize, stop: usize): u32 {
  let hash = SEED;
  for (let p = start; p < stop; p++) {
    const code: u32 = load<u8>(p);
    const letter = letterOf(code);
    hash = (hash ^ (letter != 0 ? letter : code)) * PRIME;
  }
  return hash != 0 ? hash : 1;
}

// 0 for a word that is not known.
export function classesOf(hash: u32): u32 {
  const slot = slotOf(lexicon, hash);
  return slot < 0 ? 0 : load<u8>(lexicon + 4 + ((load<u32>(lexicon) as usize) << 2) + (slot as usize));
}

// 0 for a word of no list.
export function kindsOf(hash: u32): u32 {
  return valueOf(lists, hash);
}

@inline export function kindsAt(start: usize, stop: usize): u32 {
  return kindsOf(hashWord(start, stop));
}

// 0 for a word without a mark.
export function marksOf(hash: u32): u32 {
  return valueOf(marks, hash);
}

// Whether a capitalised word of no list ends as last names do: `-enko`, `-owski`.
export function endsAsSurname(start: usize, stop: usize): bool {
  if (stop - start < SHORTEST_SURNAME) return false;
  const two = ((load<u8>(stop - 2) as usize) & 0x1f) << 5 | ((load<u8>(stop - 1) as usize) & 0x1f);
  if (load<u8>(lastTwo + two) == 0) return false;
  for (let length = SHORTEST_ENDING; length <= LONGEST_ENDING; length++)
    if ((marksOf(hashWord(stop - length, stop)) & ENDING) != 0) return true;
  return false;
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
