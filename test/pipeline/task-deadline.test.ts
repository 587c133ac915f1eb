import assert from "node:assert/strict";
import test from "node:test";
import { TaskDeadline } from "../../src/pipeline/task-deadline.ts";

test("a task that waited has all of its time once a worker has it", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let hasBegun = false;
  const deadline = new TaskDeadline(1000, () => hasBegun);
  const pass = (parts: number): void => {
    for (let part = 0; part < parts; part++) t.mock.timers.tick(250);
  };
  pass(3);
  hasBegun = true;
  pass(4);
  assert.equal(deadline.hasPassed, false);
  pass(1);
  assert.equal(deadline.hasPassed, true);
});

test("a task that is done is told nothing", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const deadline = new TaskDeadline(1000, () => true);
  let calls = 0;
  deadline.once("abort", () => calls++);
  deadline.off();
  t.mock.timers.tick(5000);
  assert.equal(calls, 0);
});
