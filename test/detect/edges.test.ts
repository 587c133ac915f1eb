import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { edgesOf, Sticky, Trailing } from "../../src/detect/edges.ts";

const atom = fc.constantFrom("a", "B", "\\d", "[a-c]", "[^a]", "[)\\]|]", ".", "\\x41", "\\|", " ");
const { pattern } = fc.letrec<{ pattern: string; term: string; sequence: string }>((tie) => ({
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((all) => all.join("|")),
  sequence: fc.array(tie("term"), { minLength: 1, maxLength: 3 }).map((all) => all.join("")),
  term: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(atom, fc.constantFrom("", "?", "*", "+?", "{0,2}", "{1,2}?"))
      .map((all) => all.join("")),
    fc.constantFrom("\\b", "\\B", "{", "(b)"),
    fc
      .tuple(
        fc.constantFrom("(", "(?:", "(?i:", "(?-i:", "(?=", "(?!", "(?<=", "(?<!"),
        tie("pattern"),
      )
      .map(([opening, inner]) => `${opening}${inner})`),
    fc
      .tuple(tie("pattern"), fc.constantFrom("?", "{0}", "{2}"))
      .map(([inner, many]) => `(?:${inner})${many}`),
  ),
}));
const text = fc.string({ unit: fc.constantFrom(..."abcABC17 |)]{é☃"), maxLength: 6 });
const flags = fc.constantFrom("", "i");

test("a match begins and ends with what its pattern's edges say", () =>
  fc.assert(
    fc.property(pattern, flags, text, (source, flag, words) => {
      const edges = edgesOf(new RegExp(source, flag));
      for (const [found] of words.matchAll(new RegExp(source, `g${flag}`))) {
        if (found === "") assert.ok(edges.isEmpty);
        else if (!edges.isEmpty) {
          assert.notEqual(edges.first[found.charCodeAt(0)], 0);
          assert.notEqual(edges.last[found.charCodeAt(found.length - 1)], 0);
        }
      }
    }),
    { numRuns: 3000 },
  ));

test("patterns that are asked by their edges match as they do without", () =>
  fc.assert(
    fc.property(pattern, flags, text, fc.nat(6), (source, flag, words, start) => {
      const sticky = new RegExp(source, `y${flag}`);
      sticky.lastIndex = start;
      const end = sticky.test(words) ? sticky.lastIndex : 0;
      assert.equal(new Sticky(new RegExp(source, `y${flag}`)).endAt(words, start), end);
      const isEnd = new RegExp(`(?:${source})$`, flag).test(words);
      assert.equal(new Trailing(new RegExp(source, flag)).closes(words), isEnd);
    }),
    { numRuns: 3000 },
  ));

const edges = [
  { pattern: /,? at \d/, first: " ,", last: "0123456789" },
  { pattern: /(?:un)?do(?=ne)/i, first: "DUdu", last: "Oo" },
  { pattern: /^[:=] ?["']{0,2}$/, first: ":=", last: " \"':=" },
];
for (const { pattern, first, last } of edges)
  test(`the edges of ${pattern} are no more than its own`, () => {
    const found = edgesOf(pattern);
    const codes = (all: Uint8Array): string =>
      [...all.keys()]
        .filter((code) => all[code] === 1)
        .map((code) => String.fromCharCode(code))
        .join("");
    assert.deepEqual([codes(found.first), codes(found.last)], [first, last]);
  });
