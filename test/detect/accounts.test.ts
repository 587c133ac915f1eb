/** Names as accounts have them: `jane.okafor`, `jane_okafor58`. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

for (const [text, value] of [
  ["assigned to jane.okafor", "jane.okafor"],
  ["Assigned to jane.okafor, see the queue", "jane.okafor"],
  ['{"createdBy":"jane_okafor"}', "jane_okafor"],
  ["Reviewed by jane_okafor58 at 10:22", "jane_okafor58"],
  ["cache key user:jane-okafor:v1", "jane-okafor"],
] as const)
  test(`found in ${text}`, () => assert.deepEqual(find(text), [`PERSON ${value}`]));

for (const key of ["assigned_to", "app.reviewer", "actor"])
  for (const value of ["jane.okafor", "jane_okafor", "jane.smith58"])
    test(`${value} under ${key}`, () => assert.deepEqual(find(value, key), [`PERSON ${value}`]));

for (const text of [
  "chart.js, max.length, grant.type and rose.color",
  "com.jane.okafor is a package",
  "karma.conf.js and jasmine.node",
  "victoria_metrics and grant_token of mark_seen",
  "jane.okafor84719",
])
  test(`none in ${text}`, () => assert.deepEqual(find(text), []));

for (const value of ["http.request", "tool_call", "chat.completions", "grant.type"])
  test(`${value} as a whole stays`, () => assert.deepEqual(find(value, "operation"), []));
