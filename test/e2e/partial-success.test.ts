/** What an upstream did not take is told to the sender, over each door, without the upstream's words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, credentials } from "@grpc/grpc-js";
import { OTLP_SERVICES, SIGNALS } from "../../src/core/index.ts";
import { encodeRequest, RESPONSE_TYPES } from "../../src/otlp/index.ts";
import { startGateway } from "../support/gateway.ts";
import { startReceiver } from "../support/receivers.ts";

const attributes = [{ key: "note", value: { stringValue: "a note" } }];
const REQUESTS = {
  traces: { resourceSpans: [{ scopeSpans: [{ spans: [{ name: "a" }, { name: "b" }] }] }] },
  logs: { resourceLogs: [{ scopeLogs: [{ logRecords: [{ attributes }, {}] }] }] },
  metrics: {
    resourceMetrics: [
      { scopeMetrics: [{ metrics: [{ sum: { dataPoints: [{}, { attributes }] } }] }] },
    ],
  },
};
const REJECTED = {
  traces: "rejectedSpans",
  logs: "rejectedLogRecords",
  metrics: "rejectedDataPoints",
} as const;

for (const signal of SIGNALS)
  test(`two ${signal}, of which the upstream takes one`, async () => {
    const upstream = await startReceiver({}, async () => 1);
    const gateway = await startGateway({ exporters: { otlphttp: { endpoint: upstream.url } } });
    const errorMessage = "the upstream rejected a part of the request";
    const partialSuccess = { [REJECTED[signal]]: "1", errorMessage };
    const body = encodeRequest(signal, REQUESTS[signal]);
    const post = (content: Uint8Array | string, type: string) =>
      fetch(`${gateway.url}/v1/${signal}`, {
        method: "POST",
        body: content,
        headers: { "content-type": type },
      });
    const read = (reply: Uint8Array) =>
      RESPONSE_TYPES[signal].toObject(RESPONSE_TYPES[signal].decode(reply), { longs: String });

    const json = await post(JSON.stringify(REQUESTS[signal]), "application/json");
    assert.deepEqual(await json.json(), { partialSuccess });
    const protobuf = await post(body, "application/x-protobuf");
    assert.deepEqual(read(await protobuf.bytes()), { partialSuccess });

    const client = new Client(`127.0.0.1:${gateway.app.ports.grpc}`, credentials.createInsecure());
    const path = `/${OTLP_SERVICES[signal]}/Export`;
    const asIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
    const reply = await new Promise<Buffer>((resolve, reject) =>
      client.makeUnaryRequest(path, asIs, asIs, body, (error, value) =>
        value === undefined ? reject(error) : resolve(value),
      ),
    );
    assert.deepEqual(read(reply), { partialSuccess });
    client.close();
    await gateway.stop();
    await upstream.receiver.stop(0);
  });
