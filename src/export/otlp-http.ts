/** OTLP over HTTP to an upstream: protobuf, compression, time-out, retry (OTLP specification, OTLP/HTTP). */
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, type buildConnector, type Dispatcher } from "undici";
import type { Delivery, Secret, Signal } from "../core/index.ts";
import { type Compression, compress } from "./compression.ts";
import type { ExportEvent, Exporter, Outgoing } from "./exporter.ts";
import { rejectedItems } from "./partial-success.ts";
import { isRetryableStatus, parseRetryAfter, type RetryPolicy, retryDelay } from "./retry.ts";

export interface OtlpHttpOptions {
  /** The whole URL of each signal. */
  readonly urls: Readonly<Record<Signal, string>>;
  readonly headers: Readonly<Record<string, Secret>>;
  readonly compression: Compression;
  /** For one try. */
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  /** Bytes that may wait for the upstream; what comes on top is refused at once. */
  readonly maxQueueBytes: number;
  readonly tls?: ClientTls | undefined;
  readonly onEvent?: ((event: ExportEvent) => void) | undefined;
}

/** PEM texts. */
export interface ClientTls {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly insecureSkipVerify?: boolean | undefined;
}

type Attempt =
  | { readonly kind: "delivered"; readonly rejected: number }
  | { readonly kind: "rejected"; readonly status: number }
  | { readonly kind: "failed"; readonly reason: string; readonly retryAfterMs: number | undefined };

const CONNECTIONS = 64;
/** OTLP specification: a reply has at most 4 MiB. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024;

export function createOtlpHttpExporter(
  options: OtlpHttpOptions,
): Exporter & { readonly queuedBytes: number } {
  const agent = new Agent({
    connections: CONNECTIONS,
    pipelining: 1,
    allowH2: false,
    maxResponseSize: MAX_REPLY_BYTES,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    connect: connectOptions(options),
  });
  const targets = targetsOf(options);
  let queuedBytes = 0;

  async function attempt(signal: Signal, body: Uint8Array, gone: AbortSignal): Promise<Attempt> {
    try {
      const {
        statusCode,
        headers,
        body: reply,
      } = await agent.request({ ...targets[signal], body, signal: gone });
      const bytes = await reply.bytes();
      if (statusCode >= 200 && statusCode < 300)
        return { kind: "delivered", rejected: rejectedItems(bytes) };
      if (!isRetryableStatus(statusCode)) return { kind: "rejected", status: statusCode };
      const retryAfter = headers["retry-after"];
      const retryAfterMs = parseRetryAfter(
        typeof retryAfter === "string" ? retryAfter : undefined,
        Date.now(),
      );
      return { kind: "failed", reason: `status ${statusCode}`, retryAfterMs };
    } catch (error) {
      return { kind: "failed", reason: reasonOf(error), retryAfterMs: undefined };
    }
  }

  async function deliver({ signal, bytes }: Outgoing, gone: AbortSignal): Promise<Delivery> {
    const body = await compress(bytes, options.compression);
    const started = Date.now();
    for (let tries = 0; ; tries++) {
      const result = await attempt(signal, body, gone);
      if (result.kind === "rejected") return { ...result, message: `status ${result.status}` };
      if (result.kind === "delivered") {
        if (result.rejected > 0)
          options.onEvent?.({ kind: "partial-success", signal, rejected: result.rejected });
        return { kind: "delivered" };
      }
      const pause = Math.max(
        result.retryAfterMs ?? 0,
        retryDelay(tries, options.retry, Math.random),
      );
      const isOver = !mayRetry(options.retry, Date.now() - started + pause) || gone.aborted;
      options.onEvent?.({
        kind: "try-failed",
        signal,
        reason: result.reason,
        retryInMs: isOver ? undefined : pause,
      });
      if (isOver) return { kind: "retry-exhausted", retryAfterMs: pause };
      await sleep(pause, undefined, { signal: gone }).catch(() => undefined);
      if (gone.aborted) return { kind: "retry-exhausted", retryAfterMs: pause };
    }
  }

  return {
    async export(outgoing, gone) {
      const size = outgoing.bytes.byteLength;
      if (queuedBytes > 0 && queuedBytes + size > options.maxQueueBytes)
        return { kind: "overloaded" };
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
    close: () => agent.destroy(),
  };
}

function mayRetry({ enabled, maxElapsedMs }: RetryPolicy, elapsedMs: number): boolean {
  return enabled && (maxElapsedMs === 0 || elapsedMs <= maxElapsedMs);
}

function connectOptions({ tls, timeoutMs }: OtlpHttpOptions): buildConnector.BuildOptions {
  const { ca, cert, key, insecureSkipVerify = false } = tls ?? {};
  return {
    timeout: timeoutMs,
    rejectUnauthorized: !insecureSkipVerify,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

type Target = Pick<Dispatcher.RequestOptions, "path" | "method" | "headers"> & {
  readonly origin: string;
};

function targetsOf({
  urls,
  headers,
  compression,
}: OtlpHttpOptions): Readonly<Record<Signal, Target>> {
  const sent: Record<string, string> = {
    "content-type": "application/x-protobuf",
    "user-agent": "lethe",
  };
  if (compression !== "none") sent["content-encoding"] = compression;
  for (const [name, value] of Object.entries(headers)) sent[name.toLowerCase()] = value.reveal();
  const target = (address: string): Target => {
    const url = new URL(address);
    return { origin: url.origin, path: url.pathname + url.search, method: "POST", headers: sent };
  };
  return { traces: target(urls.traces), logs: target(urls.logs), metrics: target(urls.metrics) };
}

/** An error's code, for its message may hold an address with credentials. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : error.name;
}
