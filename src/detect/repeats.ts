/**
 * Instructions, tools and names of operations come back with every span of a request. What was read before
 * under the same key is not read again.
 */
import type { LeafTable } from "../core/index.ts";
import type { Candidate } from "./overlap.ts";

/** Up to so many bytes a loop is faster than a call. */
const SHORT = 64;

/** A text leaf that was read. */
export interface Reading {
  readonly text: string;
  readonly breaks: Int32Array;
  readonly candidates: Candidate[];
}

interface Known {
  readonly leaf: number;
  /** Of a leaf that came back. */
  reading?: Reading | undefined;
  readonly isEmpty: boolean;
}

export class Repeats {
  readonly #leaves: LeafTable;
  readonly #bytes: Buffer;
  /** By hashOf(); of several leaves, the last. */
  readonly #known = new Map<number, Known>();

  constructor(bytes: Uint8Array, leaves: LeafTable) {
    this.#leaves = leaves;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /**
   * What a leaf says, by `read` or as an equal leaf under an equal key did; undefined: it holds nothing.
   *
   * @param isAnchored whether it is read whole, or for names alone
   */
  read(leaf: number, isAnchored: boolean, read: () => Reading | undefined): Reading | undefined {
    const hash = this.#hashOf(leaf, isAnchored);
    const known = this.#known.get(hash);
    if (known === undefined || !this.#isSame(known.leaf, leaf)) {
      const reading = read();
      this.#known.set(hash, { leaf, isEmpty: reading === undefined });
      return reading;
    }
    if (known.isEmpty) return undefined;
    // Kept from the second time on: most leaves stand once, and their texts are let go.
    known.reading ??= read();
    return known.reading && { ...known.reading, candidates: [...known.reading.candidates] };
  }

  #hashOf(leaf: number, isAnchored: boolean): number {
    const { start, end } = this.#leaves;
    const last = this.#bytes[end[leaf] - 1];
    const middle = this.#bytes[(start[leaf] + end[leaf]) >> 1];
    return (end[leaf] - start[leaf]) * 0x20000 + last * 0x200 + middle * 2 + (isAnchored ? 1 : 0);
  }

  /** Equal, and under one equal key at most: longer chains of keys are not compared. */
  #isSame(one: number, other: number): boolean {
    const { kind, label } = this.#leaves;
    if (kind[one] !== kind[other] || !this.#isEqual(one, other)) return false;
    const key = label[one];
    const otherKey = label[other];
    if (key < 0 || otherKey < 0) return key === otherKey;
    return label[key] < 0 && label[otherKey] < 0 && this.#isEqual(key, otherKey);
  }

  #isEqual(one: number, other: number): boolean {
    const { start, end } = this.#leaves;
    const length = end[one] - start[one];
    if (length !== end[other] - start[other]) return false;
    const bytes = this.#bytes;
    if (length > SHORT)
      return bytes.compare(bytes, start[one], end[one], start[other], end[other]) === 0;
    let at = 0;
    while (at < length && bytes[start[one] + at] === bytes[start[other] + at]) at++;
    return at === length;
  }
}
