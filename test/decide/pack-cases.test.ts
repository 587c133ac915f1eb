/** Packs against the real detector: each rule's own texts (config/packs/*.cases.yaml). */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { BUILT_IN_PACKS, readPack } from "../../src/config/index.ts";
import { ENTITIES } from "../../src/detect/index.ts";
import { redactorWith } from "../support/redactors.ts";

type Cases = Readonly<Record<string, { readonly match: string[]; readonly clean: string[] }>>;

const redactor = redactorWith();
const entitiesIn = (text: string) => redactor.redactText(text).findings.map((one) => one.entity);

for (const name of BUILT_IN_PACKS) {
  const file = new URL(`../../config/packs/${name}.cases.yaml`, import.meta.url);
  const cases: Cases = existsSync(file) ? parse(readFileSync(file, "utf8")) : {};
  const rules = new Map(readPack(name).rules.map((rule) => [rule.id, rule]));

  test(`${name}: every rule with cases is a rule of the pack`, () => {
    assert.deepEqual(
      Object.keys(cases).filter((id) => !rules.has(id)),
      [],
    );
  });

  for (const [id, { match, clean }] of Object.entries(cases)) {
    const entity = rules.get(id)?.entity ?? "";
    const skip = ENTITIES.includes(entity) ? false : "no recogniser for the entity yet";
    test(`${id} is broken by its texts and by no other`, { skip }, () => {
      for (const text of match) assert.ok(entitiesIn(text).includes(entity), `missed: ${text}`);
      for (const text of clean) assert.ok(!entitiesIn(text).includes(entity), `found: ${text}`);
    });
  }
}
