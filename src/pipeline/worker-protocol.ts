/**
 * What the main thread and a worker say to each other: plain data, small, and one task for many
 * batches. Bytes are moved and never cloned, and everything said about them is one text: cloning objects
 * and arrays takes 65 ns a value, a text is copied. What has memory of its own, as an Int32Array has,
 * leaves holes between the bodies there.
 */
import { type Batch, type Encoding, RefusalError, SIGNALS } from "../core/index.ts";
import type { Outcomes } from "./outcomes.ts";
import { type Packed, pack, pieceOf } from "./packing.ts";
import type { RedactorOptions } from "./redact.ts";
import type { TaskMark } from "./task-marks.ts";

const ENCODINGS: readonly Encoding[] = ["protobuf", "json"];

/** Numbers a batch in `TaskTable.forms`: signal, encoding. */
const FORM = 2;

interface TaskTable {
  readonly places: Packed["places"];
  readonly forms: readonly number[];
}

/** What a worker is started with. */
export interface WorkerOptions {
  readonly redactor: RedactorOptions;
  /** Of `TaskMarks`, shared with the main thread. */
  readonly begun: Int32Array;
}

export interface RedactTask {
  readonly kind: "redact";
  /** Marked when the worker begins. */
  readonly mark: TaskMark;
  /** Hold the batches; moved to the worker. */
  readonly buffers: ArrayBuffer[];
  /** A TaskTable in JSON. */
  readonly table: string;
}

/** `hello` is answered once a worker has loaded its policy and is warm: that is what readiness waits for. */
export type WorkerTask = { readonly kind: "hello" } | RedactTask;

/** For each batch of the task, in its order, what became of it; for a refused one its place says nothing. */
export interface ReplyTable extends Outcomes {
  readonly places: Packed["places"];
}

export interface RedactReply {
  readonly kind: "redacted";
  /** Hold what may be forwarded; the task's own, moved back, where at least one batch in one stayed as it was. */
  readonly buffers: ArrayBuffer[];
  /** A ReplyTable in JSON. */
  readonly table: string;
  /** Time that the worker spent, in milliseconds. */
  readonly busyMs: number;
}

export type WorkerReply = { readonly kind: "ready" } | RedactReply;

export function makeTask(batches: readonly Batch[], mark: TaskMark): RedactTask {
  const { buffers, places } = pack(batches.map(({ bytes }) => bytes));
  const forms: number[] = [];
  for (const { signal, encoding } of batches)
    forms.push(SIGNALS.indexOf(signal), ENCODINGS.indexOf(encoding));
  const table: TaskTable = { places, forms };
  return { kind: "redact", mark, buffers, table: JSON.stringify(table) };
}

/** The batches as views. */
export function batchesOf({ buffers, table }: RedactTask): Batch[] {
  const { places, forms }: TaskTable = JSON.parse(table);
  const batches: Batch[] = [];
  for (let at = 0; at < forms.length; at += FORM) {
    const signal = SIGNALS[forms[at]!];
    const encoding = ENCODINGS[forms[at + 1]!];
    if (signal === undefined || encoding === undefined) throw brokenProtocol();
    batches.push({ signal, encoding, bytes: pieceOf({ buffers, places }, batches.length) });
  }
  return batches;
}

/** A task or reply that breaks the protocol: nothing of it may be forwarded. */
export function brokenProtocol(): RefusalError {
  return new RefusalError("worker-failed", "the worker's reply does not fit its task");
}
