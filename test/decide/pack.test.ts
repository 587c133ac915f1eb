import assert from "node:assert/strict";
import { test } from "node:test";
import { BUILT_IN_PACKS, readPack } from "../../src/config/index.ts";
import { parsePack } from "../../src/decide/index.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQR";

test("the hipaa pack has a rule for each of Safe Harbor's eighteen identifiers", () => {
  const bases = new Set(readPack("hipaa").rules.map((rule) => rule.basis));
  const expected = [...LETTERS].map((letter) => `45 CFR 164.514(b)(2)(i)(${letter})`);
  assert.deepEqual([...bases].sort(), expected);
});

test("no rule id stands in two packs", () => {
  const ids = BUILT_IN_PACKS.flatMap((name) => readPack(name).rules.map((rule) => rule.id));
  assert.equal(new Set(ids).size, ids.length);
});

const RULE = "  - { id: a.b, entity: US_SSN, severity: high, basis: law }\n";
const rejected = [
  { name: "no rules", text: "name: p\nrules: []", path: /rules: allowed: at least 1 entries/ },
  { name: "no name", text: `rules:\n${RULE}`, path: /name: missing; allowed: a text/ },
  {
    name: "an unknown key",
    text: `name: p\nrules:\n${RULE}extra: 1`,
    path: /no such setting: extra/,
  },
  {
    name: "a rule twice",
    text: `name: p\nrules:\n${RULE}${RULE}`,
    path: /a\.b stands there twice/,
  },
  {
    name: "an unknown severity",
    text: `name: p\nrules:\n${RULE.replace("high", "dire")}`,
    path: /rules\.0\.severity: given "dire", allowed: low, medium, high, critical/,
  },
  ...["required_disclosure", "prohibited_output"].map((type) => ({
    name: `a rule of the type ${type}, which a finding alone does not break`,
    text: `name: p\nrules:\n${RULE.replace("{", `{ type: ${type},`)}`,
    path: new RegExp(`rules\\.0\\.type: given "${type}", allowed: phi$`),
  })),
  {
    name: "an entity in lower case",
    text: `name: p\nrules:\n${RULE.replace("US_SSN", "us_ssn")}`,
    path: /rules\.0\.entity/,
  },
];
for (const { name, text, path } of rejected) {
  test(`a pack with ${name} is refused, naming file and place`, () => {
    assert.throws(
      () => parsePack(text, "p.yaml"),
      (error: Error) => {
        assert.match(error.message, /p\.yaml/);
        assert.match(error.message, path);
        return true;
      },
    );
  });
}
