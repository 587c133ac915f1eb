/** What stands in a text is found in whatever a program, a terminal or a typist wrapped the text. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  // Marks that Markdown, a shell or a regular expression escapes.
  [String.raw`SSN 219\-09\-9999`, [String.raw`US_SSN 219\-09\-9999`]],
  [String.raw`DOB: 03\\.14\\.1958`, [String.raw`DATE_OF_BIRTH 03\\.14\\.1958`]],
  [String.raw`call \(919\)\ 555\-0142`, [String.raw`PHONE_NUMBER \(919\)\ 555\-0142`]],
  [String.raw`to jane\.roe@example\.org`, [String.raw`EMAIL_ADDRESS jane\.roe@example\.org`]],
  [String.raw`Patient: Jane\ Roe`, [String.raw`PERSON Jane\ Roe`]],
  // Colours of a terminal.
  ["\u001b[32mMRN:\u001b[0m 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["mrn=\u001b[1;35m84719265\u001b[0m", ["MEDICAL_RECORD_NUMBER 84719265"]],
  [String.raw`\u001b[36mage=\u001b[0m97`, ["AGE 97"]],
  ["219-\u001b[1m09-9999", ["US_SSN 219-\u001b[1m09-9999"]],
  // Em dashes without blanks.
  ["on file: SSN 219-09-9999—call her", ["US_SSN 219-09-9999"]],
  ["on file: SSN 219-09-9999—3 copies", ["US_SSN 219-09-9999"]],
  ["SSN—219-09-9999", ["US_SSN 219-09-9999"]],
  [String.raw`{"a":"call 919-555-0142\u2014now"}`, ["PHONE_NUMBER 919-555-0142"]],
  ["SSN 219—09—9999", ["US_SSN 219—09—9999"]],
  ["the patient—Jane Roe—was seen", ["PERSON Jane Roe"]],
];

for (const [text, values] of FOUND)
  test(`found in: ${text}`, () => assert.deepEqual(find(text), values));

const CLEAN: readonly string[] = [
  "two doses—500 mg each—were given",
  "\u001b[32mINFO\u001b[0m build 4471 in \u001b[33m94\u001b[0m ms",
  String.raw`\d{3}\-\d{2}\-\d{4}`,
  String.raw`C:\Program\ Files\app\-1.2.3`,
];

for (const text of CLEAN) test(`nothing in: ${text}`, () => assert.deepEqual(find(text), []));
