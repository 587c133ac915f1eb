/** Keys by a hash of their last eight characters, as assembly/keys.ts reads them: a byte each; others may share one. */
import { hashOf } from "./word-table.ts";

/** Bytes of a table. */
export const KEY_TABLE = 4096;
const HASH_BITS = 52n;

/** @param keys ASCII, in lower case */
export function keyTable(keys: readonly string[]): Uint8Array {
  const table = new Uint8Array(KEY_TABLE);
  for (const key of keys) table[Number(hashOf(key) >> HASH_BITS)] = 1;
  return table;
}
