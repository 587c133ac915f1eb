import assert from "node:assert/strict";
import test from "node:test";
import { collectNames, findKnown } from "../../src/detect/propagate.ts";
import { growthOf } from "../support/growth.ts";

function known(names: readonly string[], text: string): string[] {
  const found: string[] = [];
  findKnown(text, collectNames(names), (start, end) => found.push(text.slice(start, end)));
  return found;
}

const KNOWN: readonly (readonly [string, string, readonly string[]])[] = [
  ["Jane Roe", "Jane Roe, then Roe's chart", ["Jane Roe", "Roe"]],
  ["Jane Roe", "ask jane about ROE^JANE", ["jane", "ROE", "JANE"]],
  ["Jane Roe", "Roe, Jane", ["Roe, Jane"]],
  ["Jane Roe", "patient:jane_roe:summary", ["jane_roe"]],
  ["Jane Roe", "/home/janeroe/notes", ["janeroe"]],
  ["Siobhan O'Brien", "Mrs. O'Brien's son", ["O'Brien"]],
  ["Zo\u00eb Lindqvist", "zoe called", ["zoe"]],
  ["Jane R.", "seen by R. Jane", ["Jane"]],
  ["Sarah White", "sarah white: white cells", ["sarah white"]],
  ["Mark Brown", "mark brown spots; Mark Brown", ["mark brown", "Mark Brown"]],
];

for (const [name, text, found] of KNOWN)
  test(`${name} stands in: ${text}`, () => assert.deepEqual(known([name], text), found));

const STRANGERS: readonly (readonly [string, string])[] = [
  ["Jane Roe", "janet roebuck, Roebling, projane"],
  ["Will Price", "the price will rise: will it"],
  ["Sarah White", "white blood cells"],
  ["Jane de la Cruz", "copie de la carte"],
  ["Maria Chicago", "from Chicago"],
];

for (const [name, text] of STRANGERS)
  test(`${name} does not stand in: ${text}`, () => assert.deepEqual(known([name], text), []));

test("no names, nothing found", () => {
  assert.equal(collectNames([]).isEmpty, true);
  assert.deepEqual(known([], "Jane Roe"), []);
});

test("the same names are kept in any order, 256 at most", () => {
  const letter = (i: number): string => String.fromCharCode(97 + i);
  const names = Array.from({ length: 400 }, (_, i) => `Xq${letter(i % 26)}${letter(i / 26)}zorb`);
  const text = names.join("; ");
  const there = known(names, text);
  assert.equal(there.length, 256);
  assert.deepEqual(known(names.toReversed(), text), there);
});

test("time grows with length, no faster", () => {
  const names = collectNames(["Jane Roe"]);
  const work = (length: number): void => findKnown("jane ".repeat(length / 5), names, () => {});
  assert.ok(growthOf(work, 400_000) < 12);
});
