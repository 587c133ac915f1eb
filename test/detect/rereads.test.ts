import assert from "node:assert/strict";
import test from "node:test";
import { Rereads } from "../../src/detect/request/rereads.ts";
import { LEAF_SLOTS } from "../../src/detect/request/same-leaf.ts";
import { sourceOf } from "../../src/detect/request/source.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createWalker } from "../../src/walk/index.ts";

const SAME: readonly (readonly [string, string, string, boolean])[] = [
  ["the same text under the same key", "note", "seen [US_SSN] today", true],
  ["another text", "note", "seen [US_SSN] later", false],
  ["a longer text", "note", "seen [US_SSN] today.", false],
  ["another key", "mail", "seen [US_SSN] today", false],
];

for (const [name, key, text, isKnown] of SAME) {
  test(`an edited leaf is told by its text and its key: ${name}`, () => {
    const { bytes, leaves, edited } = leavesOf([
      ["note", "seen [US_SSN] today"],
      [key, text],
    ]);
    const rereads = new Rereads(bytes, edited, sourceOf(bytes, leaves), new Int32Array(LEAF_SLOTS));
    assert.equal(rereads.has(0), false);
    assert.equal(rereads.has(1), isKnown);
  });
}

/** The values of attributes, as if they had been edited. */
function leavesOf(pairs: readonly (readonly [string, string])[]) {
  const attributes = pairs.map(([key, stringValue]) => ({ key, value: { stringValue } }));
  const bytes = encodeRequest("traces", {
    resourceSpans: [{ scopeSpans: [{ spans: [{ attributes }] }] }],
  });
  const { leaves } = createWalker().walk(bytes, "traces");
  const edited = [];
  for (let leaf = 0; leaf < leaves.count; leaf++)
    if (leaves.label[leaf] >= 0)
      edited.push({ leaf, start: leaves.start[leaf], end: leaves.end[leaf] });
  return { bytes, leaves, edited };
}
