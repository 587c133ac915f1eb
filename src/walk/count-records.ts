/** How many spans, log records or data points a request has that is read no further. */
import { malformed, type Signal } from "../core/index.ts";
import { KEYS, MESSAGES, OPS, Op, REQUESTS } from "./schema/messages.ts";
import { readVarint, skipVarint, varintEnd, Wire } from "./varint.ts";

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
    const stop = endOf(bytes, tag & 7, from, end);
    const op = tag >= 0 && tag < KEYS ? OPS[message * KEYS + tag]! : Op.Skip;
    const inner = op - Op.FirstMessage;
    if (inner >= 0 && MESSAGES.isRecord[inner] === 1) count.records++;
    else if (inner >= 0 && MESSAGES.holdsRecords[inner] === 1)
      countIn(bytes, { message: inner, start: varintEnd(bytes, from), end: stop }, count);
    at = stop;
  }
}

/** Of a field's value that begins at `from`. */
function endOf(bytes: Uint8Array, wire: number, from: number, end: number): number {
  if (wire === Wire.Varint) return skipVarint(bytes, from, end);
  if (wire === Wire.Fixed64) return from + 8;
  if (wire === Wire.Fixed32) return from + 4;
  const length = wire === Wire.Length ? readVarint(bytes, from, end) : -1;
  const stop = varintEnd(bytes, from) + length;
  if (length < 0 || stop > end) throw malformed(from, `a length of at most ${end - from} bytes`);
  return stop;
}
