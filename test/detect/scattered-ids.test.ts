/** Identifiers whose digits stand one by one among letters, and parts of those that a limit cut off. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { testMarked } from "../support/marked-lines.ts";

const find = finderOf();

testMarked(
  {
    MEDICAL_RECORD_NUMBER: [
      "MRN: «A1B2C3D4»",
      "MRN «Q7F2K9M3»",
      "MRN «AB1234», seen",
      '{"mrn":"«a1b2c3»"}',
      '{"patientId":"«K7QXW9ZP»","ward":"4B"}',
    ],
    HEALTH_PLAN_ID: ["member id: «W2B4K9Q7X»", '{"memberId":"«W2B4K9Q7X»"}'],
    DEVICE_ID: ["serial number «C02XK1ZQJG5H»", "device_id=«F17QX1ABC7»"],
    LICENSE_NUMBER: ["license number «T4K9Z2P»"],
    UNIQUE_ID: ["case no «Q7F2K9M3»"],
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
  assert.deepEqual(find("C02XK1ZQJG5H", "device.serial_number"), ["DEVICE_ID C02XK1ZQJG5H"]);
  assert.deepEqual(find("F17QX1ABC7", "device.id"), ["DEVICE_ID F17QX1ABC7"]);
  assert.deepEqual(find("4242", "card_last4"), ["CREDIT_CARD 4242"]);
});

for (const text of [
  "the MRN of H1N1 patients",
  "serial number lookup2table",
  "member id: v1beta2",
  "build A1B2C3D4 of the agent",
  "B2B4U2 is a slogan",
  '{"last4":"0091"}',
  "Bad SSN 219-09-999",
  "SSN: 219-09-XXXX",
  "ssn: ###-##-####",
  "ssn 219 items",
])
  test(`nothing in: ${text}`, () => assert.deepEqual(find(text), []));
