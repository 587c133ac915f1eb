/** `lethe check`: what is wrong with a configuration, before a gateway would find it, and what is in force. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { stringify } from "yaml";
import { lethe, refused } from "../support/command-line.ts";
import { scratchFolder } from "../support/scratch.ts";

const wrongModels = [
  { config: "{", labels: { PER: "PERSON" }, says: "config.json is no JSON" },
  { config: "{}", labels: { PER: "PERSON" }, says: "config.json has no id2label" },
  {
    config: '{"id2label": {"0": "O", "1": "B-PER", "2": "I-PER", "3": "LOC"}}',
    labels: { PATIENT: "PERSON" },
    says: "redaction.model.labels.PATIENT: the model has no such label; allowed: LOC, PER",
  },
  {
    config: '{"id2label": {"0": "O", "1": "B-PER"}}',
    labels: {},
    says: "redaction.model.labels: given none: nothing that the model says would count; allowed: PER",
  },
];
for (const { config, labels, says } of wrongModels) {
  test(`check refuses the labels ${JSON.stringify(labels)} for a model of ${config}`, async (t) => {
    const folder = scratchFolder();
    const file = join(folder, "lethe.yaml");
    writeFileSync(join(folder, "config.json"), config);
    writeFileSync(file, stringify({ redaction: { model: { folder, labels } } }));
    const { code, said } = await refused(t, "check", file);
    assert.equal(code, 2);
    assert.ok(said.includes(says), said);
  });
}

const wrongPacks = [
  {
    pack: "{name: x, rules: [{id: a.b, entity: US_SNN, severity: low, basis: x}]}",
    says: "rule a.b: entity US_SNN: no such entity",
  },
  {
    pack: "{name: x, rules: [{id: ab, entity: US_SSN, severity: low, basis: x}]}",
    says: "rules.0.id: lower-case words joined by dots allowed",
  },
  { pack: "name: x\nrules:\n\t- id: a", says: "Tabs are not allowed as indentation at line 3" },
];
for (const { pack, says } of wrongPacks) {
  test(`check refuses the pack ${JSON.stringify(pack)} with 2 and says why in a line`, async (t) => {
    const folder = scratchFolder();
    const file = join(folder, "rules.yaml");
    writeFileSync(file, pack);
    writeFileSync(join(folder, "lethe.yaml"), stringify({ policy: { packs: [file] } }));
    const { code, said } = await refused(t, "check", join(folder, "lethe.yaml"));
    assert.equal(code, 2);
    assert.ok(said.includes(says), said);
    assert.equal(said.split("\n").length, 1);
  });
}

test("check prints what is in force without secrets", async () => {
  const { code, stdout } = await lethe(["check"], "", {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://x:1/?key=hush",
    OTEL_EXPORTER_OTLP_HEADERS: "api-key=hush",
  });
  assert.equal(code, 0);
  assert.match(stdout, /api-key: "\[secret\]"/);
  assert.match(stdout, /# policy hipaa@[0-9a-f]{8}/);
  assert.match(stdout, /\n# {3}US_SSN +replace +from 0\.5 +hipaa\.phi\.us_ssn\n/);
  assert.match(stdout, /# upstream exporters\.otlphttp, http:\/\/x:1\/\?\[secret\]/);
  assert.doesNotMatch(stdout, /hush/);
});

test("check says where each signal goes when not all go the same way", async () => {
  const { stdout } = await lethe(["check"], "", {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://x:1",
    OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "grpc",
    OTEL_EXPORTER_OTLP_TRACES_HEADERS: "api-key=hush",
  });
  assert.match(
    stdout,
    /# upstream of traces exporters\.otlp\/traces, http:\/\/x:1\n# upstream of logs and metrics exporters\.otlphttp, http:\/\/x:1\n/,
  );
  assert.doesNotMatch(stdout, /hush/);
});

const wrongStores: readonly { name: string; prepare: (file: string) => void; says: RegExp }[] = [
  { name: "is a folder", prepare: (file) => mkdirSync(file), says: /: EISDIR: / },
  {
    name: "is no database",
    prepare: (file) => writeFileSync(file, "a letter"),
    says: /: file is not a database$/,
  },
];
for (const { name, prepare, says } of wrongStores)
  test(`check refuses a store whose file ${name}, as serve would`, async (t) => {
    const folder = scratchFolder();
    const [config, file] = [join(folder, "lethe.yaml"), join(folder, "spans.sqlite")];
    prepare(file);
    writeFileSync(config, stringify({ store: { file } }));
    for (const command of ["serve", "check"]) {
      const { code, said } = await refused(t, command, config);
      assert.equal(code, 2);
      assert.ok(said.startsWith(`lethe: store.file: ${file}: `), said);
      if (command === "check") assert.match(said, says);
    }
  });

test("check takes a store that is not there yet, and creates none", async () => {
  const file = join(scratchFolder(), "spans.sqlite");
  const config = join(scratchFolder(), "lethe.yaml");
  writeFileSync(config, stringify({ store: { file } }));
  assert.equal((await lethe(["check", "--config", config])).code, 0);
  assert.equal(existsSync(file), false);
});

test("check has nothing against a store that an upstream leaves unused", async () => {
  const config = join(scratchFolder(), "lethe.yaml");
  const store = { file: "/nowhere/x.sqlite" };
  writeFileSync(config, stringify({ store, exporters: { otlphttp: { endpoint: "http://x:1" } } }));
  assert.equal((await lethe(["check", "--config", config])).code, 0);
});
