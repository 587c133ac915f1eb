import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { WordFinder } from "../../src/detect/prefilter/word-finder.ts";

const LIST = ["jane", "i", "patient", "bartholomew", "resides"];
const LETTER = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+/g;

/** Words of the list as a whole, or that end in the same eight letters, and words with an accent. */
function listed(text: string): number[] {
  const ends = new Set(LIST.map((word) => word.slice(-8)));
  return [...text.matchAll(LETTER)]
    .filter(([word]) => /^[a-z\u00df-\u00ff]/.test(word))
    .filter(([word]) => /[^A-Za-z]/.test(word) || ends.has(word.toLowerCase().slice(-8)))
    .map(({ index }) => index);
}

function capitalised(text: string): number[] {
  return [...text.matchAll(LETTER)]
    .filter(([word]) => /^[A-Z\u00c0-\u00de]/.test(word))
    .map(({ index }) => index);
}

const finder = new WordFinder(LIST);
const word = fc.constantFrom(
  ...LIST,
  "Jane",
  "JANE",
  "janet",
  "josé",
  "Élodie",
  "þór",
  "the",
  "x".repeat(70),
  "tholomew",
);
const gap = fc.constantFrom(" ", ", ", "\n", "_", "×", "1", "'", " ".repeat(60), "");

test("words of the list are found wherever they stand", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(gap, word), { maxLength: 60 }), (parts) => {
      const text = parts.flat().join("");
      const found = finder.find(text);
      assert.deepEqual([...found.listed], listed(text));
      assert.deepEqual([...found.capitalised], capitalised(text));
      assert.equal(found.capitals, text.match(/[A-Z]/g)?.length ?? 0);
    }),
  );
});

test("a text longer than the memory", () => {
  const text = `${"the ".repeat(100_000)}jane`;
  assert.deepEqual([...finder.find(text).listed], [400_000]);
});

test("more words than a bucket holds are refused", () => {
  const words = Array.from({ length: 100_000 }, (_, i) =>
    i.toString(26).replace(/\d/g, (d) => "qrstuvwxyz".charAt(+d)),
  );
  assert.throws(() => new WordFinder(words), RangeError);
});
