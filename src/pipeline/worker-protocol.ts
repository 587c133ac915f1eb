/**
 * What the main thread and a worker say to each other: plain data, small, and one task for many
 * batches. Bytes are moved and never cloned.
 */
import {
  type Batch,
  type Encoding,
  type RefusalCode,
  RefusalError,
  type Report,
  SIGNALS,
  type Signal,
} from "../core/index.ts";
import { type Packed, PLACE, pack } from "./packing.ts";

const ENCODINGS: readonly Encoding[] = ["protobuf", "json"];

/** Numbers a batch in `RedactTask.layout`: signal, encoding, buffer, offset, length. */
const COLUMNS = 5;

export interface RedactTask {
  readonly kind: "redact";
  /** Hold the batches; moved to the worker. */
  readonly buffers: ArrayBuffer[];
  /** Five numbers a batch, for a flat array of small integers is the cheapest thing to clone. */
  readonly layout: readonly number[];
}

/** `hello` is answered once a worker has loaded its policy: that is what readiness waits for. */
export type WorkerTask = { readonly kind: "hello" } | RedactTask;

/** What became of one batch. A bare number says: nothing was found, and how many records it held. */
export type BatchReply =
  | number
  /** Found something, changed nothing: the bytes stand where they stood in the task's buffers. */
  | { readonly kind: "kept"; readonly report: Report }
  /** The new bytes are this piece of the reply's `outputs`. */
  | { readonly kind: "rewritten"; readonly piece: number; readonly report: Report }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string };

export interface RedactReply {
  readonly kind: "redacted";
  /** The task's own buffers, moved back where at least one batch in one stayed as it was. */
  readonly buffers: (ArrayBuffer | undefined)[];
  /** All rewritten batches. */
  readonly outputs: Packed;
  /** One for each batch of the task, in its order. */
  readonly batches: readonly BatchReply[];
  /** Time that the worker spent, in milliseconds. */
  readonly busyMs: number;
}

export type WorkerReply = { readonly kind: "ready" } | RedactReply;

export function makeTask(batches: readonly Batch[]): RedactTask {
  const { buffers, places } = pack(batches.map(({ bytes }) => bytes));
  const layout: number[] = [];
  for (const [index, { signal, encoding }] of batches.entries()) {
    const at = index * PLACE;
    layout.push(SIGNALS.indexOf(signal), ENCODINGS.indexOf(encoding));
    layout.push(places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0);
  }
  return { kind: "redact", buffers, layout };
}

export function countBatches(task: RedactTask): number {
  return task.layout.length / COLUMNS;
}

export function signalOf(task: RedactTask, index: number): Signal {
  const signal = SIGNALS[task.layout[index * COLUMNS] ?? -1];
  if (signal === undefined) throw brokenProtocol();
  return signal;
}

/** Which of the task's buffers holds the batch at `index`. */
export function bufferOf(task: RedactTask, index: number): number {
  return task.layout[index * COLUMNS + 2] ?? -1;
}

/**
 * The batch at `index`, as a view.
 * @param buffers the task's own, or on the way back the same memory as it returned.
 */
export function batchOf(
  task: RedactTask,
  index: number,
  buffers: readonly (ArrayBuffer | undefined)[],
): Batch {
  const at = index * COLUMNS;
  const encoding = ENCODINGS[task.layout[at + 1] ?? -1];
  const buffer = buffers[bufferOf(task, index)];
  if (encoding === undefined || buffer === undefined) throw brokenProtocol();
  const bytes = new Uint8Array(buffer, task.layout[at + 3], task.layout[at + 4]);
  return { signal: signalOf(task, index), encoding, bytes };
}

/** A task or reply that breaks the protocol: nothing of it may be forwarded. */
export function brokenProtocol(): RefusalError {
  return new RefusalError("worker-failed", "the worker's reply does not fit its task");
}
