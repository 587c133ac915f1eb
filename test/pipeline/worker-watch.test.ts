/** Whoever asks is told when no worker can serve, and when one can again. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Piscina } from "piscina";
import { createRedactorPool } from "../../src/pipeline/index.ts";
import { behindGate } from "../support/gate.ts";
import { batch, DEFAULTS, openPool, outcomeOf } from "../support/pool.ts";

test("a start whose workers never load ends with an error that says so", async () => {
  const { options } = behindGate("hanging");
  const pool = createRedactorPool({ ...DEFAULTS, ...options, workers: 2, loadTimeoutMs: 300 });
  await assert.rejects(pool.start(), {
    message: "0 of 2 workers are ready, and no other since 300 ms",
  });
  await pool.close(0);
});

test("while no replacement of a lost worker can load that is told, and its end too", {
  timeout: 60_000,
}, async () => {
  const { options, set } = behindGate("open");
  const told: boolean[] = [];
  const changes = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await using pool = await openPool({
    workers: 1,
    ...options,
    onServing: (canServe) => changes[told.push(canServe) - 1].resolve(),
  });
  assert.equal(pool.stats().readyWorkers, 1);
  set("failing");
  await outcomeOf(pool.redact(batch("x")));
  await changes[0].promise;
  assert.equal(pool.stats().readyWorkers, 0);
  // Its sender is not kept until a task's time is over.
  assert.equal(await outcomeOf(pool.redact(batch("a"))), "refused: worker-failed");
  set("open");
  await changes[1].promise;
  assert.deepEqual(told, [false, true]);
  assert.equal(await outcomeOf(pool.redact(batch("a"))), "a");
});

test("a worker that is lost and replaced is no reason to say anything", async () => {
  const told: boolean[] = [];
  await using pool = await openPool({
    workers: 1,
    onServing: (canServe) => void told.push(canServe),
  });
  await outcomeOf(pool.redact(batch("x")));
  assert.equal(await outcomeOf(pool.redact(batch("a"))), "a");
  assert.equal(pool.stats().readyWorkers, 1);
  assert.deepEqual(told, []);
});

test("while each replacement dies as it loads, greetings of the next ones do not pile up", {
  timeout: 60_000,
}, async () => {
  const { options, set } = behindGate("open");
  await using pool = await openPool({ workers: 1, ...options, loadTimeoutMs: 600 });
  set("failing");
  const run = mock.method(Piscina.prototype, "run");
  await outcomeOf(pool.redact(batch("x")));
  await sleep(3_000);
  const early = run.mock.calls.slice(1).map(({ result }) => result);
  assert.ok(early.length >= 2);
  // Three times as long as each may wait: later ones are still made meanwhile.
  await sleep(2_000);
  run.mock.restore();
  const waiting = await Promise.all(early.map(isPending));
  assert.equal(waiting.filter(Boolean).length, 0);
  set("open");
  while (pool.stats().readyWorkers === 0) await sleep(50);
  assert.equal(await outcomeOf(pool.redact(batch("a"))), "a");
});

function isPending(promise: Promise<unknown> | undefined): Promise<boolean> {
  const ended = Promise.resolve(promise).then(
    () => false,
    () => false,
  );
  return Promise.race([ended, sleep(0, true)]);
}
