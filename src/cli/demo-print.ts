/** Spans before and after, one below the other: what left the agent, what was stored. */
import type { ExportedSpan } from "../demo/index.ts";

/** A span of the store, as OTLP/JSON. */
interface StoredSpan {
  readonly spanId: string;
  readonly attributes?: readonly {
    readonly key: string;
    readonly value?: {
      readonly stringValue?: string;
      readonly arrayValue?: { readonly values?: readonly { readonly stringValue?: string }[] };
    };
  }[];
}

interface Change {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** SGR codes of a terminal. */
const COLOURS = { bold: 1, faint: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
type Paint = (colour: keyof typeof COLOURS, text: string) => string;

const WIDTH = 300;
const PLACEHOLDER = /\[[A-Z][A-Z0-9_]+(?::[a-z0-9]+)?\]/g;

export function printSpans(
  before: readonly ExportedSpan[],
  after: readonly unknown[],
  { isColoured }: { readonly isColoured: boolean },
): void {
  const paint: Paint = (colour, text) =>
    isColoured ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
  const stored = new Map((after as StoredSpan[]).map((span) => [span.spanId, span]));
  for (const span of before)
    for (const line of linesOf(span, stored.get(span.spanContext().spanId), paint))
      console.log(line);
}

function* linesOf(
  span: ExportedSpan,
  stored: StoredSpan | undefined,
  paint: Paint,
): Generator<string> {
  yield paint("bold", `■ ${span.name}`);
  const changes = changesOf(span, stored);
  for (const { key, before, after } of changes) {
    const marked = shorten(after).replace(PLACEHOLDER, (placeholder) => paint("cyan", placeholder));
    yield `  ${key}`;
    yield `    ${paint("red", "before")}  ${shorten(before)}`;
    yield `    ${paint("green", "after ")}  ${marked}`;
  }
  const rules = attributeOf(stored, "compliance.violation.rules")?.arrayValue?.values ?? [];
  const names = rules.map(({ stringValue }) => stringValue).join(", ");
  if (names !== "") yield `  ${paint("yellow", "violated")} ${names}`;
  if (changes.length === 0) yield paint("faint", "  nothing to redact");
}

function changesOf(span: ExportedSpan, stored: StoredSpan | undefined): Change[] {
  return Object.entries(span.attributes).flatMap(([key, before]) => {
    const after = attributeOf(stored, key)?.stringValue;
    const isChanged = typeof before === "string" && after !== undefined && after !== before;
    return isChanged ? [{ key, before, after }] : [];
  });
}

function attributeOf(span: StoredSpan | undefined, key: string) {
  return span?.attributes?.find((attribute) => attribute.key === key)?.value;
}

function shorten(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
