/** Metrics have no place in the embedded store: nobody is told a lie about where they went. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../../src/app.ts";
import { configWith } from "../support/gateway.ts";

const POINT = { asInt: "1", attributes: [{ key: "mrn", value: { stringValue: "84719265" } }] };
const REQUEST = JSON.stringify({
  resourceMetrics: [
    { scopeMetrics: [{ metrics: [{ name: "m", gauge: { dataPoints: [POINT, POINT] } }] }] },
  ],
});

test("metrics without an upstream are taken, told as not kept, and not as sent", async () => {
  const app = createApp(configWith());
  await app.start();
  try {
    const reply = await fetch(`http://127.0.0.1:${app.ports.http}/v1/metrics`, {
      method: "POST",
      body: REQUEST,
      headers: { "content-type": "application/json" },
    });
    assert.equal(reply.status, 200);
    const text = await (await fetch(`http://127.0.0.1:${app.ports.metrics}/metrics`)).text();
    assert.match(text, /^otelcol_receiver_accepted_metric_points\{.*transport="http".*\} 2$/m);
    assert.match(text, /^otelcol_exporter_send_failed_metric_points\b.* 2$/m);
    assert.match(text, /^otelcol_exporter_sent_metric_points\{.*exporter="store".*\} 0$/m);
  } finally {
    await app.stop(1000);
  }
});
