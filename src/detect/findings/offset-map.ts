import { binarySearch } from "../binary-search.ts";
import { BREAK } from "../prefilter/rows.ts";

/** Bytes of a leaf, half-open. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * From a shadow's offsets back to its leaf's bytes. The shadow character at a break of width w is w bytes
 * (an escape, a UTF-8 character); each behind it is one, up to the next break. So a range always covers
 * whole escapes and whole characters.
 */
export class OffsetMap {
  readonly #breaks: Int32Array;

  constructor(breaks: Int32Array) {
    this.#breaks = breaks;
  }

  /** First byte of what became shadow character `at`. */
  start(at: number): number {
    const row = this.#rowOf(at);
    if (row < 0) return at;
    const into = at - this.#breaks[row];
    return this.#breaks[row + 1] + (into === 0 ? 0 : this.#breaks[row + 2] + into - 1);
  }

  /** First byte behind what became the character before `end`. */
  end(end: number): number {
    const row = this.#rowOf(end - 1);
    if (row < 0) return end;
    const into = end - 1 - this.#breaks[row];
    return this.#breaks[row + 1] + this.#breaks[row + 2] + into;
  }

  /** Index of the last break at or before a shadow offset, as an index of its first value; below 0: none. */
  #rowOf(at: number): number {
    const breaks = this.#breaks;
    // Most leaves have none.
    if (breaks.length === 0) return -1;
    return (binarySearch(breaks.length / BREAK, (row) => breaks[row * BREAK] > at) - 1) * BREAK;
  }
}
