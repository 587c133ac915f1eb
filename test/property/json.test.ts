/** What parsed as JSON parses as JSON, with the same keys, at every depth of encoding, for every action. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ACTION_KINDS } from "../../src/core/index.ts";
import { ENTITIES } from "../../src/detect/index.ts";
import { redactorWith } from "../support/redactors.ts";

const NUMBERS = [219099999, 84719265, 2125550147, 4111111111111111, 42, 0.5];
const TEXTS = [
  "SSN 219-09-9999",
  'line\nto jane.roe@example.org\t\u00fc "q" \\ /',
  "call 212-555-0147",
  "MRN: 84719265",
  "calm",
  "",
];
const keys = fc.constantFrom("ssn", "mrn", "note", "phone", "a", "card number");
const scalar = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(null, true),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(keys, tie("json"), { maxKeys: 3 }),
    // A string that holds JSON: what tools answer.
    fc.dictionary(keys, tie("json"), { maxKeys: 3 }).map((inner) => JSON.stringify(inner)),
  ),
}));
const document = fc.record({
  value: fc.dictionary(keys, json, { maxKeys: 4 }),
  indent: fc.constantFrom(0, 2),
});

/** Keys and kinds of a document, JSON within its strings too; a number or a text that is redacted is a text. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).map(([key, one]) => [key, shapeOf(one)]);
  if (typeof value !== "string" || !/^[{[]"/.test(value)) return "scalar";
  return shapeOf(JSON.parse(value));
}

for (const action of ACTION_KINDS) {
  const override = action === "mask" ? { action, keep_last: 2 } : { action };
  const redactor = redactorWith(Object.fromEntries(ENTITIES.map((name) => [name, override])));
  test(`JSON stays JSON under ${action}`, () => {
    fc.assert(
      fc.property(document, ({ value, indent }) => {
        const before = JSON.stringify(value, undefined, indent);
        const { text } = redactor.redactText(before);
        assert.deepEqual(shapeOf(JSON.parse(text)), shapeOf(value));
      }),
      { numRuns: 300 },
    );
  });
}
