import assert from "node:assert/strict";
import test from "node:test";
import { LeafKind } from "../../src/core/index.ts";
import { createDetector } from "../../src/detect/index.ts";

const detector = createDetector({ entities: new Map([["PERSON", 0.5]]) });

function found(text: string): string[] {
  const bytes = Buffer.from(text);
  const leaves = {
    count: 1,
    kind: Uint8Array.of(LeafKind.Text),
    tag: Int32Array.of(0),
    start: Int32Array.of(0),
    end: Int32Array.of(bytes.length),
    frame: Int32Array.of(0),
    field: Int32Array.of(1),
    label: Int32Array.of(-1),
  };
  return detector.detect(bytes, leaves).map(({ start, end }) => bytes.toString("utf8", start, end));
}

const POSITIVES: readonly (readonly [string, readonly string[]])[] = [
  ["Please see Jane Roe today.", ["Jane Roe"]],
  ["seen by Dr. Chen on Monday", ["Chen"]],
];

const NEGATIVES: readonly string[] = [
  "compare Claude, Gemini, Mistral and Jamba",
  "Parkinson's disease with a Gleason score of 7",
];

for (const [text, names] of POSITIVES)
  test(`found in: ${text}`, () => assert.deepEqual(found(text), names));

for (const text of NEGATIVES) test(`no one in: ${text}`, () => assert.deepEqual(found(text), []));
