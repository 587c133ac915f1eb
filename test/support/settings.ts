/** Configurations read from files of their own. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, ConfigError, type Environment, loadConfig } from "../../src/config/index.ts";
import { scratchFolder } from "./scratch.ts";

const folder = scratchFolder();
let files = 0;

export function load(yaml: string, env: Environment = {}): Config {
  const file = join(folder, `${++files}.yaml`);
  writeFileSync(file, yaml);
  return loadConfig(file, env);
}

/** What is wrong with a configuration; nothing: it is loaded. */
export function problemsOf(yaml: string, env: Environment = {}): readonly string[] {
  try {
    load(yaml, env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
  return [];
}
