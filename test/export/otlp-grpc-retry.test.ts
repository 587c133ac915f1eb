/** What an exporter over gRPC tries again, when, and what it tells of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Metadata, status } from "@grpc/grpc-js";
import { exporterTo, fail, reasonOf, startUpstream, succeed } from "../support/grpc-upstream.ts";
import { assertLasted, NEVER, ONE_TRY, OUTGOING, SHORT_RETRY } from "../support/outgoing.ts";

const retried = [
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
  status.ABORTED,
  status.OUT_OF_RANGE,
  status.UNAVAILABLE,
  status.DATA_LOSS,
];
for (const code of retried) {
  test(`tries again after ${status[code]}, and tells of it`, async () => {
    const { target, seen } = await startUpstream([fail(code), succeed]);
    const { exporter, events } = exporterTo(target);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
    assert.equal(seen.length, 2);
    const reason = `gRPC status ${status[code]}`;
    assert.deepEqual(events, [{ kind: "try-failed", signal: "traces", reason, retryInMs: 5 }]);
  });
}

const final = [
  status.INVALID_ARGUMENT,
  status.UNAUTHENTICATED,
  status.PERMISSION_DENIED,
  status.UNIMPLEMENTED,
  status.INTERNAL,
  status.UNKNOWN,
  status.RESOURCE_EXHAUSTED,
];
for (const code of final) {
  test(`${status[code]} is final, and its words are not repeated`, async () => {
    const { target, seen } = await startUpstream([fail(code)]);
    const { exporter } = exporterTo(target);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
      kind: "rejected",
      status: code,
      message: `gRPC status ${status[code]}`,
    });
    assert.equal(seen.length, 1);
  });
}

for (const code of [status.RESOURCE_EXHAUSTED, status.UNAVAILABLE]) {
  test(`waits as long as RetryInfo says after ${status[code]}, and gives up when that is too long`, async () => {
    const { target, seen } = await startUpstream([fail(code, 60)]);
    const { exporter } = exporterTo(target);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
      kind: "retry-exhausted",
      retryAfterMs: 60_000,
      reason: `gRPC status ${status[code]}`,
    });
    assert.equal(seen.length, 1);
  });
}

test("RESOURCE_EXHAUSTED with RetryInfo is tried again", async () => {
  const { target, seen } = await startUpstream([fail(status.RESOURCE_EXHAUSTED, 1), succeed]);
  const { exporter } = exporterTo(target);
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
  assert.equal(seen.length, 2);
});

test("details that are no google.rpc.Status are passed over", async () => {
  const { target } = await startUpstream([
    (_call, reply) => {
      const metadata = new Metadata();
      metadata.set("grpc-status-details-bin", Buffer.from([0x1a, 0xff, 0xff]));
      reply({ code: status.UNAVAILABLE, details: "no", metadata });
    },
    succeed,
  ]);
  const { exporter } = exporterTo(target);
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
});

test("an upstream that does not answer is tried again until the time is over", async () => {
  const { target } = await startUpstream([() => undefined]);
  const { exporter, events } = exporterTo(target, { timeoutMs: 60, retry: SHORT_RETRY });
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  const [first] = events;
  assert.equal(first.kind === "try-failed" && first.reason, "gRPC status DEADLINE_EXCEEDED");
});

test("an upstream that is not there is tried again until the time is over, and that is told", async () => {
  const { exporter, events } = exporterTo("127.0.0.1:1", { retry: SHORT_RETRY });
  const began = performance.now();
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assertLasted(SHORT_RETRY, began);
  assert.equal(reasonOf(events), "gRPC status UNAVAILABLE, ECONNREFUSED");
});

test("an upstream's own words are not told", async () => {
  const { target } = await startUpstream([
    (_call, reply) => reply({ code: status.UNAVAILABLE, details: "SSN 219-09-9999" }),
  ]);
  const { exporter, events } = exporterTo(target, { retry: ONE_TRY });
  await exporter.export(OUTGOING, NEVER);
  assert.equal(reasonOf(events), "gRPC status UNAVAILABLE");
});
