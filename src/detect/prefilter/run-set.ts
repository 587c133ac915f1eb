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

export function addOpening(set: Uint8Array, opening: number): void {
  set[opening >> 3] |= 1 << (opening & 7);
}

export function hasOpening(set: Uint8Array, opening: number): boolean {
  return (set[opening >> 3] & (1 << (opening & 7))) !== 0;
}
