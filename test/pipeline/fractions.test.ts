/** Attributes that are fractions: where somebody is, to the metre. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeRequest } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();

function entitiesOf(key: string, value: object): string[] {
  const attributes = [{ key, value }];
  const request = { resourceSpans: [{ scopeSpans: [{ spans: [{ name: "x", attributes }] }] }] };
  const bytes = encodeRequest("traces", request);
  return redactor.find({ signal: "traces", encoding: "protobuf", bytes }).map((one) => one.entity);
}

for (const [key, value] of [
  ["geo.location.lat", 45.52312],
  ["geo.location.lon", -122.67651],
  ["client.geo.location.lat", -45.523123],
  ["longitude", 122.676512],
] as const)
  test(`${value} under ${key} is a place`, () =>
    assert.deepEqual(entitiesOf(key, { doubleValue: value }), ["LOCATION"]));

test("each of a list of coordinates is a place", () => {
  const values = [{ doubleValue: -122.67651 }, { doubleValue: 45.52312 }];
  assert.deepEqual(entitiesOf("geo.coordinates", { arrayValue: { values } }), [
    "LOCATION",
    "LOCATION",
  ]);
});

for (const [key, value] of [
  ["geo.location.lat", 45.5231],
  ["geo.location.lat", 45],
  ["latency", 45.523123],
  ["gen_ai.evaluation.score.value", 0.8471926],
  ["phone.latency", 919.5550142],
  ["mrn.score", -84719265],
] as const)
  test(`${value} under ${key} stays`, () =>
    assert.deepEqual(entitiesOf(key, { doubleValue: value }), []));
