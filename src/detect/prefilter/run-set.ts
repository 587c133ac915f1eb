/** A set of runs of digits as assembly/names/known.ts reads it: a bit for the five digits that a run begins with. */

/** Fewer digits in a row may be a year, a code, a count: no set holds such a run. */
export const SHORTEST_RUN = 5;
/** Bytes of a set: a bit for each number of five digits, in whole vectors. */
export const RUN_SET = 12_512;
const ZERO = 0x30;

export function addRun(set: Uint8Array, run: string): void {
  let opening = 0;
  for (let i = 0; i < SHORTEST_RUN; i++) opening = opening * 10 + run.charCodeAt(i) - ZERO;
  set[opening >> 3] |= 1 << (opening & 7);
}
