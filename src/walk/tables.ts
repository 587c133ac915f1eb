import type { Outline } from "../core/index.ts";

/** Where each column of an outline starts in the cells of its sheet. */
interface Columns {
  readonly leafKind: number;
  readonly leafTag: number;
  readonly leafStart: number;
  readonly leafEnd: number;
  readonly leafFrame: number;
  readonly leafField: number;
  readonly leafLabel: number;
  readonly frameRole: number;
  readonly frameParent: number;
  readonly frameTag: number;
  readonly frameStart: number;
  readonly frameEnd: number;
  readonly frameIndex: number;
  readonly listFrame: number;
  readonly listLeaf: number;
}

/**
 * An outline and the one array that all its columns are views of: the walker writes through it, so
 * that one array is checked and addressed where fifteen were.
 */
export interface Sheet {
  readonly outline: Outline;
  readonly cells: Int32Array;
  readonly columns: Columns;
  /** Room in either table. */
  readonly rows: number;
}

const COLUMNS = 15;
/** Unused cells behind a column: columns a power of two apart would share the ways of one cache set. */
const PADDING = 80;

export function emptySheet(rows: number): Sheet {
  const stride = rows + PADDING;
  const cells = new Int32Array(stride * COLUMNS);
  const columns = columnsOf(stride);
  const view = (start: number): Int32Array => cells.subarray(start, start + rows);
  const leaves = {
    count: 0,
    pieces: 0,
    kind: view(columns.leafKind),
    tag: view(columns.leafTag),
    start: view(columns.leafStart),
    end: view(columns.leafEnd),
    frame: view(columns.leafFrame),
    field: view(columns.leafField),
    label: view(columns.leafLabel),
  };
  const frames = {
    count: 0,
    lists: { count: 0, frame: view(columns.listFrame), leaf: view(columns.listLeaf) },
    role: view(columns.frameRole),
    parent: view(columns.frameParent),
    tag: view(columns.frameTag),
    start: view(columns.frameStart),
    end: view(columns.frameEnd),
    index: view(columns.frameIndex),
  };
  return { outline: { leaves, frames, records: 0 }, cells, columns, rows };
}

function columnsOf(stride: number): Columns {
  return {
    leafKind: 0,
    leafTag: stride,
    leafStart: stride * 2,
    leafEnd: stride * 3,
    leafFrame: stride * 4,
    leafField: stride * 5,
    leafLabel: stride * 6,
    frameRole: stride * 7,
    frameParent: stride * 8,
    frameTag: stride * 9,
    frameStart: stride * 10,
    frameEnd: stride * 11,
    frameIndex: stride * 12,
    listFrame: stride * 13,
    listLeaf: stride * 14,
  };
}
