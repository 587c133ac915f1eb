/** `lethe scan` on text of any encoding: it is found, and what is not redacted comes out as it went in. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { inputsOf } from "../../src/cli/scan-format.ts";
import { createScanner } from "../../src/cli/scanner.ts";
import { parsePack } from "../../src/decide/index.ts";

const PACK = `
name: acme
rules:
  - { id: acme.ssn, entity: US_SSN, severity: high, basis: x }
  - { id: acme.mail, entity: EMAIL_ADDRESS, severity: high, basis: x }
  - { id: acme.name, entity: PERSON, severity: high, basis: x }`;
const scanner = createScanner({ policy: { packs: [parsePack(PACK, "acme.yaml")] } });

const before = "note für Ωmega\r\nSSN 219-09-9999, mail jane.roe@example.org\r\n";
const after = "note für Ωmega\r\nSSN [US_SSN], mail [EMAIL_ADDRESS]\r\n";
const BOM = "\ufeff";
const little = (text: string) => Buffer.from(text, "utf16le");
const big = (text: string) => little(text).swap16();
const odd = (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0x41)]);

const files: { name: string; given: Buffer; redacted: Buffer }[] = [
  { name: "UTF-8", given: Buffer.from(before), redacted: Buffer.from(after) },
  {
    name: "UTF-8 with a mark",
    given: Buffer.from(BOM + before),
    redacted: Buffer.from(BOM + after),
  },
  { name: "UTF-16, little", given: little(BOM + before), redacted: little(BOM + after) },
  { name: "UTF-16, big", given: big(BOM + before), redacted: big(BOM + after) },
  { name: "UTF-16 without a mark, little", given: little(before), redacted: little(after) },
  { name: "UTF-16 without a mark, big", given: big(before), redacted: big(after) },
  { name: "UTF-16 with a byte too many", given: odd(little(before)), redacted: odd(little(after)) },
  {
    name: "Latin-1",
    given: Buffer.from(before.replace("Ω", "Ö"), "latin1"),
    redacted: Buffer.from(after.replace("Ω", "Ö"), "latin1"),
  },
  {
    name: "UTF-8 of which a character was cut",
    given: Buffer.concat([Buffer.from(`${before}Seen by Dr. José Núñez `), Buffer.of(0xc3)]),
    redacted: Buffer.concat([Buffer.from(`${after}Seen by Dr. [PERSON] `), Buffer.of(0xc3)]),
  },
  {
    name: "UTF-8 that has what stands for a byte",
    given: Buffer.concat([Buffer.from(`ΩΩ\uef80 ${before}`), Buffer.of(0x80)]),
    redacted: Buffer.concat([Buffer.from(`ΩΩ\uef80 ${after}`), Buffer.of(0x80)]),
  },
  {
    name: "bytes of no encoding",
    given: Buffer.concat([Buffer.of(0xff, 0x00, 0xc3, 0x0a), Buffer.from("SSN 219-09-9999")]),
    redacted: Buffer.concat([Buffer.of(0xff, 0x00, 0xc3, 0x0a), Buffer.from("SSN [US_SSN]")]),
  },
];
for (const { name, given, redacted } of files) {
  test(`${name} is read and written as it is`, () => {
    const [input] = inputsOf("-", new Uint8Array(given), { format: "auto" });
    assert.ok(scanner.find(input).length > 0);
    assert.equal(Buffer.from(scanner.redact(input)).toString("hex"), redacted.toString("hex"));
  });
}

const binaries = [
  { name: "what gzip packed", bytes: gzipSync("SSN 219-09-9999, ".repeat(9)) },
  { name: "a program", bytes: readFileSync(process.execPath).subarray(0, 100_000) },
];
for (const { name, bytes } of binaries)
  test(`${name} is not taken for clean text, unless one says that it is text`, () => {
    const given = new Uint8Array(bytes);
    assert.throws(
      () => inputsOf("a.gz", given, { format: "auto" }),
      /a\.gz: neither text nor OTLP/,
    );
    assert.equal(inputsOf("a.gz", given, { format: "text" })[0].format, "text");
  });

const odd8 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const texts = [
  { name: "HL7 v2 in Latin-1", bytes: odd8("\x0bMSH|^~\\&|A\rPID|1||84719265|M\xfcller\r\x1c\r") },
  { name: "X12 with separators of its own in Latin-1", bytes: odd8("NM1\x1d1\x1dM\xfcller\x1e") },
  { name: "colours of a terminal in Latin-1", bytes: odd8("\x1b[31mM\xfcller\x1b[0m") },
  { name: "names each ended by a zero", bytes: odd8("a\0b\0c\0d e\0") },
];
for (const { name, bytes } of texts)
  test(`${name} is text`, () =>
    assert.equal(inputsOf("-", bytes, { format: "auto" })[0].format, "text"));
