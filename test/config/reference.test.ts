import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { referenceMarkdown, referenceYaml } from "../../scripts/reference.ts";
import { loadConfig } from "../../src/config/index.ts";

test("config/lethe.yaml is current, and says nothing but the defaults", () => {
  const file = new URL("../../config/lethe.yaml", import.meta.url);
  assert.equal(readFileSync(file, "utf8"), referenceYaml(), "run npm run build:reference");
  assert.deepEqual(loadConfig(file.pathname, {}), loadConfig(undefined, {}));
});

test("docs/configuration.md is current", () => {
  assert.equal(
    readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8"),
    referenceMarkdown(),
    "run npm run build:reference",
  );
});
