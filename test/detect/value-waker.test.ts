import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Codes } from "../../src/detect/codes.ts";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { Labels } from "../../src/detect/labels/labels.ts";
import { Nameless } from "../../src/detect/leaf/nameless.ts";
import { shadowOf } from "../../src/detect/leaf/shadow.ts";
import { isCount, ValueWaker } from "../../src/detect/leaf/value-waker.ts";
import { View } from "../../src/detect/leaf/view.ts";
import { Prefilter } from "../../src/detect/prefilter/prefilter.ts";
import { ROW, RowKind } from "../../src/detect/prefilter/rows.ts";
import { lineUp } from "../../src/detect/wake/lineup.ts";

const labels = new Labels();
for (const { entity, labels: phrases } of RECOGNISERS) labels.add(entity, phrases);
const lineup = lineUp(RECOGNISERS, labels);
const prefilter = new Prefilter(lineup.wants);

test("a count holds nothing that no label calls", () => {
  for (let number = 0; number < 100_000; number++) {
    const digits = String(number);
    const at = number % digits.length;
    for (const value of [
      digits,
      digits.padStart(5, "0"),
      `${digits.slice(0, at)}.${digits.slice(at)}`,
    ]) {
      assert.ok(isCount(value), value);
      const rows = prefilter.scanText(prefilter.foldText(value));
      for (let row = 0; row < rows.length; row += ROW)
        assert.equal(rows[row], RowKind.Keyed, value);
    }
  }
});

for (const value of ["", ".", "848719", "1.2.3", "3/14", "12-5", "27701 ", "1e5", "-12"])
  test(`"${value}" is no count`, () => {
    assert.equal(isCount(value), false);
  });

const woken = [
  { name: "a count below a label", value: "84719", key: "mrn" },
  { name: "a date", value: "3/14/1958", key: "day" },
  { name: "a name", value: "Jane Roe", key: "title" },
  { name: "a name with a number", value: "ROE-84719", key: "title" },
];
for (const { name, value, key } of woken)
  test(`${name} is looked at`, () => {
    const waker = new ValueWaker(prefilter, lineup.texts);
    assert.ok(!waker.isNothing(value, key));
    assert.notEqual(waker.wake(value, key), undefined);
  });

const word = fc.constantFrom(
  "SKU",
  "sku",
  "Roe",
  "JANE",
  "Jane",
  "Dr",
  "a",
  "Mac",
  "MacBook",
  "Durham",
  "St",
  "A",
);
const digits = fc.stringMatching(/^\d{0,6}$/);
const token = fc
  .array(fc.tuple(word, fc.constantFrom("", "-"), digits, fc.constantFrom("", "-")), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.flat().join(""));
const key = fc.constantFrom("sku", "title", "name", "city", "patient_name", "agent name");

test("names in a token are the same whatever its digits are", () =>
  fc.assert(
    fc.property(token, key, fc.nat(9), (value, name, digit) => {
      const other = value.replace(/\d/g, String(digit));
      assert.deepEqual(namesIn(other, name), namesIn(value, name));
    }),
    { numRuns: 2000 },
  ));

test("a value is known for nameless by all but its digits, under its own key", () => {
  const nameless = new Nameless();
  nameless.add("SKU-10482", "sku");
  const asked = [
    ["SKU-99120", "sku"],
    ["SKU-99120", "id"],
    ["SKV-99120", "sku"],
    ["SKU-9912", "sku"],
    ["SKU-9912A", "sku"],
  ] as const;
  assert.deepEqual(
    asked.map(([value, name]) => nameless.has(value, name)),
    [true, false, false, false, false],
  );
});

/** What those find who read every text. */
function namesIn(value: string, name: string): unknown[] {
  const found: unknown[] = [];
  const view = new View(shadowOf(value), () => name, labels, new Codes());
  for (const { entity, recognise } of lineup.byText)
    recognise(
      view,
      Object.assign((...at: unknown[]) => void found.push([entity, ...at]), { least: 0 }),
    );
  return found;
}
