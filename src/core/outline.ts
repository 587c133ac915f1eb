/**
 * What walk says of a request: where its text stands (leaves) and which messages stand around it
 * (frames). Both are tables of numbers, written once and reused between requests, so that a walk
 * allocates nothing for a leaf. Offsets are bytes into the request; ranges are half-open.
 */

/** How a leaf's bytes are written, which decides how it is read and how it is replaced. */
export const LeafKind = {
  /** UTF-8 text in a length-delimited field. */
  Text: 0,
  /** A `bytes_value`: scanned as text when it is valid UTF-8; stays `bytes_value` when edited. */
  Bytes: 1,
  /** An `int_value` varint of an AnyValue; the range covers the varint. */
  Int: 2,
  /** A `double_value` fixed64 of an AnyValue; the range covers the eight bytes. */
  Double: 3,
  /** The key of a KeyValue: UTF-8 text, and the label of the values under it. */
  Key: 4,
} as const;
export type LeafKind = (typeof LeafKind)[keyof typeof LeafKind];

/** What a frame is: the message, and its place in its parent. Decides the spelling of a location. */
export const FrameRole = {
  Request: 0,
  ResourceGroup: 1,
  Resource: 2,
  ScopeGroup: 3,
  Scope: 4,
  Span: 5,
  Event: 6,
  Link: 7,
  Status: 8,
  LogRecord: 9,
  Metric: 10,
  /** Gauge, Sum, Histogram, … : the one-of between a metric and its data points. */
  MetricData: 11,
  DataPoint: 12,
  Exemplar: 13,
  /** A KeyValue of an `attributes` list. */
  Attribute: 14,
  /** A KeyValue inside a kvlist. */
  Entry: 15,
  /** An AnyValue: an attribute's value, an array's element, a log record's body. */
  Value: 16,
  ArrayValue: 17,
  KeyValueList: 18,
  /** An AnyValue that is a log record's body. */
  Body: 19,
  /** Resource.entity_refs. */
  EntityRef: 20,
  /** A KeyValue of `Metric.metadata`. */
  Metadata: 21,
  /** A KeyValue of `Exemplar.filtered_attributes`. */
  FilteredAttribute: 22,
} as const;
export type FrameRole = (typeof FrameRole)[keyof typeof FrameRole];

export interface LeafTable {
  count: number;
  /** Span events and log records in the request: what a stream's pieces arrive as. */
  pieces: number;
  kind: Int32Array;
  /** Offset of the field's tag. */
  tag: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Index of the innermost frame that holds the field. */
  frame: Int32Array;
  /** Protobuf field number of the field in its frame; with the frame's role it names the leaf. */
  field: Int32Array;
  /** Index of the nearest key leaf above a value (`-1`: none): its label. */
  label: Int32Array;
}

export interface FrameTable {
  count: number;
  readonly lists: ListTable;
  role: Int32Array;
  /** Index of the frame around, `-1` for the request. */
  parent: Int32Array;
  /** Offset of the field's tag in the parent; `0` for the request. */
  tag: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Position among the siblings of the same field where a location says it (`events[2]`), else `0`. */
  index: Int32Array;
}

/** Lists and maps of AnyValues, in order. */
export interface ListTable {
  count: number;
  frame: Int32Array;
  /** Index of the first leaf that does not stand before it. */
  leaf: Int32Array;
}

export interface Outline {
  readonly leaves: LeafTable;
  readonly frames: FrameTable;
  /** Spans, log records or data points in the request. */
  records: number;
}

/** A leaf whose text was edited, and the byte range in the output that it became. */
export interface EditedLeaf {
  readonly leaf: number;
  readonly start: number;
  readonly end: number;
}
