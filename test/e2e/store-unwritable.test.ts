/** A store that cannot be written is the sender's and the operator's to know, and nothing is lost by it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { createApp } from "../../src/app.ts";
import { configWith } from "../support/gateway.ts";
import { scratchFolder } from "../support/scratch.ts";

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
