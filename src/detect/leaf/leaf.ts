/** What is read at once: a leaf, and what was seen in it. */
import type { Folded } from "../prefilter/folded.ts";

/** A leaf, folded by the prefilter that the reader was made for. */
export interface Leaf {
  readonly folded: Folded;
  /** The attribute's key above it, and the keys above that. */
  readonly keyOf: () => string;
  /** Whether a word of its key asks to look at it whole. */
  readonly isKeyword: boolean;
  /** Whether something in it or above it woke more than those that see each text. */
  readonly isAnchored: boolean;
  /** What was seen in its bytes; serves for a shadow that is its bytes. */
  readonly seen?: SeenRows | undefined;
}

/** Rows by start, offsets counting from elsewhere. */
export interface SeenRows {
  readonly values: Int32Array;
  /** Index of the first value of the leaf's first row. */
  readonly first: number;
  /** Where the leaf lies in what the rows count in. */
  readonly start: number;
  readonly end: number;
}
