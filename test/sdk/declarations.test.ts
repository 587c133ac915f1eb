/** What the package describes to TypeScript: `lethe/sdk`, and no room that it cannot be asked for. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { scratchFolder } from "../support/scratch.ts";

const SCRIPT = new URL("../../scripts/prune-declarations.ts", import.meta.url).pathname;

test("the declarations that lethe/sdk leads to are kept, and no others", () => {
  const folder = scratchFolder();
  const built = {
    "src/sdk/index.d.ts": 'export { type Options } from "./exporter.ts";',
    "src/sdk/exporter.d.ts": 'import type { Policy } from "../decide/index.ts";\nimport "zod";',
    "src/decide/index.d.ts": 'export type { Policy } from "./policy.ts";',
    "src/decide/policy.d.ts": 'export type { Options } from "../sdk/exporter.ts";',
    "src/detect/index.d.ts": 'export type { Policy } from "../decide/policy.ts";',
    "src/detect/index.js": "",
    "workers/worker.d.ts": "export {};",
  };
  for (const [file, text] of Object.entries(built)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  execFileSync(process.execPath, [SCRIPT, folder]);
  const gone = ["src/detect/index.d.ts", "workers/worker.d.ts"];
  assert.deepEqual(
    globSync("**/*.{ts,js}", { cwd: folder }).toSorted(),
    Object.keys(built)
      .filter((file) => !gone.includes(file))
      .toSorted(),
  );
});
