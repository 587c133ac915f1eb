/** What edited leaves say together with others, read once more as the output has it. */
import type { EditedLeaf } from "../../core/index.ts";
import type { Candidate } from "../findings/overlap.ts";
import { isNumber, rangeOf, type Source } from "./source.ts";
import { type Tree, textOfTree, treeOf } from "./trees.ts";
import { type Turn, textOfTurn } from "./turns.ts";

/** Of the request that was edited. */
interface Joined {
  readonly turns: readonly Turn[];
  readonly trees: readonly Tree[];
}

/** The shadow of a range of the bytes that are loaded. */
type Fold = (range: EditedLeaf) => string;

interface Reader {
  keyOf(leaf: number): string;
  readApart(text: string, key: string): readonly Candidate[];
}

export class Rejoins {
  readonly #source: Source;
  readonly #edited: ReadonlyMap<number, EditedLeaf>;
  /** Those that an edited leaf is in. */
  readonly #turns: readonly Turn[];
  readonly #trees: readonly Tree[];
  /** The leaves in them, as the output has them. */
  readonly #texts = new Map<number, string>();

  /** @param fold of the request, which is loaded still: what was not edited is read from there */
  constructor(source: Source, joined: Joined, edited: readonly EditedLeaf[], fold: Fold) {
    this.#source = source;
    this.#edited = new Map(edited.map((leaf) => [leaf.leaf, leaf]));
    this.#turns = joined.turns.filter(
      ({ question, answer }) => this.#edited.has(question) || this.#edited.has(answer),
    );
    const trees = new Set(edited.map(({ leaf }) => treeOf(joined.trees, leaf)));
    this.#trees = joined.trees.filter((tree) => trees.has(tree));
    for (const leaf of this.#leaves())
      if (!this.#edited.has(leaf) && !isNumber(source.leaves, leaf))
        this.#texts.set(leaf, fold(rangeOf(source.leaves, leaf)));
  }

  /** @param fold of the output, which is loaded by now */
  isClean(fold: Fold, reader: Reader): boolean {
    for (const leaf of this.#leaves()) {
      const range = this.#edited.get(leaf);
      if (range !== undefined) this.#texts.set(leaf, fold(range));
    }
    return (
      this.#turns.every((turn) => this.#isCleanTurn(turn, reader)) &&
      this.#trees.every((tree) => this.#isCleanTree(tree, reader))
    );
  }

  #isCleanTurn({ question, answer }: Turn, reader: Reader): boolean {
    const { text, start } = textOfTurn(this.#textOf(question), this.#textOf(answer));
    return reader.readApart(text, "").every(({ end }) => end <= start);
  }

  #isCleanTree(tree: Tree, reader: Reader): boolean {
    const { text, map } = textOfTree(this.#source, tree, {
      textOf: (leaf) => this.#textOf(leaf),
      // One that was redacted is a text now.
      isNumber: (leaf) => isNumber(this.#source.leaves, leaf) && !this.#edited.has(leaf),
    });
    const found = reader.readApart(text, reader.keyOf(tree.first));
    return found.every(({ start, end }) => map(start, end).length === 0);
  }

  *#leaves(): Generator<number> {
    for (const { question, answer } of this.#turns) {
      yield question;
      yield answer;
    }
    for (const { first, last } of this.#trees)
      for (let leaf = first; leaf < last; leaf++) yield leaf;
  }

  #textOf(leaf: number): string {
    return this.#texts.get(leaf) ?? "";
  }
}
