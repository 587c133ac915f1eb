/** A set of runs of digits as assembly/names/known.ts reads it: a bit for the five digits that a run begins with. */

/** Fewer digits in a row may be a year, a code, a count: no set holds such a run. */
export const SHORTEST_RUN = 5;
/** Bytes of a set: a bit for each number of five digits, in whole vectors. */
export const RUN_SET = 12_512;
const ZERO = 0x30;

export function addRun(set: Uint8Array, run: string): void {
  const opening = openingOf(run, 0);
  set[opening >> 3] |= 1 << (opening & 7);
}

/** @param at where a run begins that is no shorter than the shortest */
export function mayHoldRun(set: Uint8Array, text: string, at: number): boolean {
  const opening = openingOf(text, at);
  return (set[opening >> 3] & (1 << (opening & 7))) !== 0;
}

function openingOf(text: string, at: number): number {
  let opening = 0;
  for (let i = at; i < at + SHORTEST_RUN; i++) opening = opening * 10 + text.charCodeAt(i) - ZERO;
  return opening;
}
