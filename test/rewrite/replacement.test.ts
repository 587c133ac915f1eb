import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Action, Secret } from "../../src/core/index.ts";
import { replacement } from "../../src/rewrite/actions/replacement.ts";

const key = new Secret("a key of a test");
const put = (action: Action, text: string, entity = "US_SSN") =>
  replacement(action, entity, () => text, key) ?? text;
const mask = (keepLast: number): Action => ({ kind: "mask", keepLast, with: "*" });

const cases = [
  { action: { kind: "replace" }, text: "219-09-9999", out: "[US_SSN]" },
  { action: { kind: "replace", label: "SSN" }, text: "219-09-9999", out: "[SSN]" },
  { action: { kind: "keep" }, text: "219-09-9999", out: "219-09-9999" },
  { action: { kind: "remove" }, text: "219-09-9999", out: "[US_SSN]" },
  { action: mask(4), text: "219-09-9999", out: "***-**-9999" },
  { action: mask(0), text: "jane@x.org", out: "****@*.***" },
  { action: mask(4), text: "1234", out: "**34" },
  { action: mask(4), text: "7", out: "*" },
  { action: mask(2), text: "\\u0031\\u0032-34", out: "**-34" },
  { action: mask(2), text: "Müller", out: "****er" },
  { action: mask(4), text: "--", out: "[US_SSN]" },
  { action: mask(4), text: "Jane Roe", out: "**** *oe" },
] as const satisfies readonly { action: Action; text: string; out: string }[];
for (const { action, text, out } of cases) {
  test(`${action.kind} makes ${out} of ${text}`, () => assert.equal(put(action, text), out));
}

test("a pseudonym is eight letters and digits without look-alikes", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.match(put({ kind: "pseudonym" }, text), /^\[US_SSN:[a-hjkmn-z2-9]{8}\]$/);
    }),
  );
});

test("a hash is 64 hex digits", () => {
  assert.match(put({ kind: "hash" }, "219-09-9999"), /^\[US_SSN:[0-9a-f]{64}\]$/);
});

const spellings = [
  ["219-09-9999", "219099999", "219 09 9999", "\\u0032\\u00319-09-9999", "219%2D09-9999"],
  ["Jane Doe", "jane doe", "JANE  DOE", "Jane\\nDoe"],
] as const;
for (const [first, ...others] of spellings) {
  test(`every spelling of ${first} gets its token`, () => {
    const tokens = others.map((text) => put({ kind: "pseudonym" }, text));
    assert.deepEqual(
      tokens,
      others.map(() => put({ kind: "pseudonym" }, first)),
    );
  });
}

test("a telephone number gets its token with its country's code and without", () => {
  const texts = ["919-555-0142", "+1 919 555 0142", "1 (919) 555.0142"];
  const tokens = texts.map((text) => put({ kind: "pseudonym" }, text, "PHONE_NUMBER"));
  assert.equal(new Set(tokens).size, 1);
});

const distinct = [
  { entity: "PHONE_NUMBER", texts: ["+44 1632 960142", "1632960142", "11632960142"] },
  { entity: "IP_ADDRESS", texts: ["1.23.4.5", "12.3.4.5"] },
  { entity: "EMAIL_ADDRESS", texts: ["a.b@x.org", "ab@x.org"] },
  { entity: "DATE_TIME", texts: ["1-11-2000", "11-1-2000"] },
];
for (const { entity, texts } of distinct) {
  test(`${texts.join(" and ")} keep apart`, () => {
    const tokens = texts.map((text) => put({ kind: "pseudonym" }, text, entity));
    assert.equal(new Set(tokens).size, texts.length);
  });
}

test("another key, another entity: another token", () => {
  const action: Action = { kind: "pseudonym" };
  const tokens = new Set([
    replacement(action, "US_SSN", () => "219099999", key)?.slice(-9),
    replacement(action, "US_ITIN", () => "219099999", key)?.slice(-9),
    replacement(action, "US_SSN", () => "219099999", new Secret("another"))?.slice(-9),
  ]);
  assert.equal(tokens.size, 3);
});

test("a mask leaves no value whole, whatever it keeps", () => {
  const value = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z .-]{0,20}$/);
  fc.assert(
    fc.property(value, fc.nat({ max: 64 }), (text, keepLast) => {
      assert.notEqual(put(mask(keepLast), text), text);
    }),
  );
});

test("what stands in a value's place is safe inside JSON and URLs", () => {
  const kinds = [{ kind: "replace" }, { kind: "pseudonym" }, { kind: "hash" }, mask(4)] as const;
  const escaped = fc
    .string({ unit: "binary" })
    .map((text) => JSON.stringify(`1${text}\\`).slice(1, -1));
  fc.assert(
    fc.property(escaped, fc.constantFrom(...kinds), (text, action) => {
      assert.doesNotMatch(put(action, text), /["\\%&]|\p{Cc}/u);
    }),
  );
});
