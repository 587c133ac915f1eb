import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ACTION_KINDS, type ActionKind } from "../../src/core/index.ts";
import { decodeRequest, encodeRequest } from "../../src/otlp/index.ts";
import type { Redactor } from "../../src/pipeline/redact.ts";
import { redactorWith } from "../support/redactors.ts";

const VALUES = ["219-09-9999", "jane.roe@example.org", "212-555-0147", "4111 1111 1111 1111"];
const TEXTS = [
  "SSN 219-09-9999",
  "to jane.roe@example.org",
  "call 212-555-0147",
  "card 4111 1111 1111 1111",
];
const RUNS = { numRuns: 150 };

const redactors = new Map<ActionKind, Redactor>(
  ACTION_KINDS.map((action) => {
    const override = action === "mask" ? { action, keep_last: 2 } : { action };
    const names = ["US_SSN", "EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD"];
    return [action, redactorWith(Object.fromEntries(names.map((name) => [name, override])))];
  }),
);
const redacted = (action: ActionKind, bytes: Uint8Array<ArrayBuffer>) =>
  redactors.get(action)!.redact({ signal: "traces", encoding: "protobuf", bytes }).bytes;

/** Without the letters that end `dr`, `mr` and `ms`: whoever comes behind one of these is found. */
const calm = fc.stringMatching(/^[a-qt-z ü]{0,40}$/);
const text = fc.oneof(
  { weight: 3, arbitrary: calm },
  fc.tuple(calm, fc.constantFrom(...TEXTS), calm).map((parts) => parts.join(" ")),
  fc.tuple(calm, fc.constantFrom(...TEXTS)).map(([a, b]) => JSON.stringify({ note: `${a}\n${b}` })),
);
const { value } = fc.letrec<{ value: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ stringValue: text }),
    fc.record({ boolValue: fc.boolean() }),
    fc.record({
      arrayValue: fc.record({ values: fc.array(tie("value"), { maxLength: 3 }) }),
    }),
    fc.record({
      kvlistValue: fc.record({
        values: fc.array(fc.record({ key: calm, value: tie("value") }), { maxLength: 3 }),
      }),
    }),
  ),
}));
const attribute = fc.record({ key: fc.oneof({ weight: 5, arbitrary: calm }, text), value });
const attributes = fc.array(attribute, { maxLength: 4 });
const span = fc.record({
  traceId: fc.constant("0123456789abcdef0123456789abcdef"),
  spanId: fc.constant("0123456789abcdef"),
  name: text,
  endTimeUnixNano: fc.constant("1700000000000000001"),
  attributes,
  events: fc.array(fc.record({ name: text, attributes }), { maxLength: 2 }),
});
const spans = fc.array(span, { minLength: 1, maxLength: 5 });
const requestOf = (list: readonly object[]) => ({
  resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ spans: list }] }],
});
const encode = (list: readonly object[]) => encodeRequest("traces", requestOf(list));

test("no value survives any action but keep", () => {
  const actions = ACTION_KINDS.filter((action) => action !== "keep");
  fc.assert(
    fc.property(spans, fc.constantFrom(...actions), (list, action) => {
      const out = Buffer.from(redacted(action, encode(list)));
      for (const planted of VALUES) assert.ok(!out.includes(planted), action);
    }),
    RUNS,
  );
});

test("what nothing was found in comes back as it is, the very bytes", () => {
  fc.assert(
    fc.property(fc.array(calm, { maxLength: 5 }), (names) => {
      const bytes = encode(names.map((name) => ({ name })));
      assert.equal(redacted("replace", bytes), bytes);
    }),
    RUNS,
  );
});

test("redacting twice is redacting once, for every action", () => {
  fc.assert(
    fc.property(spans, fc.constantFrom(...ACTION_KINDS), (list, action) => {
      const once = redacted(action, encode(list));
      assert.equal(redacted(action, once), once);
    }),
    RUNS,
  );
});

test("spans come out the same alone and in one request", () => {
  const spansOf = (bytes: Uint8Array<ArrayBuffer>): unknown[] => {
    const request: { resourceSpans?: { scopeSpans?: { spans?: unknown[] }[] }[] } = decodeRequest(
      "traces",
      bytes,
    );
    return request.resourceSpans?.[0]?.scopeSpans?.[0]?.spans ?? [];
  };
  fc.assert(
    fc.property(spans, (list) => {
      const together = spansOf(redacted("replace", encode(list)));
      const alone = list.flatMap((one) => spansOf(redacted("replace", encode([one]))));
      assert.deepEqual(together, alone);
    }),
    RUNS,
  );
});
