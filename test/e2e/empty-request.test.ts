/** An empty request is a success, whatever becomes of the upstream (OTLP specification, Full Success). */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client, credentials } from "@grpc/grpc-js";
import { type App, createApp } from "../../src/app.ts";
import { OTLP_SERVICES, SIGNALS } from "../../src/core/index.ts";
import { configWith } from "../support/gateway.ts";
import { freePort } from "../support/serving.ts";

let app: App;
before(async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const retry_on_failure = { enabled: false };
  app = createApp(configWith({ exporters: { otlphttp: { endpoint, retry_on_failure } } }));
  await app.start();
});
after(() => app.stop(1000));

const post = (signal: string, body: string | Uint8Array<ArrayBuffer>, type: string) =>
  fetch(`http://127.0.0.1:${app.ports.http}/v1/${signal}`, {
    method: "POST",
    body,
    headers: { "content-type": type },
  });

for (const signal of SIGNALS) {
  test(`of ${signal}, over HTTP`, async () => {
    const json = await post(signal, "{}", "application/json");
    assert.deepEqual([json.status, await json.text()], [200, "{}"]);
    const protobuf = await post(signal, new Uint8Array(0), "application/x-protobuf");
    assert.deepEqual([protobuf.status, await protobuf.text()], [200, ""]);
  });

  test(`of ${signal}, over gRPC`, async () => {
    const client = new Client(`127.0.0.1:${app.ports.grpc}`, credentials.createInsecure());
    const same = (bytes: Buffer): Buffer => bytes;
    const reply = await new Promise<Buffer | undefined>((resolve, reject) =>
      client.makeUnaryRequest(
        `/${OTLP_SERVICES[signal]}/Export`,
        same,
        same,
        Buffer.alloc(0),
        (error, response) => (error === null ? resolve(response) : reject(error)),
      ),
    );
    client.close();
    assert.equal(reply?.length, 0);
  });
}

test("one with a span is not", async () => {
  const body = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [{}] }] }] });
  assert.equal((await post("traces", body, "application/json")).status, 503);
});
