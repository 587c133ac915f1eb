/**
 * Instructions, tools and names of operations come back with every span of a request. What was read before
 * under the same key is not read again.
 */
import type { LeafTable } from "../core/index.ts";
import type { Candidate } from "./overlap.ts";

/** Up to so many bytes a loop is faster than a call. */
const SHORT = 64;

/** A text leaf that was read; its breaks are valid until the next one is. */
export interface Reading {
  readonly text: string;
  readonly breaks: Int32Array;
  readonly candidates: Candidate[];
}

/** What was read, for as long as it is held; its text only where it is asked for again. */
export interface Held {
  readonly text: string | undefined;
  readonly breaks: Int32Array;
  readonly candidates: Candidate[];
}

/** The same, for as long as it is held. */
export function kept(reading: Reading): Reading {
  const { breaks } = reading;
  return breaks.length === 0 ? reading : { ...reading, breaks: breaks.slice() };
}

/** The same without its text, where that says nothing of how its candidates are settled. */
export function heldOf(reading: Reading): Held {
  const { candidates, breaks } = kept(reading);
  const text = candidates.some(isPlaced) ? reading.text : undefined;
  return { text, breaks, candidates };
}

function isPlaced(candidate: Candidate): boolean {
  return candidate.isPlaced === true;
}

interface Known {
  readonly leaf: number;
  /** Of a leaf that came back. */
  reading?: Reading;
  readonly isEmpty: boolean;
}

/**
 * undefined: nothing in it.
 *
 * @param firstRow where the rows of an anchored leaf begin
 */
export type ReadLeaf = (leaf: number, isAnchored: boolean, firstRow: number) => Reading | undefined;

export class Repeats {
  readonly #leaves: LeafTable;
  readonly #bytes: Buffer;
  readonly #read: ReadLeaf;
  /** By hashOf(); of several leaves, the last. */
  readonly #known = new Map<number, Known>();

  constructor(bytes: Uint8Array, leaves: LeafTable, read: ReadLeaf) {
    this.#leaves = leaves;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#read = read;
  }

  /**
   * What a leaf says, as it is read or as an equal leaf under an equal key was; undefined: it holds nothing.
   *
   * @param isAnchored whether it is read whole, or for names alone
   */
  read(leaf: number, isAnchored: boolean, firstRow: number): Reading | undefined {
    const hash = this.#hashOf(leaf, isAnchored);
    const known = this.#known.get(hash);
    if (known === undefined || !this.#isSame(known.leaf, leaf)) {
      const reading = this.#read(leaf, isAnchored, firstRow);
      this.#known.set(hash, { leaf, isEmpty: reading === undefined });
      return reading;
    }
    if (known.isEmpty) return undefined;
    // Kept from the second time on: most leaves stand once, and their texts are let go.
    if (known.reading === undefined) {
      const reading = this.#read(leaf, isAnchored, firstRow);
      if (reading === undefined) return undefined;
      known.reading = kept(reading);
    }
    return { ...known.reading, candidates: [...known.reading.candidates] };
  }

  /** Of 30 bits. */
  #hashOf(leaf: number, isAnchored: boolean): number {
    const { start, end } = this.#leaves;
    const last = this.#bytes[end[leaf] - 1];
    const middle = this.#bytes[(start[leaf] + end[leaf]) >> 1];
    const sample = last * 0x200 + middle * 2 + (isAnchored ? 1 : 0);
    return (Math.imul(end[leaf] - start[leaf], 0x9e3779b1) ^ (sample << 12)) >>> 2;
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
