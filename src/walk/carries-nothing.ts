/** Whether a request holds no telemetry at all: no record, and nothing that may be one in a newer version of OTLP. */
import { readVarint, valueEnd, varintEnd } from "./varint.ts";

/** The field of a message that holds the messages of the next level. */
const GROUPS = 1;
const SCOPE_GROUPS = 2;
/** What is said about records, by level: a resource and its schema, a scope and its schema. */
const ABOUT: readonly (readonly number[])[] = [[], [1, 3], [1, 3]];
/** The field that leads to the next level; a scope group's records are where telemetry begins. */
const DOWN = [GROUPS, SCOPE_GROUPS];

/** @param bytes a request of any signal that a walk has read, as all are alike above their records. */
export function carriesNothing(bytes: Uint8Array): boolean {
  return isBare(bytes, 0, { start: 0, end: bytes.length });
}

function isBare(
  bytes: Uint8Array,
  level: number,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  for (let at = start; at < end; ) {
    const tag = readVarint(bytes, at, end);
    const from = varintEnd(bytes, at);
    const stop = valueEnd(bytes, tag & 7, from, end);
    const field = tag >>> 3;
    if (field === DOWN[level]) {
      if (!isBare(bytes, level + 1, { start: varintEnd(bytes, from), end: stop })) return false;
    } else if (!ABOUT[level]!.includes(field)) return false;
    at = stop;
  }
  return true;
}
