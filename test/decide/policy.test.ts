import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePolicy, decide, type EntityOverride } from "../../src/decide/index.ts";
import { shippedPack } from "../support/packs.ts";

const packs = [shippedPack("hipaa"), shippedPack("pci")];
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

const scores = [
  { score: 0.49, decided: [] },
  { score: 0.5, decided: [true] },
  { score: 0.59, decided: [true] },
  { score: 0.6, decided: [false] },
];
for (const { score, decided } of scores) {
  test(`a score of ${score} over a threshold of 0.5 is ${decided.length === 0 ? "dropped" : decided[0] ? "uncertain" : "sure"}`, () => {
    const decisions = decide([finding("US_SSN", score)], compile({ US_SSN: { threshold: 0.5 } }));
    assert.deepEqual(
      decisions.map((decision) => decision.uncertain),
      decided,
    );
  });
}

const refused: { name: string; override: EntityOverride; message: RegExp }[] = [
  { name: "a threshold above 1", override: { threshold: 1.5 }, message: /threshold: 1.5 given/ },
  {
    name: "a negative keep_last",
    override: { action: "mask", keep_last: -1 },
    message: /keep_last/,
  },
  { name: "a label with a bracket", override: { label: "A]" }, message: /label/ },
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
