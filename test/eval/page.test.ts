import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ENTITIES } from "../../src/detect/index.ts";
import { PACK_NAMES, shippedPack } from "../support/packs.ts";

const page = readFileSync(new URL("../../docs/detection.md", import.meta.url), "utf8");
const ruled = PACK_NAMES.flatMap((name) => shippedPack(name).rules.map(({ entity }) => entity));

for (const entity of new Set([...ENTITIES, ...ruled])) {
  test(`docs/detection.md says what ${entity} is`, () => assert.ok(page.includes(`\`${entity}\``)));
}
