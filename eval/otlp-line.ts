/** A line that travels in an OTLP request: put in as its `attr`, `kind` and `chunks` say, and read out. */
import type { Vector } from "./vectors.ts";

interface AnyValue {
  readonly stringValue?: string;
  readonly intValue?: string;
  readonly doubleValue?: number;
  readonly bytesValue?: string;
  readonly arrayValue?: { readonly values: readonly AnyValue[] };
}

interface Attribute {
  readonly key: string;
  readonly value?: AnyValue;
}

interface Event {
  readonly name: string;
  readonly attributes?: readonly Attribute[];
}

interface LineSpan {
  readonly name: string;
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Event[];
}

interface LineRequest {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly LineSpan[] }[];
  }[];
}

const CHUNK_EVENT = "gen_ai.choice";
const EXCEPTION_EVENT = "exception";

export function toRequest(vector: Vector): LineRequest {
  const ids = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736", spanId: "00f067aa0ba902b7" };
  const times = {
    startTimeUnixNano: "1747731000000000000",
    endTimeUnixNano: "1747731001000000000",
  };
  const span = { ...ids, ...times, ...spanOf(vector) };
  return { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] };
}

/** What `toRequest` put in, as it reads after redaction. */
export function fromRequest(vector: Vector, request: object): string {
  const { resourceSpans } = request as LineRequest;
  const span = resourceSpans[0]?.scopeSpans[0]?.spans[0];
  if (span === undefined) throw new Error("the redacted request has no span");
  const events = span.events ?? [];
  if (vector.chunks !== undefined) {
    const pieces = events.filter(({ name }) => name === CHUNK_EVENT);
    return pieces.map(({ attributes }) => read(attributes, vector)).join("");
  }
  if (vector.attr === "span.name") return span.name;
  const exception = events.find(({ name }) => name === EXCEPTION_EVENT);
  return read(isOfException(vector) ? exception?.attributes : span.attributes, vector);
}

function spanOf(vector: Vector): LineSpan {
  const { chunks, text } = vector;
  if (chunks !== undefined) {
    const events = chunks.map((chunk) => ({
      name: CHUNK_EVENT,
      attributes: [{ key: keyOf(vector), value: { stringValue: chunk } }],
    }));
    return { name: "chat", events };
  }
  if (vector.attr === "span.name") return { name: text };
  const attributes = [{ key: keyOf(vector), value: anyValue(vector) }];
  if (isOfException(vector))
    return { name: "chat", events: [{ name: EXCEPTION_EVENT, attributes }] };
  return { name: "chat", attributes };
}

/** `gen_ai.output.messages (delta events)`: what stands in brackets is said to the reader. */
function keyOf({ attr = "" }: Vector): string {
  return attr.split(" ")[0] ?? "";
}

function isOfException({ attr = "" }: Vector): boolean {
  return attr.startsWith("exception.");
}

function anyValue({ kind, text }: Vector): AnyValue {
  switch (kind) {
    case "int":
      return { intValue: text };
    case "double":
      return { doubleValue: Number(text) };
    case "bytes":
      return { bytesValue: text };
    case "array": {
      const elements: string[] = JSON.parse(text);
      return { arrayValue: { values: elements.map((stringValue) => ({ stringValue })) } };
    }
    default:
      return { stringValue: text };
  }
}

function read(attributes: readonly Attribute[] | undefined, vector: Vector): string {
  const value = attributes?.find(({ key }) => key === keyOf(vector))?.value;
  if (value?.arrayValue === undefined) {
    const scalar = value?.stringValue ?? value?.intValue ?? value?.doubleValue ?? value?.bytesValue;
    return scalar === undefined ? "" : String(scalar);
  }
  return JSON.stringify(value.arrayValue.values.map(({ stringValue = "" }) => stringValue));
}
