import assert from "node:assert/strict";
import { test } from "node:test";
import { Codes } from "../../src/detect/codes.ts";
import { shadowOf } from "../../src/detect/leaf/shadow.ts";

const texts = [
  "",
  "MRN 84719265",
  "\u00e9\u00fe\u0000x",
  "9".repeat(40_000),
  "a",
  "b".repeat(400_000),
];

test("a text's characters are told, and none beyond it, whatever was taken before", () => {
  const codes = new Codes();
  for (const text of [...texts, ...texts.toReversed()]) {
    codes.take(shadowOf(text));
    assert.equal(codes.length, text.length);
    for (const at of [0, 1, text.length - 1]) assert.equal(codes.at(at), text.charCodeAt(at) || 0);
    for (let beyond = 1; beyond <= 16; beyond++) {
      assert.equal(codes.at(-beyond), 0);
      assert.equal(codes.at(text.length + beyond - 1), 0);
    }
  }
});

test("characters that no shadow has are none", () => {
  const codes = new Codes().takeText("\u0141\u00e9\u4e2d7");
  assert.deepEqual(
    [0, 1, 2, 3].map((at) => codes.at(at)),
    [0, 0xe9, 0, 0x37],
  );
});

test("the room of a long text is let go, and the next text is told", () => {
  const codes = new Codes().takeText("7".repeat(400_000));
  codes.release();
  assert.equal(codes.at(0), 0);
  assert.equal(codes.takeText("x").at(0), 0x78);
});
