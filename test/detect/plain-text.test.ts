/** Which texts are their own shadows: they are read where they lie, and scanned but once. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { shadowOf } from "../support/structure.ts";

const PLAIN = ["HbA1c 6.2%.", "98 % on room air", "5%", "up 4% defined", "%", "100%%", "%s and %d"];
const FOLDED = [
  "a%2Db",
  "%20",
  "up 4%20",
  "100%%41",
  "6.2% &amp; 5",
  "6.2%\\n",
  "é 5%",
  `${"5%".padEnd(40)}%2D`,
];

for (const text of PLAIN)
  test(`${text} stands for itself`, () => {
    const shadow = shadowOf(text);
    assert.ok(shadow.isItself);
    assert.equal(shadow.text, text);
  });

for (const text of FOLDED)
  test(`${text} does not stand for itself`, () => assert.equal(shadowOf(text).isItself, false));

const text = fc
  .array(fc.constantFrom(..."%%%% 24abfg&<\\'", "x".repeat(29)), { maxLength: 40 })
  .map((parts) => parts.join(""));

test("what stands for itself holds nothing that folds", () => {
  fc.assert(
    fc.property(text, (one) => {
      if (shadowOf(one).isItself) assert.equal(shadowOf(`${one}\\/`).text, `${one}/`);
    }),
  );
});
