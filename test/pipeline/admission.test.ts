import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createAdmission } from "../../src/pipeline/index.ts";

test("admits up to the limit", () => {
  const admission = createAdmission({ limitBytes: 100, spikeBytes: 0 });
  admission.admit(60);
  admission.admit(40);
  assert.equal(admission.bytesInFlight, 100);
});

test("refuses what would exceed the limit, until something is released", () => {
  const admission = createAdmission({ limitBytes: 100, spikeBytes: 0 });
  admission.admit(60);
  assert.throws(() => admission.admit(41), { code: "overloaded" });
  admission.release(60);
  admission.admit(41);
});

test("refuses from limit minus spike on", () => {
  const admission = createAdmission({ limitBytes: 100, spikeBytes: 50 });
  admission.admit(51);
  assert.throws(() => admission.admit(1), { code: "overloaded" });
});

test("tells the sender of a batch that can never fit not to try again", () => {
  const admission = createAdmission({ limitBytes: 100, spikeBytes: 20 });
  assert.throws(() => admission.admit(101), { code: "too-large" });
});

test("never counts more than the limit, for any sequence", () => {
  const sizes = fc.array(fc.record({ bytes: fc.nat(150), leaves: fc.boolean() }));
  const limits = fc.record({ limitBytes: fc.nat(300), spikeBytes: fc.nat(100) });
  fc.assert(
    fc.property(limits, sizes, (limit, requests) => {
      const admission = createAdmission(limit);
      const inFlight: number[] = [];
      for (const { bytes, leaves } of requests) {
        try {
          admission.admit(bytes);
          inFlight.push(bytes);
        } catch {
          // Refused: it must not count.
        }
        const leaving = leaves ? inFlight.pop() : undefined;
        if (leaving !== undefined) admission.release(leaving);
        assert.ok(admission.bytesInFlight <= limit.limitBytes);
      }
    }),
  );
});
