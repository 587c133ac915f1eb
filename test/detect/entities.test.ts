import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { createDetector, ENTITIES } from "../../src/detect/index.ts";
import { finderOf } from "../support/find-in-text.ts";
import { leavesAt } from "../support/leaves.ts";
import { realisticText } from "../support/realistic-text.ts";

const found = finderOf();

test("every entity that has a recogniser is named, and no other", () =>
  assert.deepEqual(new Set(RECOGNISERS.map(({ entity }) => entity)), new Set(ENTITIES)));

const POSITIVES: readonly (readonly [string, readonly string[]])[] = [
  ["a 219-09-9999 219-09-8888 b", ["US_SSN 219-09-9999", "US_SSN 219-09-8888"]],
  ["SSN 219 09 9999", ["US_SSN 219 09 9999"]],
  ["last four of the SSN: 9999", ["US_SSN 9999"]],
  ['"ssn_last4":"9999","x":1', ["US_SSN 9999"]],
  ["SSN: 219-09-\\n9999 Email", ["US_SSN 219-09-\\n9999"]],
  ["Phone: 919-555-\\n0142 SSN", ["PHONE_NUMBER 919-555-\\n0142"]],
  ["SSN:\\n219-09-9999\\n", ["US_SSN 219-09-9999"]],
  ["SSN 219\\u201109\\u20119999", ["US_SSN 219\\u201109\\u20119999"]],
  [
    "4111 1111 1111 1111 5500 0000 0000 0004",
    ["CREDIT_CARD 4111 1111 1111 1111", "CREDIT_CARD 5500 0000 0000 0004"],
  ],
  ["Ticket MRN-163868 done", ["MEDICAL_RECORD_NUMBER MRN-163868"]],
  ["MED24535084, a value", ["MEDICAL_RECORD_NUMBER MED24535084"]],
  [
    "Medical Record Numbers: MED13770313, M5078766",
    ["MEDICAL_RECORD_NUMBER MED13770313", "MEDICAL_RECORD_NUMBER M5078766"],
  ],
  ["MRNs 123456 and 234567", ["MEDICAL_RECORD_NUMBER 123456", "MEDICAL_RECORD_NUMBER 234567"]],
  ["contact: 123-456-7890", ["PHONE_NUMBER 123-456-7890"]],
  ["a (919) 555-0142 b", ["PHONE_NUMBER (919) 555-0142"]],
  ["50-98-28-9612-Office", ["PHONE_NUMBER 50-98-28-9612"]],
  ["to jane.roe@\nexample.org now", ["EMAIL_ADDRESS jane.roe@\nexample.org"]],
  ["> to jane.roe@\n> example.org", ["EMAIL_ADDRESS jane.roe@\n> example.org"]],
  ["to jane.roe\n@example.org now", ["EMAIL_ADDRESS jane.roe\n@example.org"]],
  ["PER*IP**EM*jane@example.org~", ["EMAIL_ADDRESS jane@example.org"]],
  ["^NET^Internet^jane@example.org~", ["EMAIL_ADDRESS jane@example.org"]],
  ["mail jane.roe%40example.org now", ["EMAIL_ADDRESS jane.roe%40example.org"]],
  ["References: <jane.roe@example.org>", ["EMAIL_ADDRESS jane.roe@example.org"]],
  ["Message-ID: <+19195550142@example.org>", ["EMAIL_ADDRESS +19195550142@example.org"]],
  ["jane (at) example.org", ["EMAIL_ADDRESS jane (at) example.org"]],
  ["my email is jroe @ example.org", ["EMAIL_ADDRESS jroe @ example.org"]],
  ["email: roe@ example.org", ["EMAIL_ADDRESS roe@ example.org"]],
  ["write to jane.roe @example.org", ["EMAIL_ADDRESS jane.roe @example.org"]],
  ["lunch @ example.org", []],
  ["follow us @ example.org", []],
];

const NEGATIVES: readonly string[] = [
  "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  "41111111-1111-4111-8111-111111111111",
  "gpt-4o-2024-08-06",
  "claude-3-5-sonnet-20241022",
  "1747731000123",
  "[0.0123456789,-0.4111111111111111]",
  "nginx 1.25.3.1",
  "BP 128/78, 500 mg, 2024",
  "user@host @scope/pkg@1.2.3",
  "hipaa@3f9ac21b",
  "45 CFR 164.514(b)(2)(i)(G)",
  "[US_SSN] [US_SSN:k7q2m9xa]",
  "219 - 09 - 9999",
];

for (const [text, values] of POSITIVES)
  test(`found in: ${text}`, () => assert.deepEqual(found(text), values));

for (const text of NEGATIVES) test(`nothing in: ${text}`, () => assert.deepEqual(found(text), []));

test("a value is covered whatever its escapes", () => {
  const escapes = fc.constantFrom<(c: string) => string>(
    (c) => c,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  fc.assert(
    fc.property(escapes, (escaped) => {
      const value = `219${escaped("-")}09${escaped("-")}9999`;
      assert.deepEqual(found(`ssn is ${value} ok`), [`US_SSN ${value}`]);
    }),
  );
});

const detector = createDetector({ entities: new Map(ENTITIES.map((entity) => [entity, 0.5])) });

test("no bytes make it throw, and findings lie in the leaf in order", () => {
  const noise = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(fc.oneof(noise, realisticText.map(Buffer.from)), (bytes) => {
      detector.load(bytes);
      let before = 0;
      for (const { start, end } of detector.detect(leavesAt([0], [bytes.length]))) {
        assert.ok(before <= start && start < end && end <= bytes.length);
        before = end;
      }
    }),
    { numRuns: 300 },
  );
});

test("what was loaded is looked at once, and nothing of it is told of another request", () => {
  const bytes = Buffer.from("SSN 219-09-9999");
  const leaves = leavesAt([0], [bytes.length]);
  detector.load(bytes);
  assert.equal(detector.detect(leaves).length, 1);
  assert.throws(() => detector.detect(leaves), TypeError);
  detector.load(Buffer.from("nothing to see "));
  assert.deepEqual(detector.detect(leaves), []);
  detector.load(bytes);
  detector.isClean(bytes, [], { bytes, leaves });
  assert.throws(() => detector.detect(leaves), TypeError);
});
