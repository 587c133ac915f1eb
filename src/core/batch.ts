import type { Signal } from "./signal.ts";

/** How the bytes of a request are written: OTLP/HTTP's two encodings. */
export type Encoding = "protobuf" | "json";

/** One export request as it was received, its content coding already undone. */
export interface Batch {
  readonly signal: Signal;
  readonly encoding: Encoding;
  /** The whole body. Ownership moves along the pipeline: whoever holds the batch may transfer it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The redacted request, always protobuf, with what may be told about it. */
export interface Redacted<Report> {
  readonly signal: Signal;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: Report;
}
