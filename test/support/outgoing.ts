/** What the exporters' tests send, and how patient they are. */
import type { Outgoing, RetryPolicy } from "../../src/export/index.ts";

export const OUTGOING: Outgoing = {
  signal: "traces",
  bytes: new Uint8Array([10, 2, 18, 0]),
  records: 1,
};

/** The signal of a sender that waits for ever. */
export const NEVER = new AbortController().signal;

export const RETRY: RetryPolicy = {
  enabled: true,
  initialIntervalMs: 5,
  maxIntervalMs: 10,
  multiplier: 1.5,
  randomizationFactor: 0,
  maxElapsedMs: 200,
};
