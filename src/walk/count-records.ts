/** How many spans, log records or data points a request has that is read no further. */
import type { Signal } from "../core/index.ts";
import { KEYS, MESSAGES, OPS, Op, REQUESTS } from "./schema/messages.ts";
import { readVarint, valueEnd, varintEnd } from "./varint.ts";

/** After this many fields, 10 ms, the rest is not counted any more. */
const MOST_FIELDS = 1_000_000;

interface Count {
  records: number;
  fieldsLeft: number;
}

/** 0 for bytes that are no OTLP request. */
export function countRecords(bytes: Uint8Array, signal: Signal): number {
  const count: Count = { records: 0, fieldsLeft: MOST_FIELDS };
  try {
    countIn(bytes, { message: REQUESTS[signal], start: 0, end: bytes.length }, count);
  } catch {
    return 0;
  }
  return count.records;
}

interface Range {
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

/** As deep as the schema is down to its records. Throws a RefusalError for what cannot be stepped over. */
function countIn(bytes: Uint8Array, { message, start, end }: Range, count: Count): void {
  for (let at = start; at < end && count.fieldsLeft > 0; count.fieldsLeft--) {
    const tag = readVarint(bytes, at, end);
    const from = varintEnd(bytes, at);
    const stop = valueEnd(bytes, tag & 7, from, end);
    const op = tag >= 0 && tag < KEYS ? OPS[message * KEYS + tag]! : Op.Skip;
    const inner = op - Op.FirstMessage;
    if (inner >= 0 && MESSAGES.isRecord[inner] === 1) count.records++;
    else if (inner >= 0 && MESSAGES.holdsRecords[inner] === 1)
      countIn(bytes, { message: inner, start: varintEnd(bytes, from), end: stop }, count);
    at = stop;
  }
}
