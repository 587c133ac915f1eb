/** Exponential backoff with jitter, in the Collector's terms (`retry_on_failure`). */

export interface RetryPolicy {
  readonly enabled: boolean;
  readonly initialIntervalMs: number;
  readonly maxIntervalMs: number;
  readonly multiplier: number;
  /** 0 to 1: the share by which an interval is varied, up and down. */
  readonly randomizationFactor: number;
  /** 0: never stops. */
  readonly maxElapsedMs: number;
}

/** The pause after a failed try. `attempt` counts from 0; `random` gives [0, 1). */
export function retryDelay(attempt: number, policy: RetryPolicy, random: () => number): number {
  const interval = Math.min(
    policy.maxIntervalMs,
    policy.initialIntervalMs * policy.multiplier ** attempt,
  );
  return interval * (1 + policy.randomizationFactor * (2 * random() - 1));
}

/** What a timer can wait; beyond it, Node would fire at once. */
export const LONGEST_MS = 2 ** 31 - 1;

/** `Retry-After`, seconds or an HTTP date (RFC 9110, 10.2.3), in ms from `now`, 24 days at most; undefined: neither. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Math.min(LONGEST_MS, Number(header) * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.min(LONGEST_MS, Math.max(0, date - now));
}

/** Whether a next try may begin `elapsedMs` after the first one began. */
export function mayRetry({ enabled, maxElapsedMs }: RetryPolicy, elapsedMs: number): boolean {
  return enabled && (maxElapsedMs === 0 || elapsedMs <= maxElapsedMs);
}

/** OTLP specification, Failures: a client tries again on these alone. */
export function isRetryableStatus(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504;
}
