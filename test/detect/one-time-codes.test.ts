/** Codes of a few digits that open something, by their labels. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["CREDENTIAL"]);

const CODES: readonly (readonly [text: string, finding: string])[] = [
  ["Your code: 4471. Do not share it.", "CREDENTIAL 4471"],
  ["Your verification code is 482913. It expires in 10 minutes.", "CREDENTIAL 482913"],
  ["Your one-time passcode is 771 204. Do not share it.", "CREDENTIAL 771 204"],
  ["The patient's portal PIN is 4417.", "CREDENTIAL 4417"],
  ["OTP: 482913", "CREDENTIAL 482913"],
  ["Your code: 482913", "CREDENTIAL 482913"],
  ["on file, exp 08/27, CVV 123", "CREDENTIAL 123"],
  ['{"securityCode": 203}', "CREDENTIAL 203"],
];

for (const [text, finding] of CODES)
  test(`a code in: ${text}`, () => assert.deepEqual(find(text), [finding]));

const NO_CODES = [
  "the pin codes are 110001",
  "drives pin 13 and pin 7",
  "the OTP expires in 600 seconds",
  "your code 404 is handled, check your code: 300 lines",
  "verification code 2025",
  "status code 404, exit code 137",
  "pin numpy 1.26.4",
];

for (const text of NO_CODES) test(`no code in: ${text}`, () => assert.deepEqual(find(text), []));

/** In India a PIN is a postcode too. */
const POSTCODES = [
  "New Delhi, pin 110001",
  "Address: Anna Nagar PIN - 600040",
  "Maharashtra, Pin: 400601",
];

for (const text of POSTCODES)
  test(`a postcode, and no code in: ${text}`, () => {
    const both = finderOf(["CREDENTIAL", "ZIP_CODE"]);
    assert.deepEqual(both(text), [`ZIP_CODE ${text.slice(-6)}`]);
  });
