import assert from "node:assert/strict";
import { test } from "node:test";
import { readNamelessRows } from "../../src/detect/structure/tables/nameless-rows.ts";

function names(text: string): string[] {
  const found: string[] = [];
  readNamelessRows(text, (entity, start, end) => {
    if (entity === "PERSON") found.push(text.slice(start, end));
  });
  return found;
}

test("two cells before a date are a person's name, when one is a first name", () => {
  const rows = [
    ["(1, 'Jane', 'Roe', datetime.date(1958, 3, 14), 'F')", "Jane Roe"],
    ["(7, 'ROE', 'JANE', datetime.datetime(1958, 3, 14, 0, 0))", "ROE JANE"],
    ["Failing row contains (17, Jane, Doe, 1958-03-14, t).", "Jane Doe"],
    ["84719265,WATERSON,JANE,03/14/1958,F", "WATERSON JANE"],
    ["42,Wilhelmina,Hargreaves,F,1983-07-21", "Wilhelmina Hargreaves"],
    ['["Jane", "Roe", "1958-03-14"]', "Jane Roe"],
    ["(1, 'Quillaria', 'Zwennerby', '1958-03-14', '919-555-0142')", "Quillaria Zwennerby"],
    ["Quillaria,Zwennerby,1958-03-14,219-09-9999", "Quillaria Zwennerby"],
  ];
  for (const [text, name] of rows) assert.equal(names(text).join(" "), name, text);
});

test("places, plain words and drugs before a date are none", () => {
  const rows = [
    "Madison, Wisconsin, 2024-03-14",
    "Victoria,Regina,2024-03-14",
    "('Metformin', 'Glucophage', '2024-03-14')",
    "Open,Grace,2024-03-14",
    "INFO,Started,2024-03-14,919-555-0142",
    "Jane Roe, seen on 03/14/2024",
    "(1, 'jane', 'roe', '1958-03-14')",
  ];
  for (const text of rows) assert.deepEqual(names(text), [], text);
});

test("hostile rows cost linear time", () => {
  for (const part of ["'Jane', 'Roe', ", "A,A,1958-03-14,", ",1958-03-14", "A"])
    assert.ok(names(part.repeat(400_000 / part.length)).length >= 0);
});
