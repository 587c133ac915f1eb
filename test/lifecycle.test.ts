import assert from "node:assert/strict";
import test from "node:test";
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
