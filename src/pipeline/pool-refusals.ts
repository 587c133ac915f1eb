/** Why the pool gives a batch back as it is. */
import { RefusalError } from "../core/index.ts";

export function overloaded(held: number, limit: number): RefusalError {
  const message = `the redaction queue holds ${held} of at most ${limit} bytes`;
  return new RefusalError("overloaded", message);
}

export function timedOut(limitMs: number): RefusalError {
  return new RefusalError("timed-out", `redaction took longer than ${limitMs} ms`);
}

/** Without the cause: a worker's last words may quote what it was working on. */
export function workerDied(): RefusalError {
  return new RefusalError("worker-failed", "the redaction worker stopped before it answered");
}

export function noWorker(): RefusalError {
  return new RefusalError("worker-failed", "no redaction worker can be started");
}

export function shuttingDown(): RefusalError {
  return new RefusalError("shutting-down", "the gateway is shutting down");
}
