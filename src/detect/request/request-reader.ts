/** Reads the leaves of one request, each by itself; also as they were edited, under the keys that they had. */
import { type EditedLeaf, type Finding, LeafKind } from "../../core/index.ts";
import type { Candidate } from "../findings/overlap.ts";
import { isFieldName } from "../labels/field-names.ts";
import type { SeenRows } from "../leaf/leaf.ts";
import type { LeafReader } from "../leaf/leaf-reader.ts";
import { type NumberReader, numberText } from "../leaf/number-reader.ts";
import type { Folded } from "../prefilter/folded.ts";
import type { Prefilter } from "../prefilter/prefilter.ts";
import { WordFlag } from "../prefilter/word-table.ts";
import type { Waker } from "../wake/waker.ts";
import { kept, type Reading } from "./repeats.ts";
import type { Source } from "./source.ts";

/** What reads a leaf; it serves for one request after the other. */
export interface Readers {
  readonly prefilter: Prefilter;
  readonly waker: Waker;
  readonly texts: LeafReader;
  readonly numbers: NumberReader;
}

/** Bytes of a key that a value's label may stand in. */
const MAX_KEY = 256;

export class RequestReader {
  readonly #source: Source;
  readonly #readers: Readers;

  constructor(source: Source, readers: Readers) {
    this.#source = source;
    this.#readers = readers;
  }

  /** Keys above a leaf, of many and long ones the nearest letters: each leaf reads no more than that. */
  keyOf(leaf: number): string {
    const { bytes, leaves } = this.#source;
    let text = "";
    for (let key = leaves.label[leaf]; key >= 0; key = leaves.label[key]) {
      if (text.length + " ".length >= MAX_KEY) break;
      const start = Math.max(leaves.start[key], leaves.end[key] - MAX_KEY);
      const name = withoutMark(bytes.toString("utf8", start, leaves.end[key]));
      text = text === "" ? name : `${name} ${text}`;
    }
    return text.trimEnd();
  }

  /**
   * undefined: nothing in it.
   *
   * @param range of the leaf in the bytes that the prefilter has loaded
   * @param isAnchored whether it is read whole, or for names alone
   */
  read(
    { leaf, start, end }: EditedLeaf,
    isAnchored: boolean,
    seen?: SeenRows,
  ): Reading | undefined {
    const folded = this.#readers.prefilter.fold(start, end);
    return this.#readFolded(leaf, folded, isAnchored, folded.isItself ? seen : undefined);
  }

  /**
   * The same of a leaf as it was edited. Where it is read in any case, and nothing folds in it, one scan tells
   * whether something woke it and what.
   *
   * @param readsAllTexts whether it is read for names without an anchor, too
   */
  reread(edited: EditedLeaf, readsAllTexts: boolean): Reading | undefined {
    if (!readsAllTexts && !this.#isAnchored(edited)) return undefined;
    const { leaf, start, end } = edited;
    const { prefilter } = this.#readers;
    const folded = prefilter.fold(start, end);
    if (!readsAllTexts || !folded.isItself)
      return this.#readFolded(leaf, folded, !readsAllTexts || this.#isAnchored(edited), undefined);
    const values = prefilter.scanShadow(folded);
    const isAnchored = values.length > 0 || this.#isUnderKeyword(leaf);
    const seen = { values, first: 0, start: 0, end: folded.length };
    return this.#readFolded(leaf, folded, isAnchored, seen);
  }

  #isAnchored({ leaf, start, end }: EditedLeaf): boolean {
    return this.#readers.prefilter.hasAnchor(start, end) || this.#isUnderKeyword(leaf);
  }

  #readFolded(
    leaf: number,
    folded: Folded,
    isAnchored: boolean,
    seen: SeenRows | undefined,
  ): Reading | undefined {
    const isField = this.#isField(leaf, folded);
    const candidates = this.#readers.texts.read({
      folded,
      keyOf: () => (isField ? "" : this.keyOf(leaf)),
      isKeyword: !isField && this.#isUnderKeyword(leaf),
      isAnchored,
      seen,
    });
    if (candidates.length === 0) return undefined;
    return { text: folded.text, breaks: folded.breaks, candidates };
  }

  /** The key above says what stands in a map, not what its fields are called. */
  #isField(leaf: number, folded: Folded): boolean {
    const { kind, label } = this.#source.leaves;
    return kind[leaf] === LeafKind.Key && label[leaf] >= 0 && isFieldName(folded.text);
  }

  /** Whether a key above asks to look at the leaf whole. */
  #isUnderKeyword(leaf: number): boolean {
    return this.#readers.waker.isUnder(this.#source.leaves, leaf, WordFlag.Keyword);
  }

  readNumber(leaf: number): Finding | undefined {
    return this.#readers.numbers.read(this.#source, leaf, () => this.keyOf(leaf));
  }

  /** Decimal digits of a leaf that is a number; undefined: it is no whole one. */
  numberText(leaf: number): string | undefined {
    return numberText(this.#source, leaf);
  }

  /** A leaf's text, and nothing found in it. */
  fold(leaf: number): Reading {
    const { text, breaks } = this.folded(leaf);
    return kept({ text, breaks, candidates: [] });
  }

  folded(leaf: number): Folded {
    const { start, end } = this.#source.leaves;
    return this.#readers.prefilter.fold(start[leaf], end[leaf]);
  }

  /** What stands in a text that is no leaf's. */
  readApart(text: string, key: string): readonly Candidate[] {
    return this.#readers.texts.readApart(text, key);
  }
}

/** Without a byte order mark, behind which no word would be a key's first. */
function withoutMark(key: string): string {
  return key.charCodeAt(0) === 0xfeff ? key.slice(1) : key;
}
