/** Answers in messages, whose label stands in the question before. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const FORMATS: Readonly<Record<string, (question: string, answer: string) => string>> = {
  "a string of content": (question, answer) =>
    JSON.stringify([
      { role: "assistant", content: question },
      { role: "user", content: answer },
    ]),
  "OpenTelemetry's parts": (question, answer) =>
    JSON.stringify([
      { role: "assistant", parts: [{ type: "text", content: question }] },
      { role: "user", parts: [{ type: "text", content: answer }] },
    ]),
  "blocks of text": (question, answer) =>
    JSON.stringify({
      messages: [
        { role: "assistant", content: [{ type: "text", text: question }] },
        { role: "user", content: [{ type: "text", text: answer }] },
      ],
    }),
  "types and data": (question, answer) =>
    JSON.stringify([
      { type: "ai", data: { content: question, id: "run-1" } },
      { type: "human", data: { content: answer, id: "run-2" } },
    ]),
};

const ANSWERED: readonly (readonly [question: string, answer: string, entity: string])[] = [
  ["Thanks. What is your member ID?", "W8471926501", "HEALTH_PLAN_ID"],
  ["Could you give me the MRN?", "84719", "MEDICAL_RECORD_NUMBER"],
  ["And the last four of your social?", "6789", "US_SSN"],
  ["What is your zip code?", "27701", "ZIP_CODE"],
  ["What is your phone number?", "5550142", "PHONE_NUMBER"],
  ["Your date of birth?", "03/14", "DATE_OF_BIRTH"],
  ["What is your address?", "12 oak st", "STREET_ADDRESS"],
  ["Your last name?", "Okonjo", "PERSON"],
  ["May I have your full name please?", "xilo okonjo", "PERSON"],
  ["And the patient's name?", "Jane Roe", "PERSON"],
];

const SAYS_NOTHING: readonly (readonly [question: string, answer: string])[] = [
  ["Can I have your full name?", "Sure"],
  ["What is your name?", "No thanks, just browsing"],
  ["What is the drug's brand name?", "Xyloprim"],
  ["How many tablets?", "84719"],
  ["What was the order number?", "84719265"],
  ["Is there anything else?", "No, 2 is fine"],
];

for (const [format, write] of Object.entries(FORMATS)) {
  for (const [question, answer, entity] of ANSWERED)
    test(`${format}: ${question} ${answer}`, () =>
      assert.deepEqual(find(write(question, answer)), [`${entity} ${answer}`]));
  for (const [question, answer] of SAYS_NOTHING)
    test(`${format}: ${question} ${answer} is nobody's`, () =>
      assert.deepEqual(find(write(question, answer)), []));
}

const SPOKEN: readonly (readonly [text: string, found: readonly string[]])[] = [
  ["[bot] What is your last name?\n[user] abernathy", ["PERSON abernathy"]],
  ["Agent: can I get your full name?\nCaller: sorrel whitacre", ["PERSON sorrel whitacre"]],
  ["Agent: your full name?\nCaller: that is correct", []],
  ["Bot: What is the drug name?\nUser: xylofarin", []],
  ["What is your name?\n- bullet", []],
];

for (const [text, found] of SPOKEN)
  test(`the name on the next line: ${text}`, () => assert.deepEqual(find(text), found));
