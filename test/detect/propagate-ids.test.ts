import assert from "node:assert/strict";
import test from "node:test";
import { KnownIds } from "../../src/detect/propagate-ids.ts";
import { finderOf } from "../support/find-in-text.ts";
import { growthOf } from "../support/growth.ts";

function known(value: string, entity: string, text: string): string[] {
  const found: string[] = [];
  const ids = new KnownIds(new Map([[value, entity]]));
  ids.find(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

const MRN = "MEDICAL_RECORD_NUMBER";

const KNOWN: readonly (readonly [string, string, string, string])[] = [
  ["84719265", MRN, "get_labs(84719265)", "84719265"],
  ["84719265", MRN, "key=patient-84719265 offset=3", "84719265"],
  ["84719265", MRN, "/files/84719265_discharge.pdf", "84719265"],
  ["84719265", MRN, "84719265", "84719265"],
  ["84719265", MRN, "It is 84719265.", "84719265"],
  ["QXZ440912", "HEALTH_PLAN_ID", "the card says QXZ440912, ok", "QXZ440912"],
  ["A4-77190", MRN, "chart A4-77190", "A4-77190"],
  ["219-09-9999", "US_SSN", "arg 219099999", "219099999"],
  ["(919) 555-0142", "PHONE_NUMBER", "to: 9195550142", "9195550142"],
];

for (const [value, entity, text, found] of KNOWN)
  test(`${value} stands in: ${text}`, () => assert.deepEqual(known(value, entity, text), [found]));

const STRANGERS: readonly (readonly [string, string])[] = [
  ["84719265", "id 184719265 or 847192650 or a84719265"],
  ["84719265", "0.84719265 and 84719265.5"],
  ["QXZ440912", "XYZ440912 and QXZ4409123"],
  ["123456", "123456 tokens"],
  ["A4-771", "A4-771"],
  ["Jane Roe 84719265", "84719265"],
];

for (const [value, text] of STRANGERS)
  test(`${value} does not stand in: ${text}`, () => assert.deepEqual(known(value, MRN, text), []));

test("an identifier behind its label is known wherever it stands", () => {
  const find = finderOf(["PERSON", MRN]);
  const text = '{"mrn":"84719265","next":"get_labs(84719265)"}';
  assert.deepEqual(find(text), [`${MRN} 84719265`, `${MRN} 84719265`]);
});

test("time grows with length, no faster", () => {
  const ids = new KnownIds(new Map([["84719265", MRN]]));
  for (const one of ["7", "84719265", "84719265 ", "8471 "])
    assert.ok(
      growthOf((length) => ids.find(one.repeat(length / one.length), () => {}), 400_000) < 12,
    );
});
