/** One order for what overlaps, whatever order it was found in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Candidate, resolveOverlaps } from "../../src/detect/findings/overlap.ts";

const one = (entity: string, start: number, end: number, score = 0.6): Candidate => ({
  entity,
  start,
  end,
  score,
  how: "test",
});

const CASES: readonly { name: string; given: Candidate[]; told: string[] }[] = [
  { name: "apart", given: [one("B", 5, 9), one("A", 0, 5)], told: ["A 0-5", "B 5-9"] },
  { name: "the longer wins", given: [one("A", 2, 4, 1), one("B", 0, 9)], told: ["B 0-9"] },
  {
    name: "of one length, the surer",
    given: [one("A", 0, 9), one("B", 0, 9, 0.7)],
    told: ["B 0-9"],
  },
  { name: "of one score, the name", given: [one("B", 0, 9), one("A", 0, 9)], told: ["A 0-9"] },
  { name: "two that cross are one", given: [one("A", 0, 5), one("B", 3, 9)], told: ["B 0-9"] },
];
for (const { name, given, told } of CASES) {
  test(name, () => {
    const ranges = resolveOverlaps(given).map(
      ({ entity, start, end }) => `${entity} ${start}-${end}`,
    );
    assert.deepEqual(ranges, told);
  });
}

const candidate = fc
  .record({
    entity: fc.constantFrom("A", "B", "C"),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 9 }),
    score: fc.constantFrom(0.5, 0.7, 1),
  })
  .map(({ entity, start, length, score }) => one(entity, start, start + length, score));
const candidates = fc.array(candidate, { maxLength: 8 });

test("nothing that was found stays uncovered, and nothing overlaps", () => {
  fc.assert(
    fc.property(candidates, (given) => {
      const kept = resolveOverlaps([...given]);
      for (const { start, end } of given)
        assert.ok(kept.some((range) => range.start <= start && end <= range.end));
      for (const [i, { start }] of kept.entries()) assert.ok((kept[i - 1]?.end ?? 0) <= start);
    }),
  );
});

test("the order in which it was found says nothing", () => {
  fc.assert(
    fc.property(candidates, (given) => {
      assert.deepEqual(resolveOverlaps([...given].reverse()), resolveOverlaps([...given]));
    }),
  );
});
