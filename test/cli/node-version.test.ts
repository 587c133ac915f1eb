import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { nodeProblem } from "../../src/node-version.ts";

const cases = [
  { version: "20.20.2", says: "Lethe needs Node 26 or later, and this is Node 20.20.2" },
  { version: "25.9.0", says: "Lethe needs Node 26 or later, and this is Node 25.9.0" },
  { version: "26.0.0", says: undefined },
  { version: "30.1.0", says: undefined },
];
for (const { version, says } of cases)
  test(`Node ${version} ${says === undefined ? "will do" : "is refused"}`, () =>
    assert.equal(nodeProblem(version), says));

test("package.json asks for the same Node", () => {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { engines } = JSON.parse(manifest) as { engines: { node: string } };
  assert.match(nodeProblem("0.0.0") ?? "", new RegExp(`Node ${engines.node.replace(">=", "")} `));
});
