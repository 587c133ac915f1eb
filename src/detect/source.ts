import type { LeafTable } from "../core/index.ts";

/** A request's bytes and its leaves. */
export interface Source {
  readonly bytes: Buffer;
  readonly leaves: LeafTable;
}

/** The same bytes: a view of them for all who cut texts out. */
export function sourceOf(bytes: Uint8Array, leaves: LeafTable): Source {
  return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), leaves };
}
