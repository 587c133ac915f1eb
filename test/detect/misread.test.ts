/** Labelled numbers in which letters stand for digits, as scanners and typists write them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const MISREAD: readonly (readonly [string, string])[] = [
  ["SSN: 2l9-O9-9999", "US_SSN 2l9-O9-9999"],
  ["SSN 2190999B9", "US_SSN 2190999B9"],
  ["DOB: 03/l4/1958", "DATE_OF_BIRTH 03/l4/1958"],
  ["DOB: 03/14/195B", "DATE_OF_BIRTH 03/14/195B"],
  ["Phone: 65O-555-O132", "PHONE_NUMBER 65O-555-O132"],
  ["Cell (650) 555-O132", "PHONE_NUMBER (650) 555-O132"],
  ["NPI: l234567893", "US_NPI l234567893"],
  ["card 4111-1111-1111-111l", "CREDIT_CARD 4111-1111-1111-111l"],
];

for (const [text, value] of MISREAD)
  test(`misread: ${text}`, () => assert.deepEqual(find(text), [value]));

const WORDS = ["2l9-O9-9999", "phone: SBB100l", "cell 5GB-SSD-100B", "room 65O-555-O132-C"];

for (const text of WORDS) test(`no number: ${text}`, () => assert.deepEqual(find(text), []));
