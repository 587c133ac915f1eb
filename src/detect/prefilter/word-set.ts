/** A set of words as assembly/names/find.ts reads it: a byte a hash of first eight letters; others may share it. */

/** Bits of a hash. */
const BITS = 18;
/** Bytes of a set. */
export const WORD_SET = 1 << BITS;
/** What a word takes where it is noted. */
const NOTED = 4;

/** @param set WORD_SET bytes; @param words of ASCII letters in lower case */
export function fillWordSet(set: Uint8Array, words: Iterable<string>): void {
  set.fill(0);
  for (const word of words) set[hashOf(word)] = NOTED;
}

function hashOf(word: string): number {
  let letters = 0n;
  for (const letter of Buffer.from(word.slice(0, 8)).reverse())
    letters = (letters << 8n) | BigInt(letter);
  return Number(BigInt.asUintN(64, letters * 0x9e3779b97f4a7c15n) >> BigInt(64 - BITS));
}
