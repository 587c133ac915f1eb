import assert from "node:assert/strict";
import test from "node:test";
import type { RuleSearch } from "../../src/core/index.ts";
import { compileRules } from "../../src/detect/index.ts";
import { finderOf } from "../support/find-in-text.ts";
import { growthOf } from "../support/growth.ts";

const rule = (detect: RuleSearch) => ({ id: "acme.thing", entity: "THING", detect });
const find = (detect: RuleSearch, text: string, key?: string): string[] =>
  finderOf(["THING"], { rules: [rule(detect)] })(text, key);

const FOUND: readonly (readonly [
  name: string,
  detect: RuleSearch,
  text: string,
  values: string[],
])[] = [
  ["the whole of a pattern", { pattern: "AB\\d{3}" }, "x AB123 AB456 y", ["AB123", "AB456"]],
  ["the first group", { pattern: "no (\\d+)" }, "no 12, no 345", ["12", "345"]],
  ["no group that took no part", { pattern: "no(?: (\\d+))?" }, "no way, no 345", ["345"]],
  ["any case where it says so", { pattern: "(?i)ab\\d" }, "aB1", ["aB1"]],
  ["lines by their ends", { pattern: "^id \\d+$" }, "id 1\nid 22 x\nid 333", ["id 1", "id 333"]],
  ["what JSON escaped", { pattern: "AB-\\d{3}" }, "AB\\u002d123", ["AB\\u002d123"]],
  ["behind a keyword", { pattern: "\\d{4}", keywords: ["Ward"] }, "WARD 1234", ["1234"]],
  ["nothing without its keyword", { pattern: "\\d{4}", keywords: ["ward"] }, "room 1234", []],
  ["behind a short keyword", { pattern: "\\d{4}", keywords: ["op"] }, "op 1234", ["1234"]],
  ["what passes its check", { pattern: "\\d{4}", checks: ["luhn"] }, "1230, 1234", ["1230"]],
  [
    "what passes without its blanks",
    { pattern: "\\d\\d \\d\\d", checks: ["luhn"] },
    "12 30, 12 34",
    ["12 30"],
  ],
  [
    "a low score with its context",
    { pattern: "\\d{4}", score: 0.4, context: ["ward"] },
    "ward 1234",
    ["1234"],
  ],
  ["no low score without it", { pattern: "\\d{4}", score: 0.4, context: ["ward"] }, "1234", []],
  [
    "nothing that is demoted",
    { pattern: "\\d{4}", score: 0.6, context_demotes: ["order"] },
    "order 1234",
    [],
  ],
  ["nothing in a placeholder", { pattern: "THING" }, "[THING] [THING:k7q2m9xa]", []],
];
for (const [name, detect, text, values] of FOUND)
  test(`a rule finds ${name}`, () =>
    assert.deepEqual(
      find(detect, text),
      values.map((value) => `THING ${value}`),
    ));

test("a rule with a key takes the whole value, and a pattern under no other key", () => {
  assert.deepEqual(find({ key: "ward$" }, " North 3 ", "app.ward"), ["THING North 3"]);
  assert.deepEqual(find({ key: "ward$" }, "North 3", "app.room"), []);
  assert.deepEqual(find({ key: "ward", pattern: "\\d+" }, "North 3", "app.ward"), ["THING 3"]);
  assert.deepEqual(find({ key: "ward", pattern: "\\d+" }, "North 3"), []);
  assert.deepEqual(find({ keywords: ["ward"], pattern: "\\d+" }, "North 3", "app.ward"), [
    "THING 3",
  ]);
});

test("a value on the edge of a window is found once and whole", () => {
  for (const length of [4090, 4093, 4095, 3583, 3584, 3585, 7168]) {
    const text = `${" ".repeat(length)}AB123456 ${" ".repeat(5000)}`;
    assert.deepEqual(find({ pattern: "\\bAB\\d+\\b" }, text), ["THING AB123456"], `at ${length}`);
  }
});

test("a rule that finds too much takes the rest of the leaf", () => {
  const values = find({ pattern: "\\d" }, "1 ".repeat(5000));
  assert.equal(values.length, 4097);
  assert.equal(values.at(-1), `THING ${"1 ".repeat(5000 - 4096)}`);
});

const REFUSED: readonly (readonly [detect: RuleSearch, reason: RegExp])[] = [
  [{ pattern: "a*" }, /detect\.pattern: it matches the empty string/],
  [{ pattern: "\\b" }, /empty string/],
  [{ pattern: "x|^" }, /empty string/],
  [{ key: "(?:a|)" }, /detect\.key: it matches the empty string/],
  [{ pattern: "(?:[A-Z]{1,50}){1,20}" }, /too complex: \d+ instructions given, 2000 allowed/],
  [{ pattern: "a".repeat(1001) }, /1001 characters given, 1000 allowed/],
  [{ pattern: "a{1001}" }, /invalid repeat count.*at most 1000 repetitions/],
  [{ pattern: "(?=a)b" }, /no look-around/],
  [{ pattern: "(a)\\1" }, /no back references/],
  [{ pattern: "[" }, /missing closing/],
  [{ pattern: "a", checks: ["crc"] }, /detect\.checks: crc given, aba, .*vin allowed/],
  [{ keywords: ["a"] }, /a pattern or a key allowed/],
];
for (const [detect, reason] of REFUSED)
  test(`refused: ${JSON.stringify(detect).slice(0, 60)}`, () => {
    assert.throws(
      () => compileRules([rule(detect)]),
      (error: Error) => {
        assert.match(error.message, /^rule acme\.thing: detect/);
        assert.match(error.message, reason);
        return true;
      },
    );
  });

const HOSTILE: readonly RuleSearch[] = [
  { pattern: "(?:a+)+$x" },
  { pattern: "a(?:.*b)?" },
  { pattern: "(?:a|aa)+b" },
  { pattern: "a", keywords: ["aaa"] },
];
for (const detect of HOSTILE)
  test(`time grows with length, no faster: ${detect.pattern}`, () => {
    const found = finderOf(["THING"], { rules: [rule(detect)] });
    const ratio = growthOf((length) => found("a".repeat(length)), 8_000);
    assert.ok(ratio < 10, `four times the length took ${ratio.toFixed(1)} times as long`);
  });
