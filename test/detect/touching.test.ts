/** Values that lost a blank to the word beside them are found; parts of longer tokens are none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const FOUND: readonly (readonly [string, ...string[]])[] = [
  ["ssn is219-09-9999", "US_SSN 219-09-9999"],
  ["ssn is219099999", "US_SSN 219099999"],
  ["ssn 219-09-9999dob 03/14/1958", "US_SSN 219-09-9999", "DATE_OF_BIRTH 03/14/1958"],
  [
    "SSN: 219-09-9999DOB: 03/14/1958MRN: 84719265",
    "US_SSN 219-09-9999",
    "DATE_OF_BIRTH 03/14/1958",
    "MEDICAL_RECORD_NUMBER 84719265",
  ],
  ["she was born on03/14/1958", "DATE_OF_BIRTH 03/14/1958"],
  ["reach me at650-555-0132after 5", "PHONE_NUMBER 650-555-0132"],
  ["my number is(650)555-0132", "PHONE_NUMBER (650)555-0132"],
  ["Age66Phone(650) 555-0132", "PHONE_NUMBER (650) 555-0132"],
  ["Cell: 650-555-0132Email: jroe@example.org", "PHONE_NUMBER 650-555-0132"],
  ["card is4111111111111111", "CREDIT_CARD 4111111111111111"],
  ["NPI1234567893", "US_NPI 1234567893"],
  ["IP: 203.0.113.77Device: phone", "IP_ADDRESS 203.0.113.77"],
  ["MAC: 00:1B:44:11:3A:B7Serial: none", "MAC_ADDRESS 00:1B:44:11:3A:B7"],
  ["VIN: 1HGCM82633A004352Plate: none", "VIN 1HGCM82633A004352"],
  ["Springfield, IL 62704Phone: none", "ZIP_CODE 62704"],
  ["she lives at123 Elm Street", "STREET_ADDRESS 123 Elm Street"],
  ["Signed by Alan Poe MD03/15/2024", "DATE_TIME 03/15/2024"],
];

for (const [text, ...values] of FOUND)
  test(`a lost blank: ${text}`, () => {
    const found = find(text);
    for (const value of values) assert.ok(found.includes(value), `${value} in ${found.join(", ")}`);
  });

const PARTS = [
  "rev219-09-9999",
  "node-at650-555-0132",
  "x650-555-0132y",
  "219-09-9999a",
  "build_is4111111111111111",
  "id650-555-0132_v2",
  "chipset203.0.113.77b",
  "part7Q219-09-9999",
  "3/4cup",
  "5/325mg",
];

for (const text of PARTS)
  test(`a part of a token: ${text}`, () => assert.deepEqual(find(text), []));
