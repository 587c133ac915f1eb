/** A set of words as assembly/names/find.ts reads it: a byte a hash of first eight letters; others may share it. */

/** Bits of a hash. */
const BITS = 18;
/** Bytes of a set. */
export const WORD_SET = 1 << BITS;
/** What a word takes where it is noted. */
const NOTED = 4;

/** Both halves of what the first letters are multiplied by, as the golden ratio has them. */
const HIGH = 0x9e3779b9;
const LOW = 0x7f4a7c15;
const HALF_BITS = 16;

/** @param set where WORD_SET bytes of a memory begin; @param words of ASCII letters in lower case */
export function noteWords(memory: Uint8Array, set: number, words: Iterable<string>): void {
  for (const word of words) memory[set + hashOf(word)] = NOTED;
}

/** Leaves a set without words that were noted in it: few are, and going through all of it costs more. */
export function forgetWords(memory: Uint8Array, set: number, words: Iterable<string>): void {
  for (const word of words) memory[set + hashOf(word)] = 0;
}

/** The upper bits of a product of 64 bits. */
function hashOf(word: string): number {
  const low = lettersFrom(word, 0);
  const product = upperHalf(low) + Math.imul(low, HIGH) + Math.imul(lettersFrom(word, 4), LOW);
  return (product | 0) >>> (32 - BITS);
}

/** Four letters as a number of 32 bits, the first in its lowest. */
function lettersFrom(word: string, start: number): number {
  let letters = 0;
  for (let i = Math.min(word.length, start + 4) - 1; i >= start; i--)
    letters = (letters << 8) | word.charCodeAt(i);
  return letters;
}

/** Bits 32 to 63 of a number times LOW. */
function upperHalf(letters: number): number {
  const upper = (letters >>> HALF_BITS) * LOW;
  const lower = (letters & 0xffff) * LOW;
  return Math.floor((upper + Math.floor(lower / 2 ** HALF_BITS)) / 2 ** HALF_BITS);
}
