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
  /** A text where JSON has no number for it: `NaN`, `Infinity`, `-Infinity`. */
  readonly doubleValue?: number | string;
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
interface ScopeSpans {
  readonly scope?: Holder & { readonly name?: string; readonly version?: string };
  readonly schemaUrl?: string;
  readonly spans?: readonly OtlpSpan[];
}
interface ResourceSpans {
  readonly resource?: Holder;
  readonly schemaUrl?: string;
  readonly scopeSpans?: readonly ScopeSpans[];
}
interface Placed {
  readonly span: OtlpSpan;
  readonly ofScope: ScopeSpans;
  readonly ofResource: ResourceSpans;
}

const NANOS = 1_000_000_000n;

/** The spans in their order, each with its redacted texts. Throws when one is missing. */
export function overlay<Span extends SdkSpan>(spans: readonly Span[], request: object): Span[] {
  // Spans may share an id: those that do stand in their order.
  const redacted = Map.groupBy(
    placedSpans(request),
    ({ span: { traceId = "", spanId = "" } }) => `${traceId} ${spanId}`,
  );
  const resources = new Map<SdkSpan["resource"], SdkSpan["resource"]>();
  return spans.map((span) => {
    const { traceId, spanId } = span.spanContext();
    const placed = redacted.get(`${traceId} ${spanId}`)?.shift();
    if (placed === undefined) throw new Error("a span was lost while redacting");
    // Exporters group spans by their resource object: spans that shared one still do.
    const resource = resources.get(span.resource) ?? viewResource(span.resource, placed.ofResource);
    resources.set(span.resource, resource);
    return viewSpan(span, placed, resource);
  });
}

function* placedSpans(request: object): Generator<Placed> {
  const { resourceSpans = [] } = request as { readonly resourceSpans?: readonly ResourceSpans[] };
  for (const ofResource of resourceSpans)
    for (const ofScope of ofResource.scopeSpans ?? [])
      for (const span of ofScope.spans ?? []) yield { span, ofScope, ofResource };
}

/** A view: what is not overlaid is read through. */
function viewSpan<Span extends SdkSpan>(
  original: Span,
  { span, ofScope }: Placed,
  resource: SdkSpan["resource"],
): Span {
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
    resource: { value: resource },
    instrumentationScope: { value: toScope(instrumentationScope, ofScope) },
  });
}

function viewResource(
  original: SdkSpan["resource"],
  { resource, schemaUrl }: ResourceSpans,
): SdkSpan["resource"] {
  return Object.create(original, {
    attributes: { value: toAttributes(resource) },
    schemaUrl: { value: schemaUrl },
  });
}

function toScope(
  original: SdkSpan["instrumentationScope"],
  { scope, schemaUrl }: ScopeSpans,
): object {
  return {
    ...original,
    name: scope?.name ?? "",
    version: scope?.version,
    schemaUrl,
    ...("attributes" in original && { attributes: toAttributes(scope) }),
  };
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
  const number = value.intValue ?? value.doubleValue;
  if (number !== undefined) return Number(number);
  if (value.bytesValue !== undefined) return Buffer.from(value.bytesValue, "base64");
  return value.stringValue ?? value.boolValue;
}
