/** A word that stands twice in a list was added without reading the list. */
import assert from "node:assert/strict";
import test from "node:test";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { LISTS as KINDS } from "../../src/detect/names/kinds.ts";
import { STRUCTURE_HINTS } from "../../src/detect/structure/hints.ts";

const LISTS: readonly (readonly [name: string, words: readonly string[]])[] = [
  ...Object.entries(STRUCTURE_HINTS).map(([kind, words]) => [`structure: ${kind}`, words] as const),
  ...Object.entries(KINDS).map(([kind, list]) => [`names: ${kind}`, list.split(/\s+/)] as const),
  ...RECOGNISERS.filter((one) => one.wakes === "literal").flatMap(({ entity, literals, hints }) => [
    [`${entity}: literals`, literals] as const,
    ...Object.entries(hints ?? {}).map(([kind, words]) => [`${entity}: ${kind}`, words] as const),
  ]),
];

test("no word stands twice in a list", () => {
  const twice = LISTS.flatMap(([name, words]) =>
    words.filter((word, i) => words.indexOf(word) !== i).map((word) => `${name}: ${word}`),
  );
  assert.deepEqual(twice, []);
});
