import type { FrameTable, LeafTable } from "../core/index.ts";

/** The walker's own columns beside FrameTable's. */
export interface WalkFrames extends FrameTable {
  /** Index into MESSAGES. */
  message: Uint8Array;
  /** Nearest key leaf at or above the frame, `-1` for none. */
  label: Int32Array;
  /** Number of leaves when the frame was entered. */
  firstLeaf: Int32Array;
}

const INITIAL_ROWS = 1024;

export function emptyLeaves(): LeafTable {
  const column = (): Int32Array => new Int32Array(INITIAL_ROWS);
  return {
    count: 0,
    kind: new Uint8Array(INITIAL_ROWS),
    tag: column(),
    start: column(),
    end: column(),
    frame: column(),
    field: column(),
    label: column(),
  };
}

export function emptyFrames(): WalkFrames {
  const column = (): Int32Array => new Int32Array(INITIAL_ROWS);
  return {
    count: 0,
    role: new Uint8Array(INITIAL_ROWS),
    parent: column(),
    tag: column(),
    length: column(),
    start: column(),
    end: column(),
    index: column(),
    message: new Uint8Array(INITIAL_ROWS),
    label: column(),
    firstLeaf: column(),
  };
}

/** Doubles every column of a table, keeping its rows. */
export function grow(table: LeafTable | WalkFrames): void {
  const columns = table as unknown as Record<string, Int32Array | Uint8Array | number>;
  for (const [name, column] of Object.entries(columns)) {
    if (typeof column === "number") continue;
    const wider =
      column instanceof Int32Array
        ? new Int32Array(column.length * 2)
        : new Uint8Array(column.length * 2);
    wider.set(column);
    columns[name] = wider;
  }
}
