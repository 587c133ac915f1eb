/** Labels that are mistyped or shortened name their value still; words that are like a label's name none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const MISTYPED: readonly (readonly [string, string])[] = [
  ["my socail security number is 219099999", "US_SSN 219099999"],
  ["social securty 219099999", "US_SSN 219099999"],
  ["memebr id is 84719265", "HEALTH_PLAN_ID 84719265"],
  ["medical recrod nubmer 84719265", "MEDICAL_RECORD_NUMBER 84719265"],
  ["acount number 84719265", "ACCOUNT_NUMBER 84719265"],
  ["drivers lisence D84719265", "US_DRIVER_LICENSE D84719265"],
  ["insurence id 84719265", "HEALTH_PLAN_ID 84719265"],
  ["phoen number 6505550132", "PHONE_NUMBER 6505550132"],
  ["brithday is march 14", "DATE_OF_BIRTH march 14"],
  ["soc. sec. no. 219099999", "US_SSN 219099999"],
  ["acct. no. 84719265", "ACCOUNT_NUMBER 84719265"],
  ["m.r.n. 84719265", "MEDICAL_RECORD_NUMBER 84719265"],
];

for (const [text, value] of MISTYPED)
  test(`mistyped: ${text}`, () => assert.deepEqual(find(text), [value]));

const OTHERS = [
  "the clam number 84719265 of the haul",
  "a cart with 84719265 items",
  "polices 84719265",
];

for (const text of OTHERS) test(`another word: ${text}`, () => assert.deepEqual(find(text), []));
