import assert from "node:assert/strict";
import { test } from "node:test";
import { type Delivery, type Redacted, RefusalError, type Report } from "../../src/core/index.ts";
import { accept, createAdmission, type Stages } from "../../src/pipeline/index.ts";
import { batch } from "../support/pool.ts";

const REPORT: Report = {
  records: 1,
  findings: [],
  violations: [],
  leavesReplaced: 0,
  recordsUnannotated: 0,
  bytesIn: 5,
  bytesOut: 3,
};
const REDACTED: Redacted<Report> = {
  signal: "traces",
  bytes: new TextEncoder().encode("new"),
  report: REPORT,
};

/** Stages that note what they were given; each may be replaced. */
function openStages(replaced: Partial<Stages> = {}) {
  const seen: string[] = [];
  const stages: Stages = {
    admission: createAdmission({ limitBytes: 100, spikeBytes: 0 }),
    redact: async ({ bytes }) => {
      seen.push(`redact ${new TextDecoder().decode(bytes)}`);
      return REDACTED;
    },
    record: ({ report }) => seen.push(`record ${report.records}`),
    export: async ({ bytes }) => {
      seen.push(`export ${new TextDecoder().decode(bytes)}`);
      return { kind: "delivered" };
    },
    count: ({ bytes }) => bytes.length,
    ...replaced,
  };
  return { stages, seen };
}

const signal = new AbortController().signal;
const fails = async () => {
  throw new RefusalError("worker-failed", "the redaction worker stopped before it answered");
};

test("redacts, records, exports what was redacted, and only then resolves", async () => {
  const { stages, seen } = openStages();
  await accept(batch("raw.."), stages, signal);
  assert.deepEqual(seen, ["redact raw..", "record 1", "export new"]);
});

test("what the upstream rejected of a batch that it took is told", async () => {
  const { stages } = openStages({ export: async () => ({ kind: "delivered", rejected: 3 }) });
  assert.equal(await accept(batch("raw.."), stages, signal), 3);
});

test("what could not be redacted is neither recorded nor exported", async () => {
  const { stages, seen } = openStages({ redact: fails });
  await assert.rejects(accept(batch("raw.."), stages, signal), { code: "worker-failed" });
  assert.deepEqual(seen, []);
});

test("what was not admitted goes nowhere", async () => {
  const { stages, seen } = openStages();
  stages.admission.admit(98);
  await assert.rejects(accept(batch("raw.."), stages, signal), { code: "overloaded" });
  assert.deepEqual(seen, []);
});

const deliveries: { delivery: Delivery; refusal: { code: string; retryAfterMs?: number } }[] = [
  {
    delivery: { kind: "rejected", status: 400, message: "no" },
    refusal: { code: "upstream-rejected" },
  },
  {
    delivery: { kind: "retry-exhausted", retryAfterMs: 5000 },
    refusal: { code: "upstream-unavailable", retryAfterMs: 5000 },
  },
  {
    delivery: { kind: "overloaded", retryAfterMs: 1000 },
    refusal: { code: "overloaded", retryAfterMs: 1000 },
  },
];
for (const { delivery, refusal } of deliveries) {
  test(`a delivery that is ${delivery.kind} refuses with ${refusal.code}`, async () => {
    const { stages } = openStages({ export: async () => delivery });
    await assert.rejects(accept(batch("raw.."), stages, signal), { ...refusal, records: 1 });
  });
}

test("the upstream's own words are not passed on to the sender", async () => {
  const delivery: Delivery = { kind: "rejected", status: 400, message: "bad value: raw" };
  const { stages } = openStages({ export: async () => delivery });
  await assert.rejects(accept(batch("raw.."), stages, signal), {
    message: "the upstream answered 400",
  });
});

const throws = () => {
  throw new Error("broken");
};
const ends: { name: string; stages: Partial<Stages> }[] = [
  { name: "a delivery", stages: {} },
  { name: "a refusal of redact", stages: { redact: fails } },
  { name: "an error of record", stages: { record: throws } },
  { name: "an error of export", stages: { export: throws } },
  {
    name: "an upstream that is away",
    stages: { export: async () => ({ kind: "retry-exhausted" }) },
  },
];
for (const end of ends) {
  test(`after ${end.name} no bytes count as in flight`, async () => {
    const { stages } = openStages(end.stages);
    await accept(batch("raw.."), stages, signal).catch(() => undefined);
    assert.equal(stages.admission.bytesInFlight, 0);
    assert.equal(stages.admission.batchesInFlight, 0);
  });
}

test("the bytes count until the upstream has them", async () => {
  const inFlight: number[] = [];
  const admission = createAdmission({ limitBytes: 100, spikeBytes: 0 });
  const { stages } = openStages({
    admission,
    export: async () => {
      inFlight.push(admission.bytesInFlight);
      return { kind: "delivered" };
    },
  });
  await accept(batch("raw.."), stages, signal);
  assert.deepEqual(inFlight, [5]);
});

const refusals: { name: string; stages: Partial<Stages>; records: number | undefined }[] = [
  { name: "by a worker that died", stages: { redact: fails }, records: 5 },
  {
    name: "by the memory limit",
    stages: { admission: createAdmission({ limitBytes: 4, spikeBytes: 0 }) },
    records: 5,
  },
  {
    name: "as no OTLP",
    stages: {
      redact: async () => {
        throw new RefusalError("malformed", "expected a tag at byte 0");
      },
    },
    records: undefined,
  },
];
for (const { name, stages: replaced, records } of refusals)
  test(`what is refused ${name} is counted if it can be`, async () => {
    const { stages } = openStages(replaced);
    await assert.rejects(accept(batch("raw.."), stages, signal), { records });
  });
