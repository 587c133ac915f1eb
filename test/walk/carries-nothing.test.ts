import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SIGNALS } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { carriesNothing } from "../../src/walk/index.ts";

const resource = { attributes: [{ key: "service.name", value: { stringValue: "a" } }] };
const scope = { name: "s" };
const GROUPS = {
  traces: (below: object[]) => ({ resourceSpans: below }),
  logs: (below: object[]) => ({ resourceLogs: below }),
  metrics: (below: object[]) => ({ resourceMetrics: below }),
};
const SCOPES = {
  traces: (spans: object[]) => ({ scopeSpans: [{ scope, spans, schemaUrl: "u" }] }),
  logs: (logRecords: object[]) => ({ scopeLogs: [{ scope, logRecords, schemaUrl: "u" }] }),
  metrics: (metrics: object[]) => ({ scopeMetrics: [{ scope, metrics, schemaUrl: "u" }] }),
};
/** Field 9 with two bytes, as a newer version of OTLP may have it. */
const UNKNOWN = [0x4a, 0x02, 0x61, 0x62];

describe("a request carries nothing", () => {
  for (const signal of SIGNALS)
    test(`of ${signal}, where only a resource and a scope stand in it`, () => {
      for (const below of [[], [{}], [{ resource, schemaUrl: "u", ...SCOPES[signal]([]) }]])
        assert.ok(carriesNothing(encodeRequest(signal, GROUPS[signal](below))));
    });
});

describe("a request carries something", () => {
  for (const signal of SIGNALS)
    test(`with the barest of ${signal}`, () => {
      const request = GROUPS[signal]([{ resource, ...SCOPES[signal]([{}]) }]);
      assert.ok(!carriesNothing(encodeRequest(signal, request)));
    });

  const unknown = [
    { name: "in the request", bytes: UNKNOWN },
    { name: "beside a resource", bytes: [0x0a, UNKNOWN.length, ...UNKNOWN] },
    { name: "beside a scope", bytes: [0x0a, 6, 0x12, UNKNOWN.length, ...UNKNOWN] },
  ];
  for (const { name, bytes } of unknown)
    test(`with a field that is not known ${name}`, () =>
      assert.ok(!carriesNothing(Uint8Array.from(bytes))));
});
