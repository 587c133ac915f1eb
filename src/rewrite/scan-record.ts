import { TAG } from "./annotation-keys.ts";
import { FieldCursor } from "./fields.ts";

/** Half-open, in the request's bytes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What one pass over a span's or log record's own fields tells. */
export interface RecordScan {
  /** Where the eight bytes of a span's `end_time_unix_nano` stand, `-1` when unset. */
  readonly endTime: number;
  /** Whether an attribute of an earlier pass may be among them. */
  readonly isAnnotated: boolean;
}

const PREFIX = Buffer.from("compliance.");
/** Tag and length of a KeyValue's key, where every encoder puts it: first. */
const KEY_HEADER = 2;

export function scanRecord(bytes: Uint8Array, range: Range, attributeTag: number): RecordScan {
  let endTime = -1;
  let isAnnotated = false;
  const fields = new FieldCursor(bytes, range.start, range.end);
  while (fields.step()) {
    if (fields.tag === attributeTag) {
      isAnnotated ||= hasPrefix(bytes, fields.start + KEY_HEADER, fields.next);
    } else if (fields.tag === TAG.spanEndTime && attributeTag === TAG.spanAttribute) {
      endTime = fields.start;
    }
  }
  return { endTime, isAnnotated };
}

function hasPrefix(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < PREFIX.length) return false;
  for (let i = 0; i < PREFIX.length; i++) if (bytes[start + i] !== PREFIX[i]) return false;
  return true;
}
