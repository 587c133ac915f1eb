/** Spans before and after, side by side in time: what left the agent, what was stored. */
import type { ExportedSpan } from "../demo/index.ts";

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

const WIDTH = 300;
const PLACEHOLDER = /\[[A-Z][A-Z0-9_]+(?::[a-z0-9]+)?\]/g;

export function printSpans(
  before: readonly ExportedSpan[],
  after: readonly unknown[],
  { isColoured }: { readonly isColoured: boolean },
): void {
  const paint = (code: number, text: string): string =>
    isColoured ? `\u001b[${code}m${text}\u001b[0m` : text;
  const stored = new Map((after as StoredSpan[]).map((span) => [span.spanId, span]));
  for (const span of before) {
    console.log(paint(1, `■ ${span.name}`));
    const clean = stored.get(span.spanContext().spanId);
    let changes = 0;
    for (const [key, value] of Object.entries(span.attributes)) {
      const redacted = clean?.attributes?.find((attribute) => attribute.key === key)?.value
        ?.stringValue;
      if (typeof value !== "string" || redacted === undefined || redacted === value) continue;
      changes++;
      console.log(`  ${key}`);
      console.log(`    ${paint(31, "before")}  ${shorten(value)}`);
      console.log(
        `    ${paint(32, "after ")}  ${shorten(redacted).replace(PLACEHOLDER, (placeholder) => paint(36, placeholder))}`,
      );
    }
    const rules =
      clean?.attributes?.find(({ key }) => key === "compliance.violation.rules")?.value?.arrayValue
        ?.values ?? [];
    if (rules.length > 0)
      console.log(
        `  ${paint(33, "violated")} ${rules.map(({ stringValue }) => stringValue).join(", ")}`,
      );
    if (changes === 0) console.log(paint(2, "  nothing to redact"));
  }
}

function shorten(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
