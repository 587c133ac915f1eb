/** How busy workers are does not depend on who asks, or how often. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createUtilization } from "../../src/telemetry/utilization.ts";

test("it is the share of the last ten seconds, for everyone who asks", (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const now = { workers: 2, workerBusyMs: 0 };
  let clockMs = 0;
  const utilization = createUtilization(
    () => now,
    () => clockMs,
  );
  utilization.begin();
  const run = (seconds: number, busyMs: number): void => {
    for (let i = 0; i < seconds; i++) {
      clockMs += 1000;
      now.workerBusyMs += busyMs;
      t.mock.timers.tick(1000);
    }
  };
  run(4, 500);
  assert.deepEqual([utilization.read(now), utilization.read(now)], [0.25, 0.25]);
  run(20, 1000);
  assert.equal(utilization.read(now), 0.5);
  run(20, 0);
  assert.equal(utilization.read(now), 0);
  utilization.end();
});
