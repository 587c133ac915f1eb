/** What names of files, paths and ids made of words say of a person. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const FOUND: readonly (readonly [string, ...string[]])[] = [
  // A date of birth.
  ["DOB_1948-09-12.pdf", "DATE_OF_BIRTH 1948-09-12"],
  ["birth_date_1948-09-12.pdf", "DATE_OF_BIRTH 1948-09-12"],
  ["DOB-1931-03-03_consent.pdf", "DATE_OF_BIRTH 1931-03-03"],
  ["Roe_Jane_DOB_1948-09-12.pdf", "PERSON Roe", "PERSON Jane", "DATE_OF_BIRTH 1948-09-12"],
  ["Okafor, Jane - 03-11-2026.pdf", "PERSON Okafor", "PERSON Jane", "DATE_TIME 03-11-2026"],
  // Folders and ids.
  ["patients/okafor-jane/2026-04-01/note.txt", "PERSON okafor-jane"],
  ["intake/Jane_Okafor/consent.pdf", "PERSON Jane_Okafor"],
  ["intake-jane.okafor-58", "PERSON jane.okafor"],
  // Recordings of calls.
  ["https://s3.example.com/rec/6505550192.wav", "PHONE_NUMBER 6505550192"],
  ["+16505550192.wav", "PHONE_NUMBER +16505550192"],
  ["recordings/6505550192-1723.mp3", "PHONE_NUMBER 6505550192"],
  // Meetings.
  ["https://clinic.zoom.us/j/88123456789", "URL 88123456789"],
  ["join https://meet.google.com/abc-defg-hij now", "URL abc-defg-hij"],
];

for (const [text, ...values] of FOUND)
  test(`found in ${text}`, () => {
    const all = find(text);
    for (const value of values) assert.ok(all.includes(value), `${value} in ${all}`);
  });

for (const text of [
  "report_2026-03-01.pdf",
  "backup_2026-03-01_x.sql",
  "Report - Q3, Final - 03-11-2026.pdf",
  "/opt/Android_Studio/bin/x",
  "/wiki/San_Jose/page",
  "/lib/Test_Case/a.py",
  "job-http.request-1",
  "eslint-plugin-jest.config",
  "1723456789.wav",
  "build-2026081401.mp4",
  "clip_4821937761.mp3",
  "https://zoom.us/pricing",
  "https://meet.google.com/landing",
])
  test(`none in ${text}`, () => assert.deepEqual(find(text), []));
