/** How busy workers are does not depend on who asks, or how often. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createUtilization } from "../../src/telemetry/utilization.ts";

test("two who ask one after the other are told the same", async () => {
  const now = { workers: 2, workerBusyMs: 0 };
  const { read, stop } = createUtilization(() => now);
  await sleep(400);
  now.workerBusyMs = 400;
  const [first, second] = [read(now), read(now)];
  assert.ok(first > 0.3 && first < 0.51, String(first));
  assert.ok(Math.abs(first - second) < 0.05, `${first} and ${second}`);
  assert.equal(read({ workers: 2, workerBusyMs: 1e9 }), 1);
  stop();
});
