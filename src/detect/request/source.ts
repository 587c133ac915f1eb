import { type EditedLeaf, LeafKind, type LeafTable } from "../../core/index.ts";

const INT: number = LeafKind.Int;
const DOUBLE: number = LeafKind.Double;

/** A request's bytes and its leaves. */
export interface Source {
  readonly bytes: Buffer;
  readonly leaves: LeafTable;
}

/** The same bytes: a view of them for all who cut texts out. */
export function sourceOf(bytes: Uint8Array, leaves: LeafTable): Source {
  return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), leaves };
}

export function rangeOf({ start, end }: LeafTable, leaf: number): EditedLeaf {
  return { leaf, start: start[leaf], end: end[leaf] };
}

export function isNumber({ kind }: LeafTable, leaf: number): boolean {
  return kind[leaf] === INT || kind[leaf] === DOUBLE;
}
