/** Redacted requests → rows of the tables. */
import { toNanos } from "./nanos.ts";

type Row = (string | number | bigint)[];

/** The part of OTLP/JSON that the columns are read from. */
interface Value {
  readonly stringValue?: string;
  readonly intValue?: string;
}
interface Attribute {
  readonly key: string;
  readonly value?: Value;
}
interface Resource {
  readonly attributes?: readonly Attribute[];
}
interface Span {
  readonly traceId?: string;
  readonly spanId?: string;
  readonly parentSpanId?: string;
  readonly name?: string;
  readonly kind?: number;
  readonly startTimeUnixNano?: string;
  readonly endTimeUnixNano?: string;
  readonly status?: { readonly code?: number };
  readonly attributes?: readonly Attribute[];
}
interface LogRecord {
  readonly traceId?: string;
  readonly spanId?: string;
  readonly timeUnixNano?: string;
  readonly observedTimeUnixNano?: string;
  readonly severityText?: string;
  readonly body?: Value;
}
interface Group<Records> {
  readonly resource?: Resource;
  readonly scopeSpans?: readonly ({ readonly scope?: unknown } & Records)[];
  readonly scopeLogs?: readonly ({ readonly scope?: unknown } & Records)[];
}

export function* spanRows(request: object): Generator<Row> {
  const { resourceSpans = [] } = request as { resourceSpans?: Group<{ spans?: Span[] }>[] };
  for (const { resource, scopeSpans = [] } of resourceSpans) {
    for (const { scope, spans = [] } of scopeSpans)
      for (const span of spans) yield spanRow(span, resource, scope);
  }
}

function spanRow(span: Span, resource: Resource | undefined, scope: unknown): Row {
  return [
    span.traceId ?? "",
    span.spanId ?? "",
    span.parentSpanId ?? "",
    span.name ?? "",
    span.kind ?? 0,
    attribute(resource, "service.name")?.stringValue ?? "",
    toNanos(span.startTimeUnixNano),
    toNanos(span.endTimeUnixNano),
    span.status?.code ?? 0,
    Number(attribute(span, "compliance.violation.count")?.intValue ?? 0),
    attribute(span, "compliance.violation.severity")?.stringValue ?? "",
    JSON.stringify({ ...span, resource, scope }),
  ];
}

export function* logRows(request: object): Generator<Row> {
  const { resourceLogs = [] } = request as { resourceLogs?: Group<{ logRecords?: LogRecord[] }>[] };
  for (const { resource, scopeLogs = [] } of resourceLogs) {
    for (const { scope, logRecords = [] } of scopeLogs) {
      for (const record of logRecords) yield logRow(record, resource, scope);
    }
  }
}

function logRow(record: LogRecord, resource: Resource | undefined, scope: unknown): Row {
  return [
    record.traceId ?? "",
    record.spanId ?? "",
    toNanos(record.timeUnixNano ?? record.observedTimeUnixNano),
    record.severityText ?? "",
    record.body?.stringValue ?? JSON.stringify(record.body ?? null),
    JSON.stringify({ ...record, resource, scope }),
  ];
}

function attribute(
  holder: { readonly attributes?: readonly Attribute[] } | undefined,
  key: string,
): Value | undefined {
  return holder?.attributes?.find((entry) => entry.key === key)?.value;
}
