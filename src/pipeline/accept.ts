import {
  type Batch,
  type Delivery,
  type Redacted,
  RefusalError,
  type Report,
  unreachable,
} from "../core/index.ts";
import type { Admission } from "./admission.ts";

/** What a request passes through. Each is an argument, so that this joint knows no other room. */
export interface Stages {
  readonly admission: Admission;
  readonly redact: (batch: Batch, signal: AbortSignal) => Promise<Redacted<Report>>;
  /** Counts what was found, and the time it took. Before the export, so that what was sent was recorded. */
  readonly record: (redacted: Redacted<Report>, redactionMs: number) => void;
  readonly export: (redacted: Redacted<Report>, signal: AbortSignal) => Promise<Delivery>;
  /** Spans, log records or data points of a batch that nobody has read; 0 where they cannot be told. */
  readonly count: (batch: Batch) => number;
}

/**
 * One request, start to finish. Resolves only after the upstream took the redacted bytes, so that
 * an acknowledgement is a promise kept, to how many records it rejected; any other end is a `RefusalError`.
 */
export async function accept(
  batch: Batch,
  stages: Stages,
  signal: AbortSignal,
): Promise<number | undefined> {
  try {
    return await carry(batch, stages, signal);
  } catch (error) {
    throw error instanceof RefusalError ? counted(error, batch, stages) : error;
  }
}

async function carry(
  batch: Batch,
  stages: Stages,
  signal: AbortSignal,
): Promise<number | undefined> {
  const bytes = batch.bytes.byteLength;
  stages.admission.admit(bytes);
  try {
    const started = performance.now();
    const redacted = await stages.redact(batch, signal);
    stages.record(redacted, performance.now() - started);
    const delivery = await stages.export(redacted, signal);
    if (delivery.kind === "delivered") return delivery.rejected;
    if (delivery.kind === "unkept") return undefined;
    throw refusalFor(delivery, redacted.report.records);
  } finally {
    stages.admission.release(bytes);
  }
}

/**
 * Records of a request that was refused before a worker read it are counted only now: counting all requests would
 * burden those that pass. Bytes that are not OTLP have no records, as in the Collector, which counts what it has parsed.
 */
function counted(refusal: RefusalError, batch: Batch, { count }: Stages): RefusalError {
  if (refusal.records !== undefined || refusal.code === "malformed") return refusal;
  const { code, message, cause, retryAfterMs } = refusal;
  return new RefusalError(code, message, { cause, retryAfterMs, records: count(batch) });
}

function refusalFor(
  delivery: Exclude<Delivery, { kind: "delivered" | "unkept" }>,
  records: number,
): RefusalError {
  switch (delivery.kind) {
    case "rejected": {
      const message = `the upstream answered ${delivery.status}`;
      return new RefusalError("upstream-rejected", message, { records });
    }
    case "retry-exhausted": {
      const { retryAfterMs } = delivery;
      const message = "the upstream did not take the batch";
      return new RefusalError("upstream-unavailable", message, { retryAfterMs, records });
    }
    case "overloaded": {
      const { retryAfterMs } = delivery;
      const message = "too much is waiting for the upstream";
      return new RefusalError("overloaded", message, { retryAfterMs, records });
    }
    default:
      return unreachable(delivery);
  }
}
