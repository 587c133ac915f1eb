import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { shadowOf } from "../../src/detect/leaf/shadow.ts";
import { sharedLexicon } from "../../src/detect/lexicon/shared.ts";
import { findNames } from "../../src/detect/names/find.ts";
import { WordReader } from "../../src/detect/names/reader.ts";
import type { Words } from "../../src/detect/names/words.ts";

/** What is found, as it stands there. */
function found(text: string): string[] {
  return findNames(shadowOf(text)).map(({ entity, start, end }) => {
    return `${entity} ${text.slice(start, end)}`;
  });
}

const phrases = [
  ["my name is jane roe", "PERSON jane roe"],
  ["my name is josé", "PERSON josé"],
  ["Élodie Roe said", "PERSON Élodie Roe"],
  ["Dr. O'Brien said", "PERSON O'Brien"],
  ["christopher garcia said", "PERSON christopher garcia"],
  ["I live in Durham", "LOCATION Durham"],
] as const;
const filler = fc.constantFrom(
  "the ",
  "of it. ",
  "ß ",
  "1, ",
  "\n",
  "× ",
  "-- ",
  "it's ",
  "é".repeat(70),
);
const padding = fc.array(filler, { maxLength: 60 }).map((parts) => `${parts.join("")}\n\n1. `);

for (const [phrase, expected] of phrases)
  test(`wherever it stands: ${phrase}`, () => {
    fc.assert(
      fc.property(padding, padding, (before, after) => {
        assert.deepEqual(found(`${before}${phrase}. ${after}`), [expected]);
      }),
    );
  });

test("a word that goes on with many letters is no name's", () => {
  for (let length = 1; length < 200; length++)
    assert.deepEqual(found(`by Jane${"x".repeat(length)}, my name is jane roe`), [
      "PERSON jane roe",
    ]);
});

test("more words than there was room for, in a text longer than the memory", () => {
  const text = "Jane Roe said. ".repeat(20_000);
  assert.equal(found(text).length, 20_000);
  assert.deepEqual(found("Jane Roe said."), ["PERSON Jane Roe"]);
});

test("a text that ends within a word, behind a longer one", () => {
  assert.deepEqual(found("my name is jane roesaid"), ["PERSON jane roesaid"]);
  assert.deepEqual(found("my name is jane roe"), ["PERSON jane roe"]);
  assert.deepEqual(found("my name is"), []);
});

test("a word of care that no place stands behind announces none", () => {
  assert.deepEqual(found("seen in durham"), ["LOCATION durham"]);
  assert.deepEqual(found("biopsy at durham"), []);
});

test("what is remembered of words is never seen in what is read", () => {
  const lexicon = sharedLexicon();
  const used = new WordReader(lexicon);
  const word = fc.oneof(
    fc.constantFrom("my", "name", "is", "Jane", "jane", "JANÉ", "mary", "its", "St", "of", "seen"),
    fc.string({ minLength: 1, maxLength: 20 }).map((one) => Buffer.from(one).toString("latin1")),
    fc.constantFrom("christopherchristopher", "a".repeat(16), "a".repeat(17), "name\0"),
  );
  const phrase = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 2, maxLength: 8 }), (texts) => {
      const last = shadowOf(texts[texts.length - 1]);
      for (const text of texts) used.read(shadowOf(text));
      const fresh = new WordReader(lexicon);
      fresh.read(last);
      assert.deepEqual(rowsOf(used.words), rowsOf(fresh.words));
    }),
    { numRuns: 40 },
  );
});

function rowsOf({ count, start, end, kind, classes }: Words): number[][] {
  return [start, end, kind, classes].map((column) => [...column.subarray(0, count)]);
}
