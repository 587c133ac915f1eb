/** Redacted OTLP spans laid over the SDK's own, which keep what OTLP does not touch: ids, times, kinds. */
import {
  type Attributes,
  type AttributeValue,
  createTraceState,
  type SpanContext,
} from "@opentelemetry/api";
import type { SdkSpan } from "./sdk-span.ts";

interface AnyValue {
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly intValue?: string;
  readonly doubleValue?: number;
  readonly arrayValue?: { readonly values?: readonly AnyValue[] };
  readonly kvlistValue?: { readonly values?: readonly KeyValue[] };
  readonly bytesValue?: string;
}
interface KeyValue {
  readonly key: string;
  readonly value?: AnyValue;
}
interface Holder {
  readonly attributes?: readonly KeyValue[];
}
interface OtlpEvent extends Holder {
  readonly name?: string;
  readonly timeUnixNano?: string;
}
interface OtlpSpan extends Holder {
  readonly traceId?: string;
  readonly spanId?: string;
  readonly name?: string;
  readonly traceState?: string;
  readonly status?: { readonly message?: string };
  readonly events?: readonly OtlpEvent[];
  readonly links?: readonly (Holder & { readonly traceState?: string })[];
}
interface Placed {
  readonly span: OtlpSpan;
  readonly resource: Holder | undefined;
  readonly scope: (Holder & { readonly name?: string; readonly version?: string }) | undefined;
}

const NANOS = 1_000_000_000n;

/** The spans in their order, each with its redacted texts. Throws when one is missing. */
export function overlay<Span extends SdkSpan>(spans: readonly Span[], request: object): Span[] {
  // Spans may share an id: those that do stand in their order.
  const redacted = Map.groupBy(
    placedSpans(request),
    ({ span: { traceId = "", spanId = "" } }) => `${traceId} ${spanId}`,
  );
  return spans.map((span) => {
    const { traceId, spanId } = span.spanContext();
    const placed = redacted.get(`${traceId} ${spanId}`)?.shift();
    if (placed === undefined) throw new Error("a span was lost while redacting");
    return overlayOne(span, placed);
  });
}

function* placedSpans(request: object): Generator<Placed> {
  type Groups = {
    resourceSpans?: { resource?: Holder; scopeSpans?: { scope?: Holder; spans?: OtlpSpan[] }[] }[];
  };
  for (const { resource, scopeSpans = [] } of (request as Groups).resourceSpans ?? []) {
    for (const { scope, spans = [] } of scopeSpans)
      for (const span of spans) yield { span, resource, scope };
  }
}

/** A view of the span: what is not overlaid is read through. */
function overlayOne<Span extends SdkSpan>(original: Span, { span, resource, scope }: Placed): Span {
  const { status, links, events, instrumentationScope, parentSpanContext: parent } = original;
  const context = withState(original.spanContext(), span.traceState);
  return Object.create(original, {
    name: { value: span.name ?? "" },
    spanContext: { value: () => context },
    // OTLP does not carry what the parent's state was, so nobody has read it.
    parentSpanContext: { value: parent && withState(parent, undefined) },
    attributes: { value: toAttributes(span) },
    status: {
      value: {
        ...status,
        ...(status.message === undefined ? {} : { message: span.status?.message ?? "" }),
      },
    },
    links: {
      value: links.map((link, index) => ({
        ...link,
        context: withState(link.context, span.links?.[index]?.traceState),
        attributes: toAttributes(span.links?.[index]),
      })),
    },
    events: { value: (span.events ?? []).map((event, index) => toEvent(event, events[index])) },
    resource: {
      value: Object.create(original.resource, { attributes: { value: toAttributes(resource) } }),
    },
    instrumentationScope: {
      value: {
        ...instrumentationScope,
        name: scope?.name ?? "",
        ...(scope?.version === undefined ? {} : { version: scope.version }),
      },
    },
  });
}

function withState(context: SpanContext, traceState: string | undefined): SpanContext {
  if ((context.traceState?.serialize() ?? "") === (traceState ?? "")) return context;
  const { traceState: _, ...rest } = context;
  return traceState === undefined ? rest : { ...rest, traceState: createTraceState(traceState) };
}

function toEvent(event: OtlpEvent, original: SdkSpan["events"][number] | undefined): object {
  const nanos = BigInt(event.timeUnixNano ?? 0);
  const time = original?.time ?? [Number(nanos / NANOS), Number(nanos % NANOS)];
  return { ...original, name: event.name ?? "", time, attributes: toAttributes(event) };
}

function toAttributes(holder: Holder | undefined): Attributes {
  const attributes: Attributes = {};
  for (const { key, value } of holder?.attributes ?? [])
    attributes[key] = toValue(value) as AttributeValue;
  return attributes;
}

function toValue(value: AnyValue | undefined): unknown {
  if (value === undefined) return undefined;
  // An array of the SDK may hold null, which OTLP writes as a value of no kind.
  if (value.arrayValue) return (value.arrayValue.values ?? []).map((each) => toValue(each) ?? null);
  if (value.kvlistValue)
    return Object.fromEntries(
      (value.kvlistValue.values ?? []).map((entry) => [entry.key, toValue(entry.value)]),
    );
  if (value.intValue !== undefined) return Number(value.intValue);
  if (value.bytesValue !== undefined) return Buffer.from(value.bytesValue, "base64");
  return value.stringValue ?? value.doubleValue ?? value.boolValue;
}
