/**
 * What the main thread and a worker say to each other: plain data, small, and one task for many
 * batches. Bytes are moved and never cloned.
 */
import { type Batch, type Encoding, RefusalError, SIGNALS } from "../core/index.ts";
import type { Outcomes } from "./outcomes.ts";
import { type Packed, pack, pieceOf } from "./packing.ts";

const ENCODINGS: readonly Encoding[] = ["protobuf", "json"];

/** Numbers a batch in `RedactTask.forms`: signal, encoding. */
const FORM = 2;

export interface RedactTask {
  readonly kind: "redact";
  /** The batches' own. */
  readonly bytes: Packed;
  readonly forms: Uint8Array;
}

/** `hello` is answered once a worker has loaded its policy: that is what readiness waits for. */
export type WorkerTask = { readonly kind: "hello" } | RedactTask;

export interface RedactReply {
  readonly kind: "redacted";
  /**
   * What each batch of the task became, in its order. Those that stayed as they were stand in the task's
   * own buffers; a refused one has no bytes.
   */
  readonly bytes: Packed;
  readonly outcomes: Outcomes;
  /** Time that the worker spent, in milliseconds. */
  readonly busyMs: number;
}

export type WorkerReply = { readonly kind: "ready" } | RedactReply;

export function makeTask(batches: readonly Batch[]): RedactTask {
  const forms = new Uint8Array(batches.length * FORM);
  for (let i = 0; i < batches.length; i++) {
    forms[i * FORM] = SIGNALS.indexOf(batches[i]!.signal);
    forms[i * FORM + 1] = ENCODINGS.indexOf(batches[i]!.encoding);
  }
  return { kind: "redact", bytes: pack(batches.map(({ bytes }) => bytes)), forms };
}

export function countBatches({ forms }: RedactTask): number {
  return forms.length / FORM;
}

/** The batch at `index`, as a view. */
export function batchOf({ bytes, forms }: RedactTask, index: number): Batch {
  const signal = SIGNALS[forms[index * FORM]!];
  const encoding = ENCODINGS[forms[index * FORM + 1]!];
  if (signal === undefined || encoding === undefined) throw brokenProtocol();
  return { signal, encoding, bytes: pieceOf(bytes, index) };
}

/** A task or reply that breaks the protocol: nothing of it may be forwarded. */
export function brokenProtocol(): RefusalError {
  return new RefusalError("worker-failed", "the worker's reply does not fit its task");
}
