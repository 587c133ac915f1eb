import assert from "node:assert/strict";
import { test } from "node:test";
import type { Batch } from "../../src/core/index.ts";
import { decodeRequest, encodeRequest } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

const span = (text: string): Batch => {
  const attributes = [{ key: "note", value: { stringValue: text } }];
  const spans = [{ name: "chat", attributes }];
  const request = { resourceSpans: [{ scopeSpans: [{ spans }] }] };
  return { signal: "traces", encoding: "protobuf", bytes: encodeRequest("traces", request) };
};

const TOO_MANY = {
  code: "too-large",
  message: "the request's texts hold over 2000000 values; send smaller batches",
};

// What is made of each value takes a hundred bytes and more, and a worker without memory may take the process with it.
test("a request with more values than a worker has memory for is refused, and the next one is redacted", () => {
  const redactor = redactorWith();
  assert.throws(() => redactor.redact(span("a@b.co ".repeat(2_100_000))), TOO_MANY);
  const { bytes } = redactor.redact(span("write to jane.roe@example.org"));
  const decoded = JSON.stringify(decodeRequest("traces", bytes));
  assert.match(decoded, /write to \[EMAIL_ADDRESS\]/);
});

test("so is one in which a name that was found once stands everywhere else", () => {
  const text = `Patient: Jane Okafor\n${"x okafor ".repeat(2_100_000)}`;
  assert.throws(() => redactorWith().redact(span(text)), TOO_MANY);
});
