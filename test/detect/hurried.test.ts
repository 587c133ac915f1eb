/** Labels and values as a hurried hand writes them: what stands between them, what parts a value's groups, two values of one label. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const VALUES: readonly (readonly [string, readonly string[]])[] = [
  // What joins a value to its label, or stands between them.
  ["SSN-219-09-9999", ["US_SSN 219-09-9999"]],
  ["Phone_650-555-0132", ["PHONE_NUMBER 650-555-0132"]],
  ["SSN: ____219-09-9999____", ["US_SSN 219-09-9999"]],
  ["MRN<br>84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["<td>MRN</td><td>84719265</td>", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["MRN 1: 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["[SSN]: 219099999", ["US_SSN 219099999"]],
  ["sSN: 219099999", ["US_SSN 219099999"]],
  ["mRN 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["memmber id: 84719265", ["HEALTH_PLAN_ID 84719265"]],
  ["zip should be 45402", ["ZIP_CODE 45402"]],
  ["zip is like 45402", ["ZIP_CODE 45402"]],
  ["age - 93", ["AGE 93"]],
  ["age is like 93", ["AGE 93"]],
  // A label behind its value.
  ["use 84719265 as the member id", ["HEALTH_PLAN_ID 84719265"]],
  ["84719265 thats my member id", ["HEALTH_PLAN_ID 84719265"]],
  ["84719265 would be my member id", ["HEALTH_PLAN_ID 84719265"]],
  ["84719265 [MRN]", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["219099999(ssn)", ["US_SSN 219099999"]],
  // Groups.
  ["SSN 219 dash 09 dash 9999", ["US_SSN 219 dash 09 dash 9999"]],
  ["SSN: 219_09_9999", ["US_SSN 219_09_9999"]],
  ["my cell is 650, 555, 0132", ["PHONE_NUMBER 650, 555, 0132"]],
  ["phone 650-\n555-\n0132", ["PHONE_NUMBER 650-\n555-\n0132"]],
  ["card 4111, 1111, 1111, 1111", ["CREDIT_CARD 4111, 1111, 1111, 1111"]],
  ["MRN: 8471 dash 9265", ["MEDICAL_RECORD_NUMBER 8471 dash 9265"]],
  ["MRN: 8471 - 9265", ["MEDICAL_RECORD_NUMBER 8471 - 9265"]],
  // Two values of one label.
  ["MRN 84719265 -> 84719266", ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`)],
  [
    "MRNs: 84719265 - 84719266",
    ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`),
  ],
  [
    "MRN 84719265, no wait, 84719266",
    ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`),
  ],
  [
    "MRN 84719265 (was 84719266)",
    ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`),
  ],
];

for (const [text, values] of VALUES)
  test(`hurried: ${JSON.stringify(text)}`, () => assert.deepEqual(find(text), values));

const CLEAN = [
  "call 3, 4, 5, 6, 7, 8, 9 times",
  "mobile: 320, 375, 414, 768",
  "serial port 9600, 19200, 38400, 115200",
  "account tiers: 100, 250, 500, 1000",
  "Patient number: 1 2025 12.",
  "Bad SSN 123-45-678",
  "NM1*82*2*ACME*****XX~SV1*HC:99213*100.00",
  "zip should be 300 MB",
  "zip like 1000 files",
  "max-age=93",
  "Age: 12 - 93 months",
  "200 for the patient",
  "8080 (port)",
  "call-1234567890",
  "step 2: 123456789 ns",
  "HR 72 - 84 - 96",
];

for (const text of CLEAN) test(`clean: ${text}`, () => assert.deepEqual(find(text), []));

test("a long list of one label is found to its end", () => {
  assert.equal(find(`MRNs: ${"84719265 - ".repeat(4000)}`).length, 4000);
});
