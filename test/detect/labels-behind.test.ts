/** A label may stand behind its value; one that names the next value, or counts, does not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const NAMED: readonly (readonly [string, ...string[]])[] = [
  ["84719265 is my member id", "HEALTH_PLAN_ID 84719265"],
  ["219099999 (ssn)", "US_SSN 219099999"],
  ["84719265 (mrn)", "MEDICAL_RECORD_NUMBER 84719265"],
  ["2 1 9 0 9 9 9 9 9 is my social", "US_SSN 2 1 9 0 9 9 9 9 9"],
  ["4471 are the last four of my ssn", "US_SSN 4471"],
  ["84719265 - that's the mrn", "MEDICAL_RECORD_NUMBER 84719265"],
  ["use 84719265 (account number) to look me up", "ACCOUNT_NUMBER 84719265"],
  [
    "6505550132 is my cell and 6505550199 is my wife's phone",
    "PHONE_NUMBER 6505550132",
    "PHONE_NUMBER 6505550199",
  ],
  ["W84719265 is the policy number, can you check?", "HEALTH_PLAN_ID W84719265"],
  ["D84719265 is his drivers license", "US_DRIVER_LICENSE D84719265"],
  ["1234567893 is the provider's NPI", "US_NPI 1234567893"],
  ["27701 is my zip", "ZIP_CODE 27701"],
  ["84719265 IS MY MEMBER ID", "HEALTH_PLAN_ID 84719265"],
  ["84719265, That's the MRN", "MEDICAL_RECORD_NUMBER 84719265"],
  ["84719265 – my member id", "HEALTH_PLAN_ID 84719265"],
  ["84719265 — that’s my member id", "HEALTH_PLAN_ID 84719265"],
  ["84719265 is not my MRN", "MEDICAL_RECORD_NUMBER 84719265"],
  ["84719265 isn't a valid MRN", "MEDICAL_RECORD_NUMBER 84719265"],
  ["We have 84719265 on file as your MRN", "MEDICAL_RECORD_NUMBER 84719265"],
  ["does 84719265 match the MRN on file?", "MEDICAL_RECORD_NUMBER 84719265"],
  ["Is 84719265 the correct member ID?", "HEALTH_PLAN_ID 84719265"],
  ["KeyError: '84719265' (field mrn)", "MEDICAL_RECORD_NUMBER 84719265"],
  ["typed '84719265' into the MRN field", "MEDICAL_RECORD_NUMBER 84719265"],
  ["SELECT 'a' AS id, '84719265' AS mrn FROM dual", "MEDICAL_RECORD_NUMBER 84719265"],
  ["WHERE '84719265' = mrn", "MEDICAL_RECORD_NUMBER 84719265"],
  ['  "84719265", // member id', "HEALTH_PLAN_ID 84719265"],
  ["84719265  # mrn", "MEDICAL_RECORD_NUMBER 84719265"],
  ["'84719265', -- mrn\n", "MEDICAL_RECORD_NUMBER 84719265"],
];

for (const [text, ...values] of NAMED)
  test(`a label behind: ${text}`, () => assert.deepEqual(find(text), values));

const UNNAMED = [
  "timeout: 30000, // account timeout",
  "breakpoints: { phone: 480, tablet: 1024 } // phone first",
  "retries = 12345  # members per shard",
  "offset 84719265 /* byte offset */",
  "Is 84719265 the right order?",
  "does 84719265 match the checksum?",
  "SELECT '84719265' AS total, 84719266 AS id",
  "Enter 12345 in the amount field",
  "order 84719265, account: none",
  "rows 84719, member: 22",
  "total 48211 - account closed.",
  "there are 4500 patients in the group.",
  "took 84719 ms for the record.",
  "2024 was the plan.",
  "id 84719265, the phone: none",
];

for (const text of UNNAMED)
  test(`no label behind: ${text}`, () => assert.deepEqual(find(text), []));
