/** Why the pool gives a batch back as it is, and why a worker was lost. */
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

/** Why a worker was replaced: it ended by itself, or was ended at a task's deadline. */
export type LostReason = "died" | "timed-out";

/** What may be told of an error that ended a worker: its code, or its class. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : error.constructor.name;
}
