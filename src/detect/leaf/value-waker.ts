/** How a value is read whose name stands elsewhere: as a leaf under its key, if something wakes it (wake/waker.ts). */
import { ByKey } from "../by-key.ts";
import { isDigit } from "../characters.ts";
import type { Candidate } from "../findings/overlap.ts";
import type { Folded } from "../prefilter/folded.ts";
import type { Prefilter } from "../prefilter/prefilter.ts";
import { ROW, RowKind, type Rows } from "../prefilter/rows.ts";
import { WordFlag } from "../prefilter/word-table.ts";
import type { Lineup } from "../wake/lineup.ts";
import type { Leaf } from "./leaf.ts";
import { Nameless } from "./nameless.ts";

/** Digits of a count or a measure (COUNTED in prefilter/assembly/clusters.ts). */
const COUNTED = 5;
const POINT = 0x2e;
/** Under a key with such a word a few digits may be a value. */
const TELLING = WordFlag.Label | WordFlag.Keyword | WordFlag.Naming;
const NOTHING: readonly Candidate[] = [];
const ASCII = /^[\0-\x7f]*$/;

export class ValueWaker {
  readonly #prefilter: Prefilter;
  readonly #texts: Lineup["texts"];
  /** WordFlags of a name. */
  readonly #flags: ByKey<number>;
  readonly #nameless = new Nameless();

  constructor(prefilter: Prefilter, texts: Lineup["texts"]) {
    this.#prefilter = prefilter;
    this.#texts = texts;
    this.#flags = new ByKey((name) => flagsOf(name, prefilter));
  }

  /** Whether nothing is in it, as its looks say at once. */
  isNothing(value: string, name: string): boolean {
    if (this.#texts === "all" || !isCount(value)) return false;
    return (this.#flags.of(name) & TELLING) === 0;
  }

  /** What is found in it, if something wakes it. */
  read(
    value: string,
    name: string,
    read: (leaf: Leaf) => readonly Candidate[],
  ): readonly Candidate[] {
    const leaf = this.wake(value, name);
    if (leaf === undefined) return NOTHING;
    const found = read(leaf);
    // Rules read every text, and see digits too.
    if (!leaf.isAnchored && found.length === 0 && this.#texts !== "all")
      this.#nameless.add(value, name);
    return found;
  }

  /** undefined: nothing in it. Valid until the next one. */
  wake(value: string, name: string): Leaf | undefined {
    const flags = this.#flags.of(name);
    const folded = this.#prefilter.foldText(value);
    const isKeyword = (flags & WordFlag.Keyword) !== 0;
    // In what folds, more may stand than was seen before.
    if (!folded.isItself) return { folded, keyOf: () => name, isKeyword, isAnchored: true };
    const values = this.#prefilter.scanText(folded);
    const isAnchored = isKeyword || holdsRow(values, flags);
    if (!isAnchored && (!this.#isText(folded, flags) || this.#nameless.has(value, name)))
      return undefined;
    const seen = { values, first: 0, start: 0, end: folded.length };
    return { folded, keyOf: () => name, isKeyword, isAnchored, seen };
  }

  /** Whether it is read for names. */
  #isText(folded: Folded, flags: number): boolean {
    if (this.#texts === "none") return false;
    const isNaming = this.#texts === "all" || (flags & WordFlag.Naming) !== 0;
    return isNaming || !this.#prefilter.isSmallWord(folded);
  }

  /** All values of a request were read. */
  clear(): void {
    this.#flags.clear();
    this.#nameless.clear();
  }
}

/** Words are looked up in ASCII; another one may be a label too. */
function flagsOf(name: string, prefilter: Prefilter): number {
  return prefilter.keyFlags(name) | (ASCII.test(name) ? 0 : WordFlag.Label);
}

/** A few digits, perhaps with a point: by itself such a number is no value. */
export function isCount(value: string): boolean {
  let digits = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (isDigit(code)) digits++;
    else if (code !== POINT || at - digits > 0) return false;
  }
  return digits > 0 && digits <= COUNTED;
}

function holdsRow(rows: Rows, flags: number): boolean {
  if ((flags & WordFlag.Label) !== 0) return rows.length > 0;
  for (let row = 0; row < rows.length; row += ROW) if (rows[row] !== RowKind.Keyed) return true;
  return false;
}
