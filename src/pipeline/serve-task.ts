/** The worker's side of the hop: takes a task's batches one by one to the redactor, packs the replies. */
import { type Batch, RefusalError, type Report } from "../core/index.ts";
import { movable } from "./movable.ts";
import {
  type BatchReply,
  batchOf,
  countBatches,
  type RedactReply,
  type RedactTask,
  type WorkerReply,
  type WorkerTask,
} from "./worker-protocol.ts";

/** What a worker needs of `createRedactor`: the same bytes object back when nothing changed. */
export interface BatchRedactor {
  redact(batch: Batch): { readonly bytes: Uint8Array<ArrayBuffer>; readonly report: Report };
}

export function createTaskServer(redactor: BatchRedactor): (task: WorkerTask) => WorkerReply {
  const redact = (batch: Batch): Outcome => {
    try {
      const { bytes, report } = redactor.redact(batch);
      return { kind: "redacted", bytes: bytes === batch.bytes ? undefined : bytes, report };
    } catch (error) {
      return refusal(error instanceof RefusalError ? error : unexpected(error));
    }
  };
  return (task) => {
    switch (task.kind) {
      case "hello":
        return { kind: "ready" };
      case "redact":
        return moveBuffers(redactAll(task, redact));
    }
  };
}

type Outcome =
  | {
      readonly kind: "redacted";
      /** Unset: unchanged. */
      readonly bytes: Uint8Array<ArrayBuffer> | undefined;
      readonly report: Report;
    }
  | Extract<BatchReply, { kind: "refused" }>;

function redactAll(task: RedactTask, redact: (batch: Batch) => Outcome): RedactReply {
  const started = performance.now();
  const rewritten: Uint8Array<ArrayBuffer>[] = [];
  const batches: BatchReply[] = [];
  let size = 0;
  let isBufferKept = false;
  for (let index = 0; index < countBatches(task); index++) {
    const outcome = redact(batchOf(task, index, task.buffer));
    if (outcome.kind === "refused") {
      batches.push(outcome);
    } else if (outcome.bytes === undefined) {
      isBufferKept = true;
      batches.push(unchanged(outcome.report));
    } else {
      const end = size + outcome.bytes.byteLength;
      rewritten.push(outcome.bytes);
      batches.push({ kind: "rewritten", start: size, end, report: outcome.report });
      size = end;
    }
  }
  const buffer = isBufferKept ? task.buffer : undefined;
  const output = size === 0 ? undefined : pack(rewritten, size);
  return { kind: "redacted", buffer, output, batches, busyMs: performance.now() - started };
}

function unchanged(report: Report): BatchReply {
  const isClean = report.findings.length === 0 && report.violations.length === 0;
  return isClean ? report.records : { kind: "kept", report };
}

function refusal(error: RefusalError): Extract<BatchReply, { kind: "refused" }> {
  return { kind: "refused", code: error.code, message: error.message };
}

/** Only the error's class: an engine's message may quote what it could not parse. */
function unexpected(error: unknown): RefusalError {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return new RefusalError("worker-failed", `the redactor failed with ${name}`);
}

/** One exact buffer for all, without a copy when a single batch already has that. */
function pack(parts: readonly Uint8Array<ArrayBuffer>[], size: number): ArrayBuffer {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && only.buffer.byteLength === size) {
    return only.buffer;
  }
  const packed = Buffer.allocUnsafeSlow(size);
  let offset = 0;
  for (const part of parts) {
    packed.set(part, offset);
    offset += part.byteLength;
  }
  return packed.buffer;
}

function moveBuffers(reply: RedactReply): RedactReply {
  const buffers = [reply.buffer, reply.output].filter((buffer) => buffer !== undefined);
  return buffers.length === 0 ? reply : movable(reply, buffers);
}
