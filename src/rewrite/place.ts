import { type Ink, LONG_VARINT } from "./ink.ts";
import type { Location } from "./location.ts";
import type { Violation } from "./violations.ts";

const FIXED64 = 8;

/** A rule broken at one location: becomes one event. */
export interface Place {
  readonly violation: Violation;
  readonly leaf: number;
  readonly location: Location;
  count: number;
  /** The highest score of the findings here. */
  confidence: number;
}

/** @param endTime where the span's end time stands in `bytes`, `-1` for nowhere. */
export function writeEvent(ink: Ink, place: Place, bytes: Uint8Array, endTime: number): void {
  const { violation, location, count, confidence } = place;
  const stamp = location.stampOf(violation, count, endTime >= 0);
  const start = ink.length;
  ink.raw(stamp.bytes);
  if (count < LONG_VARINT) ink.bytes[start + stamp.countAt] = count;
  ink.bytes.writeDoubleLE(confidence, ink.length - FIXED64);
  if (endTime < 0) return;
  const time = start + stamp.timeAt;
  for (let i = 0; i < FIXED64; i++) ink.bytes[time + i] = bytes[endTime + i]!;
}
