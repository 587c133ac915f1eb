import assert from "node:assert/strict";
import { test } from "node:test";
import { createTraceState, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { JsonTraceSerializer } from "@opentelemetry/otlp-transformer";
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { type RedactingOptions, RedactingSpanExporter } from "../../src/sdk/index.ts";

const SSN = "219-09-9999";

async function exportSpan(options?: RedactingOptions): Promise<ReadableSpan> {
  const kept = new InMemorySpanExporter();
  const exporter = new RedactingSpanExporter<ReadableSpan>(kept, options);
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const span = provider
    .getTracer("agent", "1.0")
    .startSpan(`ask about ${SSN}`, { kind: SpanKind.CLIENT, startTime: 1_790_000_000_000 });
  span.setAttributes({
    "patient.ssn": SSN,
    tokens: 412,
    ratio: 0.5,
    none: Number.NaN,
    ok: true,
    list: [`SSN ${SSN}`, null, "b"],
  });
  span.addEvent("exception", { "exception.message": `Key (ssn)=(${SSN})` }, 1_790_000_000_001);
  span.addLink({ context: span.spanContext(), attributes: { "patient.ssn": SSN } });
  span.setStatus({ code: SpanStatusCode.ERROR, message: `ssn ${SSN}` });
  span.end(1_790_000_000_002);
  await provider.forceFlush();
  return kept.getFinishedSpans()[0];
}

test("every text of a span is redacted; ids, times, kind, numbers stay", async () => {
  const span = await exportSpan();
  const { name, attributes, events, links, status, kind, startTime, endTime } = span;
  assert.ok(!JSON.stringify({ name, attributes, events, links, status }).includes(SSN));
  assert.equal(name, "ask about [US_SSN]");
  assert.equal(attributes["patient.ssn"], "[US_SSN]");
  assert.deepEqual(attributes["list"], ["SSN [US_SSN]", null, "b"]);
  const { tokens, ratio, none, ok } = attributes;
  assert.deepEqual(
    { tokens, ratio, none, ok },
    { tokens: 412, ratio: 0.5, none: Number.NaN, ok: true },
  );
  assert.equal(status.message, "ssn [US_SSN]");
  assert.deepEqual(
    [kind, startTime, endTime],
    [SpanKind.CLIENT, [1_790_000_000, 0], [1_790_000_000, 2_000_000]],
  );
  assert.match(span.spanContext().spanId, /^[0-9a-f]{16}$/);
  assert.deepEqual(events[0].time, [1_790_000_000, 1_000_000]);
});

test("violations are annotated as the gateway does it", async () => {
  const { attributes, events } = await exportSpan();
  assert.deepEqual(attributes["compliance.violation.rules"], ["hipaa.phi.us_ssn"]);
  assert.match(String(attributes["compliance.policy"]), /^hipaa@[0-9a-f]{8}$/);
  assert.ok(
    events.some(
      (event) =>
        event.name === "compliance.violation" &&
        event.attributes?.["compliance.location"] === "status.message",
    ),
  );
});

/** Exports spans that share what the first of them has. */
function exportAll(first: ReadableSpan, changes: readonly object[]): ReadableSpan[] {
  const kept = new InMemorySpanExporter();
  const spans = changes.map((change) =>
    Object.create(first, Object.getOwnPropertyDescriptors(change)),
  );
  new RedactingSpanExporter<ReadableSpan>(kept).export(spans, () => undefined);
  return kept.getFinishedSpans();
}

test("a trace's state is redacted, in the span, its links and of its parent", async () => {
  const context = {
    traceId: "a".repeat(32),
    spanId: "b".repeat(16),
    traceFlags: 1,
    traceState: createTraceState(`ssn=${SSN},vendor=ok`),
  };
  const changes = { spanContext: () => context, parentSpanContext: context, links: [{ context }] };
  const [span] = exportAll(await exportSpan(), [changes]);
  const state = span.spanContext().traceState;
  assert.equal(state?.serialize(), "ssn=[US_SSN],vendor=ok");
  assert.equal(span.links[0].context.traceState?.serialize(), "ssn=[US_SSN],vendor=ok");
  assert.equal(span.parentSpanContext?.traceState, undefined);
  assert.equal(span.parentSpanContext?.spanId, "b".repeat(16));
});

test("spans that share an id keep each its own", async () => {
  const spans = exportAll(await exportSpan(), [{ name: `first ${SSN}` }, { name: "second" }]);
  assert.deepEqual(
    spans.map(({ name }) => name),
    ["first [US_SSN]", "second"],
  );
});

test("what OTLP says of resource and scope is redacted", async () => {
  const url = `https://example.org/?ssn=${SSN}`;
  const [{ resource, instrumentationScope }] = exportAll(await exportSpan(), [
    {
      resource: { attributes: { "patient.ssn": SSN }, schemaUrl: url },
      instrumentationScope: {
        name: `agent ${SSN}`,
        version: SSN,
        schemaUrl: url,
        attributes: { "patient.ssn": SSN },
      },
    },
  ]);
  const { attributes, schemaUrl } = resource;
  assert.deepEqual(attributes, { "patient.ssn": "[US_SSN]" });
  assert.ok(!JSON.stringify({ schemaUrl, instrumentationScope }).includes(SSN));
});

test("spans that share a resource are sent beneath one", async () => {
  const spans = exportAll(await exportSpan(), [{ name: `first ${SSN}` }, { name: "second" }]);
  const sent = JSON.parse(new TextDecoder().decode(JsonTraceSerializer.serializeRequest(spans)));
  assert.equal(sent.resourceSpans.length, 1);
});

test("the policy is chosen by options", async () => {
  const span = await exportSpan({ entities: { US_SSN: { action: "mask", keepLast: 4 } } });
  assert.equal(span.attributes["patient.ssn"], "***-**-9999");
});

const wrong = [
  { options: { packs: [] }, says: /^packs: given none, .*nothing would be redacted/ },
  { options: { pseudonymKey: "" }, says: /^pseudonymKey: at least 16 characters$/ },
  {
    options: { pack: ["pci"] } as RedactingOptions,
    says: /^pack: no such option; did you mean packs\? allowed: packs, entities, pseudonymKey$/,
  },
  {
    options: { entities: { US_SSN: { keep_last: 4 } } } as RedactingOptions,
    says: /^entities\.US_SSN\.keep_last: no such option; .*allowed: action, threshold, keepLast, label, enabled$/,
  },
  {
    options: { entities: { US_SSN: { keepLast: 4 } } },
    says: /^entities\.US_SSN\.keepLast: .*mask/,
  },
  {
    options: { entities: { US_SSN: { action: "hash" } } },
    says: /^entities\.US_SSN\.action: given hash, which needs a pseudonym key/,
  },
  { options: { packs: "hipaa" } as unknown as RedactingOptions, says: /^packs: allowed: a list$/ },
  { options: { packs: ["hippa"] }, says: /hippa.*allowed: hipaa, pci, secrets/ },
  {
    options: { entities: { US_SNN: { action: "mask" } } },
    says: /^entities\.US_SNN: no such entity, .*; did you mean US_SSN\? allowed: /,
  },
] satisfies readonly { options: RedactingOptions; says: RegExp }[];
for (const { options, says } of wrong) {
  test(`refuses ${JSON.stringify(options)}, in the words of its caller`, () =>
    assert.throws(
      () => new RedactingSpanExporter(new InMemorySpanExporter() as never, options),
      ({ message }: Error) => says.test(message),
    ));
}

test("when redacting fails nothing is exported", () => {
  const kept = new InMemorySpanExporter();
  const exporter = new RedactingSpanExporter<ReadableSpan>(kept);
  let code = 0;
  exporter.export(
    [{ spanContext: () => ({ traceId: "x" }) } as unknown as ReadableSpan],
    (result) => {
      code = result.code;
    },
  );
  assert.equal(code, 1);
  assert.equal(kept.getFinishedSpans().length, 0);
});
