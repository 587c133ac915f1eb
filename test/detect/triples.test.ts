import assert from "node:assert/strict";
import { test } from "node:test";
import { tripleTable } from "../../src/detect/prefilter/literal-table.ts";

const TRIPLES = "\u001eam|dot|fiv|dob|uar|ugu|day|www|n.c|weg|vej|atz|---|ssw| pw| -u".split("|");
const table = tripleTable(TRIPLES);

/** The buckets in which three characters may be a triple, as assembly/triples.ts asks for them. */
function bucketsOf(three: string): number {
  let buckets = 0xff;
  for (const [place, character] of three.split("").entries()) {
    const code = character.charCodeAt(0);
    buckets &= table[32 * place + (code & 15)] & table[32 * place + 16 + (code >> 4)];
  }
  return buckets;
}

for (const triple of TRIPLES)
  for (const three of [
    triple,
    triple.toUpperCase(),
    triple.charAt(0).toUpperCase() + triple.slice(1),
  ])
    test(`a triple is looked at wherever it stands: ${JSON.stringify(three)}`, () =>
      assert.notEqual(bucketsOf(three), 0));

/** Whether the hash of three characters is a triple's, as the same file asks for it. */
function hasHash(three: string): boolean {
  let folded = 0;
  for (const character of three.split("").reverse())
    folded = folded * 256 + (character.charCodeAt(0) | 0x20);
  const hash = Math.imul(folded, 0x9e3779b1) >>> 19;
  return ((table[96 + (hash >>> 3)] >> (hash & 7)) & 1) === 1;
}

test("a triple is told by its hash, whatever its case", () =>
  assert.deepEqual(
    TRIPLES.filter((triple) => !hasHash(triple) || !hasHash(triple.toUpperCase())),
    [],
  ));

test("few others have a triple's hash", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  assert.ok(all.filter(hasHash).length < all.length / 200);
});

test("the most frequent of English are no triples", () =>
  assert.deepEqual(
    ["the", "and", "ing", "ion", "ent", "her", "for", "tha"].filter(
      (three) => bucketsOf(three) !== 0,
    ),
    [],
  ));
