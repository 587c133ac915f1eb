/** Redacting twice is redacting once, with every entity on, for every action. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ACTION_KINDS } from "../../src/core/index.ts";
import { ENTITIES } from "../../src/detect/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { plainText, realisticText } from "../support/realistic-text.ts";
import { redactorWith } from "../support/redactors.ts";

const key = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "note",
      "gen_ai.input.messages",
      "ssn",
      "patient.name",
      "dob",
      "mrn",
    ),
  },
  plainText,
);
const text = realisticText.map((stringValue) => ({ stringValue }));
const value = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom("84719265", "219099999", "1961").map((intValue) => ({ intValue })),
  fc.constantFrom(84719265, 3.5).map((doubleValue) => ({ doubleValue })),
  realisticText.map((note) => ({ bytesValue: Buffer.from(note).toString("base64") })),
  fc
    .array(fc.record({ key, value: text }), { maxLength: 3 })
    .map((values) => ({ kvlistValue: { values } })),
);
const attributes = fc.array(fc.record({ key, value }), { maxLength: 3 });
const span = fc.record({
  name: plainText,
  endTimeUnixNano: fc.constant("1700000000000000001"),
  attributes,
  events: fc.array(fc.record({ name: fc.constant("e"), attributes }), { maxLength: 2 }),
});
const request = fc
  .record({ attributes, spans: fc.array(span, { minLength: 1, maxLength: 3 }) })
  .map(({ attributes, spans }) =>
    encodeRequest("traces", {
      resourceSpans: [{ resource: { attributes }, scopeSpans: [{ spans }] }],
    }),
  );

for (const action of ACTION_KINDS) {
  const override = action === "mask" ? { action, keep_last: 2 } : { action };
  const redactor = redactorWith(Object.fromEntries(ENTITIES.map((name) => [name, override])));
  const redacted = (bytes: Uint8Array<ArrayBuffer>) =>
    redactor.redact({ signal: "traces", encoding: "protobuf", bytes }).bytes;

  test(`a text comes to rest under ${action}`, () => {
    fc.assert(
      fc.property(realisticText, (before) => {
        const once = redactor.redactText(before).text;
        assert.equal(redactor.redactText(once).text, once);
      }),
      { numRuns: 500 },
    );
  });

  test(`a request comes to rest under ${action}`, () => {
    fc.assert(
      fc.property(request, (bytes) => {
        const once = redacted(bytes);
        assert.ok(Buffer.from(redacted(once)).equals(once));
      }),
      { numRuns: 60 },
    );
  });
}

const masked = [
  ["seen by Ann Roe in FAIRFIELD, CT", "seen by *** *oe in *****IELD, CT"],
  ["My website is https://WholePrices.example/", "My website is *****://***********.***mple/"],
  ["SSN: 219-09-9999, call (919) 555-0142", "SSN: ***-**-9999, call (***) ***-0142"],
  ["**Jane Roe** and *Ann Roe*", "****** *oe** and **** *oe*"],
];
for (const [text, rest] of masked) {
  test(`what a mask keeps of "${text}" is not found again`, () => {
    const mask = { action: "mask", keep_last: 4 } as const;
    const redactor = redactorWith(Object.fromEntries(ENTITIES.map((name) => [name, mask])));
    assert.equal(redactor.redactText(text).text, rest);
    assert.equal(redactor.redactText(rest).text, rest);
  });
}

for (const text of ["**********JANE ROE**********", "*****Bob Roe*****, seen today"])
  test(`a frame of asterisks is no mask: ${text}`, () => {
    const { entity } = redactorWith().redactText(text).findings[0] ?? {};
    assert.equal(entity, "PERSON");
    const mask = { PERSON: { action: "mask", keep_last: 4 } } as const;
    assert.doesNotMatch(redactorWith(mask).redactText(text).text, /Bob|JANE|ROE|Roe/);
  });
