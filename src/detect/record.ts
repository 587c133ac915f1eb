/** The attributes of one span, event, log record or resource, as a map. */
import { type FrameTable, LeafKind } from "../core/index.ts";
import type { Source } from "./source.ts";

export interface Attribute {
  readonly key: string;
  /** Leaves of its value, [first, last): several of a list. */
  readonly first: number;
  readonly last: number;
}

/** Last words of keys whose values another attribute of their record may name (siblings.ts). */
export const TOLD_WORDS =
  "value values val old new before after row record answer answers digits parameter parameters param params bind binds binding bindings arguments args result exception route".split(
    " ",
  );

const KEY: number = LeafKind.Key;
/** Leaves on either side of a key that are looked at, and bytes of a key. */
const REACH = 96;
const LONGEST_KEY = 128;

/** Those near the key that is leaf `key`, itself among them, in order; keys of maps within a value are none. */
export function recordAround(source: Source, frames: FrameTable, key: number): Attribute[] {
  const { bytes, leaves } = source;
  const { kind, frame, start, end, count } = leaves;
  const record = frames.parent[frame[key]];
  const isOwn = (leaf: number): boolean =>
    kind[leaf] === KEY && frames.parent[frame[leaf]] === record;
  const isIn = (leaf: number): boolean =>
    start[leaf] >= frames.start[record] && start[leaf] < frames.end[record];
  let first = key;
  while (first > 0 && key - first < REACH && isIn(first - 1)) first--;
  const attributes: Attribute[] = [];
  for (let leaf = first; leaf < count && leaf - key < REACH && isIn(leaf); leaf++) {
    if (!isOwn(leaf) || end[leaf] - start[leaf] > LONGEST_KEY) continue;
    const name = bytes.toString("utf8", start[leaf], end[leaf]);
    attributes.push({ key: name, first: leaf + 1, last: lastOf(source, leaf) });
  }
  return attributes;
}

/** Behind the leaves that a key is the label of. */
function lastOf({ leaves }: Source, key: number): number {
  let last = key + 1;
  while (last < leaves.count && leaves.label[last] === key && leaves.kind[last] !== KEY) last++;
  return last;
}
