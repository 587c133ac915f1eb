/** Workers are warm when the gateway says that it is ready, and so are those that replace a lost one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SIGNALS } from "../../src/core/index.ts";
import { warmUp } from "../../src/pipeline/warm-up.ts";
import { startGateway } from "../support/gateway.ts";
import { redactorWith } from "../support/redactors.ts";

const BODY = JSON.stringify({
  resourceSpans: [{ scopeSpans: [{ spans: [{ name: "Jane Roe, SSN 219-09-9999" }] }] }],
});
/** Less than the first request takes in a cold worker, far more than in a warm one. */
const TIMEOUT = "10ms";
/** A busy machine may hold up a warm worker as well, but not each time. */
const TRIES = 20;

test("a time-out that is shorter than the first request of a cold worker is kept", {
  timeout: 100_000,
}, async () => {
  const gateway = await startGateway({ redaction: { workers: 1, timeout: TIMEOUT } });
  let status = 0;
  for (let tries = 0; status !== 200 && tries < TRIES; tries++) {
    const headers = { "content-type": "application/json" };
    const reply = await fetch(`${gateway.url}/v1/traces`, { method: "POST", body: BODY, headers });
    status = reply.status;
  }
  await gateway.stop();
  assert.equal(status, 200);
});

test("a worker warms with findings in every signal", () => {
  const redactor = redactorWith();
  const found: string[] = [];
  warmUp({
    redact(batch) {
      const redacted = redactor.redact(batch);
      if (redacted.report.findings.length > 5) found.push(batch.signal);
      return redacted;
    },
  });
  assert.deepEqual(found, SIGNALS);
});
