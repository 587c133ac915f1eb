import { stateCode } from "../addresses/states.ts";
import { isDigit, isLetterOrDigit } from "../characters.ts";
import type { Candidate } from "../findings/overlap.ts";

/**
 * Values read by their place and values found otherwise, as one list by start. A place is exact: what
 * crosses it is cut down to what lies outside, without the separators there, so that `ROE^JANE`, found
 * as one name, leaves two components and the `^` between them.
 * @param places by start, none overlapping; so are the others
 */
export function fence(
  text: string,
  places: readonly Candidate[],
  others: readonly Candidate[],
): Candidate[] {
  const fenced = [...places];
  let first = 0;
  for (const other of others) {
    while (first < places.length && places[first].end <= other.start) first++;
    let at = other.start;
    for (let i = first; i < places.length && places[i].start < other.end; i++) {
      pushCore(text, { ...other, start: at, end: places[i].start }, fenced);
      at = places[i].end;
    }
    if (at === other.start) fenced.push(other);
    else pushCore(text, { ...other, start: at }, fenced);
  }
  return fenced.sort((a, b) => a.start - b.start);
}

/** What is left of a value from its first letter or digit to its last; of an address its state may stay. */
function pushCore(text: string, left: Candidate, fenced: Candidate[]): void {
  let { start, end } = left;
  while (start < end && !isLetterOrDigit(text.charCodeAt(start))) start++;
  while (end > start && !isLetterOrDigit(text.charCodeAt(end - 1))) end--;
  // The index of a row, that was taken for the first digit of its number, is none.
  const isLone = end - start === 1 && isDigit(text.charCodeAt(start));
  if (start < end && !isLone && !isState(text.slice(start, end), left.entity))
    fenced.push({ ...left, start, end });
}

/** 45 CFR 164.514(b)(2)(i)(B): geographic subdivisions smaller than a state. */
function isState(value: string, entity: string): boolean {
  return entity === "STREET_ADDRESS" && stateCode(value) !== undefined;
}
