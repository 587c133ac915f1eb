/** Shapes in which stores and warehouses wrap a value, a row and a table. */
import type { JsonNode } from "./tree.ts";

/** Types that stand as the one key around a value. */
const WRAPPERS = new Set([
  "S",
  "N",
  "$numberLong",
  "$date",
  "stringValue",
  "intValue",
  "integerValue",
  "longValue",
  "string",
  "value",
  "v",
  "VarCharValue",
]);

export function isLeaf(node: JsonNode): boolean {
  return (node.kind === "string" || node.kind === "scalar") && node.items.length === 0;
}

/** `"city":{"S":"Durham"}` of DynamoDB is a leaf of that key, `"address":{"M":{…}}` its object. */
export function unwrapped(node: JsonNode): JsonNode {
  const [only, other] = node.items;
  if (node.kind !== "object" || only === undefined || other !== undefined) return node;
  const isWrapped = isLeaf(only) ? WRAPPERS.has(only.key) : only.key === "M";
  return isWrapped ? { ...only, key: node.key } : node;
}

/** The first array under one of the keys, in objects within objects. */
export function arrayBelow(
  node: JsonNode,
  keys: ReadonlySet<string>,
  nesting: number,
): JsonNode | undefined {
  const own = node.items.find(({ key, kind }) => kind === "array" && keys.has(key));
  if (own !== undefined || nesting === 0) return own;
  for (const item of node.items) {
    const found = item.kind === "object" ? arrayBelow(item, keys, nesting - 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `{"f":[…]}` of BigQuery, `{"Data":[…]}` of Athena. */
export function rowOf(node: JsonNode): JsonNode {
  const [only, other] = node.items;
  const isWrapped = node.kind === "object" && other === undefined && only?.kind === "array";
  return isWrapped ? only : node;
}
