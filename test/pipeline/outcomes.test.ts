import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Batch, RefusalError, type Report } from "../../src/core/index.ts";
import { OutcomeReader, OutcomeWriter } from "../../src/pipeline/outcomes.ts";
import { pack } from "../../src/pipeline/packing.ts";
import { readReply } from "../../src/pipeline/read-reply.ts";
import type { RedactReply } from "../../src/pipeline/worker-protocol.ts";

const word = fc.constantFrom("US_SSN", "PERSON", "replace", "keep", "hipaa.phi.us_ssn");
const count = fc.nat();
const report: fc.Arbitrary<Report> = fc.record({
  records: count,
  findings: fc.array(fc.record({ entity: word, action: word, count })),
  violations: fc.array(fc.record({ rule: word, count })),
  leavesReplaced: count,
  recordsUnannotated: count,
  bytesIn: count,
  bytesOut: count,
});
const refusal = fc
  .record({ code: fc.constantFrom("malformed" as const, "worker-failed" as const), message: word })
  .map(({ code, message }) => new RefusalError(code, message));

function told(outcome: Report | RefusalError): unknown {
  if (outcome instanceof RefusalError) return [outcome.code, outcome.message];
  return JSON.parse(JSON.stringify(outcome));
}

test("what became of batches is read as it was written", () => {
  const law = fc.property(fc.array(fc.oneof(report, refusal)), (outcomes) => {
    const writer = new OutcomeWriter();
    for (const outcome of outcomes) {
      if (outcome instanceof RefusalError) writer.addRefusal(outcome);
      else writer.addReport(outcome);
    }
    const reader = new OutcomeReader(structuredClone(writer.written()));
    assert.deepEqual(
      outcomes.map(() => told(reader.next())),
      outcomes.map(told),
    );
    assert.equal(reader.isAtEnd, true);
  });
  fc.assert(law);
});

const NOTHING: Report = {
  records: 1,
  findings: [{ entity: "US_SSN", action: "replace", count: 1 }],
  violations: [],
  leavesReplaced: 0,
  recordsUnannotated: 0,
  bytesIn: 1,
  bytesOut: 1,
};
const batches: Batch[] = [1, 2].map((byte) => {
  return { signal: "logs", encoding: "protobuf", bytes: Uint8Array.of(byte) };
});

function replyTo(count: number): RedactReply {
  return { kind: "redacted", busyMs: 1, ...packed(count) };
}

function packed(count: number) {
  const writer = new OutcomeWriter();
  for (let i = 0; i < count; i++) writer.addReport(NOTHING);
  const { buffers, places } = pack(batches.slice(0, count).map(({ bytes }) => bytes));
  return { buffers, table: JSON.stringify({ places, ...writer.written() }) };
}

test("a reply gives each batch its bytes, its signal and its report", () => {
  const expected = batches.map(({ signal, bytes }) => ({ signal, bytes, report: NOTHING }));
  assert.deepEqual(readReply(batches, replyTo(2)), expected);
});

/** A reply to both batches, but for what is given. */
function replyWith(wrong: object): RedactReply {
  const whole = replyTo(2);
  return { ...whole, table: JSON.stringify({ ...JSON.parse(whole.table), ...wrong }) };
}

const broken: readonly { readonly name: string; readonly reply: RedactReply }[] = [
  { name: "of fewer batches", reply: replyTo(1) },
  { name: "of more batches", reply: replyTo(3) },
  { name: "without bytes", reply: { ...replyTo(2), buffers: [] } },
  { name: "with bytes beyond its buffers", reply: replyWith({ places: [0, 0, 1, 0, 1, 2] }) },
  { name: "without places", reply: replyWith({ places: [] }) },
  { name: "with unknown words", reply: replyWith({ words: [] }) },
  { name: "with half a table", reply: { ...replyTo(2), table: '{"places":[0' } },
];
for (const { name, reply } of broken) {
  test(`a reply ${name} refuses every batch`, () => {
    const codes = readReply(batches, reply).map((outcome) =>
      outcome instanceof RefusalError ? outcome.code : "forwarded",
    );
    assert.deepEqual(codes, ["worker-failed", "worker-failed"]);
  });
}
