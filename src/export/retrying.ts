/** What surrounds every try to hand a batch to an upstream: the limit on what waits, the pauses, the end. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Delivery, Signal } from "../core/index.ts";
import type { ExportEvent, Exporter, Outgoing } from "./exporter.ts";
import { miscountOf, type Oddity } from "./partial-success.ts";
import { mayRetry, type RetryPolicy, retryDelay } from "./retry.ts";
import { Slots } from "./slots.ts";

/** How one try ended. */
export type Attempt =
  | DeliveredAttempt
  /** `message` is our own, for it is logged. */
  | { readonly kind: "rejected"; readonly status: number; readonly message: string }
  | FailedAttempt;

interface DeliveredAttempt {
  readonly kind: "delivered";
  readonly rejected: number;
  readonly oddity?: Oddity | undefined;
}

interface FailedAttempt {
  readonly kind: "failed";
  readonly reason: string;
  readonly retryAfterMs: number | undefined;
}

export interface RetryingOptions {
  readonly retry: RetryPolicy;
  /** Bytes that may wait for the upstream; what comes on top is refused at once. */
  readonly maxQueueBytes: number;
  readonly onEvent?: ((event: ExportEvent) => void) | undefined;
}

/** The client of a protocol. None of its functions throws. */
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

/** The reason when a try was called off, instead of its own. */
const GONE = "the sender stopped waiting";

export function createRetryingExporter(options: RetryingOptions, client: UpstreamClient): Exporter {
  return new RetryingExporter(options, client);
}

class RetryingExporter implements Exporter {
  readonly #options: RetryingOptions;
  readonly #client: UpstreamClient;
  /** From here on nobody waits for a free slot. */
  readonly #closing = new AbortController();
  /** From here on nothing is tried again. */
  readonly #ending = new AbortController();
  readonly #pools = new Map<string, Slots>();
  #queuedBytes = 0;

  constructor(options: RetryingOptions, client: UpstreamClient) {
    this.#options = options;
    this.#client = client;
  }

  async export(outgoing: Outgoing, gone: AbortSignal): Promise<Delivery> {
    const size = outgoing.bytes.byteLength;
    const isFull = this.#queuedBytes > 0 && this.#queuedBytes + size > this.#options.maxQueueBytes;
    if (isFull || this.#closing.signal.aborted) return { kind: "overloaded" };
    this.#queuedBytes += size;
    try {
      return await this.#deliver(outgoing, gone);
    } finally {
      this.#queuedBytes -= size;
    }
  }

  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  endRetrying(): void {
    this.#ending.abort();
  }

  async close(): Promise<void> {
    this.#ending.abort();
    this.#closing.abort();
    await this.#client.close();
  }

  async #deliver({ signal, bytes, records }: Outgoing, gone: AbortSignal): Promise<Delivery> {
    const body = await this.#client.encode(bytes);
    const slots = this.#slotsOf(signal);
    const started = performance.now();
    const elapsedMs = (): number => performance.now() - started;
    for (let tries = 0; ; tries++) {
      if (!slots.tryTake() && !(await this.#waitFor(slots, gone, elapsedMs())))
        return { kind: "retry-exhausted", reason: gone.aborted ? GONE : "no connection was free" };
      const result = await this.#client.attempt(signal, body, gone);
      slots.give();
      if (result.kind === "rejected") return result;
      if (result.kind === "delivered") return this.#delivered(signal, records, result);
      const reason = gone.aborted ? GONE : result.reason;
      const pauseMs = this.#pauseAfter(tries, result);
      if (!(await this.#mayGoOn({ signal, reason, pauseMs, elapsedMs: elapsedMs() }, gone)))
        return { kind: "retry-exhausted", retryAfterMs: pauseMs, reason };
    }
  }

  /** One place that hangs must not keep the signals of another from being sent. */
  #slotsOf(signal: Signal): Slots {
    const pool = this.#client.poolOf(signal);
    const slots = this.#pools.get(pool) ?? new Slots(CONCURRENT_TRIES);
    this.#pools.set(pool, slots);
    return slots;
  }

  /** Resolves to false when nobody wants the batch any more, or a next try may not begin. */
  async #waitFor(slots: Slots, gone: AbortSignal, elapsedMs: number): Promise<boolean> {
    const { maxElapsedMs } = this.#options.retry;
    const late = new AbortController();
    // Not AbortSignal.timeout(), of which each would be kept until its time is over.
    const timer = setTimeout(() => late.abort(), Math.max(0, maxElapsedMs - elapsedMs));
    if (maxElapsedMs === 0) clearTimeout(timer);
    const end = AbortSignal.any([gone, this.#closing.signal, late.signal]);
    const isTaken = await slots.wait(end);
    clearTimeout(timer);
    return isTaken;
  }

  #pauseAfter(tries: number, { retryAfterMs = 0 }: FailedAttempt): number {
    return Math.max(retryAfterMs, retryDelay(tries, this.#options.retry, Math.random));
  }

  /** Tells of the failure and waits; resolves to whether the batch is to be tried again. */
  async #mayGoOn(
    { signal, reason, pauseMs, elapsedMs }: Failure,
    gone: AbortSignal,
  ): Promise<boolean> {
    const { retry, onEvent } = this.#options;
    // Made only here: what is delivered at the first try should not pay for it.
    const ended = AbortSignal.any([gone, this.#ending.signal]);
    const isOver = ended.aborted || !mayRetry(retry, elapsedMs + pauseMs);
    onEvent?.({ kind: "try-failed", signal, reason, retryInMs: isOver ? undefined : pauseMs });
    if (isOver) return false;
    await sleep(pauseMs, undefined, { signal: ended }).catch(() => undefined);
    return !ended.aborted;
  }

  /** A count that cannot be is taken for the nearest that can. */
  #delivered(signal: Signal, records: number, reply: DeliveredAttempt): Delivery {
    const { rejected: claimed, oddity: reason = miscountOf(claimed, records) } = reply;
    if (reason !== undefined) this.#options.onEvent?.({ kind: "odd-reply", signal, reason });
    const rejected = Math.max(0, Math.min(claimed, records));
    return rejected > 0 ? { kind: "delivered", rejected } : { kind: "delivered" };
  }
}

/** A failed try, and the pause that is to follow it. */
interface Failure {
  readonly signal: Signal;
  readonly reason: string;
  readonly pauseMs: number;
  /** Since the first try began. */
  readonly elapsedMs: number;
}
