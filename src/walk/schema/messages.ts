/**
 * OTLP's messages as tables: for each field, what a walk does with it. From
 * opentelemetry-proto 1.x (common, resource, trace, logs, metrics). A field that is not listed is
 * stepped over; one that is listed, and on the wire is something else, is no OTLP: a sender that
 * exports metrics to the path of traces would else have them forwarded unread.
 */
import { FrameRole, LeafKind, type Signal } from "../../core/index.ts";
import { Wire } from "../varint.ts";

/**
 * What a field is. A leaf's op is its kind and one; from `FirstMessage` on: a message, whose index in
 * the tables below is `op - FirstMessage`.
 */
export const Op = {
  Skip: 0,
  Text: LeafKind.Text + 1,
  Bytes: LeafKind.Bytes + 1,
  Int: LeafKind.Int + 1,
  Double: LeafKind.Double + 1,
  Key: LeafKind.Key + 1,
  /** Of 16 bytes or none, and stepped over. */
  TraceId: LeafKind.Key + 2,
  /** Of 8 bytes or none, and stepped over. */
  SpanId: LeafKind.Key + 3,
  /** A field of OTLP with a wire type that it cannot have, or a retired one. */
  Misplaced: LeafKind.Key + 4,
  FirstMessage: LeafKind.Key + 5,
} as const;

/**
 * What the wire has before a field, its number and in three bits its wire type, is below this for
 * every field that OTLP's messages have; those beyond are unknown and stepped over.
 */
export const KEYS = 16 * 8;

type Field = "text" | "key" | "bytes" | "int" | "double" | { readonly message: string };
/**
 * What is stepped over; `fixed64s` is a list, packed or not, `message` one of numbers alone. A `retired`
 * field held text before OTLP 1: nobody reads it any more, and so nobody gets it.
 */
type Stepped =
  | "traceId"
  | "spanId"
  | "varint"
  | "fixed64"
  | "fixed64s"
  | "fixed32"
  | "message"
  | "retired";

const text = "text";
const of = (message: string): Field => ({ message });

interface Description {
  readonly role: FrameRole;
  readonly fields: Readonly<Record<number, Field>>;
  /** Numbers of the other fields. */
  readonly stepped?: Readonly<Partial<Record<Stepped, readonly number[]>>>;
}

const value = (role: FrameRole): Description => ({
  role,
  fields: {
    1: text,
    3: "int",
    4: "double",
    5: of("ArrayValue"),
    6: of("KeyValueList"),
    7: "bytes",
  },
  stepped: { varint: [2] },
});
const keyed = (role: FrameRole): Description => ({ role, fields: { 1: "key", 2: of("Value") } });
const point = (
  fields: Readonly<Record<number, Field>>,
  stepped: NonNullable<Description["stepped"]>,
): Description => ({ role: FrameRole.DataPoint, fields, stepped });
const points = (message: string): Description => ({
  role: FrameRole.MetricData,
  fields: { 1: of(message) },
  stepped: { varint: [2, 3] },
});

const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  Traces: { role: FrameRole.Request, fields: { 1: of("ResourceSpans") } },
  Logs: { role: FrameRole.Request, fields: { 1: of("ResourceLogs") } },
  Metrics: { role: FrameRole.Request, fields: { 1: of("ResourceMetrics") } },

  ResourceSpans: {
    role: FrameRole.ResourceGroup,
    fields: { 1: of("Resource"), 2: of("ScopeSpans"), 3: text },
  },
  ResourceLogs: {
    role: FrameRole.ResourceGroup,
    fields: { 1: of("Resource"), 2: of("ScopeLogs"), 3: text },
  },
  ResourceMetrics: {
    role: FrameRole.ResourceGroup,
    fields: { 1: of("Resource"), 2: of("ScopeMetrics"), 3: text },
  },
  Resource: {
    role: FrameRole.Resource,
    fields: { 1: of("Attribute"), 3: of("EntityRef") },
    stepped: { varint: [2] },
  },
  EntityRef: { role: FrameRole.EntityRef, fields: { 1: text, 2: text, 3: text, 4: text } },
  ScopeSpans: { role: FrameRole.ScopeGroup, fields: { 1: of("Scope"), 2: of("Span"), 3: text } },
  ScopeLogs: {
    role: FrameRole.ScopeGroup,
    fields: { 1: of("Scope"), 2: of("LogRecord"), 3: text },
  },
  ScopeMetrics: {
    role: FrameRole.ScopeGroup,
    fields: { 1: of("Scope"), 2: of("Metric"), 3: text },
  },
  Scope: {
    role: FrameRole.Scope,
    fields: { 1: text, 2: text, 3: of("Attribute") },
    stepped: { varint: [4] },
  },

  Attribute: keyed(FrameRole.Attribute),
  FilteredAttribute: keyed(FrameRole.FilteredAttribute),
  Metadata: keyed(FrameRole.Metadata),
  Entry: keyed(FrameRole.Entry),
  Value: value(FrameRole.Value),
  Body: value(FrameRole.Body),
  ArrayValue: { role: FrameRole.ArrayValue, fields: { 1: of("Value") } },
  KeyValueList: { role: FrameRole.KeyValueList, fields: { 1: of("Entry") } },

  Span: {
    role: FrameRole.Span,
    fields: {
      3: text,
      5: text,
      9: of("Attribute"),
      11: of("Event"),
      13: of("Link"),
      15: of("Status"),
    },
    stepped: { traceId: [1], spanId: [2, 4], varint: [6, 10, 12, 14], fixed64: [7, 8] },
  },
  Event: {
    role: FrameRole.Event,
    fields: { 2: text, 3: of("Attribute") },
    stepped: { fixed64: [1], varint: [4] },
  },
  Link: {
    role: FrameRole.Link,
    fields: { 3: text, 4: of("Attribute") },
    stepped: { traceId: [1], spanId: [2], varint: [5], fixed32: [6] },
  },
  Status: { role: FrameRole.Status, fields: { 2: text }, stepped: { varint: [3] } },

  LogRecord: {
    role: FrameRole.LogRecord,
    fields: { 3: text, 4: text, 5: of("Body"), 6: of("Attribute"), 12: text },
    stepped: { traceId: [9], spanId: [10], varint: [2, 7], fixed64: [1, 11], fixed32: [8] },
  },

  Metric: {
    role: FrameRole.Metric,
    fields: {
      1: text,
      2: text,
      3: text,
      5: of("NumberData"),
      7: of("NumberData"),
      9: of("HistogramData"),
      10: of("ExponentialHistogramData"),
      11: of("SummaryData"),
      12: of("Metadata"),
    },
    stepped: { retired: [4, 6, 8] },
  },
  NumberData: points("NumberPoint"),
  HistogramData: points("HistogramPoint"),
  ExponentialHistogramData: points("ExponentialHistogramPoint"),
  SummaryData: points("SummaryPoint"),
  NumberPoint: point(
    { 5: of("Exemplar"), 7: of("Attribute") },
    { varint: [8], fixed64: [2, 3, 4, 6], retired: [1] },
  ),
  HistogramPoint: point(
    { 8: of("Exemplar"), 9: of("Attribute") },
    { varint: [10], fixed64: [2, 3, 4, 5, 11, 12], fixed64s: [6, 7], retired: [1] },
  ),
  ExponentialHistogramPoint: point(
    { 1: of("Attribute"), 11: of("Exemplar") },
    { varint: [6, 10], fixed64: [2, 3, 4, 5, 7, 12, 13, 14], message: [8, 9] },
  ),
  SummaryPoint: point(
    { 7: of("Attribute") },
    { varint: [8], fixed64: [2, 3, 4, 5], message: [6], retired: [1] },
  ),
  Exemplar: {
    role: FrameRole.Exemplar,
    fields: { 7: of("FilteredAttribute") },
    stepped: { traceId: [5], spanId: [4], fixed64: [2, 3, 6], retired: [1] },
  },
};

const NAMES = Object.keys(DESCRIPTIONS);
const LEAF_OPS = {
  text: Op.Text,
  key: Op.Key,
  bytes: Op.Bytes,
  int: Op.Int,
  double: Op.Double,
} as const;

/** What a stepped field may be on the wire, and the op that each is. */
const STEPPED: Readonly<Record<Stepped, { op: number; wires: readonly number[] }>> = {
  traceId: { op: Op.TraceId, wires: [Wire.Length] },
  spanId: { op: Op.SpanId, wires: [Wire.Length] },
  varint: { op: Op.Skip, wires: [Wire.Varint] },
  fixed64: { op: Op.Skip, wires: [Wire.Fixed64] },
  fixed64s: { op: Op.Skip, wires: [Wire.Fixed64, Wire.Length] },
  fixed32: { op: Op.Skip, wires: [Wire.Fixed32] },
  message: { op: Op.Skip, wires: [Wire.Length] },
  retired: { op: Op.Misplaced, wires: [] },
};

/** Children that a location counts, by the one of their parent's counters that does. */
const COUNTERS: Partial<Record<FrameRole, number>> = {
  [FrameRole.Value]: 1,
  [FrameRole.EntityRef]: 1,
  [FrameRole.Event]: 1,
  [FrameRole.Link]: 2,
  [FrameRole.DataPoint]: 1,
  [FrameRole.Exemplar]: 1,
};

const RECORDS = new Set<FrameRole>([FrameRole.Span, FrameRole.LogRecord, FrameRole.DataPoint]);
const HOLDERS: ReadonlySet<FrameRole> = new Set([
  FrameRole.ResourceGroup,
  FrameRole.ScopeGroup,
  FrameRole.Metric,
  FrameRole.MetricData,
]);

function opOf(field: Field): number {
  return typeof field === "string"
    ? LEAF_OPS[field]
    : Op.FirstMessage + NAMES.indexOf(field.message);
}

function wireOf(field: Field): number {
  if (field === "int") return Wire.Varint;
  return field === "double" ? Wire.Fixed64 : Wire.Length;
}

function compileOps(): Uint8Array {
  const ops = new Uint8Array(NAMES.length * KEYS);
  for (const [message, { fields, stepped = {} }] of Object.values(DESCRIPTIONS).entries()) {
    const set = (number: number, wires: readonly number[], op: number): void => {
      const first = message * KEYS + number * 8;
      ops.fill(Op.Misplaced, first, first + 8);
      for (const wire of wires) ops[first + wire] = op;
    };
    for (const [number, field] of Object.entries(fields))
      set(Number(number), [wireOf(field)], opOf(field));
    for (const [kind, { op, wires }] of Object.entries(STEPPED))
      for (const number of stepped[kind as Stepped] ?? []) set(number, wires, op);
  }
  return ops;
}

/** Op by `message * KEYS` and what stands before the field. */
export const OPS = compileOps();

function column(value: (description: Description) => number): Uint8Array {
  return Uint8Array.from(Object.values(DESCRIPTIONS), value);
}

/** What there is to know of a message, each a column by its index. */
export const MESSAGES = {
  role: column(({ role }) => role),
  /** Which of its parent's counters counts it: from 1, `0` for none. */
  counter: column(({ role }) => COUNTERS[role] ?? 0),
  /** A KeyValue: the key inside names what stands below. */
  isKeyed: column(({ fields }) => Number(fields[1] === "key")),
  /** A span, log record or data point. */
  isRecord: column(({ role }) => Number(RECORDS.has(role))),
  /** A message between the request and its records. */
  holdsRecords: column(({ role }) => Number(HOLDERS.has(role))),
  /** What may bring a piece of a stream: a span event, a log record. */
  isPiece: column(({ role }) => Number(role === FrameRole.Event || role === FrameRole.LogRecord)),
  /** An array or a map. */
  isList: column(({ role }) =>
    Number(role === FrameRole.ArrayValue || role === FrameRole.KeyValueList),
  ),
} as const;

/** Index of each signal's request. */
export const REQUESTS: Readonly<Record<Signal, number>> = {
  traces: NAMES.indexOf("Traces"),
  logs: NAMES.indexOf("Logs"),
  metrics: NAMES.indexOf("Metrics"),
};
