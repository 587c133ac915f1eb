/** What a reader of leaves is made for, and what it takes. */
import type { Labels } from "../labels/labels.ts";
import type { Folded } from "../prefilter/folded.ts";
import type { DigitRecogniser, ReportValue } from "../recogniser.ts";
import type { Lineup } from "../wake/lineup.ts";

export interface LeafReaderOptions {
  readonly lineup: Lineup;
  readonly labels: Labels;
  /** Entities that are looked for, and the least score of each. */
  readonly entities: ReadonlyMap<string, number>;
  /** How many texts stand around what it reads: 0, a leaf itself. */
  readonly depth: number;
}

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

/** A recogniser, and the report that knows its entity. */
export interface Call<R> {
  readonly one: R;
  readonly report: ReportValue;
}

export type TokenReader = Required<Pick<DigitRecogniser, "readToken">> & DigitRecogniser;

export function readsTokens(one: DigitRecogniser): one is TokenReader {
  return one.readToken !== undefined;
}
