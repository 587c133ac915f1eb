/** Messages that are leaves of their own: an answer is read behind its question. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Signal } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();

const text = (key: string, stringValue: string): object => ({ key, value: { stringValue } });
const span = (record: object): object => ({
  resourceSpans: [{ scopeSpans: [{ spans: [record] }] }],
});
const body = (content: string): object => ({
  body: { kvlistValue: { values: [text("content", content), text("role", "any")] } },
});

const PLACES: Readonly<
  Record<string, readonly [Signal, (question: string, answer: string) => object]>
> = {
  "gen_ai.prompt": [
    "traces",
    (question, answer) =>
      span({
        attributes: [
          text("gen_ai.prompt.0.role", "assistant"),
          text("gen_ai.prompt.0.content", question),
          text("gen_ai.prompt.1.role", "user"),
          text("gen_ai.prompt.1.content", answer),
        ],
      }),
  ],
  "llm.input_messages": [
    "traces",
    (question, answer) =>
      span({
        attributes: [
          text("llm.input_messages.0.message.content", question),
          text("llm.input_messages.1.message.content", answer),
        ],
      }),
  ],
  events: [
    "traces",
    (question, answer) =>
      span({
        events: [
          { name: "gen_ai.assistant.message", attributes: [text("content", question)] },
          { name: "gen_ai.user.message", attributes: [text("content", answer)] },
        ],
      }),
  ],
  "log records": [
    "logs",
    (question, answer) => ({
      resourceLogs: [{ scopeLogs: [{ logRecords: [body(question), body(answer)] }] }],
    }),
  ],
};

function redacted(place: string, question: string, answer: string): string {
  const [signal, write] = PLACES[place]!;
  const bytes = encodeRequest(signal, write(question, answer));
  const output = redactor.redact({ signal, encoding: "protobuf", bytes }).bytes;
  return Buffer.from(output).toString("latin1");
}

for (const place of Object.keys(PLACES)) {
  for (const [question, answer, entity] of [
    ["Hi & 50% welcome! What is your member ID?", "W8471926501", "HEALTH_PLAN_ID"],
    ["And the last four of your social?", "it's 6789", "US_SSN"],
    ["Your last name?", "Okonjo", "PERSON"],
  ] as const)
    test(`${place}: ${question} ${answer}`, () => {
      const output = redacted(place, question, answer);
      assert.ok(output.includes(answer.replace(/\S+$/, `[${entity}]`)), output);
      assert.ok(!output.includes(answer) && output.includes(question), output);
    });
  test(`${place}: what no question asks for stays`, () => {
    assert.ok(redacted(place, "How many tablets?", "84719").includes("84719"));
    assert.ok(redacted(place, "What is your member ID.", "84719").includes("84719"));
  });
}
