/** Three backends, one a signal, as the standard variables name them; what each gets is captured raw. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer as createHttpServer, type IncomingHttpHeaders } from "node:http";
import { createServer as createHttp2Server, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo, Server } from "node:net";
import { after, before, describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { createApp } from "../../src/app.ts";
import { loadConfig, spellConfig } from "../../src/config/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createUpstream } from "../../src/upstream.ts";
import { configWith } from "../support/gateway.ts";

interface Captured {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const closing: (() => unknown)[] = [];
after(() => Promise.all(closing.map((close) => close())));

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function overHttp(status = 200) {
  const captured: Captured[] = [];
  const server = createHttpServer(async (request, response) => {
    const { method, url } = request;
    const headers = { ...request.headers, ":path": `${method} ${url}` };
    captured.push({ headers, body: await bytesOf(request) });
    response.writeHead(status, { connection: "close" }).end();
  });
  return { captured, address: await listen(server) };
}

/** Its flag and its length: not compressed, of no bytes. */
const EMPTY_MESSAGE = Buffer.alloc(5);

async function overGrpc() {
  const captured: Captured[] = [];
  const server = createHttp2Server().on("stream", async (stream: ServerHttp2Stream, headers) => {
    captured.push({ headers, body: await bytesOf(stream) });
    stream.respond({ "content-type": "application/grpc" }, { waitForTrailers: true });
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": 0 }));
    stream.end(EMPTY_MESSAGE);
  });
  return { captured, address: await listen(server) };
}

/** As the variables alone configure them. */
function exportersOf(variables: Readonly<Record<string, string>>) {
  const named = Object.entries(variables).map(([name, value]) => [
    `OTEL_EXPORTER_OTLP_${name}`,
    value,
  ]);
  return { exporters: spellConfig(loadConfig(undefined, Object.fromEntries(named))).exporters };
}

const TEXT = "SSN 219-09-9999";
const RESOURCE = { resource: { attributes: [{ key: "note", value: { stringValue: TEXT } }] } };
const BODIES = {
  traces: encodeRequest("traces", {
    resourceSpans: [{ ...RESOURCE, scopeSpans: [{ spans: [{ name: "a" }] }] }],
  }),
  logs: encodeRequest("logs", {
    resourceLogs: [{ ...RESOURCE, scopeLogs: [{ logRecords: [{}] }] }],
  }),
  metrics: encodeRequest("metrics", {
    resourceMetrics: [{ ...RESOURCE, scopeMetrics: [{ metrics: [{ name: "m" }] }] }],
  }),
};

async function start(variables: Readonly<Record<string, string>>) {
  const app = createApp(configWith(exportersOf(variables)));
  await app.start();
  closing.push(() => app.stop(2000));
  const send = (signal: keyof typeof BODIES) =>
    fetch(`http://127.0.0.1:${app.ports.http}/v1/${signal}`, {
      method: "POST",
      body: BODIES[signal],
      headers: { "content-type": "application/x-protobuf" },
    });
  return { app, send };
}

describe("each signal to a backend of its own", () => {
  const got: Record<string, readonly Captured[]> = {};
  let queueMetrics: string;
  before(async () => {
    const traces = await overGrpc();
    const logs = await overHttp();
    const metrics = await overHttp();
    const { app, send } = await start({
      ENDPOINT: `http://${metrics.address}`,
      HEADERS: "api-key=general",
      COMPRESSION: "none",
      TRACES_PROTOCOL: "grpc",
      TRACES_ENDPOINT: traces.address,
      TRACES_INSECURE: "true",
      TRACES_HEADERS: "api-key=traces",
      TRACES_COMPRESSION: "gzip",
      LOGS_ENDPOINT: `http://${logs.address}/in?tenant=a`,
      LOGS_HEADERS: "x-tenant=logs",
      LOGS_COMPRESSION: "gzip",
    });
    for (const signal of ["traces", "logs", "metrics"] as const)
      assert.equal((await send(signal)).status, 200);
    Object.assign(got, {
      traces: traces.captured,
      logs: logs.captured,
      metrics: metrics.captured,
    });
    queueMetrics = await (await fetch(`http://127.0.0.1:${app.ports.metrics}/metrics`)).text();
  });

  const cases = [
    {
      signal: "traces",
      path: "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
      headers: { "api-key": "traces", "grpc-encoding": "gzip", "x-tenant": undefined },
      undo: (body: Buffer) => gunzipSync(body.subarray(5)),
    },
    {
      signal: "logs",
      path: "POST /in?tenant=a",
      headers: { "x-tenant": "logs", "content-encoding": "gzip", "api-key": undefined },
      undo: (body: Buffer) => gunzipSync(body),
    },
    {
      signal: "metrics",
      path: "POST /v1/metrics",
      headers: { "api-key": "general", "content-encoding": undefined, "x-tenant": undefined },
      undo: (body: Buffer) => body,
    },
  ];
  for (const { signal, path, headers, undo } of cases) {
    test(`${signal} arrive there alone, redacted, with their headers and compression`, () => {
      const [{ headers: received, body }, ...more] = got[signal];
      assert.equal(more.length, 0);
      assert.equal(received[":path"], path);
      for (const [name, value] of Object.entries(headers)) assert.equal(received[name], value);
      const text = undo(body).toString("latin1");
      assert.match(text, /SSN \[US_SSN\]/);
      assert.doesNotMatch(text, /219-09-9999/);
    });
  }

  test("the queues are told as one", () => {
    const queues = queueMetrics.matchAll(
      /^otelcol_exporter_queue_capacity\{.*exporter="(.+?)".*\} (\d+)$/gm,
    );
    const capacity = String(128 * 2 ** 20);
    assert.deepEqual(
      new Map(Array.from(queues, ([, exporter, bytes]) => [exporter, bytes])),
      new Map(["otlp/traces", "otlphttp/logs", "otlphttp"].map((name) => [name, capacity])),
    );
  });
});

test("a backend that refuses one signal does not hold up another", async () => {
  const refusing = await overHttp(403);
  const taking = await overHttp();
  const { send } = await start({
    ENDPOINT: `http://${taking.address}`,
    LOGS_ENDPOINT: `http://${refusing.address}/v1/logs`,
    LOGS_HEADERS: "a=b",
  });
  assert.equal((await send("logs")).status, 400);
  assert.equal((await send("traces")).status, 200);
  assert.equal(taking.captured.length, 1);
});

test("signals of one section share its queue, and each endpoint is told", async () => {
  const { exporters } = configWith(
    exportersOf({ ENDPOINT: "http://x", LOGS_ENDPOINT: "http://y", METRICS_TIMEOUT: "7" }),
  );
  const upstream = createUpstream({ ...configWith(), exporters }, () => undefined);
  assert.equal(upstream.name, "otlphttp, otlphttp, otlphttp/metrics");
  assert.equal(upstream.endpoint, "http://x, http://y, http://x");
  const capacityBytes = 128 * 2 ** 20;
  assert.deepEqual(upstream.queues(), [
    { exporter: "otlphttp", bytes: 0, capacityBytes },
    { exporter: "otlphttp/metrics", bytes: 0, capacityBytes },
  ]);
  await upstream.close();
});

test("a query of an endpoint goes along", async () => {
  const backend = await overHttp();
  const { send } = await start({
    ENDPOINT: `http://${backend.address}/otlp/?api-key=short-secret`,
  });
  assert.equal((await send("logs")).status, 200);
  assert.equal(backend.captured[0].headers[":path"], "POST /otlp/v1/logs?api-key=short-secret");
});

test("a query of an endpoint is shown nowhere", async () => {
  const { exporters } = configWith(exportersOf({ ENDPOINT: "http://x/in?api-key=short-secret" }));
  const upstream = createUpstream({ ...configWith(), exporters }, () => undefined);
  assert.equal(upstream.endpoint, "http://x/in?[secret]");
  await upstream.close();
});
