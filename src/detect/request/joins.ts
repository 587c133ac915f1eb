/**
 * What leaves of a request say only together: pieces of one stream, a question and its answer, values of a tree, a value
 * and what names it.
 */
import type { Finding, FrameTable } from "../../core/index.ts";
import type { Candidate } from "../findings/overlap.ts";
import { decimalText } from "../leaf/number-reader.ts";
import { groupChunks, joinChunks, mayAdd, pieceOf } from "./chunks.ts";
import type { ToldKeys } from "./links.ts";
import type { Reading } from "./repeats.ts";
import { type ToldValue, toldValues } from "./siblings.ts";
import { isNumber, rangeOf, type Source } from "./source.ts";
import { isInTree, type Tree, textOfTree, treesOf } from "./trees.ts";
import { type Turn, textOfTurn, turnsOf } from "./turns.ts";

/** How the request at hand is read. */
interface Reader {
  /** A leaf's text, and nothing found in it. */
  fold(leaf: number): Reading;
  keyOf(leaf: number): string;
  /** What stands in a text that is no leaf's. */
  readApart(text: string, key: string): readonly Candidate[];
}

interface Woken {
  /** Keys of values that others of their record may name. */
  readonly told: ToldKeys;
  /** Texts that end with a question mark. */
  readonly questions: readonly number[];
}

/** What was found in the leaves so far, each by itself. */
interface Joined {
  readonly joined: Map<number, Reading>;
  readonly numbers: Map<number, Finding>;
}

/** A longer value says by itself what it holds. */
const LONGEST_TOLD = 200;
const NO_LEAVES: ReadonlySet<number> = new Set();

export class Joins {
  /** Leaves whose edit takes a whole look: pieces of streams, values and what names them; once addTo() was called. */
  readonly linked = new Set<number>();
  readonly turns: readonly Turn[];
  readonly trees: readonly Tree[];
  readonly #groups: readonly number[][];
  readonly #told: readonly ToldValue[];
  /** Leaves that a group, a turn or a name may add to. */
  readonly #open: ReadonlySet<number>;

  /** @param frames around the leaves; absent where none is a list's */
  constructor(source: Source, { told, questions }: Woken, frames: FrameTable | undefined) {
    this.#groups = groupChunks(source.bytes, source.leaves);
    this.turns = turnsOf(source, questions);
    this.trees = treesOf(source, frames);
    // A tree is read with the names that stand in it; others may stand beside it.
    this.#told = toldValues(source, told, frames).filter(
      ({ leaf, by }) => !isInTree(this.trees, leaf) || !isInTree(this.trees, by),
    );
    const isWhole = this.#groups.length + this.turns.length + this.#told.length === 0;
    this.#open = isWhole
      ? NO_LEAVES
      : new Set([
          ...this.#groups.flat(),
          ...this.turns.map(({ answer }) => answer),
          ...this.#told.map(({ leaf }) => leaf),
        ]);
  }

  get isEmpty(): boolean {
    return this.#open.size + this.trees.length === 0;
  }

  /** Whether more may be found in a leaf than it says by itself. */
  holds(leaf: number): boolean {
    return this.#open.has(leaf) || isInTree(this.trees, leaf);
  }

  addTo(found: Joined, source: Source, reader: Reader): void {
    for (const group of this.#groups) this.#addGroup(group, found, reader);
    for (const turn of this.turns) addTurn(turn, found, reader);
    for (const tree of this.trees) addTree(tree, found, source, reader);
    for (const told of this.#told) {
      addTold(told, found, source, reader);
      this.linked.add(told.by).add(told.leaf);
    }
  }

  /** What stands in several pieces of one stream. */
  #addGroup(group: readonly number[], { joined }: Joined, reader: Reader): void {
    const readings = group.map((leaf) => joined.get(leaf) ?? reader.fold(leaf));
    const pieces = readings.map((reading) => pieceOf(reading.text));
    for (const [index, leaf] of group.entries()) {
      joined.set(leaf, readings[index]);
      if (mayAdd(pieces[index])) this.linked.add(leaf);
    }
    const { text, map } = joinChunks(pieces);
    for (const { start, end, ...what } of reader.readApart(text, "")) {
      for (const part of map(start, end))
        readings[part.piece].candidates.push({ ...what, start: part.start, end: part.end });
    }
  }
}

/** What an answer is behind its question. */
function addTurn(turn: Turn, { joined }: Joined, reader: Reader): void {
  const asked = reader.fold(turn.question).text;
  const answer = joined.get(turn.answer) ?? reader.fold(turn.answer);
  const { text, start: from } = textOfTurn(asked, answer.text);
  for (const { start, end, ...what } of reader.readApart(text, "")) {
    const to = Math.min(end - from, answer.text.length);
    if (start >= from && to > start - from)
      answer.candidates.push({ ...what, start: start - from, end: to });
  }
  joined.set(turn.answer, answer);
}

/** What a value of a tree is beside the others. */
function addTree(tree: Tree, found: Joined, source: Source, reader: Reader): void {
  const readingOf = (leaf: number): Reading => found.joined.get(leaf) ?? reader.fold(leaf);
  const { text, map } = textOfTree(source, tree, {
    textOf: (leaf) => readingOf(leaf).text,
    isNumber: (leaf) => isNumber(source.leaves, leaf),
  });
  const put = putting(found, source, reader);
  for (const { start, end, ...what } of reader.readApart(text, reader.keyOf(tree.first)))
    for (const { leaf, ...range } of map(start, end)) put(leaf, { ...what, ...range });
}

/** What a value is under the name that another of its record gives it. */
function addTold(told: ToldValue, found: Joined, source: Source, reader: Reader): void {
  const { leaf, key, readAs } = told;
  const value = isNumber(source.leaves, leaf)
    ? decimalText(source, leaf)
    : (found.joined.get(leaf) ?? reader.fold(leaf)).text;
  if (value.length > LONGEST_TOLD) return;
  const { text, at, from, to } = readAs(value);
  const put = putting(found, source, reader);
  for (const { start, end, ...what } of reader.readApart(text, key)) {
    const first = Math.max(from, start - at + from);
    const last = Math.min(to, end - at + from);
    if (last > first) put(leaf, { ...what, start: first, end: last });
  }
}

/** Adds to what was found in a leaf. */
function putting({ joined, numbers }: Joined, { leaves }: Source, reader: Reader) {
  return (leaf: number, candidate: Candidate): void => {
    if (isNumber(leaves, leaf)) {
      // What was found in it by its own key stands.
      if (!numbers.has(leaf)) numbers.set(leaf, { ...candidate, ...rangeOf(leaves, leaf) });
      return;
    }
    const reading = joined.get(leaf) ?? reader.fold(leaf);
    joined.set(leaf, reading);
    reading.candidates.push(candidate);
  };
}
