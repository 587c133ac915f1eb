/** OTLP over HTTP to an upstream: protobuf, compression, time-out, retry (OTLP specification, OTLP/HTTP). */
import { setTimeout as sleep } from "node:timers/promises";
import { Agent } from "undici";
import type { Delivery } from "../core/index.ts";
import { attempt } from "./attempt.ts";
import { compress } from "./compression.ts";
import type { ExportEvent, Exporter, Outgoing } from "./exporter.ts";
import { mayRetry, type RetryPolicy, retryDelay } from "./retry.ts";
import { type ClientTls, connectOptions, type TargetOptions, targetsOf } from "./target.ts";

export interface OtlpHttpOptions extends TargetOptions {
  /** For one try. */
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  /** Bytes that may wait for the upstream; what comes on top is refused at once. */
  readonly maxQueueBytes: number;
  readonly tls?: ClientTls | undefined;
  readonly onEvent?: ((event: ExportEvent) => void) | undefined;
}

const CONNECTIONS = 64;
/** OTLP specification: a reply has at most 4 MiB. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024;

export function createOtlpHttpExporter(
  options: OtlpHttpOptions,
): Exporter & { readonly queuedBytes: number } {
  const agent = createAgent(options);
  const targets = targetsOf(options);
  const closing = new AbortController();
  let queuedBytes = 0;

  async function deliver({ signal, bytes }: Outgoing, gone: AbortSignal): Promise<Delivery> {
    const { retry, timeoutMs, onEvent } = options;
    const body = await compress(bytes, options.compression);
    const started = Date.now();
    for (let tries = 0; ; tries++) {
      const result = await attempt(agent, { target: targets[signal], body, timeoutMs, gone });
      if (result.kind === "rejected") return { ...result, message: `status ${result.status}` };
      if (result.kind === "delivered") {
        const { rejected } = result;
        if (rejected > 0) onEvent?.({ kind: "partial-success", signal, rejected });
        return { kind: "delivered" };
      }
      const { reason, retryAfterMs = 0 } = result;
      const pause = Math.max(retryAfterMs, retryDelay(tries, retry, Math.random));
      // Made only here: what is delivered at the first try should not pay for it.
      const ended = AbortSignal.any([gone, closing.signal]);
      const isOver = ended.aborted || !mayRetry(retry, Date.now() - started + pause);
      onEvent?.({ kind: "try-failed", signal, reason, retryInMs: isOver ? undefined : pause });
      if (!isOver) await sleep(pause, undefined, { signal: ended }).catch(() => undefined);
      if (isOver || ended.aborted) return { kind: "retry-exhausted", retryAfterMs: pause };
    }
  }

  return {
    async export(outgoing, gone) {
      const size = outgoing.bytes.byteLength;
      const isFull = queuedBytes > 0 && queuedBytes + size > options.maxQueueBytes;
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
    async close() {
      closing.abort();
      await agent.destroy();
    },
  };
}

/** Its own time-outs are off: they are coarse, and begin anew with each byte of a reply. */
function createAgent({ tls, timeoutMs }: OtlpHttpOptions): Agent {
  return new Agent({
    connections: CONNECTIONS,
    pipelining: 1,
    allowH2: false,
    maxResponseSize: MAX_REPLY_BYTES,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: connectOptions(tls, timeoutMs),
  });
}
