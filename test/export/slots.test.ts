import assert from "node:assert/strict";
import test from "node:test";
import { Slots } from "../../src/export/slots.ts";

test("slots are given in the order in which they were waited for, and not to who has gone", async () => {
  const slots = new Slots(1);
  assert.equal(slots.tryTake(), true);
  assert.equal(slots.tryTake(), false);
  const leaving = new AbortController();
  const taken: string[] = [];
  const wait = async (name: string, signal = new AbortController().signal): Promise<void> => {
    taken.push(`${name} ${(await slots.wait(signal)) ? "takes" : "leaves"}`);
  };
  const waits = [wait("first"), wait("second", leaving.signal), wait("third")];
  leaving.abort();
  slots.give();
  slots.give();
  await Promise.all(waits);
  assert.deepEqual(taken, ["second leaves", "first takes", "third takes"]);
  assert.equal(slots.tryTake(), false);
  slots.give();
  assert.equal(slots.tryTake(), true);
});

test("whoever waits after all have gone waits for the next one", async () => {
  const slots = new Slots(0);
  assert.equal(await slots.wait(AbortSignal.abort()), false);
  const next = slots.wait(new AbortController().signal);
  slots.give();
  assert.equal(await next, true);
  assert.equal(slots.tryTake(), false);
});

/** Milliseconds to give each of those who wait one. */
async function timeToServe(count: number): Promise<number> {
  const slots = new Slots(0);
  const waits = Array.from({ length: count }, () => slots.wait(new AbortController().signal));
  const before = process.threadCpuUsage().user;
  for (let i = 0; i < count; i++) slots.give();
  await Promise.all(waits);
  return (process.threadCpuUsage().user - before) / 1000;
}

test("the time to give one does not grow with who has waited", async () => {
  await timeToServe(20_000);
  const long = await timeToServe(120_000);
  assert.ok(long < 500, `${long} ms`);
});
