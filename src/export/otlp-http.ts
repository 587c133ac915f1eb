/** OTLP over HTTP to an upstream: protobuf, compression, time-out, retry (OTLP specification, OTLP/HTTP). */
import { Agent } from "undici";
import { attempt } from "./attempt.ts";
import { compress } from "./compression.ts";
import { type Exporter, placeOf } from "./exporter.ts";
import { CONCURRENT_TRIES, createRetryingExporter, type RetryingOptions } from "./retrying.ts";
import { type ClientTls, connectOptions, type TargetOptions, targetsOf } from "./target.ts";

export interface OtlpHttpOptions extends TargetOptions, RetryingOptions {
  /** For one try. */
  readonly timeoutMs: number;
  readonly tls?: ClientTls | undefined;
  /** How long a connection may be idle, whatever the upstream allows. */
  readonly keepaliveMs?: number | undefined;
}

/** What an upstream's name led to minutes ago may be gone, and a connection there takes the time of a whole try. */
const KEEPALIVE_MS = 20_000;

/** OTLP specification: a reply has at most 4 MiB. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024;

export function createOtlpHttpExporter(options: OtlpHttpOptions): Exporter {
  const { compression, timeoutMs } = options;
  const agent = createAgent(options);
  const targets = targetsOf(options);
  return createRetryingExporter(options, {
    encode: (bytes) => compress(bytes, compression),
    poolOf: (signal) => placeOf(targets, signal).origin,
    attempt: (signal, body, gone) =>
      attempt(agent, { target: placeOf(targets, signal), body, timeoutMs, gone }),
    close: () => agent.destroy(),
  });
}

/** Its own time-outs are off: they are coarse, and begin anew with each byte of a reply. */
function createAgent({ tls, timeoutMs, keepaliveMs = KEEPALIVE_MS }: OtlpHttpOptions): Agent {
  return new Agent({
    keepAliveMaxTimeout: keepaliveMs,
    connections: CONCURRENT_TRIES,
    pipelining: 1,
    allowH2: false,
    maxResponseSize: MAX_REPLY_BYTES,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: connectOptions(tls, timeoutMs),
  });
}
