import { LeafKind, type LeafTable } from "../../src/core/index.ts";

/**
 * The leaves of a request that a test lays out itself: texts without a key.
 *
 * @param starts offset of each text, in bytes
 * @param ends the end of each
 */
export function leavesAt(starts: readonly number[], ends: readonly number[]): LeafTable {
  const count = starts.length;
  return {
    count,
    pieces: 0,
    kind: new Int32Array(count).fill(LeafKind.Text),
    tag: new Int32Array(count),
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    frame: new Int32Array(count),
    field: new Int32Array(count).fill(1),
    label: new Int32Array(count).fill(-1),
  };
}
