/** JSON before it is parsed: integers beyond a double's, and values that would take more memory than a worker has. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { quoteIntegers, scanJson } from "../../src/walk/json-scan.ts";

const quoted = (json: string): string => {
  const bytes = Buffer.from(json);
  return Buffer.from(quoteIntegers(bytes, scanJson(bytes).integers)).toString();
};

describe("integers that a double cannot hold become strings", () => {
  const cases = [
    ['{"a":1790000000000000001}', '{"a":"1790000000000000001"}'],
    ["[ -9223372036854775808 , 1 ]", '[ "-9223372036854775808" , 1 ]'],
    [
      "[18446744073709551615,18446744073709551614]",
      '["18446744073709551615","18446744073709551614"]',
    ],
    ["[9007199254740992\n]", '["9007199254740992"\n]'],
  ];
  for (const [json, expected] of cases) test(json, () => assert.equal(quoted(json), expected));
});

describe("everything else stays as it is", () => {
  const cases = [
    "[9007199254740991]",
    "[123456789012345678901]",
    "[1790000000000000001.5]",
    "[1790000000000000001e3]",
    "[0.1790000000000000001]",
    "[1e1790000000000000001]",
    '{"a":"1790000000000000001"}',
    '{"a\\":":"[1790000000000000001]"}',
    '{"a\\\\":[]}',
    // No JSON: the parser must see it.
    "{1790000000000000001 :1}",
    "[01790000000000000001]",
    "[1790000000000000001",
    "1790000000000000001",
  ];
  for (const json of cases) test(json, () => assert.equal(quoted(json), json));
});

describe("values weigh what they may take", () => {
  const weigh = (json: string) => scanJson(Buffer.from(json)).heapBytes;
  const many = (count: number, item: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => item(index)).join();

  // Bytes of heap for each item, as Node 26 takes them.
  const cases: [name: string, heapBytes: number, item: (index: number) => string][] = [
    ["an empty object", 64, () => "{}"],
    ["an object of a new key", 192, (index) => `{"k${index}":0}`],
    ["an object of an index", 208, () => '{"35":0}'],
    ["known keys in a new order", 500, (index) => `{${keysInOrder(index)}}`],
    ["a list", 64, () => "[1]"],
    ["lists in a list", 96, () => "[[]]"],
    ["a large object", 130 * 48, () => `{${many(130, (key) => `"k${key}":0`)}}`],
  ];
  for (const [name, heapBytes, item] of cases)
    test(name, () => assert.ok(weigh(`[${many(2000, item)}]`) >= 2000 * heapBytes));

  /** Eight of sixteen keys, in one of 2^20 orders. */
  function keysInOrder(index: number): string {
    const left = [..."abcdefghijklmnop"];
    let choice = Math.imul(index, 0x9e3779b1) >>> 0;
    const keys: string[] = [];
    for (; keys.length < 8; choice = Math.floor(choice / 13))
      keys.push(...left.splice(choice % left.length, 1));
    return keys.map((key) => `"${key}":0`).join();
  }

  test("signs within texts weigh nothing", () => assert.equal(weigh('"{[:,\\"{[:,"'), 0));

  test("telemetry's objects, which are alike, weigh less than five times their text", () => {
    const attribute = (index: number) => `{"key":"${index % 10}","value":{"intValue":1}}`;
    const span = (index: number) =>
      `{"name":"","attributes":[${many(9, attribute)}],"kind":${index % 6}}`;
    const json = `{"resourceSpans":[{"scopeSpans":[{"spans":[${many(10_000, span)}]}]}]}`;
    assert.ok(weigh(json) < 5 * json.length);
  });
});
