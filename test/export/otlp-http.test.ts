import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { Secret } from "../../src/core/index.ts";
import {
  createOtlpHttpExporter,
  type ExportEvent,
  type OtlpHttpOptions,
} from "../../src/export/index.ts";
import { encode, messageType } from "../../src/otlp/index.ts";

interface Seen {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const closing: (() => Promise<unknown>)[] = [];
after(() => Promise.all(closing.map((close) => close())));

/** An upstream that answers each request by the next listener of a script, the last one for ever. */
async function startUpstream(...script: RequestListener[]): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen.push({ path: request.url, headers: request.headers, body: Buffer.concat(chunks) });
    script[Math.min(seen.length, script.length) - 1](request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const status =
  (code: number, headers = {}, body: Uint8Array | string = ""): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, headers).end(body);

function exporterTo(url: string, options: Partial<OtlpHttpOptions> = {}) {
  const events: ExportEvent[] = [];
  const exporter = createOtlpHttpExporter({
    urls: { traces: `${url}/v1/traces`, logs: `${url}/v1/logs`, metrics: `${url}/own/path?x=1` },
    headers: { "Api-Key": new Secret("k") },
    compression: "none",
    timeoutMs: 500,
    retry: {
      enabled: true,
      initialIntervalMs: 5,
      maxIntervalMs: 10,
      multiplier: 1.5,
      randomizationFactor: 0,
      maxElapsedMs: 200,
    },
    maxQueueBytes: 1000,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  closing.push(() => exporter.close());
  return { exporter, events };
}

const batch = { signal: "traces", bytes: new Uint8Array([10, 2, 18, 0]), records: 1 } as const;
const never = new AbortController().signal;

const compressions = [
  { compression: "none", undo: (bytes: Buffer) => bytes },
  { compression: "gzip", undo: gunzipSync },
  { compression: "zstd", undo: zstdDecompressSync },
] as const;
for (const { compression, undo } of compressions) {
  test(`sends protobuf with ${compression} compression and the configured headers`, async () => {
    const { url, seen } = await startUpstream(status(200));
    const { exporter } = exporterTo(url, { compression });
    assert.deepEqual(await exporter.export(batch, never), { kind: "delivered" });
    const [{ path, headers, body }] = seen;
    assert.equal(path, "/v1/traces");
    assert.equal(headers["content-type"], "application/x-protobuf");
    assert.equal(headers["api-key"], "k");
    assert.equal(headers["content-encoding"], compression === "none" ? undefined : compression);
    assert.deepEqual(new Uint8Array(undo(body)), batch.bytes);
  });
}

test("a signal's own endpoint is used as it is", async () => {
  const { url, seen } = await startUpstream(status(200));
  const { exporter } = exporterTo(url);
  await exporter.export({ ...batch, signal: "metrics" }, never);
  assert.equal(seen[0].path, "/own/path?x=1");
});

for (const code of [429, 502, 503, 504]) {
  test(`tries again after ${code}, and tells of it`, async () => {
    const { url, seen } = await startUpstream(status(code), status(200));
    const { exporter, events } = exporterTo(url);
    assert.deepEqual(await exporter.export(batch, never), { kind: "delivered" });
    assert.equal(seen.length, 2);
    assert.deepEqual(events, [
      { kind: "try-failed", signal: "traces", reason: `status ${code}`, retryInMs: 5 },
    ]);
  });
}

test("waits as long as Retry-After says, and gives up when that is too long", async () => {
  const { url, seen } = await startUpstream(status(503, { "retry-after": "60" }));
  const { exporter } = exporterTo(url);
  assert.deepEqual(await exporter.export(batch, never), {
    kind: "retry-exhausted",
    retryAfterMs: 60_000,
  });
  assert.equal(seen.length, 1);
});

for (const code of [400, 401, 404, 413, 500]) {
  test(`${code} is final`, async () => {
    const { url, seen } = await startUpstream(status(code));
    const { exporter } = exporterTo(url);
    assert.deepEqual(await exporter.export(batch, never), {
      kind: "rejected",
      status: code,
      message: `status ${code}`,
    });
    assert.equal(seen.length, 1);
  });
}

test("an upstream that does not answer is tried again until the time is over", async () => {
  const { url } = await startUpstream(() => undefined);
  const { exporter, events } = exporterTo(url, { timeoutMs: 60 });
  assert.equal((await exporter.export(batch, never)).kind, "retry-exhausted");
  assert.ok(events.length >= 1);
});

test("an upstream that is not there is tried again until the time is over", async () => {
  const { exporter, events } = exporterTo("http://127.0.0.1:1");
  assert.equal((await exporter.export(batch, never)).kind, "retry-exhausted");
  assert.ok(events.length >= 2);
});

test("a sender that went away ends the retrying", async () => {
  const gone = new AbortController();
  const { url, seen } = await startUpstream((_request, response) => {
    gone.abort();
    response.writeHead(503).end();
  });
  const { exporter } = exporterTo(url);
  assert.equal((await exporter.export(batch, gone.signal)).kind, "retry-exhausted");
  assert.equal(seen.length, 1);
});

test("what exceeds the queue is refused at once, and the queue empties", async () => {
  let answer = (): void => undefined;
  const arrived = Promise.withResolvers<void>();
  const { url } = await startUpstream((_request, response) => {
    answer = () => void response.writeHead(200).end();
    arrived.resolve();
  }, status(200));
  const { exporter } = exporterTo(url);
  const first = exporter.export({ ...batch, bytes: new Uint8Array(900) }, never);
  await arrived.promise;
  assert.deepEqual(await exporter.export({ ...batch, bytes: new Uint8Array(200) }, never), {
    kind: "overloaded",
  });
  assert.equal(exporter.queuedBytes, 900);
  answer();
  assert.deepEqual(await first, { kind: "delivered" });
  assert.equal(exporter.queuedBytes, 0);
});

test("a partial success is delivered, and its rejected items are told", async () => {
  const reply = encode(messageType("ExportTraceServiceResponse"), {
    partialSuccess: { rejectedSpans: 300, errorMessage: "no" },
  });
  const { url } = await startUpstream(status(200, {}, reply));
  const { exporter, events } = exporterTo(url);
  assert.deepEqual(await exporter.export(batch, never), { kind: "delivered" });
  assert.deepEqual(events, [{ kind: "partial-success", signal: "traces", rejected: 300 }]);
});
