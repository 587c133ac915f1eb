import assert from "node:assert/strict";
import { test } from "node:test";
import { inputsOf } from "../../src/cli/scan-format.ts";
import { createScanner } from "../../src/cli/scanner.ts";
import { readPack } from "../../src/config/index.ts";
import { parsePack } from "../../src/decide/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { writeTinyModel } from "../support/tiny-model.ts";

const hasRuntime = await import("onnxruntime-node".slice()).then(
  () => true,
  () => false,
);
const skip = hasRuntime ? false : "onnxruntime-node is not installed";

const SAID = "jane saw durham";
const REQUEST = {
  resourceSpans: [
    {
      scopeSpans: [{ spans: [{ attributes: [{ key: "note", value: { stringValue: SAID } }] }] }],
    },
  ],
};
const INPUTS = [
  { name: "text", bytes: Buffer.from(SAID), location: "characters 0-4" },
  { name: "OTLP", bytes: encodeRequest("traces", REQUEST), location: 'attributes["note"]' },
  {
    name: "OTLP/JSON",
    bytes: Buffer.from(JSON.stringify(REQUEST)),
    location: 'attributes["note"]',
  },
];
for (const { name, bytes, location } of INPUTS) {
  test(`what the operator's model says of ${name} is found`, { skip }, () => {
    const folder = writeTinyModel({
      vocabulary: ["[UNK]", "[CLS]", "[SEP]", "jane", "saw", "durham"],
      labels: ["O", "B-PER"],
      says: { jane: "B-PER" },
    });
    const scanner = createScanner({
      policy: { packs: [], entities: { BADGE: {} } },
      model: { folder, labels: { PER: "BADGE" } },
    });
    const rows = scanner.find(inputsOf("-", new Uint8Array(bytes), { format: "auto" })[0]);
    assert.deepEqual(
      rows.map((row) => [row.entity, row.location]),
      [["BADGE", location]],
    );
  });
}

test("what the gateway wrote itself is not found", () => {
  const pack = `
name: acme
rules:
  - { id: acme.phone, entity: PHONE_NUMBER, severity: high, basis: "ask 919-555-0142" }`;
  const scanner = createScanner({ policy: { packs: [parsePack(pack, "acme.yaml")] } });
  const attribute = { key: "note", value: { stringValue: "call 919-555-0199" } };
  const spans = [{ name: "chat", attributes: [attribute] }];
  const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
  const given = inputsOf("-", bytes, { format: "auto" })[0];
  const redacted = { ...given, bytes: scanner.redact(given) as Uint8Array<ArrayBuffer> };
  assert.equal(scanner.find(given).length, 1);
  assert.deepEqual(scanner.find(redacted), []);
});

test("a text that speaks of OTLP is text", () => {
  const bytes = new TextEncoder().encode('send {"resourceSpans": []} and SSN 219-09-9999');
  assert.equal(inputsOf("-", bytes, { format: "auto" })[0].format, "text");
});

for (const format of ["auto", "otlp-json"] as const)
  test(`a line that is no request is not passed over among requests, ${format}`, () => {
    const lines = ['{"resource_logs":[]}', '{"ssn":"219-09-9999"}'];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    assert.throws(() => inputsOf("a.jsonl", bytes, { format }), {
      message: "a.jsonl:2: no OTLP request",
    });
  });

const note = { attributes: [{ key: "note", value: { stringValue: "call 919-555-0199" } }] };
const PLACED = [
  {
    signal: "traces",
    request: {
      resourceSpans: [
        { resource: note, scopeSpans: [{ spans: [{}, note] }] },
        { scopeSpans: [{ scope: note }, { spans: [{ events: [{}, note] }] }] },
      ],
    },
    places: [
      'resourceSpans[0] resource.attributes["note"]',
      'resourceSpans[0].scopeSpans[0].spans[1] attributes["note"]',
      'resourceSpans[1].scopeSpans[0] instrumentation_scope.attributes["note"]',
      'resourceSpans[1].scopeSpans[1].spans[0] events[1].attributes["note"]',
    ],
  },
  {
    signal: "logs",
    request: { resourceLogs: [{ scopeLogs: [{ logRecords: [{}, {}, note] }] }] },
    places: ['resourceLogs[0].scopeLogs[0].logRecords[2] attributes["note"]'],
  },
  {
    signal: "metrics",
    request: {
      resourceMetrics: [
        { scopeMetrics: [{ metrics: [{ name: "a" }, { gauge: { dataPoints: [{}, note] } }] }] },
      ],
    },
    places: ['resourceMetrics[0].scopeMetrics[0].metrics[1] data_points[1].attributes["note"]'],
  },
] as const;
for (const { signal, request, places } of PLACED)
  test(`a finding in ${signal} is told with its record`, () => {
    const packs = [readPack("hipaa")];
    const scanner = createScanner({ policy: { packs } });
    const bytes = encodeRequest(signal, request);
    const rows = scanner.find(inputsOf("-", bytes, { format: "otlp-protobuf", signal })[0]);
    assert.deepEqual(
      rows.map(({ record, location }) => `${record} ${location}`),
      places,
    );
  });
