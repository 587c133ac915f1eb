/** What surrounds every try to hand a batch to an upstream: the bound of what waits, the pauses, the end. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Delivery, Signal } from "../core/index.ts";
import type { ExportEvent, Outgoing, QueuedExporter } from "./exporter.ts";
import { miscountOf } from "./partial-success.ts";
import { mayRetry, type RetryPolicy, retryDelay } from "./retry.ts";
import { Slots } from "./slots.ts";

/** How one try ended. */
export type Attempt =
  | { readonly kind: "delivered"; readonly rejected: number }
  /** `message` is of our own making, for it is logged. */
  | { readonly kind: "rejected"; readonly status: number; readonly message: string }
  | { readonly kind: "failed"; readonly reason: string; readonly retryAfterMs: number | undefined };

export interface RetryingOptions {
  readonly retry: RetryPolicy;
  /** Bytes that may wait for the upstream; what comes on top is refused at once. */
  readonly maxQueueBytes: number;
  readonly onEvent?: ((event: ExportEvent) => void) | undefined;
}

/** The client of a protocol. Neither function throws. */
export interface UpstreamClient {
  /** What the signal's tries share connections with. */
  readonly poolOf: (signal: Signal) => string;
  /** Done once, before the tries. */
  readonly encode: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly attempt: (signal: Signal, body: Uint8Array, gone: AbortSignal) => Promise<Attempt>;
  readonly close: () => Promise<void>;
}

/** As many connections as HTTP has; over gRPC fewer than the streams that servers commonly allow, 100. */
export const CONCURRENT_TRIES = 64;

/** In place of what a try says that was called off. */
const GONE = "the sender stopped waiting";

export function createRetryingExporter(
  { retry, maxQueueBytes, onEvent }: RetryingOptions,
  client: UpstreamClient,
): QueuedExporter {
  const closing = new AbortController();
  const ending = new AbortController();
  const pools = new Map<string, Slots>();
  let queuedBytes = 0;

  /** One place that hangs must not keep the signals of another from being sent. */
  function slotsOf(signal: Signal): Slots {
    const pool = client.poolOf(signal);
    const slots = pools.get(pool) ?? new Slots(CONCURRENT_TRIES);
    pools.set(pool, slots);
    return slots;
  }

  /** When nobody wants the batch any more, or a next try may not begin. */
  function endOfWait(gone: AbortSignal, elapsedMs: number): AbortSignal {
    const left = Math.max(0, Math.ceil(retry.maxElapsedMs - elapsedMs));
    const ends = [gone, closing.signal];
    return AbortSignal.any(retry.maxElapsedMs === 0 ? ends : [...ends, AbortSignal.timeout(left)]);
  }

  /** A count that cannot be is taken for the nearest that can. */
  function delivered(signal: Signal, records: number, claimed: number): Delivery {
    const miscount = miscountOf(claimed, records);
    if (miscount !== undefined) onEvent?.({ kind: "miscounted", signal, rejected: miscount });
    const rejected = Math.max(0, Math.min(claimed, records));
    return rejected > 0 ? { kind: "delivered", rejected } : { kind: "delivered" };
  }

  async function deliver(
    { signal, bytes, records }: Outgoing,
    gone: AbortSignal,
  ): Promise<Delivery> {
    const body = await client.encode(bytes);
    const slots = slotsOf(signal);
    const started = performance.now();
    for (let tries = 0; ; tries++) {
      if (!slots.tryTake() && !(await slots.wait(endOfWait(gone, performance.now() - started))))
        return { kind: "retry-exhausted", reason: gone.aborted ? GONE : "no connection was free" };
      const result = await client.attempt(signal, body, gone);
      slots.give();
      if (result.kind === "rejected") return result;
      if (result.kind === "delivered") return delivered(signal, records, result.rejected);
      const { retryAfterMs = 0 } = result;
      const reason = gone.aborted ? GONE : result.reason;
      const pause = Math.max(retryAfterMs, retryDelay(tries, retry, Math.random));
      // Made only here: what is delivered at the first try should not pay for it.
      const ended = AbortSignal.any([gone, ending.signal]);
      const isOver = ended.aborted || !mayRetry(retry, performance.now() - started + pause);
      onEvent?.({ kind: "try-failed", signal, reason, retryInMs: isOver ? undefined : pause });
      if (!isOver) await sleep(pause, undefined, { signal: ended }).catch(() => undefined);
      if (isOver || ended.aborted) return { kind: "retry-exhausted", retryAfterMs: pause, reason };
    }
  }

  return {
    async export(outgoing, gone) {
      const size = outgoing.bytes.byteLength;
      const isFull = queuedBytes > 0 && queuedBytes + size > maxQueueBytes;
      if (isFull || closing.signal.aborted) return { kind: "overloaded" };
      queuedBytes += size;
      try {
        return await deliver(outgoing, gone);
      } finally {
        queuedBytes -= size;
      }
    },
    get queuedBytes() {
      return queuedBytes;
    },
    endRetrying: () => ending.abort(),
    async close() {
      ending.abort();
      closing.abort();
      await client.close();
    },
  };
}
