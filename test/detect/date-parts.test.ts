import assert from "node:assert/strict";
import { test } from "node:test";
import { readCalendar, readDateParts } from "../../src/detect/structure/fields/date-calls.ts";

const TEXTS: readonly (readonly [string, string])[] = [
  ['{"dob":{"year":1958,"month":3,"day":14}}', "DATE_OF_BIRTH 3 14"],
  ["birth_date { year: 1958 month: 3 day: 14 }", "DATE_OF_BIRTH 3 14"],
  ['"birthDate": {\n    "year": 1958,\n    "month": 3,\n    "day": 14\n  }', "DATE_OF_BIRTH 3 14"],
  ['{"birth_year":1958,"birth_month":3,"birth_day":14}', "DATE_OF_BIRTH 3 14"],
  ['{"when":{"day": "14", "month": "3", "year": "1958"}}', "DATE_TIME 14 3"],
  ['{"dob":{"month":3,"day":14,"year":1958}}', "DATE_OF_BIRTH 3 14"],
  ['{"schedule":{"month":3,"day":14}}', ""],
  ['{"year":1958,"last_month":3,"day":14}', ""],
  ['{"year":1958,"month":3,"count":14}', ""],
];

for (const [text, expected] of TEXTS)
  test(`parts of a date: ${text}`, () => {
    const found: string[] = [];
    readDateParts(text, (entity, start, end) => {
      if (found.length === 0) found.push(entity);
      found.push(text.slice(start, end));
    });
    assert.equal(found.join(" "), expected);
  });

test("appointments of a calendar, and not when it was sent", () => {
  const text =
    "BEGIN:VEVENT\nDTSTAMP:20240301T090000Z\nDTSTART:20240314T093000Z\nDTEND;TZID=America/New_York:20240315T093000\n";
  const found: string[] = [];
  readCalendar(text, (_, start, end) => found.push(text.slice(start, end)));
  assert.deepEqual(found, ["20240314T093000Z", "20240315T093000"]);
});

test("hostile parts cost linear time", () => {
  for (const part of ['"month":3,', "month:3 day:4 ", "month:3          ", "year:1958,"])
    readDateParts(part.repeat(300_000 / part.length), () => {});
});
