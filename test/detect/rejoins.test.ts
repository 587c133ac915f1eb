/** Verify of what leaves say together: an edit may name a value beside it that no one edited. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Signal } from "../../src/core/index.ts";
import { createDetector, ENTITIES } from "../../src/detect/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createWalker } from "../../src/walk/index.ts";

const detector = createDetector({ entities: new Map(ENTITIES.map((entity) => [entity, 0.5])) });

type Make = (word: string) => object;

const body = (values: object[]): object => ({
  resourceLogs: [{ scopeLogs: [{ logRecords: [{ body: { kvlistValue: { values } } }] }] }],
});
const attributes = (attributes: object[]): object => ({
  resourceSpans: [{ scopeSpans: [{ spans: [{ name: "chat", attributes }] }] }],
});
const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });

/** Each with a word that is edited and a value beside it. */
const PLACES: Readonly<Record<string, readonly [Signal, Make]>> = {
  "a field of a map": ["logs", (word) => body([text("field", word), text("value", "84719265")])],
  "a field and a number": [
    "logs",
    (word) => body([text("field", word), { key: "value", value: { intValue: "84719265" } }]),
  ],
  "a question": [
    "traces",
    (word) =>
      attributes([
        text("gen_ai.prompt.0.content", `What is your ${word}?`),
        text("gen_ai.prompt.1.content", "84719265"),
      ]),
  ],
};

/** Whether verify is content with a request in which one text became another. */
function isClean(signal: Signal, make: Make, [was, is]: readonly [string, string]): boolean {
  const before = encodeRequest(signal, make(was));
  const { leaves, frames } = createWalker().walk(before, signal);
  detector.load(before);
  detector.detect(leaves, frames);
  const after = encodeRequest(signal, make(is));
  const end = Buffer.from(before).indexOf(was);
  const leaf = leaves.end.findIndex((stop, i) => leaves.start[i]! <= end && end < stop);
  const range = createWalker().walk(after, signal).leaves;
  const edited = { leaf, start: range.start[leaf]!, end: range.end[leaf]! };
  return detector.isClean(after, [edited], { bytes: before, leaves });
}

for (const [what, [signal, make]] of Object.entries(PLACES)) {
  test(`${what}: an edit that names the value beside it is no clean one`, () =>
    assert.equal(isClean(signal, make, ["height", "mrn"]), false));
  test(`${what}: one that names nothing is`, () =>
    assert.equal(isClean(signal, make, ["height", "weight"]), true));
}
