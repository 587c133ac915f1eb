/** The attributes of one span, event, log record or resource, as a map. */
import { type FrameTable, LeafKind } from "../../core/index.ts";
import { isEqual } from "./same-leaf.ts";
import type { Source } from "./source.ts";

const KEY: number = LeafKind.Key;
const TEXT: number = LeafKind.Text;
/** Leaves on either side of a key that are looked at. */
const REACH = 96;

/** Leaves [first, last) of an attribute's value: several of a list. */
export interface Values {
  readonly first: number;
  readonly last: number;
}

/** Attributes that stand near one of theirs, in order; keys of maps within a value are none. */
export class RecordKeys {
  readonly leaves: readonly number[];
  readonly #source: Source;

  constructor(source: Source, frames: FrameTable, key: number) {
    const { kind, frame, start, count } = source.leaves;
    const record = frames.parent[frame[key]];
    const from = frames.start[record];
    const to = frames.end[record];
    let first = key;
    while (first > 0 && key - first < REACH && start[first - 1] >= from) first--;
    const keys: number[] = [];
    for (let leaf = first; leaf < count && leaf - key < REACH && start[leaf] < to; leaf++)
      if (kind[leaf] === KEY && frames.parent[frame[leaf]] === record) keys.push(leaf);
    this.leaves = keys;
    this.#source = source;
  }

  /** Whether both have the same keys: records of one sender mostly do. */
  isLike({ leaves: others }: RecordKeys): boolean {
    const { bytes, leaves } = this.#source;
    const { start, end } = leaves;
    if (others.length !== this.leaves.length) return false;
    for (const [i, key] of this.leaves.entries()) {
      const other = others[i];
      const length = end[key] - start[key];
      if (end[other] - start[other] !== length) return false;
      if (!isEqual(bytes, start[key], start[other], length)) return false;
    }
    return true;
  }

  /** The keys as texts, in order. */
  names(): string[] {
    const { bytes, leaves } = this.#source;
    return this.leaves.map((key) => bytes.toString("utf8", leaves.start[key], leaves.end[key]));
  }

  /** @param index a key's place among the leaves */
  valuesOf(index: number): Values {
    const { label, kind, count } = this.#source.leaves;
    const key = this.leaves[index];
    let last = key + 1;
    while (last < count && label[last] === key && kind[last] !== KEY) last++;
    return { first: key + 1, last };
  }

  /** A value that is one text of `longest` bytes at most; empty for any other. */
  textOf(index: number, longest: number): string {
    const { first, last } = this.valuesOf(index);
    return last - first === 1 ? this.textOfLeaf(first, longest) : "";
  }

  textOfLeaf(leaf: number, longest: number): string {
    const { bytes, leaves } = this.#source;
    const start = leaves.start[leaf];
    const end = leaves.end[leaf];
    if (leaves.kind[leaf] !== TEXT || end - start > longest) return "";
    return bytes.toString("utf8", start, end);
  }
}
