import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { IntMap } from "../../src/detect/labels/int-map.ts";

test("a number is known by what was set for it last", () => {
  const int = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer());
  const value = fc.integer({ min: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(int, value), { maxLength: 400 }), int, (entries, other) => {
      const map = new IntMap();
      const model = new Map(entries);
      for (const [key, one] of entries) map.set(key, one);
      for (const key of [...model.keys(), other]) assert.equal(map.get(key), model.get(key) ?? 0);
    }),
  );
});
