import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

test("after close the process exits by itself", async () => {
  const program = fileURLToPath(new URL("../support/pool-then-exit.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program], { timeout: 30_000 });
  assert.equal(stdout, "d1d1");
});
