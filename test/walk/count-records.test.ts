import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Signal } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { countRecords, createWalker } from "../../src/walk/index.ts";

const attributes = [{ key: "k", value: { stringValue: "v" } }];
const resource = { attributes };
const point = { attributes, asInt: "1", exemplars: [{ asInt: "1" }] };
const requests: readonly { signal: Signal; request: object; records: number }[] = [
  { signal: "traces", request: {}, records: 0 },
  {
    signal: "traces",
    request: {
      resourceSpans: [
        {
          resource,
          scopeSpans: [{ spans: [{ events: [{ name: "e" }] }, {}] }, { schemaUrl: "s" }],
        },
        { resource, scopeSpans: [{ scope: { name: "s" }, spans: [{ name: "n" }] }] },
      ],
    },
    records: 3,
  },
  {
    signal: "logs",
    request: { resourceLogs: [{ scopeLogs: [{ logRecords: [{}, { body: { intValue: "1" } }] }] }] },
    records: 2,
  },
  {
    signal: "metrics",
    request: {
      resourceMetrics: [
        {
          scopeMetrics: [
            {
              metrics: [
                { name: "sum", sum: { dataPoints: [point, point], aggregationTemporality: 2 } },
                { name: "gauge", gauge: { dataPoints: [point] } },
                { name: "histogram", histogram: { dataPoints: [{ count: "1" }] } },
                { name: "none", metadata: attributes },
              ],
            },
          ],
        },
      ],
    },
    records: 4,
  },
];

describe("the records of a request", () => {
  for (const { signal, request, records } of requests)
    test(`are ${records} in ${signal}, as a walk finds them`, () => {
      const bytes = encodeRequest(signal, request);
      assert.equal(countRecords(bytes, signal), records);
      assert.equal(createWalker().walk(bytes, signal).records, records);
    });

  const broken = [
    { name: "a length beyond the end", bytes: [0x0a, 0x05, 0x00] },
    { name: "a group", bytes: [0x0b] },
    { name: "no bytes at all", bytes: [] },
  ];
  for (const { name, bytes } of broken)
    test(`are none in ${name}`, () =>
      assert.equal(countRecords(Uint8Array.from(bytes), "traces"), 0));

  test("are counted in bounded time, whatever the request", () => {
    const spans = new Uint8Array(64 * 1024 * 1024);
    for (let at = 0; at < spans.length; at += 2) spans[at] = 0x12;
    const framed = (length: number, tag: number): number[] => [
      tag,
      ...[0, 7, 14, 21].map((shift) => ((length >> shift) & 0x7f) | (shift < 21 ? 0x80 : 0)),
    ];
    const scope = [...framed(spans.length, 0x12)];
    const head = [...framed(spans.length + scope.length, 0x0a), ...scope];
    const bytes = new Uint8Array(head.length + spans.length);
    bytes.set(head);
    bytes.set(spans, head.length);
    const records = countRecords(bytes, "traces");
    assert.ok(records > 900_000 && records <= 1_000_000, String(records));
  });
});
