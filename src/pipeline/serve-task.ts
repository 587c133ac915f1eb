/** The worker's side of the hop: takes a task's batches one by one to the redactor, packs the replies. */
import { type Batch, giveUp, RefusalError, type Report } from "../core/index.ts";
import { movable } from "./movable.ts";
import { pack } from "./packing.ts";
import {
  type BatchReply,
  batchOf,
  bufferOf,
  countBatches,
  type RedactReply,
  type RedactTask,
  type WorkerReply,
  type WorkerTask,
} from "./worker-protocol.ts";

/** What a worker needs of `createRedactor`: the same bytes object back when nothing changed. */
interface BatchRedactor {
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
  const buffers: (ArrayBuffer | undefined)[] = task.buffers.map(() => undefined);
  for (let index = 0; index < countBatches(task); index++) {
    const outcome = redact(batchOf(task, index, task.buffers));
    if (outcome.kind === "refused") {
      batches.push(outcome);
    } else if (outcome.bytes === undefined) {
      const buffer = bufferOf(task, index);
      buffers[buffer] = task.buffers[buffer];
      batches.push(unchanged(outcome.report));
    } else {
      batches.push({ kind: "rewritten", piece: rewritten.length, report: outcome.report });
      rewritten.push(outcome.bytes);
    }
  }
  const outputs = pack(rewritten);
  // What does not go back would pile up here until the collector came to it.
  for (const [index, buffer] of task.buffers.entries()) {
    const isLeaving = buffers[index] !== undefined || outputs.buffers.includes(buffer);
    if (!isLeaving) giveUp(new Uint8Array(buffer));
  }
  return { kind: "redacted", buffers, outputs, batches, busyMs: performance.now() - started };
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

function moveBuffers(reply: RedactReply): RedactReply {
  const kept = reply.buffers.filter((buffer) => buffer !== undefined);
  return movable(reply, [...kept, ...reply.outputs.buffers]);
}
