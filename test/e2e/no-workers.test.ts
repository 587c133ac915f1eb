/** A gateway none of whose workers can load says so at each door, and serves again once one can. */
import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, credentials } from "@grpc/grpc-js";
import { startGateway } from "../support/gateway.ts";
import { writeTinyModel } from "../support/tiny-model.ts";

const hasRuntime = await import("onnxruntime-node".slice()).then(
  () => true,
  () => false,
);
/** Takes a worker longer than its task's time. */
const LARGE = JSON.stringify({
  resourceSpans: [
    { scopeSpans: [{ spans: [{ name: "call Jane Roe, SSN 219-09-9999. ".repeat(400_000) }] }] },
  ],
});

test("health is 503 and NOT_SERVING while no worker can load, and recovers", {
  skip: hasRuntime ? false : "onnxruntime-node is not installed",
  timeout: 60_000,
}, async () => {
  const folder = writeTinyModel({
    vocabulary: ["[UNK]", "[CLS]", "[SEP]", "jane"],
    labels: ["O", "B-PER"],
    says: { jane: "B-PER" },
  });
  const { app, url, stop } = await startGateway({
    redaction: { workers: 1, timeout: "20ms", model: { folder, labels: { PER: "PERSON" } } },
  });
  const client = new Client(`127.0.0.1:${app.ports.grpc}`, credentials.createInsecure());
  const health = async () =>
    `${(await fetch(`http://127.0.0.1:${app.ports.health}/`)).status} ${await grpcHealth(client)}`;
  const becomes = async (expected: string) => {
    while ((await health()) !== expected) await sleep(50);
  };
  assert.equal(await health(), "200 SERVING");
  renameSync(folder, `${folder}-away`);
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`${url}/v1/traces`, { method: "POST", body: LARGE, headers });
  assert.equal(reply.status, 503);
  await becomes("503 NOT_SERVING");
  const metrics = await (await fetch(`http://127.0.0.1:${app.ports.metrics}/metrics`)).text();
  assert.match(metrics, /^lethe_ready_workers\b.* 0$/m);
  renameSync(`${folder}-away`, folder);
  await becomes("200 SERVING");
  client.close();
  await stop();
});

/** HealthCheckResponse{ status = 1 } of the whole server. */
function grpcHealth(client: Client): Promise<string> {
  const asIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
  return new Promise((resolve, reject) =>
    client.makeUnaryRequest(
      "/grpc.health.v1.Health/Check",
      asIs,
      asIs,
      new Uint8Array(0),
      (error, reply) =>
        reply === undefined ? reject(error) : resolve(reply[1] === 1 ? "SERVING" : "NOT_SERVING"),
    ),
  );
}
