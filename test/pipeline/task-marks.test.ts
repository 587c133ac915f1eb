import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, TaskMarks } from "../../src/pipeline/task-marks.ts";

test("a task has begun when its worker says so, and not for what the task before it said", () => {
  const marks = new TaskMarks(1);
  const first = marks.take();
  assert.equal(marks.hasBegun(first), false);
  begin(marks.begun, first);
  assert.equal(marks.hasBegun(first), true);
  marks.give(first);
  const second = marks.take();
  assert.equal(marks.hasBegun(second), false);
});

test("tasks under way are told apart, and no more than there are places", () => {
  const marks = new TaskMarks(2);
  const [one, other] = [marks.take(), marks.take()];
  begin(marks.begun, other);
  assert.deepEqual([marks.hasBegun(one), marks.hasBegun(other)], [false, true]);
  assert.throws(() => marks.take(), RangeError);
});
