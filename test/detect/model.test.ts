import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { spansOf, tagOf } from "../../src/detect/model/spans.ts";
import { readWordPiece, WordPiece } from "../../src/detect/model/word-piece.ts";
import { finderOf } from "../support/find-in-text.ts";
import { scratchFolder } from "../support/scratch.ts";
import { writeTinyModel } from "../support/tiny-model.ts";

const VOCABULARY = [
  "[UNK]",
  "[CLS]",
  "[SEP]",
  "jane",
  "ro",
  "##e",
  "saw",
  "dr",
  ".",
  "durham",
  ",",
];
const pieces = new Map(VOCABULARY.map((piece, id) => [piece, id]));
const lower = new WordPiece({ pieces, unknown: "[UNK]", prefix: "##", isLowerCase: true });

const hasRuntime = await import("onnxruntime-node".slice()).then(
  () => true,
  () => false,
);
const skip = hasRuntime ? false : "onnxruntime-node is not installed";

test("words are cut into the longest pieces, with their places", () => {
  const text = "Jáne Roe, zzz";
  const { ids, starts, ends, isFirst } = lower.encode(text);
  assert.deepEqual(
    ids.map((id) => VOCABULARY[id]),
    ["jane", "ro", "##e", ",", "[UNK]"],
  );
  assert.deepEqual(
    starts.map((start, i) => text.slice(start, ends[i])),
    ["Jáne", "Ro", "e", ",", "zzz"],
  );
  assert.deepEqual(isFirst, [true, true, false, true, true]);
});

test("a tokenizer.json is read, and one of another kind refused", () => {
  const folder = scratchFolder();
  const write = (tokenizer: object): void =>
    writeFileSync(join(folder, "tokenizer.json"), JSON.stringify(tokenizer));
  write({
    model: { type: "WordPiece", vocab: Object.fromEntries(pieces) },
    normalizer: { lowercase: true },
  });
  assert.deepEqual(readWordPiece(folder).encode("JANE").ids, [3]);
  write({ model: { type: "BPE", vocab: {} } });
  assert.throws(() => readWordPiece(folder), /tokenizer\.json: a WordPiece tokenizer allowed/);
});

const LABELS = ["O", "B-PER", "I-PER", "B-LOC"];
const SPANS: readonly (readonly [name: string, tags: string[], spans: string[]])[] = [
  ["nothing", ["O", "O", "O", "O"], []],
  ["a span of words", ["B-PER", "I-PER", "O", "O"], ["PER Jane Roe"]],
  [
    "two spans side by side",
    ["B-PER", "B-PER", "O", "B-LOC"],
    ["PER Jane", "PER Roe", "LOC Durham"],
  ],
  ["a span that nothing opened", ["O", "I-PER", "O", "O"], ["PER Roe"]],
];
for (const [name, tags, spans] of SPANS)
  test(`labels give ${name}`, () => {
    const text = "Jane Roe saw Durham";
    const encoded = lower.encode(text);
    const words = encoded.ids.map(
      (_, piece) => encoded.isFirst.slice(0, piece + 1).filter(Boolean).length - 1,
    );
    const logits = words.flatMap((word) => LABELS.map((label) => (label === tags[word] ? 3 : 0)));
    assert.deepEqual(
      spansOf(encoded, LABELS.map(tagOf), Float32Array.from(logits)).map(
        ({ label, start, end }) => `${label} ${text.slice(start, end)}`,
      ),
      spans,
    );
  });

test("a model without its runtime is refused by name", { skip: hasRuntime }, () => {
  assert.throws(
    () => finderOf(["PERSON"], { model: { folder: "/nowhere", labels: { PER: "PERSON" } } }),
    /needs the package onnxruntime-node/,
  );
});

test("a model's words are found, also far into a text", { skip }, () => {
  const folder = writeTinyModel({
    vocabulary: VOCABULARY,
    labels: ["O", "B-PER", "I-PER", "B-LOC"],
    says: { jane: "B-PER", ro: "I-PER", durham: "B-LOC" },
  });
  const find = finderOf(["BADGE", "WARD"], {
    model: { folder, labels: { PER: "BADGE", LOC: "WARD" } },
  });
  assert.deepEqual(find("Jane Roe, Durham."), ["BADGE Jane Roe", "WARD Durham"]);
  assert.deepEqual(find("Jane\\u0020Roe"), ["BADGE Jane\\u0020Roe"]);
  assert.deepEqual(find("12 34"), []);
  for (const words of [400, 480, 500, 520, 900])
    assert.deepEqual(find(`${"saw ".repeat(words)}Jane Roe saw`), ["BADGE Jane Roe"], `${words}`);
});

test("a folder without a model is refused", { skip }, () => {
  const folder = scratchFolder();
  assert.throws(
    () => finderOf(["BADGE"], { model: { folder, labels: { PER: "BADGE" } } }),
    /config\.json/,
  );
});
