/** Whether two leaves say the same: equal texts under an equal key. */
import type { LeafTable } from "../../core/index.ts";
import type { Source } from "./source.ts";

/** Slots that a table of leaves has room for: one a leaf and up to twice as many, but of many leaves some share one. */
const MAX_SLOT_BITS = 12;
export const LEAF_SLOTS = 1 << MAX_SLOT_BITS;

/** Up to so many bytes a loop is faster than a call. */
const SHORT = 64;

/** Bits of the number of a slot, for so many leaves. */
export function slotBits(leaves: number): number {
  return Math.min(MAX_SLOT_BITS, 32 - Math.clz32(leaves | 1));
}

/** A number of 32 bits for a text [start, end); its upper bits are those of a slot. */
export function sampleOf(bytes: Buffer, start: number, end: number): number {
  const last = bytes[end - 1];
  const middle = bytes[(start + end) >> 1];
  return Math.imul((end - start) ^ (last << 24) ^ (middle << 16), 0x9e3779b1);
}

/** Whether as many bytes are the same from one place and from another on. */
export function isEqual(bytes: Buffer, one: number, other: number, length: number): boolean {
  if (length > SHORT) return bytes.compare(bytes, one, one + length, other, other + length) === 0;
  let at = 0;
  while (at < length && bytes[one + at] === bytes[other + at]) at++;
  return at === length;
}

/** Of one kind, and under one equal key at most: longer chains of keys are not compared. */
export function isKeyedAlike({ bytes, leaves }: Source, one: number, other: number): boolean {
  const { kind, label, start } = leaves;
  if (kind[one] !== kind[other]) return false;
  const key = label[one];
  const otherKey = label[other];
  if (key < 0 || otherKey < 0) return key === otherKey;
  const length = lengthOf(leaves, key);
  if (label[key] >= 0 || label[otherKey] >= 0 || length !== lengthOf(leaves, otherKey))
    return false;
  return isEqual(bytes, start[key], start[otherKey], length);
}

function lengthOf({ start, end }: LeafTable, leaf: number): number {
  return end[leaf] - start[leaf];
}
