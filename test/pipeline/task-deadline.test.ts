import assert from "node:assert/strict";
import { test } from "node:test";
import { TaskDeadline } from "../../src/pipeline/task-deadline.ts";

const TIMEOUT_MS = 100;

function start(beginsAfterMs: number) {
  const started = performance.now();
  const deadline = new TaskDeadline(TIMEOUT_MS, () => performance.now() - started >= beginsAfterMs);
  return new Promise<number>((resolve) => {
    deadline.once("abort", () => resolve(performance.now() - started));
    deadline.start();
  });
}

test("a task that begins at once has its time and no more", async () => {
  const passedAt = await start(0);
  assert.ok(passedAt >= TIMEOUT_MS - 2 && passedAt < 1.9 * TIMEOUT_MS, `after ${passedAt} ms`);
});

test("a task that begins as its time would be over has all of its time", async () => {
  const beginsAfterMs = 0.8 * TIMEOUT_MS;
  const passedAt = await start(beginsAfterMs);
  assert.ok(passedAt >= beginsAfterMs + TIMEOUT_MS - 2, `after ${passedAt} ms`);
});

test("a hand-over that is done starts no more", async () => {
  const deadline = new TaskDeadline(1, () => true);
  deadline.once("abort", () => assert.fail("it was off"));
  deadline.start();
  deadline.off();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(deadline.hasPassed, false);
});
