/** What is looked for in every leaf of a request, as two sets in the prefilter's memory; empty between two looks. */
import { forgetOpenings, noteOpenings, RUN_SET } from "./run-set.ts";
import { forgetWords, noteWords, WORD_SET } from "./word-set.ts";

export interface Known {
  /** Words of ASCII letters in lower case, found in any. */
  readonly words: ReadonlySet<string>;
  /** What runs of digits begin with that are looked for too, as each known identifier has one (run-set.ts). */
  readonly runs: ReadonlySet<number>;
}

/** Bytes of both: words, then runs. */
export const KNOWN_SETS = WORD_SET + RUN_SET;

/** Where each begins, of which none is 0: nothing of its kind is looked for. */
export function noteKnown(memory: Uint8Array, sets: number, { words, runs }: Known) {
  noteWords(memory, sets, words);
  noteOpenings(memory, sets + WORD_SET, runs);
  return {
    words: words.size === 0 ? 0 : sets,
    runs: runs.size === 0 ? 0 : sets + WORD_SET,
  };
}

export function forgetKnown(memory: Uint8Array, sets: number, { words, runs }: Known): void {
  forgetWords(memory, sets, words);
  forgetOpenings(memory, sets + WORD_SET, runs);
}
