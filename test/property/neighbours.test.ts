/** What is found in a leaf is its own: neither the wire's bytes beside it nor another leaf takes part. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createDetector, ENTITIES } from "../../src/detect/index.ts";
import { leavesAt } from "../support/leaves.ts";
import { plainText } from "../support/realistic-text.ts";

/** A name that is found once is looked for everywhere, by design: so without names. */
const entities = ENTITIES.filter((entity) => entity !== "PERSON");
const detector = createDetector({ entities: new Map(entities.map((entity) => [entity, 0.5])) });

interface Piece {
  readonly before: Uint8Array;
  readonly text: string;
  readonly after: Uint8Array;
}

/** What is found in each text, all of them in one request between bytes of the wire. */
function found(pieces: readonly Piece[]): string[][] {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const { before, text, after } of pieces) {
    const bytes = Buffer.from(text);
    parts.push(before, bytes, after);
    starts.push(length + before.length);
    ends.push(length + before.length + bytes.length);
    length += before.length + bytes.length + after.length;
  }
  const bytes = Buffer.concat(parts);
  detector.load(bytes);
  const findings = detector.detect(leavesAt(starts, ends));
  const each = pieces.map((): string[] => []);
  for (const { leaf, entity, start, end } of findings)
    each[leaf]!.push(`${entity} ${bytes.toString("utf8", start, end)}`);
  return each;
}

const NONE = new Uint8Array();
/** A tag and a length before a text, a tag behind it: any of them may be a letter or a digit. */
const wire = fc.uint8Array({ minLength: 2, maxLength: 2 });
const piece = fc.record({ before: wire, text: plainText, after: wire });

test("a text's findings are the same alone and between any bytes", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const alone = pieces.map(({ text }) => found([{ before: NONE, text, after: NONE }])[0]);
      assert.deepEqual(found(pieces), alone);
    }),
    { numRuns: 1500 },
  );
});

const PAIRS = [
  { text: "BR5550149", why: "the tag of the next attribute is a J", after: "J" },
  { text: "MRN: 84719265", why: "a length of 74 is a J", before: "J" },
  { text: "BR5550149 <", why: "a tag is closed in the next leaf", after: "\0\0>2" },
  { text: "BR5550149\\u", why: "an escape ends with the leaf", after: "\0\0\0\x002" },
  { text: "Durham, NC 27701", why: "a log's attribute has the tag 2", after: "2" },
];
for (const { text, why, before = "", after = "" } of PAIRS) {
  test(`${text} is found where ${why}`, () => {
    const [here] = found([
      { before: Buffer.from(`\u0001${before}`), text, after: Buffer.from(after) },
    ]);
    assert.deepEqual(here, found([{ before: NONE, text, after: NONE }])[0]);
    assert.notEqual(here?.length, 0);
  });
}

test("the first value of a text with escapes hides none behind it, nor in the texts beside it", () => {
  const texts = [
    "MRN: 84719265,\\nSSN 219-09-9999",
    "\\u0041",
    "MRN: 84719266, jane@example.org",
    "5550142",
  ];
  const pieces = texts.map((text) => ({ before: Buffer.from("J\n"), text, after: NONE }));
  assert.deepEqual(
    found(pieces),
    texts.map((text) => found([{ before: NONE, text, after: NONE }])[0]),
  );
  assert.deepEqual(
    found(pieces).map((each) => each.length),
    [2, 0, 2, 0],
  );
});
