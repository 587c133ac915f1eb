import type { Signal } from "../src/core/index.ts";
import { createOtlpHttpExporter, type Exporter } from "../src/export/index.ts";

/** The client that the gateway and the proxy share: OTLP over HTTP, uncompressed, no retry. */
export function createBenchExporter(upstreamPort: number): Exporter {
  const url = (signal: Signal) => `http://127.0.0.1:${upstreamPort}/v1/${signal}`;
  return createOtlpHttpExporter({
    urls: { traces: url("traces"), logs: url("logs"), metrics: url("metrics") },
    headers: {},
    compression: "none",
    timeoutMs: 30_000,
    retry: {
      enabled: false,
      initialIntervalMs: 1000,
      maxIntervalMs: 1000,
      multiplier: 1,
      randomizationFactor: 0,
      maxElapsedMs: 1000,
    },
    maxQueueBytes: 256 * 1024 * 1024,
  });
}
