import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createLifecycle } from "../src/lifecycle.ts";

test("a part that fails to stop leaves none running behind it", async () => {
  const stopped: string[] = [];
  const part = (setting: string, reason?: string) => ({
    setting,
    async stop() {
      if (reason !== undefined) throw new Error(reason);
      stopped.push(setting);
    },
  });
  const lifecycle = createLifecycle([part("first"), part("second", "stuck"), part("third")]);
  await lifecycle.start();
  await assert.rejects(lifecycle.stop(0), /stuck/);
  assert.deepEqual(stopped, ["third", "first"]);
});

test("parts share one deadline, and those of one step stop at the same time", async () => {
  const left: Record<string, number> = {};
  const both = Promise.withResolvers<void>();
  const slow = (setting: string) => ({
    setting,
    async stop(deadlineMs: number) {
      left[setting] = deadlineMs;
      if (Object.keys(left).length === 2) both.resolve();
      await both.promise;
      await sleep(50);
    },
  });
  const lifecycle = createLifecycle([slow("last"), [slow("one"), slow("other")]]);
  await lifecycle.start();
  await lifecycle.stop(60_000);
  assert.equal(left["one"], left["other"]);
  // A timer may be over a millisecond early.
  assert.ok(left["one"] <= 60_000 && left["last"] <= left["one"] - 49);
});

test("a part that does not start is named, and stops what had started in its step too", async () => {
  const stopped: string[] = [];
  const part = (setting: string, start = async () => undefined) => ({
    setting,
    start,
    stop: async () => void stopped.push(setting),
  });
  const lifecycle = createLifecycle([
    part("first"),
    [part("one"), part("other", () => Promise.reject(new Error("taken"))), part("never")],
  ]);
  await assert.rejects(lifecycle.start(), { message: "other: taken" });
  assert.deepEqual(stopped, ["one", "other", "first"]);
});
