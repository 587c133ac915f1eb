/** The main thread's side of the hop: what became of each batch of a task. */
import { type Redacted, RefusalError, type Report, unreachable } from "../core/index.ts";
import { pieceOf } from "./packing.ts";
import {
  batchOf,
  brokenProtocol,
  type RedactReply,
  type RedactTask,
  signalOf,
} from "./worker-protocol.ts";

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * The bytes are always the worker's: a range of a buffer that it moved back. A reply that does not
 * fit its task is a refusal, so that nothing is forwarded on a guess.
 */
export function readReply(
  task: RedactTask,
  reply: RedactReply,
  index: number,
): Redacted<Report> | RefusalError {
  try {
    return readBatch(task, reply, index);
  } catch (error) {
    return error instanceof RefusalError ? error : brokenProtocol();
  }
}

function readBatch(task: RedactTask, reply: RedactReply, index: number): Redacted<Report> {
  const outcome = reply.batches[index];
  if (outcome === undefined) throw brokenProtocol();
  if (typeof outcome === "number") {
    const batch = keptBatch(task, reply, index);
    return { ...batch, report: cleanReport(outcome, batch.bytes.byteLength) };
  }
  switch (outcome.kind) {
    case "kept":
      return { ...keptBatch(task, reply, index), report: outcome.report };
    case "rewritten": {
      const bytes = pieceOf(reply.outputs, outcome.piece);
      if (bytes === undefined) throw brokenProtocol();
      return { signal: signalOf(task, index), bytes, report: outcome.report };
    }
    case "refused":
      throw new RefusalError(outcome.code, outcome.message);
    default:
      return unreachable(outcome);
  }
}

function keptBatch(task: RedactTask, reply: RedactReply, index: number) {
  const { signal, bytes } = batchOf(task, index, reply.buffers);
  return { signal, bytes };
}

function cleanReport(records: number, bytes: number): Report {
  return {
    records,
    findings: NOTHING,
    violations: NOTHING,
    leavesReplaced: 0,
    recordsUnannotated: 0,
    bytesIn: bytes,
    bytesOut: bytes,
  };
}
