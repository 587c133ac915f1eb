/**
 * How the digits of a request's identifiers begin, noted as each is found: where in its leaves digits begin so, and no
 * finding covers them, identifiers are looked for (known-ids.ts). Most requests have no such place.
 */
import { isDigit } from "../characters.ts";
import { openingAt, SHORTEST_RUN } from "../prefilter/run-set.ts";
import { isGrouped, isPhone, LEAST_DIGITS, LONGEST } from "./known-ids.ts";

const ZERO = 0x30;
/** The least number of five digits that begins with 1; of six. */
const FIRST_OF_FIVE = 10 ** (SHORTEST_RUN - 1);
const OF_SIX = 10 ** SHORTEST_RUN;

/** What a run of so many digits may be, as bits. */
export const Length = {
  /** Of no identifier. */
  None: 0,
  /** All of one. */
  Whole: 1,
  /** A part of one: what covers the run may not cover it. */
  Part: 2,
} as const;

export class KnownRuns {
  /** What they begin with: numbers of five digits. */
  readonly openings = new Set<number>();
  /** By a count of digits, a Length. */
  readonly #lengths = new Uint8Array(LONGEST + 1);

  /** What a run of so many digits may be: a Length. */
  lengthOf(digits: number): number {
    return digits > LONGEST ? Length.None : this.#lengths[digits];
  }

  /** Notes the identifier [start, end) of a text; what is none, too. */
  note(text: string, start: number, end: number, entity: string): void {
    if (end - start > LONGEST) return;
    if (isGrouped(entity)) this.#noteGrouped(text, start, end, isPhone(entity));
    else this.#noteLongest(text, start, end);
  }

  /** Whether one of them may begin with the digits of a number. */
  mayHold(number: string): boolean {
    return number.length >= SHORTEST_RUN && this.openings.has(openingAt(number, 0));
  }

  /** Digits with marks between that are left out elsewhere; a telephone number also with its country, or without. */
  #noteGrouped(text: string, start: number, end: number, isOfPhone: boolean): void {
    let digits = 0;
    let six = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isDigit(code)) continue;
      if (digits <= SHORTEST_RUN) six = six * 10 + code - ZERO;
      digits++;
    }
    if (digits < LEAST_DIGITS) return;
    const opening = Math.floor(six / 10);
    this.#add(opening, digits, Length.Whole);
    if (!isOfPhone) return;
    if (digits === 11) this.#add(six % OF_SIX, 10, Length.Whole);
    if (digits === 10) this.#add(FIRST_OF_FIVE + Math.floor(opening / 10), 11, Length.Whole);
  }

  #noteLongest(text: string, start: number, end: number): void {
    let from = start;
    let longest = 0;
    for (let at = start; at < end; at++) {
      const first = at;
      while (at < end && isDigit(text.charCodeAt(at))) at++;
      if (at - first <= longest) continue;
      from = first;
      longest = at - first;
    }
    if (longest < SHORTEST_RUN) return;
    const isWhole = longest === end - start;
    this.#add(openingAt(text, from), longest, isWhole ? Length.Whole : Length.Part);
  }

  #add(opening: number, digits: number, length: number): void {
    this.openings.add(opening);
    this.#lengths[digits] |= length;
  }
}
