import assert from "node:assert/strict";
import { test } from "node:test";
import type { Signal } from "../../src/core/index.ts";
import { decodeRequest, encodeRequest, type OtlpObject } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();
const END = "1700000000000000001";
const note = (index: number, text: string) => ({ key: `n${index}`, value: { stringValue: text } });

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: string | number; arrayValue?: object };
}
interface Record {
  attributes?: Attribute[];
  events?: { name: string; timeUnixNano?: string; attributes: Attribute[] }[];
}

/** The records of a redacted request, whatever its signal. */
function redactedRecords(signal: Signal, request: OtlpObject): Record[] {
  const bytes = encodeRequest(signal, request);
  const out = redactor.redact({ signal, encoding: "protobuf", bytes });
  const text = JSON.stringify(decodeRequest(signal, out.bytes));
  const records: Record[] = [];
  JSON.parse(text, (key, value) => {
    if (key === "spans" || key === "logRecords") records.push(...value);
    return value;
  });
  return records;
}

const spansOf = (spans: object[], group: object = {}) =>
  redactedRecords("traces", { resourceSpans: [{ ...group, scopeSpans: [{ spans }] }] });
const attributeOf = (attributes: Attribute[] | undefined, key: string) =>
  attributes?.find((attribute) => attribute.key === key)?.value;

test("a violated span gains the contract's attributes, sorted and unique", () => {
  const [span] = spansOf([
    {
      name: "SSN 219-09-9999",
      endTimeUnixNano: END,
      attributes: [note(0, "to jane.roe@example.org and SSN 219-09-9998")],
    },
  ]);
  assert.equal(Number(attributeOf(span?.attributes, "compliance.violation.count")?.intValue), 3);
  assert.deepEqual(attributeOf(span?.attributes, "compliance.violation.rules")?.arrayValue, {
    values: [{ stringValue: "hipaa.phi.email_address" }, { stringValue: "hipaa.phi.us_ssn" }],
  });
  assert.deepEqual(attributeOf(span?.attributes, "compliance.violation.entities")?.arrayValue, {
    values: [{ stringValue: "EMAIL_ADDRESS" }, { stringValue: "US_SSN" }],
  });
  const severity = attributeOf(span?.attributes, "compliance.violation.severity")?.stringValue;
  assert.equal(severity, "critical");
  assert.match(
    attributeOf(span?.attributes, "compliance.policy")?.stringValue ?? "",
    /^test@[0-9a-f]{8}$/,
  );
});

test("each rule and location is one event at the span's end", () => {
  const [span] = spansOf([
    {
      name: "SSN 219-09-9999 and SSN 219-09-9998",
      endTimeUnixNano: END,
      attributes: [note(0, "a")],
    },
  ]);
  assert.equal(span?.events?.length, 1);
  const [event] = span?.events ?? [];
  assert.equal(event?.name, "compliance.violation");
  assert.equal(event?.timeUnixNano, END);
  const told = event?.attributes.map(({ key, value }) => [key, Object.values(value)[0]]);
  assert.deepEqual(told?.slice(0, 7), [
    ["compliance.rule.id", "hipaa.phi.us_ssn"],
    ["compliance.rule.type", "phi"],
    ["compliance.rule.severity", "critical"],
    ["compliance.rule.citation", "45 CFR 164.514(b)(2)(i)(G)"],
    ["compliance.entity.type", "US_SSN"],
    ["compliance.action", "replace"],
    ["compliance.location", "name"],
  ]);
  assert.equal(Number(told?.[7]?.[1]), 2);
});

test("a span gains 32 events at most and says that there were more", () => {
  const attributes = Array.from({ length: 40 }, (_, i) => note(i, "SSN 219-09-9999"));
  const [span] = spansOf([{ name: "s", attributes }]);
  assert.equal(span?.events?.length, 32);
  assert.deepEqual(attributeOf(span?.attributes, "compliance.violation.truncated"), {
    boolValue: true,
  });
  assert.equal(Number(attributeOf(span?.attributes, "compliance.violation.count")?.intValue), 40);
});

test("what a resource says counts for each span beneath", () => {
  const resource = { attributes: [note(0, "SSN 219-09-9999")] };
  for (const span of spansOf([{ name: "a" }, { name: "b" }], { resource })) {
    assert.equal(span.events?.length, 1);
    const location = attributeOf(span.events?.[0]?.attributes, "compliance.location");
    assert.equal(location?.stringValue, 'resource.attributes["n0"]');
  }
});

test("what a resource says to very many spans adds a bounded number of bytes", () => {
  const attributes = Array.from({ length: 40 }, (_, i) => note(i, `SSN 219-09-${1000 + i}`));
  const count = 30_000;
  const request = (spans: object[]) =>
    encodeRequest("traces", {
      resourceSpans: [{ resource: { attributes }, scopeSpans: [{ spans }] }],
    });
  const bytes = request(Array.from({ length: count }, () => ({})));
  const { bytes: out, report } = redactor.redact({ signal: "traces", encoding: "protobuf", bytes });
  const room = bytes.length + 4 * 1024 * 1024;
  assert.ok(out.length > 2 * room && out.length < 2 * room + bytes.length + 64 * 1024);
  assert.ok(report.recordsUnannotated > 0 && report.recordsUnannotated < count);

  const decoded = decodeRequest("traces", out) as {
    resourceSpans: { scopeSpans: { spans: Record[] }[] }[];
  };
  const spans = decoded.resourceSpans[0]?.scopeSpans[0]?.spans ?? [];
  const told = spans.map(({ attributes = [], events = [] }) => ({
    isTold: attributes.length > 0,
    isTruncated: attributeOf(attributes, "compliance.violation.truncated") !== undefined,
    events: events.length,
  }));
  const full = told.findIndex(({ events }) => events < 32);
  const last = told.findIndex(({ isTold }) => !isTold);
  assert.ok(full > 0 && last > full);
  assert.equal(last, count - report.recordsUnannotated);
  assert.ok(told.slice(full, last).every((one) => one.isTruncated && one.events === 0));
  assert.ok(told.slice(last).every(({ isTold, events }) => !isTold && events === 0));
});

test("a span without a finding gains nothing", () => {
  const [, clean] = spansOf([{ name: "SSN 219-09-9999" }, { name: "clean" }]);
  assert.deepEqual(clean?.attributes ?? [], []);
  assert.deepEqual(clean?.events ?? [], []);
});

test("a log record gains attributes alone", () => {
  const [record] = redactedRecords("logs", {
    resourceLogs: [{ scopeLogs: [{ logRecords: [{ body: { stringValue: "SSN 219-09-9999" } }] }] }],
  });
  const keys = record?.attributes?.map(({ key }) => key);
  assert.deepEqual(keys, [
    "compliance.violation.count",
    "compliance.violation.rules",
    "compliance.violation.entities",
    "compliance.violation.severity",
    "compliance.policy",
  ]);
});

test("a span that was told of before is told of once, with both passes' rules", () => {
  const [first] = spansOf([{ name: "SSN 219-09-9999", endTimeUnixNano: END }]);
  const again = { ...first, name: "to jane.roe@example.org" };
  const [second] = spansOf([again]);
  const keys = second?.attributes?.map(({ key }) => key) ?? [];
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(Number(attributeOf(second?.attributes, "compliance.violation.count")?.intValue), 2);
  assert.deepEqual(attributeOf(second?.attributes, "compliance.violation.rules")?.arrayValue, {
    values: [{ stringValue: "hipaa.phi.email_address" }, { stringValue: "hipaa.phi.us_ssn" }],
  });
  assert.equal(second?.events?.length, 2);
});

test("a value hidden in an earlier pass's attributes does not come through", () => {
  const forged = {
    key: "compliance.violation.rules",
    value: { arrayValue: { values: [{ stringValue: "SSN 219-09-9999" }] } },
  };
  const [span] = spansOf([{ name: "to jane.roe@example.org", attributes: [forged] }]);
  assert.ok(!JSON.stringify(span).includes("219-09-9999"));
});
