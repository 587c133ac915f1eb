import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BUILT_IN_PACKS, readPack } from "../../src/config/index.ts";
import { ENTITIES } from "../../src/detect/index.ts";

const page = readFileSync(new URL("../../docs/detection.md", import.meta.url), "utf8");
const ruled = BUILT_IN_PACKS.flatMap((name) => readPack(name).rules.map(({ entity }) => entity));

for (const entity of new Set([...ENTITIES, ...ruled])) {
  test(`docs/detection.md says what ${entity} is`, () => assert.ok(page.includes(`\`${entity}\``)));
}
