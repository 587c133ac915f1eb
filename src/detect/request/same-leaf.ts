/** Whether two leaves say the same: equal texts under an equal key. */
import type { LeafTable } from "../../core/index.ts";
import type { Source } from "./source.ts";

/** Slots that a table of leaves has room for: one a leaf and up to twice as many, but of many leaves some share one. */
const MAX_SLOT_BITS = 12;
export const LEAF_SLOTS = 1 << MAX_SLOT_BITS;

/** The golden ratio's bits: an odd number whose multiples spread. */
const SPREAD = 0x9e3779b1;
/** Bytes at a text's end that tell it from others. */
const SAMPLED = 8;

/** Up to so many bytes a loop is faster than a call. */
const SHORT = 64;

/** Bits of the number of a slot, for so many leaves. */
export function slotBits(leaves: number): number {
  return Math.min(MAX_SLOT_BITS, 32 - Math.clz32(leaves | 1));
}

/**
 * A number of 32 bits for a text [start, end); its upper bits are those of a slot. What differs from record to record
 * mostly ends so: the number of a limit, a page, the last part of a path.
 *
 * @param key of the key above, as keySampleOf() has it: an equal text often stands under several keys of one record
 */
export function sampleOf(bytes: Buffer, start: number, end: number, key: number): number {
  let sample = key ^ (end - start) ^ (bytes[(start + end) >> 1] << 16);
  if (end - start >= 4) {
    sample = Math.imul(sample ^ fourAt(bytes, Math.max(start, end - SAMPLED)), SPREAD);
    return Math.imul(sample ^ fourAt(bytes, end - 4), SPREAD);
  }
  for (let at = start; at < end; at++) sample = Math.imul(sample ^ bytes[at], SPREAD);
  return sample;
}

function fourAt(bytes: Buffer, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

/** A number for the key right above a leaf. */
export function keySampleOf({ bytes, leaves }: Source, leaf: number): number {
  const key = leaves.label[leaf];
  return key < 0 ? 0 : (lengthOf(leaves, key) << 8) ^ bytes[leaves.start[key]];
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
