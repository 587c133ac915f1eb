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

const ENCODINGS: readonly Encoding[] = ["protobuf", "json"];

/** Numbers a batch in `RedactTask.layout`: signal, encoding, offset, length. */
const COLUMNS = 4;

export interface RedactTask {
  readonly kind: "redact";
  /** Holds the batches; moved to the worker. */
  readonly buffer: ArrayBuffer;
  /** Four numbers a batch, for a flat array of small integers is the cheapest thing to clone. */
  readonly layout: readonly number[];
}

/** `hello` is answered once a worker has loaded its policy: that is what readiness waits for. */
export type WorkerTask = { readonly kind: "hello" } | RedactTask;

/** What became of one batch. A bare number says: nothing was found, and how many records it held. */
export type BatchReply =
  | number
  /** Found something, changed nothing: the bytes stand where they stood in the task's buffer. */
  | { readonly kind: "kept"; readonly report: Report }
  /** The new bytes are this range of the reply's `output`. */
  | {
      readonly kind: "rewritten";
      readonly start: number;
      readonly end: number;
      readonly report: Report;
    }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string };

export interface RedactReply {
  readonly kind: "redacted";
  /** The task's own buffer, moved back when at least one batch in it stayed as it was. */
  readonly buffer: ArrayBuffer | undefined;
  /** All rewritten batches, one after another. */
  readonly output: ArrayBuffer | undefined;
  /** One for each batch of the task, in its order. */
  readonly batches: readonly BatchReply[];
  /** Time that the worker spent, in milliseconds. */
  readonly busyMs: number;
}

export type WorkerReply = { readonly kind: "ready" } | RedactReply;

export function describeBatch(batch: Batch, offset: number): [number, number, number, number] {
  return [
    SIGNALS.indexOf(batch.signal),
    ENCODINGS.indexOf(batch.encoding),
    offset,
    batch.bytes.byteLength,
  ];
}

export function countBatches(task: RedactTask): number {
  return task.layout.length / COLUMNS;
}

export function signalOf(task: RedactTask, index: number): Signal {
  const signal = SIGNALS[task.layout[index * COLUMNS] ?? -1];
  if (signal === undefined) throw brokenProtocol();
  return signal;
}

/**
 * The batch at `index`, as a view.
 * @param buffer the task's own, or on the way back the same memory as it returned.
 */
export function batchOf(task: RedactTask, index: number, buffer: ArrayBuffer): Batch {
  const at = index * COLUMNS;
  const encoding = ENCODINGS[task.layout[at + 1] ?? -1];
  if (encoding === undefined) throw brokenProtocol();
  const bytes = new Uint8Array(buffer, task.layout[at + 2], task.layout[at + 3]);
  return { signal: signalOf(task, index), encoding, bytes };
}

/** A task or reply that breaks the protocol: nothing of it may be forwarded. */
export function brokenProtocol(): RefusalError {
  return new RefusalError("worker-failed", "the worker's reply does not fit its task");
}
