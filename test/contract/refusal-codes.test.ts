import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { WIRE_STATUS } from "../../src/receive/index.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

for (const [code, { http }] of Object.entries(WIRE_STATUS)) {
  test(`the README says what ${code} means to a sender`, () => {
    const row = readme
      .split("\n")
      .find((line) => line.startsWith("|") && line.includes(`\`${code}\``));
    assert.ok(row?.includes(String(http)), `no row for ${code} with ${http}`);
  });
}
