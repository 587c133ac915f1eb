/** Parts of identifiers: what a limit cut off, what lost its zeros, last digits. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { testMarked } from "../support/marked-lines.ts";

const find = finderOf();

testMarked(
  {
    US_SSN: [
      '{"n":1,"ssn":"«219-09-9»',
      "my ssn is «219-09-99»",
      "ssn «219-09-9»... [truncated]",
      "SSN: «219-09»<truncated 12 chars>",
      '{"ssn":«78051120»}',
      "ssn=«7805112»",
    ],
    CREDIT_CARD: [
      '{"card_last4":"«4242»","n":1}',
      '{"cardLast4":"«4242»"}',
      "mastercard last4 is «4242»",
    ],
  },
  find,
);

test("the key of a leaf names them too", () => {
  assert.deepEqual(find("4242", "card_last4"), ["CREDIT_CARD 4242"]);
});

for (const text of [
  '{"last4":"0091"}',
  "Bad SSN 219-09-999",
  "SSN: 219-09-XXXX",
  "ssn: ###-##-####",
  "ssn 219 items",
])
  test(`nothing in: ${text}`, () => assert.deepEqual(find(text), []));
