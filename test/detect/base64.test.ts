import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import * as base64 from "../../src/detect/leaf/base64.ts";
import { growthOf } from "../support/growth.ts";
import { shadowOf } from "../support/structure.ts";

const base64Texts = (text: string, isInner = false): base64.Base64Text[] =>
  base64.base64Texts(shadowOf(text), isInner);

const encode = (text: string, encoding: "base64" | "base64url" = "base64"): string =>
  Buffer.from(text).toString(encoding);

const TEXTS = [
  "patient Jane Roe, MRN 84719265",
  '{"ssn":"219-09-9999","name":"Jane Roe"}',
  "Größe und Übergröße für Jürgen Müßig",
  "line one\r\n\tline two\r\n",
];

for (const text of TEXTS)
  test(`text is found in its base64: ${text.slice(0, 30)}`, () => {
    for (const encoding of ["base64", "base64url"] as const) {
      const run = encode(text, encoding);
      const around = `{"content":"${run}"}`;
      assert.deepEqual(base64Texts(around), [{ start: 12, end: 12 + run.length, decoded: text }]);
    }
  });

test("what gzip packed is unpacked, also where it is cut off", () => {
  const text = JSON.stringify({
    logEvents: [{ message: "SSN 219-09-9999, MRN 84719265, call back" }],
  });
  const run = gzipSync(text).toString("base64");
  assert.equal(base64Texts(`{"awslogs":{"data":"${run}"}}`)[0]?.decoded, text);
  const rest = base64Texts(run.slice(0, 88))[0]?.decoded ?? "";
  assert.ok(rest.length > 30 && text.startsWith(rest));
});

test("what packs to almost nothing is no text", () => {
  const run = gzipSync(Buffer.alloc(1_000_000, 0x61)).toString("base64");
  assert.deepEqual(base64Texts(run), []);
});

test("what was packed again and again is unpacked once", () => {
  const pack = (text: string): string => gzipSync(text, { level: 9 }).toString("base64");
  const inner = pack("MRN 84719265 seen ".repeat(10));
  const [outer] = base64Texts(pack(`${inner} `.repeat(8)));
  assert.ok(outer?.decoded.startsWith(inner));
  assert.deepEqual(base64Texts(outer.decoded, true), []);
});

test("lines of 76 characters are one run", () => {
  const text = "Jane Roe lives at 12 Oak Street. ".repeat(8);
  const run = encode(text).replace(/.{76}/g, "$&\n");
  assert.deepEqual(
    base64Texts(`x ${run} y`).map(({ decoded }) => decoded),
    [text],
  );
});

test("a run that was cut off gives what is left", () => {
  const [found] = base64Texts(encode("Größe: Jane Roe, MRN 84719265 ß").slice(0, 45));
  assert.ok(found.decoded.startsWith("Größe: Jane Roe, MRN 84719265"));
});

const NONE = [
  "4bf92f3577b34da6a3ce929d0e0e473600f067aa0ba902b7",
  "getPatientMedicalRecordsByIdentifier",
  "src/detect/entities/medical-record-number",
  "41111111-1111-4111-8111-111111111111",
  Buffer.alloc(60, 0xd8).toString("base64"),
  encode("short"),
  "-".repeat(80),
  "A".repeat(80),
];
for (const text of NONE)
  test(`no text in: ${text.slice(0, 40)}`, () => assert.deepEqual(base64Texts(text), []));

test("every text comes back from anywhere", () => {
  const words = fc.stringMatching(/^[A-Za-z0-9 .,:]{20,80}$/);
  const around = fc.stringMatching(/^[ .,:"]{0,40}$/);
  fc.assert(
    fc.property(around, words, around, (before, text, after) => {
      const run = encode(text);
      assert.deepEqual(base64Texts(before + run + after), [
        { start: before.length, end: before.length + run.length, decoded: text },
      ]);
    }),
  );
});

test("time is linear in any text", () => {
  for (const unit of ["A", "Ab1 ", "a.", "eHh4", "-", "abcdefghijklmnopqrstuvwxyz012345 "]) {
    const read = (length: number) => base64Texts(unit.repeat(length / unit.length));
    assert.ok(growthOf(read, 250_000) < 8, unit);
  }
});
