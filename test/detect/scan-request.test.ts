/** The rows of a request's scan: all of a leaf that is its own shadow; of one that is folded, those that wake it. */
import assert from "node:assert/strict";
import test from "node:test";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { Labels } from "../../src/detect/labels/labels.ts";
import { Prefilter } from "../../src/detect/prefilter/prefilter.ts";
import { ROW } from "../../src/detect/prefilter/rows.ts";
import { lineUp } from "../../src/detect/wake/lineup.ts";
import { leavesAt } from "../support/leaves.ts";

const prefilter = new Prefilter(lineUp(RECOGNISERS, new Labels()).wants);
const IDS = ["847192650", "847192651", "847192652"];
/** More places than are judged together. */
const MANY = Array.from({ length: 600 }, (_, i) => String(847_000_000 + i)).join(" or ");

/** Of each text, how many rows begin in it. */
function rowsOf(texts: readonly string[]): number[] {
  const starts: number[] = [];
  const ends: number[] = [];
  let request = "";
  for (const text of texts) {
    starts.push(request.length + 2);
    request += `\n\x01${text}`;
    ends.push(request.length);
  }
  prefilter.load(Buffer.from(request, "latin1"));
  const { rows } = prefilter.scanRequest(leavesAt(starts, ends));
  return texts.map((_, leaf) => {
    let found = 0;
    for (let row = 0; row < rows.length; row += ROW)
      if (rows[row + 1] >= starts[leaf]! && rows[row + 1] < ends[leaf]!) found++;
    return found;
  });
}

test("a leaf that is its own shadow has the rows of all of its values, whatever stands beside it", () => {
  const plain = IDS.join(" or ");
  assert.deepEqual(
    rowsOf([plain, `\\n${MANY}`, plain]).filter((_, leaf) => leaf !== 1),
    [3, 3],
  );
});

test("of a leaf that is folded, not all is scanned once it is awake", () => {
  for (const sign of ["\\n", "\xe9"]) {
    const [found = 0] = rowsOf([sign + MANY, "calm"]);
    assert.ok(found > 0 && found < 10, `${found} rows`);
  }
});

test("the version behind a product's name in a user agent has no row, an address has one", () => {
  // More words than are asked for a label.
  const words = "was it so slow or did we all wait as it went on";
  const ends = [
    "Chrome/126.0.0.0 Safari/537.36",
    "Chrome/1.2.30.14 or",

    "126.0.0.0",
  ];
  const rows = rowsOf(ends.map((end) => `${words} ${end}`));
  assert.deepEqual(rows, [0, 1, 1]);
});
