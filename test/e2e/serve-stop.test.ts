import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect as connectHttp2 } from "node:http2";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { Client, credentials } from "@grpc/grpc-js";
import { OTLP_SERVICES } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { scratchFolder } from "../support/scratch.ts";
import { freePort, launch, serve } from "../support/serving.ts";

test("who waits for an upstream that fails is told so at a stop, and not cut off", {
  timeout: 60_000,
}, async () => {
  const upstream = createServer((_request, response) => void response.writeHead(503).end());
  upstream.listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const endpoint = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  // Longer than this test may last.
  const retry_on_failure = { initial_interval: "100s", max_interval: "100s" };
  const { child, ready } = await serve(scratchFolder(), {
    exporters: { otlphttp: { endpoint, retry_on_failure } },
  });
  const ended = once(child, "exit");
  const tried = once(upstream, "request");
  const sending = postSpan(ready.http);
  await tried;
  child.kill("SIGTERM");
  assert.equal((await sending).status, 503);
  assert.deepEqual(await ended, [0, null]);
  upstream.close();
});

for (const signals of [
  ["SIGTERM"],
  ["SIGHUP"],
  ["SIGINT", "SIGINT"],
  ["SIGTERM", "SIGTERM", "SIGINT"],
] as const)
  test(`what is under way is delivered and acknowledged after ${signals.join(", ")}`, async () => {
    const held = Promise.withResolvers<ServerResponse>();
    const upstream = createServer((_request, response) => held.resolve(response));
    upstream.listen(0, "127.0.0.1");
    await once(upstream, "listening");
    const endpoint = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const { child, ready } = await serve(scratchFolder(), {
      exporters: { otlphttp: { endpoint } },
    });
    const ended = once(child, "exit");
    const sending = postSpan(ready.http);
    const reply = await held.promise;
    for (const signal of signals) {
      child.kill(signal);
      await sleep(100);
    }
    reply.end();
    assert.equal((await sending).status, 200);
    assert.deepEqual(await ended, [0, null]);
    upstream.close();
  });

test("of many under way at a stop, over both doors, each that was acknowledged was delivered", async () => {
  const got = new Set<string>();
  const begun = Promise.withResolvers<void>();
  const upstream = createServer(async (request, response) => {
    const body = gunzipSync(Buffer.concat(await request.toArray()));
    begun.resolve();
    await sleep(got.size * 5);
    got.add(/span-\d+/.exec(body.toString("latin1"))?.[0] ?? "");
    response.end();
  }).listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const endpoint = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const { child, ready } = await serve(scratchFolder(), { exporters: { otlphttp: { endpoint } } });
  const ended = once(child, "exit");
  const client = new Client(`127.0.0.1:${ready.grpc}`, credentials.createInsecure());
  const names = Array.from({ length: 60 }, (_, id) => `span-${id}`);
  const told = names.map((name, id) => {
    const request = { resourceSpans: [{ scopeSpans: [{ spans: [{ name }] }] }] };
    return id % 2 === 0 ? overHttp(ready.http, request) : overGrpc(client, request);
  });
  await begun.promise;
  child.kill("SIGTERM");
  const outcomes = await Promise.all(told);
  assert.deepEqual(await ended, [0, null]);
  const acknowledged = names.filter((_, id) => outcomes[id] === "delivered");
  assert.ok(acknowledged.length > 0);
  assert.deepEqual(
    acknowledged.filter((name) => !got.has(name)),
    [],
  );
  // Refused before it was taken: no more than a sender that finds nobody.
  const others = new Set(outcomes);
  for (const outcome of ["delivered", "503", "14", "no connection"]) others.delete(outcome);
  assert.deepEqual([...others], []);
  client.close();
  upstream.close();
});

test("a stop that is asked for once more, a while later, ends at once", async () => {
  const held = Promise.withResolvers<void>();
  const upstream = createServer(() => held.resolve()).listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const endpoint = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const { child, ready } = await serve(scratchFolder(), { exporters: { otlphttp: { endpoint } } });
  const ended = once(child, "exit");
  const isCutOff = assert.rejects(postSpan(ready.http));
  await held.promise;
  child.kill("SIGTERM");
  await sleep(1100);
  assert.equal(child.exitCode, null);
  // A process that heard of the first one late takes the second for its echo.
  for (let isOver = false; !isOver; ) {
    child.kill("SIGTERM");
    isOver = await Promise.race([ended.then(() => true), sleep(1100, false)]);
  }
  await isCutOff;
  assert.deepEqual(await ended, [1, null]);
  upstream.close();
  upstream.closeAllConnections();
});

test("who is connected and asks for nothing keeps no stop waiting", async () => {
  const { child, ready } = await serve(scratchFolder());
  const ended = once(child, "exit");
  assert.equal((await postSpan(ready.http)).status, 200);
  const session = connectHttp2(`http://127.0.0.1:${ready.grpc}`);
  await once(session, "remoteSettings");
  const watching = session.request({
    ":method": "POST",
    ":path": "/grpc.health.v1.Health/Watch",
    "content-type": "application/grpc",
    te: "trailers",
  });
  watching.end(Buffer.alloc(5)).resume();
  await once(watching, "data");
  const began = performance.now();
  child.kill("SIGTERM");
  assert.deepEqual(await ended, [0, null]);
  assert.ok(performance.now() - began < 10_000);
});

test("a stop that is asked for while workers still load ends the process", {
  timeout: 60_000,
}, async () => {
  // On a busy machine the workers may have loaded before anybody looks.
  let status: number | undefined;
  while (status !== 503) status = await healthAtStop();
});

/** What the gateway's health was first when it answered at all, and it was asked to stop. */
async function healthAtStop(): Promise<number> {
  const port = await freePort();
  const child = launch(scratchFolder(), { health_check: { endpoint: `127.0.0.1:${port}` } });
  const ended = once(child, "exit");
  const healthOf = () => fetch(`http://127.0.0.1:${port}`).catch(() => undefined);
  let health = await healthOf();
  for (; health === undefined; health = await healthOf()) await sleep(5);
  child.kill("SIGTERM");
  assert.deepEqual(await ended, [0, null]);
  return health.status;
}

function postSpan(port: number): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/v1/traces`, {
    method: "POST",
    body: JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [{ name: "a" }] }] }] }),
    headers: { "content-type": "application/json" },
  });
}

async function overHttp(port: number, request: object): Promise<string> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/v1/traces`, {
      method: "POST",
      body: JSON.stringify(request),
      headers: { "content-type": "application/json" },
    });
    return status === 200 ? "delivered" : String(status);
  } catch {
    return "no connection";
  }
}

function overGrpc(client: Client, request: object): Promise<string> {
  const asIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
  return new Promise((resolve) =>
    client.makeUnaryRequest(
      `/${OTLP_SERVICES.traces}/Export`,
      asIs,
      asIs,
      encodeRequest("traces", request),
      (error) => resolve(error === null ? "delivered" : String(error.code)),
    ),
  );
}
