/** A store that cannot be written is the sender's and the operator's to know, and nothing is lost by it. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { createApp } from "../../src/app.ts";
import { configWith } from "../support/gateway.ts";
import { scratchFolder } from "../support/scratch.ts";
import { launch } from "../support/serving.ts";

const REQUEST = JSON.stringify({
  resourceSpans: [
    {
      scopeSpans: [
        { spans: [{ traceId: "f".repeat(32), spanId: "e".repeat(16), name: "SSN 219-09-9999" }] },
      ],
    },
  ],
});

test("while the store cannot be written senders are told to come back, and the metrics tell", async () => {
  const file = join(scratchFolder(), "spans.sqlite");
  const app = createApp(configWith({ store: { file } }));
  await app.start();
  const send = () =>
    fetch(`http://127.0.0.1:${app.ports.http}/v1/traces`, {
      method: "POST",
      body: REQUEST,
      headers: { "content-type": "application/json" },
    });
  try {
    const other = new DatabaseSync(file);
    other.exec("BEGIN EXCLUSIVE");
    const refused = await send();
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers.get("retry-after")) > 0);
    const metrics = await (await fetch(`http://127.0.0.1:${app.ports.metrics}/metrics`)).text();
    assert.match(metrics, /^otelcol_exporter_send_failed_spans\b.* 1$/m);
    assert.match(metrics, /^lethe_refused_requests_total\{code="upstream-unavailable".* 1$/m);
    other.exec("COMMIT");
    other.close();
    assert.equal((await send()).status, 200);
    assert.equal(app.store?.totals().spans, 1);
  } finally {
    await app.stop(1000);
  }
});

const LIMITED = ["sh", "-c", 'ulimit -f 1024 && exec "$@"', "sh"];

test("a disk that is full ends nothing: what fits is kept, the rest told to come back, and logged", {
  skip: process.platform === "win32" && "it has no such limit",
}, async () => {
  const folder = scratchFolder();
  const child = launch(folder, {}, LIMITED);
  const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? "{}");
  const { http } = await next();
  // That there is no upstream.
  await lines.next();
  const send = async (id: number) => {
    const traceId = String(id).padStart(32, "0");
    const span = { traceId, spanId: traceId.slice(16), name: "clean ".repeat(20_000) };
    const { status } = await fetch(`http://127.0.0.1:${http}/v1/traces`, {
      method: "POST",
      body: JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] }),
      headers: { "content-type": "application/json" },
    });
    return status;
  };
  const statuses: number[] = [];
  for (let id = 1; id <= 12; id++) statuses.push(await send(id));
  const kept = statuses.filter((status) => status === 200).length;
  assert.ok(kept > 0 && statuses.at(-1) === 503, String(statuses));
  const { level, setting, reason } = await next();
  assert.deepEqual({ level, setting }, { level: "warn", setting: "store.file" });
  assert.match(reason, /^(?:disk I\/O error|database or disk is full)$/);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  assert.deepEqual(await ended, [0, null]);
  const left = new DatabaseSync(join(folder, "spans.sqlite"));
  assert.deepEqual(
    { ...left.prepare("SELECT count(*) AS spans FROM spans").get() },
    { spans: kept },
  );
  left.close();
});
