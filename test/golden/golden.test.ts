/**
 * A case is a folder: input.json (OTLP/JSON), policy.yaml (overrides by entity, may be absent),
 * expected.json. `UPDATE_GOLDEN=1` writes what comes out; read the difference before committing it.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import type { Signal } from "../../src/core/index.ts";
import { decodeRequest } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

/** What tuning may change without changing what a user gets: digests of packs, scores. */
const DIGEST = /test@[0-9a-f]{8}/g;
const SCORE = /("compliance\.confidence",\s+"value": \{\s+"doubleValue": )[0-9.e-]+/g;

const HERE = new URL("./", import.meta.url);
const SIGNAL_BY_FIELD: Readonly<Record<string, Signal>> = {
  resourceSpans: "traces",
  resourceLogs: "logs",
  resourceMetrics: "metrics",
};

for (const entry of readdirSync(HERE, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  test(`golden: ${entry.name}`, () => {
    const folder = new URL(`${entry.name}/`, HERE);
    const input = readFileSync(new URL("input.json", folder));
    const policy = new URL("policy.yaml", folder);
    const entities = existsSync(policy) ? parse(readFileSync(policy, "utf8")) : {};
    const signal = SIGNAL_BY_FIELD[Object.keys(JSON.parse(input.toString()))[0] ?? ""] ?? "traces";
    const bytes = new Uint8Array(input);
    const out = redactorWith(entities).redact({ signal, encoding: "json", bytes });
    const decoded = JSON.stringify(decodeRequest(signal, out.bytes), undefined, 2);
    const text = `${decoded.replace(DIGEST, "test@digest").replace(SCORE, (_, head: string) => `${head}1`)}\n`;
    const expected = new URL("expected.json", folder);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(expected, text);
    assert.deepEqual(JSON.parse(text), JSON.parse(readFileSync(expected, "utf8")));
  });
}
