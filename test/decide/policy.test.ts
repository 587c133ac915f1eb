import assert from "node:assert/strict";
import { test } from "node:test";
import { readPack } from "../../src/config/index.ts";
import { compilePolicy, decide, type EntityOverride } from "../../src/decide/index.ts";

const packs = [readPack("hipaa"), readPack("pci")];
const compile = (entities: Record<string, EntityOverride>) =>
  compilePolicy({ packs, entities }, "keyed");
const finding = (entity: string, score: number) => ({
  ...{ leaf: 0, start: 0, end: 9, how: "shape" },
  entity,
  score,
});

test("a policy is named after its packs and its content", () => {
  const policy = compile({});
  assert.match(policy.id, /^hipaa\+pci@[0-9a-f]{8}$/);
  assert.equal(policy.digest, compilePolicy({ packs: [...packs].reverse() }, "keyed").digest);
});

test("any change of a ruling changes the digest", () => {
  const variants = [
    compile({}),
    compile({ US_SSN: { action: "mask" } }),
    compile({ US_SSN: { action: "mask", keep_last: 4 } }),
    compile({ US_SSN: { threshold: 0.7 } }),
    compile({ US_SSN: { enabled: false } }),
    compile({ US_SSN: { label: "SSN" } }),
  ].map((policy) => policy.digest);
  assert.equal(new Set(variants).size, variants.length);
});

test("an entity in two packs breaks the rules of both", () => {
  const [decision] = decide([finding("CREDIT_CARD", 1)], compile({}));
  assert.deepEqual(
    decision?.ruling.rules.map((rule) => rule.id),
    ["hipaa.phi.credit_card", "pci.phi.credit_card"],
  );
});

test("a disabled entity is neither looked for nor acted on", () => {
  const policy = compile({ US_SSN: { enabled: false } });
  assert.equal(policy.thresholds.has("US_SSN"), false);
  assert.deepEqual(decide([finding("US_SSN", 1)], policy), []);
});

test("a finding below the threshold falls out, one at it does not", () => {
  const findings = [finding("US_SSN", 0.49), finding("US_SSN", 0.5)];
  const decisions = decide(findings, compile({ US_SSN: { threshold: 0.5 } }));
  assert.deepEqual(
    decisions.map((decision) => decision.finding),
    [findings[1]],
  );
});

const refused: { name: string; override: EntityOverride; message: RegExp }[] = [
  {
    name: "a threshold above 1",
    override: { threshold: 1.5 },
    message: /US_SSN\.threshold: given 1\.5, allowed: 0 to 1/,
  },
  {
    name: "a negative keep_last",
    override: { action: "mask", keep_last: -1 },
    message: /US_SSN\.keep_last: given -1, allowed: a whole number from 0 to 64/,
  },
  {
    name: "a keep_last of what is not masked",
    override: { keep_last: 4 },
    message: /US_SSN\.keep_last: given 4, allowed: with the action mask alone/,
  },
  {
    name: "a label of what is not replaced",
    override: { action: "keep", label: "NUMBER" },
    message: /US_SSN\.label: given NUMBER, allowed: with the action replace alone/,
  },
  {
    name: "a label with a bracket",
    override: { label: "A]" },
    message: /US_SSN\.label: given "A\]", allowed: /,
  },
];
for (const { name, override, message } of refused) {
  test(`${name} is refused by its key`, () => {
    assert.throws(() => compile({ US_SSN: override }), message);
  });
}

for (const action of ["pseudonym", "hash"] as const) {
  test(`${action} without a key is refused`, () => {
    const config = { packs, entities: { US_SSN: { action } } };
    assert.throws(
      () => compilePolicy(config, "unkeyed"),
      /US_SSN.action: .* needs a pseudonym key/,
    );
  });
}
