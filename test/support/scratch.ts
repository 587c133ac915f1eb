import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new empty folder that is gone when the test file's process ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lethe-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
