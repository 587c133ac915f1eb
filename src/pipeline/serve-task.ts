/** The worker's side of the hop: takes a task's batches one by one to the redactor, packs the replies. */
import { type Batch, giveUp, RefusalError, type Report } from "../core/index.ts";
import { movable } from "./movable.ts";
import { OutcomeWriter } from "./outcomes.ts";
import { pack } from "./packing.ts";
import { begin } from "./task-marks.ts";
import {
  batchesOf,
  type RedactReply,
  type RedactTask,
  type ReplyTable,
  type WorkerReply,
  type WorkerTask,
} from "./worker-protocol.ts";

interface RedactedBatch {
  /** The same object back when nothing changed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: Report;
}

/** What a worker needs of `createRedactor`. */
interface BatchRedactor {
  redact(batch: Batch): RedactedBatch;
}

/** @param begun of the pool's `TaskMarks`, where each task is marked before anything is done with it. */
export function createTaskServer(
  redactor: BatchRedactor,
  begun: Int32Array,
): (task: WorkerTask) => WorkerReply {
  return (task) => {
    switch (task.kind) {
      case "hello":
        return { kind: "ready" };
      case "redact": {
        begin(begun, task.mark);
        const reply = redactAll(task, redactor);
        return movable(reply, reply.buffers);
      }
    }
  };
}

function redactAll(task: RedactTask, redactor: BatchRedactor): RedactReply {
  const started = performance.now();
  const outcomes = new OutcomeWriter();
  const pieces: (Uint8Array<ArrayBuffer> | undefined)[] = [];
  for (const batch of batchesOf(task)) {
    const outcome = redactOne(batch, redactor);
    if (outcome instanceof RefusalError) {
      outcomes.addRefusal(outcome);
      pieces.push(undefined);
    } else {
      outcomes.addReport(outcome.report);
      pieces.push(outcome.bytes);
    }
  }
  const { buffers, places } = pack(pieces, task.buffers);
  // What does not go back would pile up here until the collector came to it.
  for (const buffer of task.buffers) if (!buffers.includes(buffer)) giveUp(new Uint8Array(buffer));
  const table: ReplyTable = { places, ...outcomes.written() };
  const busyMs = performance.now() - started;
  return { kind: "redacted", buffers, table: JSON.stringify(table), busyMs };
}

function redactOne(batch: Batch, redactor: BatchRedactor): RedactedBatch | RefusalError {
  try {
    return redactor.redact(batch);
  } catch (error) {
    return error instanceof RefusalError ? error : unexpected(error);
  }
}

/** Only the error's class: an engine's message may quote what it could not parse. */
function unexpected(error: unknown): RefusalError {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return new RefusalError("worker-failed", `the redactor failed with ${name}`);
}
