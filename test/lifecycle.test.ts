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
  const slow = (setting: string) => ({
    setting,
    async stop(deadlineMs: number) {
      left[setting] = deadlineMs;
      await sleep(deadlineMs);
    },
  });
  const lifecycle = createLifecycle([slow("last"), [slow("one"), slow("other")]]);
  await lifecycle.start();
  await lifecycle.stop(100);
  assert.ok(left["one"] > 90 && left["other"] > 90);
  assert.ok(left["last"] < 10);
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
