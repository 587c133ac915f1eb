/** Tables tell the same as asking each recogniser by turns. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { Sign } from "../../src/detect/leaf/cluster.ts";
import { Dispatch } from "../../src/detect/leaf/dispatch.ts";
import type { DigitRecogniser } from "../../src/detect/recogniser.ts";
import { leastDigits, needsLabel } from "../../src/detect/wake/lineup.ts";

const ONES = RECOGNISERS.filter(
  (one): one is DigitRecogniser => one.wakes === "digits" && !needsLabel(one),
);

test("asked is who shows a sign or is called by a label, and takes as few digits", () => {
  const dispatch = new Dispatch(ONES);
  const entity = fc.constantFrom(undefined, "PERSON", ...ONES.map((one) => one.entity));
  fc.assert(
    fc.property(fc.nat(0x7ffff), fc.nat(40), entity, (shown, digits, called) => {
      const signs = shown | Sign.Any;
      const asked = dispatch.asked(signs, digits, dispatch.calledBy(called));
      assert.deepEqual(
        ONES.filter((_, i) => (asked & (1 << i)) !== 0).map((one) => one.entity),
        ONES.filter(
          (one) =>
            digits >= leastDigits(one) &&
            (one.entity === called || ((one.signs ?? Sign.Any) & signs) !== 0),
        ).map((one) => one.entity),
      );
    }),
  );
});

test("no one is asked where no entity is looked for", () => {
  const dispatch = new Dispatch([]);
  assert.equal(dispatch.asked(Sign.Any, 9, dispatch.calledBy("US_SSN")), 0);
});
