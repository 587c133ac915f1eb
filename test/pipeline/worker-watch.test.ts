/** Whoever asks is told when no worker can serve, and when one can again. */
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { mock, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Piscina } from "piscina";
import { createRedactorPool } from "../../src/pipeline/index.ts";
import { GRACE_MS, LONGEST_LOAD_MS, WorkerWatch } from "../../src/pipeline/worker-watch.ts";
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

test("a worker that is lost and replaced soon is no reason to say anything", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const threads = [{ threadId: 1 }];
  const pool = Object.assign(new EventEmitter(), { threads });
  const told: boolean[] = [];
  const onServing = (canServe: boolean) => void told.push(canServe);
  const watch = new WorkerWatch(pool as never, 1, { onServing, onHung: () => undefined });
  pool.emit("workerCreate", { id: 1 });
  threads[0] = { threadId: 2 };
  pool.emit("workerDestroy");
  await Promise.resolve();
  assert.equal(watch.readyWorkers, 0);
  t.mock.timers.tick(GRACE_MS - 1);
  pool.emit("workerCreate", { id: 2 });
  t.mock.timers.tick(GRACE_MS);
  assert.equal(watch.readyWorkers, 1);
  assert.deepEqual(told, []);
  watch.end();
});

test("while each replacement dies as it loads, greetings of the next ones do not pile up", {
  timeout: 60_000,
}, async () => {
  const { options, set } = behindGate("open");
  await using pool = await openPool({ workers: 1, ...options, loadTimeoutMs: 600 });
  set("failing");
  const run = mock.method(Piscina.prototype, "run");
  await outcomeOf(pool.redact(batch("x")));
  while (run.mock.callCount() < 4) await sleep(50);
  // Later ones are still made meanwhile; each waits no longer than it may.
  const early = run.mock.calls.slice(1, 4).map(({ result }) => result);
  await Promise.allSettled(early);
  run.mock.restore();
  set("open");
  while (pool.stats().readyWorkers === 0) await sleep(50);
  assert.equal(await outcomeOf(pool.redact(batch("a"))), "a");
});

test("a replacement that hangs beside a worker that serves is ended and told of", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const ended: number[] = [];
  const thread = (threadId: number) => ({ threadId, terminate: () => ended.push(threadId) });
  const threads = [thread(1), thread(2), thread(3)];
  const pool = Object.assign(new EventEmitter(), { threads });
  const told: string[] = [];
  const watch = new WorkerWatch(pool as never, 3, {
    onServing: (canServe) => told.push(`${canServe}`),
    onHung: () => told.push("hung"),
  });
  pool.emit("workerCreate", { id: 1 });
  t.mock.timers.tick(LONGEST_LOAD_MS - 1);
  pool.emit("workerCreate", { id: 2 });
  t.mock.timers.tick(LONGEST_LOAD_MS - 1);
  assert.deepEqual(told, []);
  t.mock.timers.tick(1);
  assert.deepEqual([told, ended], [["hung"], [3]]);
  // Nothing else loads, so nothing else can hang.
  threads.pop();
  t.mock.timers.tick(2 * LONGEST_LOAD_MS);
  assert.deepEqual(told, ["hung"]);
  threads.push(thread(4));
  t.mock.timers.tick(LONGEST_LOAD_MS);
  assert.deepEqual(
    [told, ended],
    [
      ["hung", "hung"],
      [3, 4],
    ],
  );
  watch.end();
});
