/**
 * Instructions, tools and names of operations come back with every span of a request. What was read before
 * under the same key is not read again.
 */
import { type Candidate, isPlaced } from "../findings/overlap.ts";
import { isEqual, isKeyedAlike, keySampleOf, sampleOf, slotBits } from "./same-leaf.ts";
import type { Source } from "./source.ts";

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

/**
 * undefined: nothing in it.
 *
 * @param firstRow where the rows of an anchored leaf begin
 */
type ReadLeaf = (leaf: number, isAnchored: boolean, firstRow: number) => Reading | undefined;

interface Reader {
  readonly read: ReadLeaf;
  /** A leaf that is not read. */
  readonly fold: (leaf: number) => Omit<Reading, "candidates">;
}

/** Beside a leaf's number in its slot: it holds nothing; it was read whole. */
const EMPTY = 1;
const WHOLE = 2;
const STATE_BITS = 2;

export class Repeats {
  readonly #source: Source;
  readonly #read: ReadLeaf;
  readonly #fold: Reader["fold"];
  /** By #slotOf(), the number from 1 of the leaf that was read last, and its state; 0: none was. */
  readonly #slots: Int32Array;
  /** What a hash is shifted by to be a slot. */
  readonly #shift: number;
  /**
   * By slot, what was found in the leaf that was read last, as it was read: others add to it later. Its text is let go,
   * as most leaves stand once.
   */
  readonly #found = new Map<number, readonly Candidate[]>();

  /**
   * @param slots room for LEAF_SLOTS, kept from request to request: a table of its own would cost a small one more than
   * all else here
   */
  constructor(source: Source, slots: Int32Array, { read, fold }: Reader) {
    this.#source = source;
    this.#read = read;
    this.#fold = fold;
    const bits = slotBits(source.leaves.count);
    this.#slots = slots.fill(0, 0, 1 << bits);
    this.#shift = 32 - bits;
  }

  /**
   * What a leaf says, as it is read or as an equal leaf under an equal key was; undefined: it holds nothing.
   *
   * @param isAnchored whether it is read whole, or for names alone
   */
  read(leaf: number, isAnchored: boolean, firstRow: number): Reading | undefined {
    const slot = this.#slotOf(leaf);
    const known = this.#slots[slot];
    const state = isAnchored ? WHOLE : 0;
    const isKnown = known !== 0 && (known & WHOLE) === state;
    if (!isKnown || !this.#isSame((known >> STATE_BITS) - 1, leaf)) {
      const reading = this.#read(leaf, isAnchored, firstRow);
      const empty = reading === undefined ? EMPTY : 0;
      this.#slots[slot] = ((leaf + 1) << STATE_BITS) | state | empty;
      if (reading !== undefined) this.#found.set(slot, reading.candidates.slice());
      return reading;
    }
    const found = (known & EMPTY) === 0 ? this.#found.get(slot) : undefined;
    if (found === undefined) return undefined;
    const { text, breaks } = this.#fold(leaf);
    return { text, breaks, candidates: found.slice() };
  }

  #slotOf(leaf: number): number {
    const { bytes, leaves } = this.#source;
    const key = keySampleOf(this.#source, leaf);
    return sampleOf(bytes, leaves.start[leaf], leaves.end[leaf], key) >>> this.#shift;
  }

  #isSame(one: number, other: number): boolean {
    const { start, end } = this.#source.leaves;
    const length = end[one] - start[one];
    if (length !== end[other] - start[other]) return false;
    if (!isEqual(this.#source.bytes, start[one], start[other], length)) return false;
    return isKeyedAlike(this.#source, one, other);
  }
}
