/** Rules that bring their own search: the shipped example against its cases; the way through a policy. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { compilePolicy, parsePack } from "../../src/decide/index.ts";
import { createRedactor } from "../../src/pipeline/redact.ts";
import { finderOf } from "../support/find-in-text.ts";

type Cases = Readonly<
  Record<string, { readonly key?: string; readonly match: string[]; readonly clean: string[] }>
>;

const read = (name: string): string =>
  readFileSync(new URL(`../../config/examples/${name}`, import.meta.url), "utf8");

const pack = parsePack(read("rules.yaml"), "rules.yaml");
const policy = compilePolicy({ packs: [pack] }, "unkeyed");
const cases: Cases = parse(read("rules.cases.yaml"));
const find = finderOf([...policy.thresholds.keys()], { rules: policy.searches });

test("every rule of the example has cases", () => {
  assert.deepEqual(
    Object.keys(cases),
    pack.rules.map(({ id }) => id),
  );
});

for (const { id, entity } of pack.rules)
  test(`${id} is broken by its texts and by no other`, () => {
    const { key, match, clean } = cases[id];
    const isFound = (text: string): boolean =>
      find(text, key).some((finding) => finding.startsWith(`${entity} `));
    for (const text of match) assert.ok(isFound(text), `missed: ${text}`);
    for (const text of clean) assert.ok(!isFound(text), `found: ${text}`);
  });

test("a redactor finds and replaces what a rule of its policy finds", () => {
  const redactor = createRedactor({ policy: structuredClone({ packs: [pack] }) });
  const { text, findings } = redactor.redactText("badge AC-204817");
  assert.equal(text, "badge [ACME_BADGE]");
  assert.deepEqual(
    findings.map(({ how }) => how),
    ["rule:acme.badge"],
  );
});

test("a redactor refuses a policy with a rule that cannot be compiled", () => {
  const rules = pack.rules.map((rule) => ({ ...rule, detect: { pattern: "a*" } }));
  assert.throws(
    () => createRedactor({ policy: { packs: [{ ...pack, rules }] } }),
    /rule acme\.badge: detect\.pattern: it matches the empty string/,
  );
});

test("a search changes the policy's digest, the order of rules does not", () => {
  const other = { ...pack, rules: pack.rules.map((rule) => ({ ...rule, detect: undefined })) };
  const reversed = { ...pack, rules: [...pack.rules].reverse() };
  assert.notEqual(compilePolicy({ packs: [other] }, "unkeyed").digest, policy.digest);
  assert.equal(compilePolicy({ packs: [reversed] }, "unkeyed").digest, policy.digest);
});

test("an entity that is not enabled is not searched for", () => {
  const config = { packs: [pack], entities: { ACME_BADGE: { enabled: false } } };
  const { searches } = compilePolicy(config, "unkeyed");
  assert.ok(searches.every(({ entity }) => entity !== "ACME_BADGE"));
});
