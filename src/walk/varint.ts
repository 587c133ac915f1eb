import { malformed } from "../core/index.ts";

/** The wire types of protobuf. Groups (3 and 4) are refused. */
export const Wire = { Varint: 0, Fixed64: 1, Length: 2, Fixed32: 5 } as const;

/** A tag or a length: at most 32 bits in at most five bytes; negative from 2^31 on, so that it is an int. */
export function readVarint(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    if (start + i >= end) throw malformed(start, "a whole varint");
    const byte = bytes[start + i];
    if (i === 4 && byte > 0x0f) break;
    value |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return value;
  }
  throw malformed(start, "a varint of at most 32 bits");
}

/** Where a varint ends that was read already. */
export function varintEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] >= 0x80) at++;
  return at + 1;
}

/** Steps over a varint value of at most 64 bits. */
export function skipVarint(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end && at < start + 10; at++) {
    if (bytes[at] < 0x80) return at + 1;
  }
  throw malformed(start, "a varint of at most ten bytes");
}

/** Where a field's value ends that begins at `from`, its length included. */
export function valueEnd(bytes: Uint8Array, wire: number, from: number, end: number): number {
  if (wire === Wire.Varint) return skipVarint(bytes, from, end);
  if (wire === Wire.Fixed64) return from + 8;
  if (wire === Wire.Fixed32) return from + 4;
  const length = wire === Wire.Length ? readVarint(bytes, from, end) : -1;
  const stop = varintEnd(bytes, from) + length;
  if (length < 0 || stop > end) throw malformed(from, `a length of at most ${end - from} bytes`);
  return stop;
}
