import assert from "node:assert/strict";
import test from "node:test";
import { TaskDeadline } from "../../src/pipeline/task-deadline.ts";

const TIMEOUT_MS = 1000;
const PART_MS = 250;

test("a task that begins at once has its time and no more", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const deadline = new TaskDeadline(TIMEOUT_MS, () => true);
  deadline.start();
  for (let ms = 0; ms < TIMEOUT_MS; ms += PART_MS) {
    assert.equal(deadline.hasPassed, false, `after ${ms} ms`);
    t.mock.timers.tick(PART_MS);
  }
  assert.equal(deadline.hasPassed, true);
});

test("a task that waited has all of its time once a worker has it", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let hasBegun = false;
  const deadline = new TaskDeadline(TIMEOUT_MS, () => hasBegun);
  deadline.start();
  for (let part = 0; part < 3; part++) t.mock.timers.tick(PART_MS);
  hasBegun = true;
  for (let part = 0; part < 4; part++) t.mock.timers.tick(PART_MS);
  assert.equal(deadline.hasPassed, false);
  t.mock.timers.tick(PART_MS);
  assert.equal(deadline.hasPassed, true);
});

test("a task that is done is told nothing", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const deadline = new TaskDeadline(TIMEOUT_MS, () => true);
  deadline.once("abort", () => assert.fail("it was off"));
  deadline.start();
  deadline.off();
  t.mock.timers.tick(5 * TIMEOUT_MS);
  assert.equal(deadline.hasPassed, false);
});
