import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, describe, test } from "node:test";
import { deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { RefusalError } from "../../src/core/index.ts";
import { encodeRequest, messageType } from "../../src/otlp/index.ts";
import { type Received, startReceiver } from "../support/receivers.ts";

const PROTOBUF = { "content-type": "application/x-protobuf" };
const JSON_TYPE = { "content-type": "application/json" };
const span = encodeRequest("traces", {
  resourceSpans: [{ scopeSpans: [{ spans: [{ name: "chat" }] }] }],
});

describe("OTLP/HTTP", () => {
  let received: Received;
  before(async () => {
    received = await startReceiver({
      maxBodyBytes: 4096,
      cors: { allowedOrigins: ["https://*.example.org"], allowedHeaders: ["x-team"], maxAge: 60 },
    });
  });
  after(() => received.receiver.stop(0));

  const codings = [
    { name: "identity", headers: {}, encode: (bytes: Uint8Array) => bytes },
    {
      name: "an empty coding",
      headers: { "content-encoding": "" },
      encode: (bytes: Uint8Array) => bytes,
    },
    { name: "gzip", headers: { "content-encoding": "gzip" }, encode: gzipSync },
    { name: "deflate", headers: { "content-encoding": "deflate" }, encode: deflateSync },
    { name: "zstd", headers: { "content-encoding": "zstd" }, encode: zstdCompressSync },
  ];
  for (const { name, headers, encode } of codings) {
    test(`takes ${name} and hands on the bytes that were sent`, async () => {
      const body = new Uint8Array(encode(span));
      const response = await fetch(`${received.url}/v1/traces`, {
        method: "POST",
        headers: { ...PROTOBUF, ...headers },
        body,
      });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("content-type"), "application/x-protobuf");
      assert.equal((await response.arrayBuffer()).byteLength, 0);
      assert.deepEqual(received.batches.at(-1)?.bytes, span);
    });
  }

  test("answers JSON with JSON, whatever the type's case and parameters", async () => {
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    const response = await fetch(`${received.url}/v1/logs`, {
      method: "POST",
      headers,
      body: "{}",
    });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), "{}");
    assert.equal(received.batches.at(-1)?.signal, "logs");
    assert.equal(received.batches.at(-1)?.encoding, "json");
  });

  test("takes a chunked body that arrives in pieces", async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        `${received.url}/v1/metrics`,
        { method: "POST", headers: PROTOBUF },
        (response) => resolve(response.resume().statusCode),
      );
      sending.on("error", reject);
      for (const byte of span) sending.write(Buffer.from([byte]));
      sending.end();
    });
    assert.equal(status, 200);
    assert.deepEqual(received.batches.at(-1)?.bytes, span);
  });

  test("memory of a batch is its own, so that it can be moved to a worker", () => {
    for (const { bytes } of received.batches) assert.equal(bytes.byteOffset, 0);
  });

  const bomb = gzipSync(Buffer.alloc(1024 * 1024));
  const refused = [
    {
      name: "another method",
      method: "GET",
      path: "/v1/traces",
      headers: {},
      status: 405,
      says: "POST",
    },
    {
      name: "another path",
      method: "POST",
      path: "/v1/spans",
      headers: JSON_TYPE,
      body: "{}",
      status: 404,
      says: "/v1/traces",
    },
    {
      name: "no content type",
      method: "POST",
      path: "/v1/traces",
      headers: {},
      body: span,
      status: 415,
      says: "application/x-protobuf",
    },
    {
      name: "an unknown content type",
      method: "POST",
      path: "/v1/traces",
      headers: { "content-type": "text/plain" },
      body: "x",
      status: 415,
      says: "application/json",
    },
    {
      name: "an unknown content encoding",
      method: "POST",
      path: "/v1/traces",
      headers: { ...JSON_TYPE, "content-encoding": "br" },
      body: "x",
      status: 415,
      says: "zstd",
    },
    {
      name: "bytes that are no gzip",
      method: "POST",
      path: "/v1/traces",
      headers: { ...JSON_TYPE, "content-encoding": "gzip" },
      body: "secret",
      status: 400,
      says: "gzip",
    },
    {
      name: "a cut gzip",
      method: "POST",
      path: "/v1/traces",
      headers: { ...JSON_TYPE, "content-encoding": "gzip" },
      body: gzipSync(span).subarray(0, 20),
      status: 400,
      says: "gzip",
    },
    {
      name: "a body over the limit",
      method: "POST",
      path: "/v1/traces",
      headers: JSON_TYPE,
      body: "x".repeat(4097),
      status: 413,
      says: "4096",
    },
    {
      name: "a decompression bomb",
      method: "POST",
      path: "/v1/traces",
      headers: { ...JSON_TYPE, "content-encoding": "gzip" },
      body: bomb,
      status: 413,
      says: "4096",
    },
  ];
  for (const { name, method, path, headers, body, status, says } of refused) {
    test(`refuses ${name} with ${status} and a Status that says what is allowed`, async () => {
      const response = await fetch(received.url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      assert.equal(response.status, status);
      const { code, message } = (await response.json()) as { code: number; message: string };
      assert.ok(code > 0);
      assert.match(message, new RegExp(says));
      assert.doesNotMatch(message, /secret/);
    });
  }

  test("a refusal of protobuf is a google.rpc.Status in protobuf", async () => {
    const response = await fetch(`${received.url}/v1/traces`, {
      method: "POST",
      headers: { ...PROTOBUF, "content-encoding": "gzip" },
      body: "x",
    });
    assert.equal(response.headers.get("content-type"), "application/x-protobuf");
    const status = messageType("Status")
      .decode(new Uint8Array(await response.arrayBuffer()))
      .toJSON();
    assert.equal(status["code"], 3);
  });

  test("tells an allowed origin what it may send, and no other", async () => {
    const ask = (origin: string) =>
      fetch(`${received.url}/v1/traces`, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST" },
      });
    const allowed = await ask("https://app.example.org");
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get("access-control-allow-origin"), "https://app.example.org");
    assert.match(allowed.headers.get("access-control-allow-headers") ?? "", /content-type.*x-team/);
    assert.equal(allowed.headers.get("access-control-allow-credentials"), "true");
    assert.equal(allowed.headers.get("access-control-max-age"), "60");
    assert.equal(
      (await ask("https://example.com")).headers.get("access-control-allow-origin"),
      null,
    );
  });
});

const failures = [
  {
    error: new RefusalError("overloaded", "full", { retryAfterMs: 1500 }),
    status: 503,
    retryAfter: "2",
  },
  { error: new RefusalError("upstream-rejected", "no"), status: 400, retryAfter: null },
  { error: new RefusalError("worker-failed", "gone"), status: 503, retryAfter: "5" },
  { error: new Error("value 219-09-9999"), status: 503, retryAfter: "5" },
];
for (const { error, status, retryAfter } of failures) {
  test(`a ${error instanceof RefusalError ? error.code : "surprise"} while accepting is told as ${status}`, async () => {
    const { receiver, url } = await startReceiver({}, () => Promise.reject(error));
    const response = await fetch(`${url}/v1/traces`, {
      method: "POST",
      headers: JSON_TYPE,
      body: "{}",
    });
    assert.equal(response.status, status);
    assert.equal(response.headers.get("retry-after"), retryAfter);
    assert.doesNotMatch(await response.text(), /219-09/);
    await receiver.stop(0);
  });
}

test("any header that a browser asks for is allowed with *", async () => {
  const cors = { allowedOrigins: ["*"], allowedHeaders: ["*"], maxAge: 0 };
  const { receiver, url } = await startReceiver({ cors });
  const { headers } = await fetch(`${url}/v1/traces`, {
    method: "OPTIONS",
    headers: {
      origin: "https://a.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-one,x-two",
    },
  });
  assert.equal(headers.get("access-control-allow-headers"), "x-one,x-two");
  assert.equal(headers.get("access-control-allow-origin"), "https://a.example");
  assert.equal(headers.get("access-control-max-age"), null);
  await receiver.stop(0);
});

test("stop lets a request end, and takes no new one", { timeout: 30_000 }, async () => {
  const held = Promise.withResolvers<undefined>();
  const arrived = Promise.withResolvers<void>();
  const { receiver, url } = await startReceiver({}, () => {
    arrived.resolve();
    return held.promise;
  });
  const pending = fetch(`${url}/v1/traces`, { method: "POST", headers: JSON_TYPE, body: "{}" });
  await arrived.promise;
  const stopped = receiver.stop(60_000);
  held.resolve(undefined);
  assert.equal((await pending).status, 200);
  await stopped;
  await assert.rejects(fetch(url));
});

test("a sender that goes away ends the work for it", async () => {
  const aborted = Promise.withResolvers<undefined>();
  const arrived = Promise.withResolvers<void>();
  const { receiver, url } = await startReceiver({}, (_batch, gone) => {
    arrived.resolve();
    gone.addEventListener("abort", () => aborted.resolve(undefined));
    return aborted.promise;
  });
  const sender = new AbortController();
  const sending = fetch(`${url}/v1/traces`, {
    method: "POST",
    headers: JSON_TYPE,
    body: "{}",
    signal: sender.signal,
  });
  await arrived.promise;
  sender.abort();
  await assert.rejects(sending);
  await aborted.promise;
  await receiver.stop(0);
});
