import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

for (const [text, address] of [
  ["my email is jane dot roe at example dot org please", "jane dot roe at example dot org"],
  ["Email me: j dot roe at example dot me", "j dot roe at example dot me"],
  ["write to jroe AT example DOT org", "jroe AT example DOT org"],
  ["jane dot roe dot sixty six at a o l dot com", "jane dot roe dot sixty six at a o l dot com"],
  ["email: j r o e at example dot com.", "j r o e at example dot com"],
  ["Caller: it's jroe84 at mail dot example dot org", "jroe84 at mail dot example dot org"],
  ["my email address is jane at example dot net", "jane at example dot net"],
  ["reach jane underscore roe at example dot edu", "jane underscore roe at example dot edu"],
] as const)
  test(`spoken address in: ${text}`, () => {
    assert.ok(find(text).includes(`EMAIL_ADDRESS ${address}`), find(text).join());
  });

for (const text of [
  "look at example dot com for more",
  "LOOK AT EXAMPLE DOT COM",
  "we meet at noon at example dot com",
  "the antidote at hand, dot common",
])
  test(`no spoken address in: ${text}`, () => assert.deepEqual(find(text), []));

test("hostile speech costs linear time", () => {
  for (const part of [" dot com", " at x dot com", " dot", "a "])
    find(part.repeat(300_000 / part.length));
});
