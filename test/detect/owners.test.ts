/** People by their folders, by machines called after them, and by names whose parts a mark joins. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["PERSON", "US_SSN"]);

for (const [text, ...names] of [
  ["/Users/maria.gonzalez/src/app.py", "maria.gonzalez"],
  ["/home/maria_gonzalez/notes", "maria_gonzalez"],
  ["C:\\Users\\Maria Gonzalez\\intake.docx", "Maria Gonzalez"],
  ['{"file_path":"C:\\\\Users\\\\gonzalez.maria\\\\x"}', "gonzalez.maria"],
  ["    at open (/Users/maria.gonzalez/a.js:1:2)", "maria.gonzalez"],
  ["Marias-MacBook-Pro.local", "Maria"],
  ["Maria-Gonzalezs-MacBook-Air.local", "Maria", "Gonzalez"],
] as const)
  test(`found in ${text.slice(-50)}`, () =>
    assert.deepEqual(
      find(text),
      names.map((name) => `PERSON ${name}`),
    ));

for (const text of [
  "/home/runner/work/app",
  "/home/ubuntu/app.log",
  "/home/site.admin/x",
  "/Users/shared.tools/x",
  "/users/new_patient/form",
  "GET /home/main-page/",
  "MacBook-Pro.local",
  "test-macbook-pro",
  "loaner-iphone-3",
  "build-mac-mini-2.example.org",
  "Jane-MacBook-Prototype-of-a-very-long-text-that-is-no-name-of-a-machine",
])
  test(`none in ${text}`, () => assert.deepEqual(find(text), []));

test("a machine in small letters, by its key", () => {
  assert.deepEqual(find("marias-iphone", "host.name"), ["PERSON maria"]);
});

test("a name that underlines join, under a key of names", () => {
  assert.deepEqual(find("Maria_Gonzalez", "patient_name"), ["PERSON Maria_Gonzalez"]);
  assert.deepEqual(find('{"patient_name":"Xyqlo_Okonjo"}'), ["PERSON Xyqlo_Okonjo"]);
  assert.deepEqual(find("Get_Patient", "gen_ai.tool.name"), []);
  assert.deepEqual(find('{"name":"Get_Patient"}'), []);
});

test("a number behind its label and a point", () => {
  assert.deepEqual(find("patient.ssn.219-09-9999"), ["US_SSN 219-09-9999"]);
  assert.deepEqual(find("sessn.219-09-9999"), []);
});
