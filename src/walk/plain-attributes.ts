/**
 * The fast way for most of a request: KeyValues one after another in an attribute list, each with a short key and then
 * a value of one scalar. Everything else is left to the walk, which says the same of a plain one, only more slowly
 * (test/walk compares them).
 */
import { FrameRole, LeafKind } from "../core/index.ts";
import type { Sheet } from "./tables.ts";

/** Tags of KeyValue's fields. */
const KEY = 0x0a;
const VALUE = 0x12;
/** Tags of AnyValue's fields. */
const STRING_VALUE = 0x0a;
const INT_VALUE = 0x18;
const DOUBLE_VALUE = 0x21;
const BYTES_VALUE = 0x3a;

/** The longest varint of 64 bits. */
const LONGEST_VARINT = 10;
/** The shortest field of a KeyValue with a scalar. */
const SHORTEST = 8;
const KEY_LEAF = LeafKind.Key;
const VALUE_FRAME = FrameRole.Value;

/** What the walk knows of the attribute list: the message that it belongs to, and the role of its KeyValues. */
export interface AttributeList {
  frame: number;
  end: number;
  label: number;
  role: number;
}

/**
 * Writes the plain KeyValues from `start` on that have the tag of the first.
 * @returns where the first other field starts: `start` when there is no plain one.
 */
export function walkPlainAttributes(
  bytes: Uint8Array,
  start: number,
  { frame: parent, end, label, role }: AttributeList,
  { cells, columns, rows, outline: { leaves, frames } }: Sheet,
): number {
  const { leafKind, leafTag, leafStart, leafEnd, leafFrame, leafField, leafLabel } = columns;
  const { frameRole, frameParent, frameTag, frameStart, frameEnd, frameIndex } = columns;
  const tag = bytes[start];
  let leaf = leaves.count;
  let frame = frames.count;
  let at = start;
  while (at + SHORTEST <= end && bytes[at] === tag && leaf + 2 <= rows && frame + 2 <= rows) {
    const content = at + (bytes[at + 1] < 0x80 ? 2 : 3);
    const stop = content + shortLength(bytes, at + 1);
    if (content > stop || stop > end) break;
    const value = content + 2 + bytes[content + 1];
    const inner = innerOf(bytes, content, stop);
    const scalar = inner === 0 ? 0 : scalarOf(bytes, inner, stop);
    if (scalar === 0) break;
    cells[frameRole + frame] = role;
    cells[frameParent + frame] = parent;
    cells[frameTag + frame] = at;
    cells[frameStart + frame] = content;
    cells[frameEnd + frame] = stop;
    cells[frameIndex + frame] = 0;
    cells[leafKind + leaf] = KEY_LEAF;
    cells[leafTag + leaf] = content;
    cells[leafStart + leaf] = content + 2;
    cells[leafEnd + leaf] = value;
    cells[leafFrame + leaf] = frame;
    cells[leafField + leaf] = KEY >>> 3;
    cells[leafLabel + leaf] = label;
    frame++;
    leaf++;
    cells[frameRole + frame] = VALUE_FRAME;
    cells[frameParent + frame] = frame - 1;
    cells[frameTag + frame] = value;
    cells[frameStart + frame] = inner;
    cells[frameEnd + frame] = stop;
    cells[frameIndex + frame] = 0;
    cells[leafKind + leaf] = KINDS[bytes[inner]];
    cells[leafTag + leaf] = inner;
    cells[leafStart + leaf] = scalar;
    cells[leafEnd + leaf] = stop;
    cells[leafFrame + leaf] = frame;
    cells[leafField + leaf] = bytes[inner] >>> 3;
    cells[leafLabel + leaf] = leaf - 1;
    frame++;
    leaf++;
    at = stop;
  }
  leaves.count = leaf;
  frames.count = frame;
  return at;
}

/** Kinds by the tag of AnyValue's scalar. */
const KINDS = new Uint8Array(256);
KINDS[STRING_VALUE] = LeafKind.Text;
KINDS[INT_VALUE] = LeafKind.Int;
KINDS[DOUBLE_VALUE] = LeafKind.Double;
KINDS[BYTES_VALUE] = LeafKind.Bytes;

/** A length of at most two bytes; `-1` for a longer one. */
function shortLength(bytes: Uint8Array, at: number): number {
  const low = bytes[at];
  if (low < 0x80) return low;
  const high = bytes[at + 1];
  return high < 0x80 ? (low & 0x7f) | (high << 7) : -1;
}

/** Where the content of a KeyValue's value starts when it follows a short key and is the rest, else `0`. */
function innerOf(bytes: Uint8Array, start: number, end: number): number {
  if (start + 6 > end || bytes[start] !== KEY || bytes[start + 1] > 0x7f) return 0;
  const value = start + 2 + bytes[start + 1];
  return value + 4 > end || bytes[value] !== VALUE ? 0 : restOf(bytes, value + 1, end);
}

/** Where the content of an AnyValue's scalar starts when it is all that the value holds, else `0`. */
function scalarOf(bytes: Uint8Array, start: number, end: number): number {
  switch (bytes[start]) {
    case STRING_VALUE:
    case BYTES_VALUE:
      return restOf(bytes, start + 1, end);
    case INT_VALUE:
      return isVarint(bytes, start + 1, end) ? start + 1 : 0;
    case DOUBLE_VALUE:
      return start + 9 === end ? start + 1 : 0;
    default:
      return 0;
  }
}

/** Where the content behind a length starts when it reaches to `end`, else `0`. */
function restOf(bytes: Uint8Array, prefix: number, end: number): number {
  const content = prefix + (bytes[prefix] < 0x80 ? 1 : 2);
  return content + shortLength(bytes, prefix) === end ? content : 0;
}

function isVarint(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && bytes[at] >= 0x80) at++;
  return at + 1 === end && end - start <= LONGEST_VARINT;
}
