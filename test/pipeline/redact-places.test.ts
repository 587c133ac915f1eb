import assert from "node:assert/strict";
import { test } from "node:test";
import type { Signal } from "../../src/core/index.ts";
import { decodeRequest, encodeRequest, type OtlpObject } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

/** One value of each entity of the first release, in a text that leaves no doubt. */
const PLANTED = [
  { entity: "US_SSN", text: "SSN 219-09-9999", value: "219-09-9999" },
  { entity: "MEDICAL_RECORD_NUMBER", text: "MRN: 84719265", value: "84719265" },
  { entity: "EMAIL_ADDRESS", text: "mail jane.roe@example.org", value: "jane.roe@example.org" },
  { entity: "PHONE_NUMBER", text: "call 212-555-0147", value: "212-555-0147" },
  { entity: "CREDIT_CARD", text: "card 4111 1111 1111 1111", value: "4111 1111 1111 1111" },
] as const;

type Place = (text: string) => { readonly signal: Signal; readonly request: OtlpObject };
const kv = (key: string, value: object) => ({ key, value });
const attributes = (text: string) => [kv("note", { stringValue: text })];
const spans = (span: object): ReturnType<Place> => ({
  signal: "traces",
  request: { resourceSpans: [{ scopeSpans: [{ spans: [{ name: "s", ...span }] }] }] },
});
const logs = (record: object): ReturnType<Place> => ({
  signal: "logs",
  request: { resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] },
});
const metrics = (metric: object): ReturnType<Place> => ({
  signal: "metrics",
  request: { resourceMetrics: [{ scopeMetrics: [{ metrics: [{ name: "m", ...metric }] }] }] },
});
const point = (text: string) => ({ asDouble: 1, attributes: attributes(text) });

const PLACES: Readonly<Record<string, Place>> = {
  "span name": (text) => spans({ name: text }),
  "span attribute": (text) => spans({ attributes: attributes(text) }),
  "span attribute key": (text) => spans({ attributes: [kv(text, { boolValue: true })] }),
  "array in an attribute": (text) =>
    spans({ attributes: [kv("a", { arrayValue: { values: [{ stringValue: text }] } })] }),
  "kvlist in an attribute": (text) =>
    spans({ attributes: [kv("a", { kvlistValue: { values: attributes(text) } })] }),
  "bytes value": (text) =>
    spans({ attributes: [kv("a", { bytesValue: Buffer.from(text).toString("base64") })] }),
  "trace state": (text) => spans({ traceState: `vendor=${text}` }),
  "status message": (text) => spans({ status: { message: text } }),
  "event name": (text) => spans({ events: [{ name: text }] }),
  "event attribute": (text) => spans({ events: [{ name: "e", attributes: attributes(text) }] }),
  "link attribute": (text) => spans({ links: [{ attributes: attributes(text) }] }),
  "link trace state": (text) => spans({ links: [{ traceState: `vendor=${text}` }] }),
  "resource attribute": (text) => ({
    signal: "traces",
    request: {
      resourceSpans: [
        { resource: { attributes: attributes(text) }, scopeSpans: [{ spans: [{ name: "s" }] }] },
      ],
    },
  }),
  "scope attribute": (text) => ({
    signal: "traces",
    request: {
      resourceSpans: [
        { scopeSpans: [{ scope: { attributes: attributes(text) }, spans: [{ name: "s" }] }] },
      ],
    },
  }),
  "schema URL": (text) => ({
    signal: "traces",
    request: { resourceSpans: [{ scopeSpans: [{ spans: [{ name: "s" }] }], schemaUrl: text }] },
  }),
  "log body": (text) => logs({ body: { stringValue: text } }),
  "kvlist in a log body": (text) => logs({ body: { kvlistValue: { values: attributes(text) } } }),
  "log attribute": (text) => logs({ attributes: attributes(text) }),
  "severity text": (text) => logs({ severityText: text }),
  "log event name": (text) => logs({ eventName: text }),
  "metric name": (text) => metrics({ name: text }),
  "metric description": (text) => metrics({ description: text }),
  "gauge point": (text) => metrics({ gauge: { dataPoints: [point(text)] } }),
  "sum point": (text) => metrics({ sum: { dataPoints: [point(text)] } }),
  "histogram point": (text) =>
    metrics({ histogram: { dataPoints: [{ attributes: attributes(text) }] } }),
  "summary point": (text) =>
    metrics({ summary: { dataPoints: [{ attributes: attributes(text) }] } }),
  exemplar: (text) =>
    metrics({
      gauge: {
        dataPoints: [{ asDouble: 1, exemplars: [{ filteredAttributes: attributes(text) }] }],
      },
    }),
};

const redactor = redactorWith();
for (const [name, place] of Object.entries(PLACES)) {
  test(`nothing planted in a ${name} leaves`, () => {
    for (const { entity, text, value } of PLANTED) {
      const { signal, request } = place(text);
      const bytes = encodeRequest(signal, request);
      const out = redactor.redact({ signal, encoding: "protobuf", bytes });
      assert.ok(!Buffer.from(out.bytes).includes(value), `${entity} left`);
      assert.equal(out.report.findings[0]?.entity, entity);
      const isTold = Buffer.from(out.bytes).includes("compliance.violation.rules");
      assert.equal(isTold, signal !== "metrics", `${entity} told`);
      assert.doesNotThrow(() => decodeRequest(signal, out.bytes));
    }
  });
}

test("an integer that is an identifier becomes a string", () => {
  const request = {
    resourceSpans: [
      {
        scopeSpans: [
          { spans: [{ name: "s", attributes: [kv("ssn", { intValue: "219099999" })] }] },
        ],
      },
    ],
  };
  const bytes = encodeRequest("traces", request);
  const out = redactor.redact({ signal: "traces", encoding: "protobuf", bytes });
  const text = JSON.stringify(decodeRequest("traces", out.bytes));
  assert.match(text, /"key":"ssn","value":\{"stringValue":"\[US_SSN\]"\}/);
});
