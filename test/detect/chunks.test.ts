import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Signal } from "../../src/core/index.ts";
import { groupChunks, joinChunks, pieceOf } from "../../src/detect/request/chunks.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createWalker } from "../../src/walk/index.ts";

const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
const event = (name: string, ...attributes: readonly object[]) => ({ name, attributes });
const span = (name: string, events: readonly object[], attributes: readonly object[] = []) => ({
  name,
  attributes,
  events,
});
const traces = (...spans: readonly object[]) => ({
  resourceSpans: [{ scopeSpans: [{ scope: { name: "lib" }, spans }] }],
});
const logs = (...logRecords: readonly object[]) => ({
  resourceLogs: [{ scopeLogs: [{ scope: { name: "lib" }, logRecords }] }],
});

function groupsOf(signal: Signal, request: object): string[][] {
  const bytes = encodeRequest(signal, request);
  const { leaves } = createWalker().walk(bytes, signal);
  return groupChunks(bytes, leaves).map((group) =>
    group.map((leaf) => Buffer.from(bytes).toString("utf8", leaves.start[leaf], leaves.end[leaf])),
  );
}

const GROUPS: readonly (readonly [string, Signal, object, readonly (readonly string[])[]])[] = [
  [
    "events of a span",
    "traces",
    traces(
      span("chat", [
        event("chunk", text("index", "0"), text("content", "219-0")),
        event("chunk", text("index", "1"), text("content", "9-9999")),
      ]),
    ),
    [["219-0", "9-9999"]],
  ],
  [
    "two attributes of each event",
    "traces",
    traces(
      span("chat", [
        event("chunk", text("gen_ai.delta", "a"), text("llm.output", "1")),
        event("chunk", text("gen_ai.delta", "b"), text("llm.output", "2")),
      ]),
    ),
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "bodies of log records",
    "logs",
    logs(
      { severityText: "INFO", body: { stringValue: '{"delta":"219-0"}' } },
      { severityText: "INFO", body: { stringValue: '{"delta":"9-9999"}' } },
    ),
    [['{"delta":"219-0"}', '{"delta":"9-9999"}']],
  ],
  [
    "not the lines of a log, which a time stamp opens",
    "logs",
    logs(
      { body: { stringValue: "2024-03-14 10:12:13 status unpacked libfoo 2.2.40-1.1" } },
      { body: { stringValue: "2024-03-14 10:12:14 status installed libfoo 2.2.40-1.1" } },
    ),
    [],
  ],
  [
    "pieces the first of which a time stamp opens",
    "logs",
    logs(
      { body: { stringValue: "seen on " } },
      { body: { stringValue: "2024-03-14 08:15, SSN 219-" } },
      { body: { stringValue: "09-9999" } },
    ),
    [["2024-03-14 08:15, SSN 219-", "09-9999"]],
  ],
  [
    "an attribute of log records",
    "logs",
    logs({ attributes: [text("text", "219")] }, { attributes: [text("text", "-09-9999")] }),
    [["219", "-09-9999"]],
  ],
  [
    "log records whose names stand behind their texts",
    "logs",
    logs(
      { severityText: "INFO", eventName: "delta", attributes: [text("delta", "219")] },
      { severityText: "INFO", eventName: "delta", attributes: [text("delta", "-09-9999")] },
    ),
    [["219", "-09-9999"]],
  ],
  [
    "events of two spans",
    "traces",
    traces(
      span("chat", [event("chunk", text("content", "219"))]),
      span("chat", [event("chunk", text("content", "099999"))]),
    ),
    [],
  ],
  [
    "events of two names",
    "traces",
    traces(
      span("chat", [event("a", text("content", "219")), event("b", text("content", "099999"))]),
    ),
    [],
  ],
  [
    "attributes of two spans",
    "traces",
    traces(
      span("chat", [], [text("content", "219")]),
      span("chat", [], [text("content", "099999")]),
    ),
    [],
  ],
  [
    "attributes that hold no text",
    "traces",
    traces(span("chat", [event("x", text("status", "200")), event("x", text("status", "200"))])),
    [],
  ],
  [
    "texts that are no pieces",
    "logs",
    logs(
      {
        body: {
          stringValue: "A line of a log that says what happened, and to whom, and also when.",
        },
      },
      {
        body: {
          stringValue: "A line of a log that says what happened, and to whom, and also when.",
        },
      },
    ),
    [],
  ],
];

for (const [name, signal, request, groups] of GROUPS)
  test(`groups: ${name}`, () => assert.deepEqual(groupsOf(signal, request), groups));

const JOINED: readonly (readonly [string, readonly string[], string])[] = [
  ["text", ["Her SSN is 219", "-09-", "9999."], "Her SSN is 219-09-9999."],
  ["deltas", ['{"delta":"219-0"}', '{"delta":"9-9999"}'], "219-09-9999"],
  [
    "chunks of an API",
    [
      '{"id":"c1","choices":[{"index":0,"delta":{"role":"assistant","content":"jane@ex"}}]}',
      '{"id":"c1","choices":[{"index":0,"delta":{"content":"ample.org"}}]}',
      '{"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}',
    ],
    "jane@example.org",
  ],
  ["arguments of a tool", ['{"last_', 'name":["Ok', 'afor"]', "}"], '{"last_name":["Okafor"]}'],
  ["a placeholder", ["Patient: ", "[PERSON]", " is here"], "Patient:  is here"],
  [
    "lines of a stream",
    ['data: {"type":"text_delta","text":"say \\"2"}', 'data: {"type":"text_delta","text":"1\\""}'],
    'say \\"21\\"',
  ],
];

for (const [name, pieces, text] of JOINED)
  test(`joined: ${name}`, () => assert.equal(joinChunks(pieces.map(pieceOf)).text, text));

test("a range of the text is led back to its pieces", () => {
  const pieces = ['{"delta":"SSN 219-0"}', "", '{"delta":"9-"}', '{"delta":"9999 ok"}'];
  const { text, map } = joinChunks(pieces.map(pieceOf));
  const start = text.indexOf("219");
  assert.deepEqual(
    map(start, start + 11).map(({ piece, start, end }) => [piece, pieces[piece].slice(start, end)]),
    [
      [0, "219-0"],
      [2, "9-"],
      [3, "9999"],
    ],
  );
});

test("what is led back is what was found, however it was cut", () => {
  const value = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((one) => !/^\s*(?:data:|[{[])/.test(one));
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      (pieces, a, b) => {
        const { text, map } = joinChunks(pieces.map(pieceOf));
        const [start, end] = [a % text.length, b % (text.length + 1)].toSorted((x, y) => x - y);
        const back = map(start, end).map((range) =>
          pieces[range.piece].slice(range.start, range.end),
        );
        assert.equal(back.join(""), text.slice(start, end));
      },
    ),
  );
});
