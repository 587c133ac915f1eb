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

test("the most frequent of English are no triples", () =>
  assert.deepEqual(
    ["the", "and", "ing", "ion", "ent", "her", "for", "tha"].filter(
      (three) => bucketsOf(three) !== 0,
    ),
    [],
  ));
