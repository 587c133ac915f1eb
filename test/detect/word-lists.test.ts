/** A word that stands twice in a list was added without reading the list. */
import assert from "node:assert/strict";
import test from "node:test";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import * as NO_NAMES from "../../src/detect/names/kinds/no-names.ts";
import * as PEOPLE from "../../src/detect/names/kinds/people.ts";
import * as PLACES from "../../src/detect/names/kinds/places.ts";
import { LISTS as KINDS } from "../../src/detect/names/kinds.ts";
import { STRUCTURE_HINTS } from "../../src/detect/structure/hints.ts";
import { listOf } from "../../src/detect/word-lists.ts";

const LISTS: readonly (readonly [name: string, words: readonly string[]])[] = [
  ...Object.entries(STRUCTURE_HINTS).map(([kind, words]) => [`structure: ${kind}`, words] as const),
  ...KINDS.map(([kind, list]) => [`names: ${kind}`, list] as const),
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

test("words of a kind are sorted within their group, so that a change of them can be read", () => {
  const groups = Object.values({ ...PEOPLE, ...PLACES, ...NO_NAMES }).flatMap((list) =>
    list.split(/^ *#.*$/m).map(listOf),
  );
  for (const words of groups) assert.deepEqual(words, words.toSorted());
});
