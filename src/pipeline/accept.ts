import {
  type Batch,
  type Delivery,
  type Redacted,
  RefusalError,
  type Report,
  unreachable,
} from "../core/index.ts";
import type { Admission } from "./admission.ts";

/** What a request passes through; each is given, so that this joint knows no other room. */
export interface Stages {
  readonly admission: Admission;
  readonly redact: (batch: Batch, signal: AbortSignal) => Promise<Redacted<Report>>;
  /** Counts what was found, and the time it took. Before the export, so that what was sent was recorded. */
  readonly record: (redacted: Redacted<Report>, redactionMs: number) => void;
  readonly export: (redacted: Redacted<Report>, signal: AbortSignal) => Promise<Delivery>;
}

/**
 * One request, start to finish. Resolves only after the upstream took the redacted bytes, so that
 * an acknowledgement is a promise kept; any other end is a `RefusalError`.
 */
export async function accept(batch: Batch, stages: Stages, signal: AbortSignal): Promise<void> {
  const bytes = batch.bytes.byteLength;
  stages.admission.admit(bytes);
  try {
    const started = performance.now();
    const redacted = await stages.redact(batch, signal);
    stages.record(redacted, performance.now() - started);
    const delivery = await stages.export(redacted, signal);
    if (delivery.kind !== "delivered" && delivery.kind !== "unkept") throw refusalFor(delivery);
  } finally {
    stages.admission.release(bytes);
  }
}

function refusalFor(delivery: Exclude<Delivery, { kind: "delivered" | "unkept" }>): RefusalError {
  switch (delivery.kind) {
    case "rejected":
      return new RefusalError("upstream-rejected", `the upstream answered ${delivery.status}`);
    case "retry-exhausted":
      return new RefusalError("upstream-unavailable", "the upstream did not take the batch", {
        retryAfterMs: delivery.retryAfterMs,
      });
    case "overloaded":
      return new RefusalError("overloaded", "too much is waiting for the upstream", {
        retryAfterMs: delivery.retryAfterMs,
      });
    default:
      return unreachable(delivery);
  }
}
