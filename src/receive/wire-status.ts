import type { RefusalCode } from "../core/index.ts";

/**
 * What a sender is told. Clients try again only on HTTP 429, 502, 503, 504 (OTLP specification,
 * Failures), and on gRPC UNAVAILABLE or RESOURCE_EXHAUSTED with RetryInfo; so nothing here is a 500,
 * which would lose the batch.
 */
export interface WireStatus {
  readonly http: number;
  /** A google.rpc.Code. */
  readonly grpc: number;
  readonly isRetryable: boolean;
}

export const WIRE_STATUS: Readonly<Record<RefusalCode, WireStatus>> = {
  malformed: { http: 400, grpc: 3, isRetryable: false },
  "too-large": { http: 413, grpc: 8, isRetryable: false },
  "unsupported-media-type": { http: 415, grpc: 3, isRetryable: false },
  "unsupported-encoding": { http: 415, grpc: 12, isRetryable: false },
  "method-not-allowed": { http: 405, grpc: 12, isRetryable: false },
  "not-found": { http: 404, grpc: 12, isRetryable: false },
  overloaded: { http: 503, grpc: 14, isRetryable: true },
  "upstream-unavailable": { http: 503, grpc: 14, isRetryable: true },
  "upstream-rejected": { http: 400, grpc: 3, isRetryable: false },
  "worker-failed": { http: 503, grpc: 14, isRetryable: true },
  "timed-out": { http: 503, grpc: 14, isRetryable: true },
  "shutting-down": { http: 503, grpc: 14, isRetryable: true },
};

/** When a sender may come back, unless the refusal says so itself. */
const DEFAULT_RETRY_AFTER_MS = 5_000;

/** Whole seconds for `Retry-After` and RetryInfo; undefined when a retry would not help. */
export function retryAfterSeconds(
  code: RefusalCode,
  retryAfterMs: number | undefined,
): number | undefined {
  if (!WIRE_STATUS[code].isRetryable) return undefined;
  return Math.max(1, Math.ceil((retryAfterMs ?? DEFAULT_RETRY_AFTER_MS) / 1000));
}
