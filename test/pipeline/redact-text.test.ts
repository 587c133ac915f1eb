import assert from "node:assert/strict";
import { test } from "node:test";
import type { ActionKind, LeafTable } from "../../src/core/index.ts";
import { compilePolicy } from "../../src/decide/index.ts";
import type { Detector } from "../../src/detect/index.ts";
import { redactText } from "../../src/pipeline/redact-text.ts";

/** Finds each pattern as an entity of its own, in the first leaf. */
function stagesThatFind(
  patterns: Readonly<Record<string, RegExp>>,
  action: ActionKind = "replace",
) {
  let bytes: Uint8Array = new Uint8Array();
  const load = (loaded: Uint8Array) => {
    bytes = loaded;
  };
  const detect = (leaves: LeafTable) => {
    const text = Buffer.from(bytes).toString("latin1", leaves.start[0], leaves.end[0]);
    return Object.entries(patterns)
      .flatMap(([entity, pattern]) =>
        [...text.matchAll(pattern)].map(({ index, 0: { length } }) => {
          const range = { leaf: 0, start: index, end: index + length };
          return { ...range, entity, score: 1, how: "test" };
        }),
      )
      .sort((a, b) => a.start - b.start);
  };
  const detector: Detector = { load, detect, isClean: () => false };
  const entities = Object.fromEntries(Object.keys(patterns).map((name) => [name, { action }]));
  const policy = compilePolicy({ name: "t", packs: [], entities }, "unkeyed");
  return { detector, policy, key: undefined, verify: "rewritten" as const };
}

const told = ({ findings }: ReturnType<typeof redactText>) =>
  findings.map(({ entity, start, end }) => [entity, start, end]);

test("what a redaction brings about is redacted, and told where it stood in the given text", () => {
  const stages = stagesThatFind({ FIRST: /one/g, SECOND: /\[FIRST\] two/g });
  const redacted = redactText(stages, "ü one two, one");
  assert.equal(redacted.text, "ü [SECOND], [FIRST]");
  assert.deepEqual(told(redacted), [
    ["SECOND", 2, 9],
    ["FIRST", 11, 14],
  ]);
});

test("a finding that cuts through a placeholder takes it whole", () => {
  const stages = stagesThatFind({ FIRST: /one/g, SECOND: /ST\] two/g });
  const redacted = redactText(stages, "a one two b");
  assert.equal(redacted.text, "a [SECOND] b");
  assert.deepEqual(told(redacted), [["SECOND", 2, 9]]);
});

test("a finding between two placeholders leaves them as they are", () => {
  const stages = stagesThatFind({ FIRST: /one/g, SECOND: /(?<=\] )two(?= \[)/g });
  const redacted = redactText(stages, "one two one");
  assert.equal(redacted.text, "[FIRST] [SECOND] [FIRST]");
  assert.deepEqual(told(redacted), [
    ["FIRST", 0, 3],
    ["SECOND", 4, 7],
    ["FIRST", 8, 11],
  ]);
});

test("a text that does not come to rest gives way whole", () => {
  const redacted = redactText(stagesThatFind({ AGAIN: /AGAIN/g }), "an AGAIN b");
  assert.equal(redacted.text, "[REDACTED]");
  assert.deepEqual(told(redacted), [["REDACTED", 0, 10]]);
});

test("what is kept is told once and stays", () => {
  const redacted = redactText(stagesThatFind({ KEPT: /one/g }, "keep"), "a one");
  assert.equal(redacted.text, "a one");
  assert.deepEqual(told(redacted), [["KEPT", 2, 5]]);
});

test("without verifying, one round is all", () => {
  const stages = { ...stagesThatFind({ FIRST: /one/g, SECOND: /FIRST/g }), verify: "off" as const };
  assert.equal(redactText(stages, "one").text, "[FIRST]");
});
