import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { RedactorPool } from "../../src/pipeline/index.ts";
import { batch, openPool, outcomeOf } from "../support/pool.ts";

const MIB = 1024 * 1024;

const answers = [
  { name: "unchanged bytes", order: "a", outcome: "a" },
  { name: "unchanged bytes in which something was found", order: "k", outcome: "k" },
  { name: "new bytes", order: "d1", outcome: "d1d1" },
  { name: "a refusal of the redactor", order: "m", outcome: "refused: malformed" },
  { name: "an error of the redactor as a refusal", order: "t", outcome: "refused: worker-failed" },
];
for (const { name, order, outcome } of answers) {
  test(`gives back ${name}`, async () => {
    await using pool = await openPool({ workers: 1 });
    assert.equal(await outcomeOf(pool.redact(batch(order))), outcome);
  });
}

test("an unexpected error's message does not leave the worker", async () => {
  await using pool = await openPool({ workers: 1 });
  await assert.rejects(pool.redact(batch("t secret")), {
    code: "worker-failed",
    message: "the redactor failed with TypeError",
  });
});

const deaths = [
  {
    name: "that exits",
    order: "x",
    outcome: "refused: worker-failed",
    reason: "died: Error",
  },
  {
    name: "that runs out of memory",
    order: "o",
    outcome: "refused: worker-failed",
    reason: "died: ERR_WORKER_OUT_OF_MEMORY",
  },
  {
    name: "that hangs",
    order: "h",
    outcome: "refused: timed-out",
    reason: "timed-out: AbortError",
    taskTimeoutMs: 1000,
  },
];
for (const { name, order, outcome, reason, ...options } of deaths) {
  test(`a worker ${name} fails its own batch only, and is replaced`, async () => {
    const lost: string[] = [];
    const onLost = (why: string, error: string) => void lost.push(`${why}: ${error}`);
    await using pool = await openPool({ workers: 1, ...options, onLost });
    const together = ["a", order, "d1", "b"].map((each) => outcomeOf(pool.redact(batch(each))));
    assert.deepEqual(await Promise.all(together), ["a", outcome, "d1d1", "b"]);
    assert.equal(await outcomeOf(pool.redact(batch("c"))), "c");
    assert.equal(pool.stats().lostWorkers, 2);
    assert.deepEqual(lost, [reason, reason]);
  });

  test(`a large batch for a worker ${name} is refused, and none but it`, async () => {
    await using pool = await openPool({ workers: 2, ...options });
    const together = [order, "a", "d"].map((each) => outcomeOf(pool.redact(batch(each, MIB))));
    const outcomes = (await Promise.all(together)).map((text) =>
      text.slice(0, 30).replace(/\.+/, ""),
    );
    assert.deepEqual(outcomes, [outcome, "a", "d"]);
    assert.equal(pool.stats().lostWorkers, 1);
  });
}

test("small batches of one turn go to a worker in one task", async () => {
  await using pool = await openPool({ workers: 2 });
  const before = pool.stats().tasks;
  await Promise.all(Array.from({ length: 50 }, (_, i) => pool.redact(batch(`a${i}`))));
  assert.equal(pool.stats().tasks - before, 1);
});

test("a large batch is moved, so that the main thread keeps no copy", async () => {
  await using pool = await openPool({ workers: 1 });
  const large = batch("a", MIB);
  const pending = pool.redact(large);
  await pending;
  assert.equal(large.bytes.buffer.detached, true);
});

test("a batch in shared pool memory is copied, and the memory survives", async () => {
  await using pool = await openPool({ workers: 1 });
  const bytes = Buffer.from("a from Node's own pool");
  await pool.redact({ signal: "logs", encoding: "json", bytes });
  assert.equal(bytes.buffer.detached, false);
});

test("keeps signal and bytes together, whatever the order, sizes and number of workers", async () => {
  await using one = await openPool({ workers: 1 });
  await using three = await openPool({ workers: 3 });
  const item = fc.record({
    order: fc.constantFrom("a", "d", "k", "m", "t"),
    size: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 100_000, max: 300_000 })),
    signal: fc.constantFrom("traces" as const, "logs" as const, "metrics" as const),
  });
  const law = fc.asyncProperty(fc.array(item, { maxLength: 40 }), async (items) => {
    const all = (pool: RedactorPool) =>
      Promise.all(
        items.map(async ({ order, size, signal }, i) => {
          const redacted = pool.redact({ ...batch(`${order}${i}`, size), signal });
          const back = await redacted.then(
            (reply) => reply.signal,
            () => signal,
          );
          return { signal: back, text: await outcomeOf(redacted) };
        }),
      );
    const expected = items.map(({ order, size, signal }, i) => {
      return { signal, text: expectedOutcome(order, `${order}${i}`.padEnd(size, ".")) };
    });
    assert.deepEqual(await all(one), expected);
    assert.deepEqual(await all(three), expected);
  });
  await fc.assert(law, { numRuns: 25 });
});

function expectedOutcome(order: string, text: string): string {
  const outcomes: Record<string, string> = {
    d: text + text,
    m: "refused: malformed",
    t: "refused: worker-failed",
  };
  return outcomes[order] ?? text;
}

test("refuses what would exceed the bytes that may wait, and takes more after", async () => {
  await using pool = await openPool({ workers: 1, maxQueueBytes: 100 });
  const first = outcomeOf(pool.redact(batch("a", 60)));
  const second = outcomeOf(pool.redact(batch("b", 60)));
  assert.equal(await second, "refused: overloaded");
  assert.match(await first, /^a/);
  assert.match(await outcomeOf(pool.redact(batch("c", 60))), /^c/);
});

test("takes a batch larger than the queue when nothing waits", async () => {
  await using pool = await openPool({ workers: 1, maxQueueBytes: 100 });
  assert.match(await outcomeOf(pool.redact(batch("a", 200))), /^a/);
});

test("does not work for a sender that has gone", async () => {
  await using pool = await openPool({ workers: 1 });
  const before = pool.stats().tasks;
  assert.equal(await outcomeOf(pool.redact(batch("a"), AbortSignal.abort())), "refused: timed-out");
  assert.equal(pool.stats().tasks, before);
});

test("the time of a task does not begin while its worker loads", async () => {
  // Less than a worker takes to load.
  await using pool = await openPool({ workers: 1, taskTimeoutMs: 50 });
  assert.equal(await outcomeOf(pool.redact(batch("h", MIB))), "refused: timed-out");
  let outcome = "";
  let tries = 0;
  // A busy machine may hold up a worker that has loaded, but not each time.
  for (; outcome !== "dd" && tries < 20; tries++)
    outcome = await outcomeOf(pool.redact(batch("d")));
  assert.equal(outcome, "dd");
  // The first one, and one for each try that was held up.
  assert.equal(pool.stats().lostWorkers, tries);
});

test("counts nothing as held when all is done", async () => {
  await using pool = await openPool({ workers: 1, taskTimeoutMs: 150 });
  await Promise.all(["a", "x", "h", "m", "d"].map((order) => outcomeOf(pool.redact(batch(order)))));
  const { queuedBatches, queuedBytes, runningTasks } = pool.stats();
  assert.deepEqual(
    { queuedBatches, queuedBytes, runningTasks },
    { queuedBatches: 0, queuedBytes: 0, runningTasks: 0 },
  );
});

test("close finishes what it has and refuses what comes after", async () => {
  const pool = await openPool({ workers: 1 });
  const before = outcomeOf(pool.redact(batch("a")));
  const closed = pool.close(5000);
  const after = outcomeOf(pool.redact(batch("b")));
  await closed;
  assert.deepEqual([await before, await after], ["a", "refused: shutting-down"]);
});

test("close refuses at its deadline what a worker still holds", async () => {
  const pool = await openPool({ workers: 1 });
  const hanging = outcomeOf(pool.redact(batch("h", MIB)));
  const waiting = outcomeOf(pool.redact(batch("a", MIB)));
  await pool.close(50);
  assert.deepEqual(
    [await hanging, await waiting],
    ["refused: shutting-down", "refused: shutting-down"],
  );
});

test("start rejects when a worker cannot load", async () => {
  const workerFile = new URL("./no-such-worker.ts", import.meta.url);
  await assert.rejects(openPool({ workers: 1, workerFile }));
});

test("a worker that dies as it loads, in place of a lost one, is replaced too", async () => {
  const starts = new Int32Array(new SharedArrayBuffer(4));
  await using pool = await openPool({
    workers: 1,
    redactor: Object.assign({ policy: { packs: [] } }, { starts }),
    workerFile: new URL("../support/second-start-fails-worker.ts", import.meta.url),
  });
  assert.equal(await outcomeOf(pool.redact(batch("x"))), "refused: worker-failed");
  assert.equal(await outcomeOf(pool.redact(batch("a"))), "a");
  assert.equal(pool.stats().lostWorkers, 2);
});
