import assert from "node:assert/strict";
import { test } from "node:test";
import { readSqlConditions } from "../../src/detect/structure/sql/conditions.ts";

function found(text: string): string[] {
  const all: string[] = [];
  readSqlConditions(
    text,
    (entity, start, end) => all.push(`${entity} ${text.slice(start, end)}`),
    (start, end, label) => {
      all.push(`${label}: ${text.slice(start, end)}`);
      return undefined;
    },
  );
  return all;
}

const CONDITIONS: readonly (readonly [string, ...string[]])[] = [
  ["select 1 from p where lower(last_name) like 'roe%' and page = 2", "PERSON roe"],
  ["WHERE UPPER(p.first_name) = UPPER('jane') AND x", "PERSON jane"],
  ["WHERE \"last_name\" ILIKE '%Roe%'", "PERSON Roe"],
  ["where last_name NOT IN ('Roe', 'Doe' ,'Poe')", "PERSON Roe", "PERSON Doe", "PERSON Poe"],
  ["where mrn in ('84719265','84719266')", "mrn: 84719265", "mrn: 84719266"],
  ["where drug like 'metformin%' and status in ('open', 'closed')"],
  ["the last_name is like 'Roe'"],
  ["where last_name like $1 and first_name in (?)"],
];

for (const [text, ...values] of CONDITIONS)
  test(`compared: ${text}`, () => assert.deepEqual(found(text), values));

test("hostile conditions cost linear time", () => {
  for (const part of ["last_name in ('a',", " in (", "name like '", "'a', "])
    assert.ok(found(`where ${part.repeat(300_000 / part.length)}`).length >= 0);
});
