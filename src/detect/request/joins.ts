/** What leaves of a request say only together: pieces of one stream, a question and its answer, the values of a tree. */
import type { Finding, FrameTable } from "../../core/index.ts";
import type { Candidate } from "../findings/overlap.ts";
import { groupChunks, joinChunks, mayAdd, pieceOf } from "./chunks.ts";
import type { Reading } from "./repeats.ts";
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

/** What was found in the leaves so far, each by itself. */
interface Joined {
  readonly joined: Map<number, Reading>;
  readonly numbers: Map<number, Finding>;
}

const NO_LEAVES: ReadonlySet<number> = new Set();

export class Joins {
  /** Those that others are read together with, once addTo() was called. */
  readonly leaves = new Set<number>();
  readonly #source: Source;
  readonly #groups: readonly number[][];
  readonly #turns: readonly Turn[];
  readonly #trees: readonly Tree[];
  /** Leaves that a group or a turn may add to. */
  readonly #pieces: ReadonlySet<number>;

  /** @param frames around the leaves; absent where none is a list's */
  constructor(source: Source, frames: FrameTable | undefined) {
    this.#source = source;
    this.#groups = groupChunks(source.bytes, source.leaves);
    this.#turns = turnsOf(source);
    this.#trees = treesOf(source, frames);
    const isWhole = this.#groups.length + this.#turns.length === 0;
    this.#pieces = isWhole
      ? NO_LEAVES
      : new Set([...this.#groups.flat(), ...this.#turns.map(({ answer }) => answer)]);
  }

  get isEmpty(): boolean {
    return this.#groups.length + this.#turns.length + this.#trees.length === 0;
  }

  /** Whether more may be found in a leaf than it says by itself. */
  holds(leaf: number): boolean {
    return this.#pieces.has(leaf) || isInTree(this.#trees, leaf);
  }

  addTo(found: Joined, reader: Reader): void {
    for (const group of this.#groups) this.#addGroup(group, found, reader);
    for (const turn of this.#turns) this.#addTurn(turn, found, reader);
    for (const tree of this.#trees) this.#addTree(tree, found, reader);
  }

  /** What stands in several pieces of one stream. */
  #addGroup(group: readonly number[], { joined }: Joined, reader: Reader): void {
    const readings = group.map((leaf) => joined.get(leaf) ?? reader.fold(leaf));
    const pieces = readings.map((reading) => pieceOf(reading.text));
    for (const [index, leaf] of group.entries()) {
      joined.set(leaf, readings[index]);
      if (mayAdd(pieces[index])) this.leaves.add(leaf);
    }
    const { text, map } = joinChunks(pieces);
    for (const { start, end, ...what } of reader.readApart(text, "")) {
      for (const part of map(start, end))
        readings[part.piece].candidates.push({ ...what, start: part.start, end: part.end });
    }
  }

  /** What an answer is behind its question. */
  #addTurn(turn: Turn, { joined }: Joined, reader: Reader): void {
    const asked = reader.fold(turn.question).text;
    const answer = joined.get(turn.answer) ?? reader.fold(turn.answer);
    const { text, start: from } = textOfTurn(asked, answer.text);
    for (const { start, end, ...what } of reader.readApart(text, "")) {
      const to = Math.min(end - from, answer.text.length);
      if (start >= from && to > start - from)
        answer.candidates.push({ ...what, start: start - from, end: to });
    }
    joined.set(turn.answer, answer);
    this.leaves.add(turn.question).add(turn.answer);
  }

  /** What a value of a tree is beside the others. */
  #addTree(tree: Tree, { joined, numbers }: Joined, reader: Reader): void {
    const { leaves } = this.#source;
    const readingOf = (leaf: number): Reading => joined.get(leaf) ?? reader.fold(leaf);
    const { text, map } = textOfTree(this.#source, tree, (leaf) => readingOf(leaf).text);
    for (const { start, end, ...what } of reader.readApart(text, reader.keyOf(tree.first))) {
      for (const { leaf, ...range } of map(start, end)) {
        if (isNumber(leaves, leaf)) {
          // What was found in it by its own key stands.
          if (!numbers.has(leaf)) numbers.set(leaf, { ...what, ...rangeOf(leaves, leaf) });
        } else {
          const reading = readingOf(leaf);
          joined.set(leaf, reading);
          reading.candidates.push({ ...what, ...range });
        }
      }
    }
    for (let leaf = tree.first; leaf < tree.last; leaf++) this.leaves.add(leaf);
  }
}
