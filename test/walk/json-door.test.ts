/** The door for OTLP/JSON against the codec that reads its own spelling. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Signal } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { fromJson } from "../../src/walk/index.ts";

const through = (signal: Signal, json: string) => fromJson(Buffer.from(json), signal);

const span = (fields: object) => ({ resourceSpans: [{ scopeSpans: [{ spans: [fields] }] }] });
const valued = (value: object) => span({ attributes: [{ key: "k", value }] });
const point = (fields: object) => ({
  resourceMetrics: [
    { scopeMetrics: [{ metrics: [{ name: "m", histogram: { dataPoints: [fields] } }] }] },
  ],
});
const exponential = (fields: object) => ({
  resourceMetrics: [
    { scopeMetrics: [{ metrics: [{ exponentialHistogram: { dataPoints: [fields] } }] }] },
  ],
});

const SAME: readonly (readonly [string, Signal, object])[] = [
  ["an empty text in a oneof", "traces", valued({ stringValue: "" })],
  ["a zero in a oneof", "traces", valued({ intValue: "0" })],
  ["false in a oneof", "traces", valued({ boolValue: false })],
  ["nothing in a oneof", "traces", valued({})],
  ["zeros elsewhere", "traces", span({ name: "", kind: 0, flags: 0, droppedEventsCount: 0 })],
  ["a time of zero", "traces", span({ startTimeUnixNano: 0 })],
  ["the least integer", "traces", valued({ intValue: "-9223372036854775808" })],
  ["-1", "traces", valued({ intValue: -1 })],
  ["an integer of 33 bits", "traces", valued({ intValue: 4294967296 })],
  ["the greatest time", "traces", span({ endTimeUnixNano: "18446744073709551615" })],
  ["a flag of 32 bits", "traces", span({ flags: 4294967295 })],
  ["a negative enum", "traces", span({ kind: -1 })],
  [
    "lists of numbers",
    "metrics",
    point({ bucketCounts: ["1", 0, "300"], explicitBounds: [0, 1.5] }),
  ],
  ["empty lists", "metrics", point({ bucketCounts: [], explicitBounds: [], attributes: [] })],
  [
    "lists of varints",
    "metrics",
    exponential({ scale: -3, positive: { offset: -2, bucketCounts: [128, "1"] } }),
  ],
  ["long and foreign texts", "traces", valued({ stringValue: "é".repeat(500) })],
  ["short and foreign texts", "traces", valued({ stringValue: "日本😀" })],
];

for (const [name, signal, request] of SAME)
  test(`as the codec writes it: ${name}`, () => {
    assert.deepEqual(through(signal, JSON.stringify(request)), encodeRequest(signal, request));
  });

for (const length of [0, 1, 24, 25, 127, 128, 16_383, 16_384, 70_000])
  test(`lengths of ${length} characters`, () => {
    const request = valued({ stringValue: "x".repeat(length) });
    assert.deepEqual(through("traces", JSON.stringify(request)), encodeRequest("traces", request));
  });

test("many small values in little JSON: more bytes than it has", () => {
  const request = point({ bucketCounts: new Array(1000).fill(1) });
  assert.deepEqual(through("metrics", JSON.stringify(request)), encodeRequest("metrics", request));
});

test("doubles by name and in quotes", () => {
  for (const [written, value] of [
    ["NaN", Number.NaN],
    ["-Infinity", Number.NEGATIVE_INFINITY],
    ["2.5", 2.5],
    ["-0", -0],
  ] as const)
    assert.deepEqual(
      through("traces", JSON.stringify(valued({ doubleValue: written }))),
      encodeRequest("traces", valued({ doubleValue: value })),
    );
});

test("of both spellings of a name OTLP/JSON's own counts, wherever it stands, unless it holds nothing", () => {
  const expected = encodeRequest("traces", { resourceSpans: [{ schemaUrl: "b" }] });
  for (const fields of [
    '"schemaUrl":"b","schema_url":"a"',
    '"schema_url":"a","schemaUrl":"b"',
    '"schemaUrl":null,"schema_url":"b"',
    '"schema_url":"b","schemaUrl":null',
  ])
    assert.deepEqual(through("traces", `{"resourceSpans":[{${fields}}]}`), expected);
});

test("a list of so many objects that the parser would exhaust a worker is refused unparsed", () => {
  const json = `{"resourceSpans":[${"{},".repeat(5_000_000)}{}]}`;
  assert.throws(() => through("traces", json), {
    code: "too-large",
    message: "the JSON's values would take over 320 MiB; send protobuf",
  });
});

test("what is wrong behind a long integer is told where it stands", () =>
  assert.throws(() => through("traces", '{"a":1790000000000000001,"b"}'), {
    code: "malformed",
    message: "expected JSON at character 28",
  }));

test("half of a character becomes U+FFFD, for text in protobuf is UTF-8", () => {
  const json = '{"resourceSpans":[{"schemaUrl":"a\\ud83d"}]}';
  const expected = encodeRequest("traces", { resourceSpans: [{ schemaUrl: "a\ufffd" }] });
  assert.deepEqual(through("traces", json), expected);
});
