/**
 * Why a request goes no further. The code decides the wire status and whether a client may try
 * again (receive/wire-status.ts); the message names offsets, limits and keys, never content.
 */
export const REFUSAL_CODES = [
  "malformed",
  "too-large",
  "unsupported-media-type",
  "unsupported-encoding",
  "method-not-allowed",
  "not-found",
  "overloaded",
  "upstream-unavailable",
  "upstream-rejected",
  "worker-failed",
  "timed-out",
  "shutting-down",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface RefusalOptions extends ErrorOptions {
  /** When a retry makes sense, where that is known: an upstream's `Retry-After`. */
  readonly retryAfterMs?: number | undefined;
  readonly records?: number | undefined;
}

export class RefusalError extends Error {
  readonly code: RefusalCode;
  readonly retryAfterMs: number | undefined;
  /** Spans, log records or data points of the request; undefined where nobody has counted them. */
  readonly records: number | undefined;

  constructor(code: RefusalCode, message: string, options?: RefusalOptions) {
    super(message, options);
    this.name = "RefusalError";
    this.code = code;
    this.retryAfterMs = options?.retryAfterMs;
    this.records = options?.records;
  }
}

export function shuttingDown(): RefusalError {
  return new RefusalError("shutting-down", "the gateway is shutting down");
}

/** @param offset index into the request's bytes. */
export function malformed(offset: number, expected: string): RefusalError {
  return new RefusalError("malformed", `expected ${expected} at byte ${offset}`);
}
