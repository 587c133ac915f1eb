import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { stringify } from "yaml";
import { loadConfig, spellConfig } from "../../src/config/index.ts";
import { load, problemsOf } from "../support/settings.ts";

test("a file that cannot be read is named, with the reason", () => {
  assert.throws(
    () => loadConfig("/nowhere/lethe.yaml", {}),
    /\/nowhere\/lethe.yaml: the configuration file cannot be read: no such file/,
  );
  assert.throws(() => loadConfig(tmpdir(), {}), /cannot be read: it is a directory/);
  assert.throws(() => loadConfig("", {}), /--config or LETHE_CONFIG: empty; allowed: a file/);
});

test("a retry may go on for ever, and a variable needs no env:, as in the Collector", () => {
  const { exporters, store } = load(
    `exporters: {otlphttp: {retry_on_failure: {max_elapsed_time: 0}}}\nstore: {file: "\${FILE}"}`,
    { FILE: "x.sqlite" },
  );
  assert.equal(exporters.otlphttp.retry_on_failure.max_elapsed_time, 0);
  assert.equal(store.file, "x.sqlite");
});

test("an empty section has its defaults, as in the Collector", () => {
  assert.deepEqual(
    load("receivers:\n  otlp:\n    protocols:\n      grpc:\n      http:\nexporters:\n"),
    loadConfig(undefined, {}),
  );
});

test("what is in force is spelt so that it loads to the same", () => {
  const config = load("redaction: {timeout: 1.5s, max_queue: 3KiB}\nadmin: {endpoint: ':0'}");
  const spelt = stringify(spellConfig(config));
  assert.match(spelt, /timeout: 1500ms\n {2}max_queue: 3KiB/);
  assert.deepEqual(load(spelt), config);
});

test("a tag that nobody knows is a problem of its line, which is not told", () => {
  assert.match(
    problemsOf("store:\n  file: !vault short-secret")[0],
    /: not YAML at line 2: tag resolve failed$/,
  );
});

test("settings may be merged from an anchor", () => {
  const { exporters } = load(
    "exporters:\n  otlphttp: &all {endpoint: 'http://up:1', timeout: 3s}\n  otlphttp/logs: {<<: *all, compression: none}",
  );
  assert.equal(exporters["otlphttp/logs"]?.timeout, 3000);
});
