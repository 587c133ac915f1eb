/** A set of runs of digits as assembly/names/known.ts reads it: a bit for the five digits that a run begins with. */

/** Fewer digits in a row may be a year, a code, a count: no set holds such a run. */
export const SHORTEST_RUN = 5;
/** Bytes of a set: a bit for each number of five digits, in whole vectors. */
export const RUN_SET = 12_512;
const ZERO = 0x30;

/** The five digits at a place as a number. */
export function openingAt(text: string, at: number): number {
  let opening = 0;
  for (let i = at; i < at + SHORTEST_RUN; i++) opening = opening * 10 + text.charCodeAt(i) - ZERO;
  return opening;
}

/** @param set where RUN_SET bytes of a memory begin */
export function noteOpenings(memory: Uint8Array, set: number, openings: Iterable<number>): void {
  for (const opening of openings) memory[set + (opening >> 3)] |= 1 << (opening & 7);
}

/** Leaves a set without openings that were noted in it. */
export function forgetOpenings(memory: Uint8Array, set: number, openings: Iterable<number>): void {
  for (const opening of openings) memory[set + (opening >> 3)] = 0;
}
