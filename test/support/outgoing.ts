/** What the exporters' tests send, and how patient they are. */
import assert from "node:assert/strict";
import type { Outgoing, RetryPolicy } from "../../src/export/index.ts";

export const OUTGOING: Outgoing = {
  signal: "traces",
  bytes: new Uint8Array([10, 2, 18, 0]),
  records: 1,
};

/** The signal of a sender that waits for ever. */
export const NEVER = new AbortController().signal;

/** Quick to try again, and for longer than a machine with other work needs to answer. */
export const RETRY: RetryPolicy = {
  enabled: true,
  initialIntervalMs: 5,
  maxIntervalMs: 10,
  multiplier: 1.5,
  randomizationFactor: 0,
  maxElapsedMs: 30_000,
};

/** For those that are never taken: the retrying is over soon. */
export const SHORT_RETRY: RetryPolicy = { ...RETRY, maxElapsedMs: 200 };

/** That the retrying went on until no next try could begin in time. */
export function assertLasted({ maxElapsedMs, maxIntervalMs }: RetryPolicy, began: number): void {
  const lastedMs = performance.now() - began;
  assert.ok(lastedMs >= maxElapsedMs - maxIntervalMs, `it was over after ${lastedMs} ms`);
}

export const ONE_TRY: RetryPolicy = { ...RETRY, enabled: false };
