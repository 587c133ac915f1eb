import assert from "node:assert/strict";
import { test } from "node:test";
import { load, problemsOf } from "../support/settings.ts";

test("an absent variable is one problem, told with its setting", () => {
  const problems = problemsOf(`redaction: {workers: "\${env:NOT_SET}"}`);
  assert.equal(problems.length, 1);
  assert.match(
    problems[0],
    /^redaction\.workers: \$\{env:NOT_SET\}: the environment variable is not/,
  );
});

test("reads units, and variables as what they hold", () => {
  const env = { WORKERS: "3", KEY: "0123456789abcdef" };
  const config = load(
    `redaction: {workers: "\${env:WORKERS}", timeout: 1.5s, pseudonym_key: "\${env:KEY}"}\nmemory_limiter: {limit_mib: "\${env:LIMIT:-64}"}`,
    env,
  );
  assert.equal(config.redaction.workers, 3);
  assert.equal(config.redaction.timeout, 1500);
  assert.equal(config.redaction.pseudonym_key, env.KEY);
  assert.equal(config.memory_limiter.limit_mib, 64);
});

/** Of no form that YAML would leave as it is. */
const KEYS = [
  "12345678",
  "007",
  "1e5",
  "true",
  "null",
  "@secret",
  "*secret",
  "%secret",
  "!secret",
  "[secret",
  "Bearer a: b",
  "a #secret",
  "`secret",
];
for (const KEY of KEYS)
  test(`a key is sent as the environment has it: ${KEY}`, () => {
    const yaml = `exporters: {otlphttp: {endpoint: "http://up:1", headers: {api-key: "\${env:KEY}"}}}`;
    assert.equal(load(yaml, { KEY }).exporters.otlphttp.headers["api-key"], KEY);
  });

test("a variable may give a number, a list or a whole section", () => {
  const env = { LIMIT: "64", PACKS: "[hipaa, pci]", STORE: "{file: a.sqlite, max_spans: 200}" };
  const config = load(
    `memory_limiter: {limit_mib: "\${LIMIT}"}\npolicy: {packs: "\${PACKS}"}\nstore: \${STORE}`,
    env,
  );
  assert.equal(config.memory_limiter.limit_mib, 64);
  assert.deepEqual(config.policy.packs, ["hipaa", "pci"]);
  assert.deepEqual(config.store, { file: "a.sqlite", max_spans: 200 });
});

test("what a variable gives is not told where it cannot be read", () => {
  assert.deepEqual(problemsOf(`redaction: {workers: "\${env:N}"}`, { N: "[short-secret" }), [
    "redaction.workers: what its environment variables give is not YAML",
  ]);
});
