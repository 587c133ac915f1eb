/** What Lethe wrote is not told of again, and hides nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeRequest, encodeRequest } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();
function redacted(attributes: readonly object[], events: readonly object[] = []): string {
  const spans = [{ name: "s", attributes, events }];
  const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
  const out = redactor.redact({ signal: "traces", encoding: "protobuf", bytes });
  return JSON.stringify(decodeRequest("traces", out.bytes));
}
const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });

const own = [
  ["compliance.policy", "hipaa@b1232434"],
  ["compliance.policy", "hipaa+pci+secrets@e81f131b"],
  ["compliance.rule.citation", "45 CFR 164.514(b)(2)(i)(G)"],
] as const;
for (const [key, text] of own) {
  test(`${key} stays ${text}`, () => {
    assert.ok(redacted([attribute(key, text)]).includes(`"${text}"`));
  });
}

const planted = [
  ["compliance.policy", "SSN 219-09-9999@3f9ac21b"],
  ["compliance.rule.citation", "SSN 219-09-9999"],
  ["compliance.location", "SSN 219-09-9999"],
] as const;
for (const [key, text] of planted) {
  test(`a value is found in ${key}: ${text}`, () => {
    assert.ok(!redacted([attribute(key, text)]).includes(text));
  });
}

test("a key that reads as a label in a location gives no finding of its own in a second pass", () => {
  const once = redactor.redact({
    signal: "traces",
    encoding: "protobuf",
    bytes: encodeRequest("traces", {
      resourceSpans: [
        { scopeSpans: [{ spans: [{ attributes: [attribute("password: ", "SSN 219-09-9999")] }] }] },
      ],
    }),
  }).bytes;
  const twice = redactor.redact({ signal: "traces", encoding: "protobuf", bytes: once }).bytes;
  assert.ok(Buffer.from(twice).equals(once));
});
