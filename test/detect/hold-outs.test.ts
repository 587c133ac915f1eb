/** Telemetry's own ids stay, each beside a value of a person that is like it and is found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Codes } from "../../src/detect/codes.ts";
import { isPlaceholder } from "../../src/detect/leaf/hold-outs.ts";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const PAIRS: readonly { what: string; stays: string; twin: string; found: string }[] = [
  {
    what: "a trace id",
    stays: "trace 4bf92f3577b34da6a3ce929d0e0e4736",
    twin: "card 4111111111111111",
    found: "CREDIT_CARD 4111111111111111",
  },
  {
    what: "a traceparent",
    stays: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    twin: "call 212-555-0147",
    found: "PHONE_NUMBER 212-555-0147",
  },
  {
    what: "a UUID",
    stays: "41111111-1111-4111-8111-111111111111",
    twin: "4111-1111-1111-1111",
    found: "CREDIT_CARD 4111-1111-1111-1111",
  },
  {
    what: "a consumer's id that a UUID ends",
    stays: "memberId: consumer-billing-1-7f3a2c1d-0b50-4c1d-b2a4-91d3e6c0a5b7",
    twin: "MRN: a-84719265-7f3a2c1d-0b50-4c1d-b2a4-91d3e6c0a5b7",
    found: "MEDICAL_RECORD_NUMBER a-84719265-7f3a2c1d-0b50-4c1d-b2a4-91d3e6c0a5b7",
  },
  {
    what: "a digest",
    stays: "sha256:2190999998471926521909999984719265219099999847192652190999998471a",
    twin: "SSN 219099999",
    found: "US_SSN 219099999",
  },
  {
    what: "a DICOM attribute's tag in JSON",
    stays: '{"patient":{"00100040":{"vr":"CS"}}}',
    twin: '{"patient":{"mrn":"00100040"}}',
    found: "MEDICAL_RECORD_NUMBER 00100040",
  },
  {
    what: "a DICOM attribute's tag in brackets",
    stays: "# 1 PatientID\n(0008,0060) CS [MR]",
    twin: "PatientID\n00080060",
    found: "MEDICAL_RECORD_NUMBER 00080060",
  },
  {
    what: "a tool call",
    stays: "call_4111111111111111aB",
    twin: "call 2125550147",
    found: "PHONE_NUMBER 2125550147",
  },
  {
    what: "an epoch time",
    stays: "at 1747731000123",
    twin: "tel 212-555-0147",
    found: "PHONE_NUMBER 212-555-0147",
  },
  {
    what: "a float",
    stays: "[0.4111111111111111]",
    twin: "[4111111111111111]",
    found: "CREDIT_CARD 4111111111111111",
  },
  {
    what: "a model's name",
    stays: "gpt-4o-2024-08-06",
    twin: "MRN-2024080",
    found: "MEDICAL_RECORD_NUMBER MRN-2024080",
  },
  {
    what: "an honorific before a number",
    stays: "Mr. 4827",
    twin: "MC # 4827193",
    found: "MEDICAL_RECORD_NUMBER 4827193",
  },
];
for (const { what, stays, twin, found } of PAIRS) {
  test(`${what} stays: ${stays}`, () => assert.deepEqual(find(stays), []));
  test(`and its like is found: ${twin}`, () => assert.deepEqual(find(twin), [found]));
}

test("a value in brackets is no placeholder of ours", () => {
  for (const [text, value] of [
    ["[MR447182]", "MR447182"],
    ["[A4417882]", "A4417882"],
    ["[AKIAQ3XKTEW7LOPS2RNV]", "AKIAQ3XKTEW7LOPS2RNV"],
  ]) {
    const start = text.indexOf(value);
    assert.equal(isPlaceholder(new Codes().takeText(text), start, start + value.length), false);
  }
  for (const text of ["[US_SSN]", "[US_SSN:k7q2m9xa]", "[PATIENT_123]", "[MRN1]"])
    assert.equal(isPlaceholder(new Codes().takeText(text), 1, 4), true);
});
