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

test("values weigh what they may take, and signs within texts nothing", () => {
  const weigh = (json: string) => scanJson(Buffer.from(json)).heapBytes;
  assert.ok(weigh("{},{}") >= 2 * 64);
  assert.ok(weigh('{"a":0},') >= 190);
  assert.equal(weigh('"{[:,\\"{[:,"'), 0);
});
