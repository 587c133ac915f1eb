import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { LeafKind, RefusalError, SIGNALS } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createWalker, fromJson, locate } from "../../src/walk/index.ts";

const text = (stringValue: string) => ({ stringValue });
const attribute = (key: string, value: object) => ({ key, value });

/** Every place of text, as the text itself names it. */
const PLACES = {
  traces: {
    resourceSpans: [
      {
        schemaUrl: "resource.schema_url",
        resource: {
          attributes: [attribute("r", text('resource.attributes["r"]'))],
          entityRefs: [{ type: "resource.entity_refs[0].type" }],
        },
        scopeSpans: [
          {
            schemaUrl: "instrumentation_scope.schema_url",
            scope: {
              name: "instrumentation_scope.name",
              version: "instrumentation_scope.version",
              attributes: [attribute("s", text('instrumentation_scope.attributes["s"]'))],
            },
            spans: [
              {
                name: "name",
                traceState: "trace_state",
                status: { message: "status.message" },
                attributes: [
                  attribute("a", text('attributes["a"]')),
                  attribute("b", {
                    arrayValue: {
                      values: [
                        text('attributes["b"][0]'),
                        {
                          kvlistValue: {
                            values: [attribute("c", text('attributes["b"][1]["c"]'))],
                          },
                        },
                      ],
                    },
                  }),
                ],
                events: [
                  { name: "events[0].name" },
                  {
                    name: "events[1].name",
                    attributes: [attribute("e", text('events[1].attributes["e"]'))],
                  },
                ],
                links: [
                  {
                    traceState: "links[0].trace_state",
                    attributes: [attribute("l", text('links[0].attributes["l"]'))],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  logs: {
    resourceLogs: [
      {
        scopeLogs: [
          {
            logRecords: [
              { body: text("body"), severityText: "severity_text", eventName: "event_name" },
              {
                body: {
                  kvlistValue: {
                    values: [attribute("x", { arrayValue: { values: [text('body["x"][0]')] } })],
                  },
                },
              },
            ],
          },
        ],
      },
    ],
  },
  metrics: {
    resourceMetrics: [
      {
        scopeMetrics: [
          {
            metrics: [
              {
                name: "metric.name",
                description: "metric.description",
                unit: "metric.unit",
                metadata: [attribute("m", text('metric.metadata["m"]'))],
                sum: {
                  dataPoints: [
                    { attributes: [] },
                    {
                      attributes: [attribute("p", text('data_points[1].attributes["p"]'))],
                      exemplars: [
                        {
                          filteredAttributes: [
                            attribute(
                              "f",
                              text('data_points[1].exemplars[0].filtered_attributes["f"]'),
                            ),
                          ],
                        },
                      ],
                    },
                  ],
                },
              },
              {
                histogram: {
                  dataPoints: [
                    { attributes: [attribute("h", text('data_points[0].attributes["h"]'))] },
                  ],
                },
              },
              {
                exponentialHistogram: {
                  dataPoints: [
                    { attributes: [attribute("h", text('data_points[0].attributes["h"]'))] },
                  ],
                },
              },
              {
                summary: {
                  dataPoints: [
                    { attributes: [attribute("h", text('data_points[0].attributes["h"]'))] },
                  ],
                },
              },
              {
                gauge: {
                  dataPoints: [
                    { attributes: [attribute("h", text('data_points[0].attributes["h"]'))] },
                  ],
                },
              },
            ],
          },
        ],
      },
    ],
  },
} as const;

for (const signal of SIGNALS) {
  test(`finds every text of ${signal} and names where it stands`, () => {
    const bytes = encodeRequest(signal, PLACES[signal]);
    const outline = createWalker().walk(bytes, signal);
    const { leaves } = outline;
    const read = (leaf: number): string =>
      Buffer.from(bytes.subarray(leaves.start[leaf], leaves.end[leaf])).toString();
    const found: string[] = [];
    for (let leaf = 0; leaf < leaves.count; leaf++) {
      if (leaves.kind[leaf] === LeafKind.Key) continue;
      assert.equal(locate(outline, leaf, read), read(leaf));
      found.push(read(leaf));
    }
    const planted = JSON.stringify(PLACES[signal]).match(
      /"(?:stringValue|name|version|traceState|message|schemaUrl|type|severityText|eventName|description|unit)":/g,
    );
    assert.equal(found.length, planted?.length);
  });
}

test("counts spans, log records and data points", () => {
  const counts = SIGNALS.map(
    (signal) => createWalker().walk(encodeRequest(signal, PLACES[signal]), signal).records,
  );
  assert.deepEqual(counts, [1, 2, 6]);
});

test("a key that comes after its value names it all the same", () => {
  const entry = [0x12, 0x03, 0x0a, 0x01, 0x76, 0x0a, 0x01, 0x6b];
  const span = [0x4a, entry.length, ...entry];
  const wrap = (field: number, bytes: number[]): number[] => [field, bytes.length, ...bytes];
  const bytes = Uint8Array.from(wrap(0x0a, wrap(0x12, wrap(0x12, span))));
  const outline = createWalker().walk(bytes, "traces");
  assert.equal(
    locate(outline, 0, () => "k"),
    'attributes["k"]',
  );
});

test("any bytes are walked or malformed, and nothing else", () => {
  const walker = createWalker();
  const request = encodeRequest("traces", PLACES.traces);
  const mutated = fc
    .array(fc.tuple(fc.nat(request.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    .map((edits) => {
      const bytes = request.slice();
      for (const [at, value] of edits) bytes[at] = value;
      return bytes;
    });
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated),
      fc.constantFrom(...SIGNALS),
      (bytes, signal) => {
        try {
          const { leaves } = walker.walk(bytes, signal);
          for (let leaf = 0; leaf < leaves.count; leaf++)
            assert.ok(leaves.start[leaf] <= leaves.end[leaf] && leaves.end[leaf] <= bytes.length);
        } catch (error) {
          assert.ok(error instanceof RefusalError && error.code === "malformed", String(error));
        }
      },
    ),
    { numRuns: 3000 },
  );
});

describe("the door for OTLP/JSON", () => {
  test("gives what protobuf would have been", () => {
    for (const signal of SIGNALS) {
      const json = new TextEncoder().encode(JSON.stringify(PLACES[signal]));
      assert.deepEqual(fromJson(json, signal), encodeRequest(signal, PLACES[signal]));
    }
  });

  test("keeps 64-bit integers, ids, enum names, snake_case, and ignores what it does not know", () => {
    const json = `{"resource_spans":[{"scopeSpans":[{"spans":[{"traceId":"0AF7651916CD43DD8448EB211C80319C","kind":"SPAN_KIND_CLIENT",
      "endTimeUnixNano":1790000000000000001,"unknown":{"x":1},"status":null,"attributes":[{"key":"n","value":{"intValue":9007199254740993}}]}]}]}]}`;
    const expected = encodeRequest("traces", {
      resourceSpans: [
        {
          scopeSpans: [
            {
              spans: [
                {
                  traceId: "0af7651916cd43dd8448eb211c80319c",
                  kind: 3,
                  endTimeUnixNano: "1790000000000000001",
                  attributes: [{ key: "n", value: { intValue: "9007199254740993" } }],
                },
              ],
            },
          ],
        },
      ],
    });
    assert.deepEqual(fromJson(new TextEncoder().encode(json), "traces"), expected);
  });

  const span = (fields: string) => `{"resourceSpans":[{"scopeSpans":[{"spans":[{${fields}}]}]}]}`;
  const wrong = [
    {
      json: span('"traceId":"secret"'),
      says: "resourceSpans[0].scopeSpans[0].spans[0].traceId: expected 32 hexadecimal digits",
    },
    { json: span('"name":7'), says: "spans[0].name: expected a string" },
    { json: span('"startTimeUnixNano":"secret"'), says: "startTimeUnixNano: expected an integer" },
    { json: span('"attributes":{}'), says: "attributes: expected an array" },
    { json: '{"resourceSpans": secret', says: "expected JSON" },
    { json: "[]", says: "the body: expected an object" },
    { json: '{"resourceLogs":[]}', says: "resourceLogs: expected resourceSpans" },
    { json: '{"resource_metrics":["secret"]}', says: "resource_metrics: expected resourceSpans" },
  ];
  for (const { json, says } of wrong) {
    test(`refuses ${json.slice(0, 70)} without repeating it`, () => {
      assert.throws(
        () => fromJson(new TextEncoder().encode(json), "traces"),
        (error: unknown) =>
          error instanceof RefusalError &&
          error.code === "malformed" &&
          error.message.includes(says) &&
          !error.message.includes("secret"),
      );
    });
  }
});
