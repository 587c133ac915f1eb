import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { collectNames, findKnown, type NameSet } from "../../src/detect/known/known-names.ts";
import { Labels } from "../../src/detect/labels/labels.ts";
import { Prefilter } from "../../src/detect/prefilter/prefilter.ts";
import { ROW, type Rows } from "../../src/detect/prefilter/rows.ts";
import { lineUp } from "../../src/detect/wake/lineup.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createWalker } from "../../src/walk/index.ts";
import { growthOf } from "../support/growth.ts";
import { placesOfLeaf, wordsIn } from "../support/places.ts";

function known(names: readonly string[], text: string): string[] {
  return find(text, wordsIn(text), collectNames(names));
}

function find(text: string, places: Rows, names: NameSet): string[] {
  const found: string[] = [];
  findKnown(text, places, names, (start, end) => found.push(text.slice(start, end)));
  return found;
}

const KNOWN: readonly (readonly [string, string, readonly string[]])[] = [
  ["Jane Roe", "Jane Roe, then Roe's chart", ["Jane Roe", "Roe"]],
  ["Jane Roe", "ask jane about ROE^JANE", ["jane", "ROE", "JANE"]],
  ["Jane Roe", "Roe, Jane", ["Roe, Jane"]],
  ["Jane Roe", "patient:jane_roe:summary", ["jane_roe"]],
  ["Jane Roe", "/home/janeroe/notes", ["janeroe"]],
  ["Siobhan O'Brien", "Mrs. O'Brien's son", ["O'Brien"]],
  ["Siobhan O'Brien", "portal login sobrien4", ["sobrien4"]],
  [
    "Jane Okafor",
    "session:jokafor58; okaforj; @okafor.jane1958",
    ["jokafor58", "okaforj", "okafor.jane1958"],
  ],
  ["Okafor, Jane M.", "janeokafor; okaforjane; jokafor", ["janeokafor", "okaforjane", "jokafor"]],
  ["Jane Okafor", "okafor84719265", ["okafor"]],
  ["Jane Roe", "'Roe' and 'jane", ["Roe", "jane"]],
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
  ["Tom Rains", "the trains"],
  ["Jane Son", "json, sonj"],
  ["Maria Chicago", "from Chicago"],
];

for (const [name, text] of STRANGERS)
  test(`${name} does not stand in: ${text}`, () => assert.deepEqual(known([name], text), []));

test("no names, nothing found", () => {
  assert.equal(collectNames([]).isEmpty, true);
  assert.deepEqual(known([], "Jane Roe"), []);
});

test("the same names are kept in any order, 4096 at most", () => {
  const letter = (i: number): string => String.fromCharCode(97 + (i % 26));
  const names = Array.from(
    { length: 5000 },
    (_, i) => `Xq${letter(i)}${letter(i / 26)}${letter(i / 676)}zorb`,
  );
  const text = names.join("; ");
  const there = known(names, text);
  assert.equal(there.length, 4096);
  assert.deepEqual(known(names.toReversed(), text), there);
});

test("time grows with length, no faster", () => {
  const names = collectNames(["Jane Roe"]);
  const text = "jane ".repeat(320_000);
  const places = wordsIn(text);
  const work = (length: number) => find(text, places.subarray(0, (length / 5) * ROW), names);
  assert.ok(growthOf(work, 400_000) < 12);
});

const NAMES = [
  "Jane Roe",
  "José Müller",
  "Siobhan O'Brien",
  "Christopher Featherstonehaugh",
  "Will Rose",
];
const prefilter = new Prefilter(lineUp([], new Labels()).wants);
const piece = fc.constantFrom(
  ...NAMES,
  ...NAMES.flatMap((name) => name.split(" ")),
  ...["jose muller", "obrien", "janeroe", "JANE\\u0020ROE", "%4aane", "\\nROE", "O\u2019Brien"],
  ...["the ", "x'", "'", " ", "_", "1", "é", "\u4e2d", "x".repeat(50), " ".repeat(50)],
);

test("where a known name stands is among the places that are looked at", () => {
  const leaf = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 6 }), (texts) => {
      const attributes = texts.map((stringValue) => ({ key: "note", value: { stringValue } }));
      const spans = [{ name: "chat", attributes }];
      const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
      const { leaves } = createWalker().walk(bytes, "traces");
      const names = collectNames(NAMES);
      prefilter.load(bytes);
      const sought = { words: names.openings, runs: new Set<number>() };
      const looked = prefilter.placesOf(leaves, sought);
      for (let one = 0; one < leaves.count; one++) {
        const { text } = prefilter.fold(leaves.start[one], leaves.end[one]);
        assert.deepEqual(
          find(text, placesOfLeaf(looked, one), names),
          find(text, wordsIn(text), names),
        );
      }
    }),
  );
});

test("other words are not looked at", () => {
  const spans = [
    { name: "chat", attributes: [{ key: "note", value: { stringValue: "Jan Rowe" } }] },
  ];
  const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
  const { leaves } = createWalker().walk(bytes, "traces");
  prefilter.load(bytes);
  const { openings } = collectNames(["Jane Roe"]);
  assert.equal(prefilter.placesOf(leaves, { words: openings, runs: new Set<number>() }).length, 0);
});
