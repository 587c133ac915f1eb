/** What a rewriter keeps between requests is never seen in its output. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeRequest, encodeRequest } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();
const redacted = (by: typeof redactor, bytes: Uint8Array<ArrayBuffer>) =>
  Buffer.from(by.redact({ signal: "traces", encoding: "protobuf", bytes }).bytes);

const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "ab", "abc", "abcd", "abcde", 'q"', "ü", "") },
  fc.constantFrom("jane.roe@example.org", "k".repeat(700), `${"k".repeat(700)}l`),
);
const text = fc.constantFrom("calm", "SSN 219-09-9999", "to jane.roe@example.org");
const { value } = fc.letrec<{ value: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ stringValue: text }),
    fc.record({ bytesValue: text.map((one) => Buffer.from(one)) }),
    fc.record({ arrayValue: fc.record({ values: fc.array(tie("value"), { maxLength: 4 }) }) }),
    fc.record({
      kvlistValue: fc.record({
        values: fc.array(fc.record({ key, value: tie("value") }), { maxLength: 3 }),
      }),
    }),
  ),
}));
const attributes = fc.array(fc.record({ key, value }), { maxLength: 4 });
const span = fc.record(
  {
    name: text,
    endTimeUnixNano: fc.constantFrom("1700000000000000001", "1700000000000000002"),
    attributes,
    events: fc.array(fc.record({ name: text, attributes }), { maxLength: 3 }),
    links: fc.array(fc.record({ traceState: text, attributes }), { maxLength: 2 }),
    status: fc.record({ message: text }),
  },
  { requiredKeys: [] },
);
const request = fc.record({
  resourceSpans: fc.array(
    fc.record({
      resource: fc.record({ attributes }),
      scopeSpans: fc.array(
        fc.record({
          scope: fc.record({ name: text, version: text, attributes }),
          spans: fc.array(span, { maxLength: 4 }),
          schemaUrl: text,
        }),
        { maxLength: 2 },
      ),
      schemaUrl: text,
    }),
    { maxLength: 2 },
  ),
});

test("a rewriter that has seen other requests writes what a new one writes", () => {
  fc.assert(
    fc.property(request, (one) => {
      const bytes = encodeRequest("traces", one);
      assert.deepEqual(redacted(redactor, bytes), redacted(redactorWith(), bytes));
    }),
    { numRuns: 100 },
  );
});

test("what is forged into one span's annotations is not told of another's", () => {
  const ssn = { key: "n", value: { stringValue: "SSN 219-09-9999" } };
  const forged = {
    key: "compliance.violation.rules",
    value: { arrayValue: { values: [{ stringValue: "forged.rule" }] } },
  };
  const told = (attributes: object[]) => {
    const bytes = encodeRequest("traces", {
      resourceSpans: [{ scopeSpans: [{ spans: [{ attributes }] }] }],
    });
    return JSON.stringify(decodeRequest("traces", redacted(fresh, bytes)));
  };
  const fresh = redactorWith();
  assert.ok(told([ssn, forged]).includes("forged.rule"));
  assert.ok(!told([ssn]).includes("forged.rule"));
});
