import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { after, test } from "node:test";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { Secret } from "../../src/core/index.ts";
import {
  createOtlpHttpExporter,
  type ExportEvent,
  type OtlpHttpOptions,
} from "../../src/export/index.ts";
import { encode, messageType } from "../../src/otlp/index.ts";
import { NEVER, OUTGOING, RETRY } from "../support/outgoing.ts";
import { selfSigned } from "../support/tls.ts";

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

/** Some turns later, so that the sender has been told that all of its body left. */
const later =
  (reply: RequestListener): RequestListener =>
  (request, response) =>
    void setTimeout(() => reply(request, response), 100);

function exporterTo(url: string, options: Partial<OtlpHttpOptions> = {}) {
  const events: ExportEvent[] = [];
  const exporter = createOtlpHttpExporter({
    urls: { traces: `${url}/v1/traces`, logs: `${url}/v1/logs`, metrics: `${url}/own/path?x=1` },
    headers: { "Api-Key": new Secret("k") },
    compression: "none",
    timeoutMs: 500,
    retry: RETRY,
    maxQueueBytes: 1000,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  closing.push(() => exporter.close());
  return { exporter, events };
}

const compressions = [
  { compression: "none", undo: (bytes: Buffer) => bytes },
  { compression: "gzip", undo: gunzipSync },
  { compression: "zstd", undo: zstdDecompressSync },
] as const;
for (const { compression, undo } of compressions) {
  test(`sends protobuf with ${compression} compression and the configured headers`, async () => {
    const { url, seen } = await startUpstream(status(200));
    const { exporter } = exporterTo(url, { compression });
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
    const [{ path, headers, body }] = seen;
    assert.equal(path, "/v1/traces");
    assert.equal(headers["content-type"], "application/x-protobuf");
    assert.equal(headers["api-key"], "k");
    assert.equal(headers["content-encoding"], compression === "none" ? undefined : compression);
    assert.deepEqual(new Uint8Array(undo(body)), OUTGOING.bytes);
  });
}

test("a signal's own endpoint is used as it is", async () => {
  const { url, seen } = await startUpstream(status(200));
  const { exporter } = exporterTo(url);
  await exporter.export({ ...OUTGOING, signal: "metrics" }, NEVER);
  assert.equal(seen[0].path, "/own/path?x=1");
});

for (const code of [429, 502, 503, 504]) {
  test(`tries again after ${code}, and tells of it`, async () => {
    const { url, seen } = await startUpstream(status(code), status(200));
    const { exporter, events } = exporterTo(url);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
    assert.equal(seen.length, 2);
    assert.deepEqual(events, [
      { kind: "try-failed", signal: "traces", reason: `status ${code}`, retryInMs: 5 },
    ]);
  });
}

test("waits as long as Retry-After says, and gives up when that is too long", async () => {
  const { url, seen } = await startUpstream(status(503, { "retry-after": "60" }));
  const { exporter } = exporterTo(url);
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
    kind: "retry-exhausted",
    retryAfterMs: 60_000,
    reason: "status 503",
  });
  assert.equal(seen.length, 1);
});

for (const code of [400, 401, 404, 413, 500]) {
  test(`${code} is final`, async () => {
    const { url, seen } = await startUpstream(status(code));
    const { exporter } = exporterTo(url);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
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
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assert.ok(events.length >= 1);
});

test("an upstream that is not there is tried again until the time is over", async () => {
  const { exporter, events } = exporterTo("http://127.0.0.1:1");
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assert.ok(events.length >= 2);
});

test("a sender that went away ends the retrying", async () => {
  const gone = new AbortController();
  const { url, seen } = await startUpstream((_request, response) => {
    gone.abort();
    response.writeHead(503).end();
  });
  const { exporter } = exporterTo(url);
  const { kind, ...rest } = await exporter.export(OUTGOING, gone.signal);
  assert.equal(kind, "retry-exhausted");
  assert.equal("reason" in rest && rest.reason, "the sender stopped waiting");
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
  const first = exporter.export({ ...OUTGOING, bytes: new Uint8Array(900) }, NEVER);
  await arrived.promise;
  assert.deepEqual(await exporter.export({ ...OUTGOING, bytes: new Uint8Array(200) }, NEVER), {
    kind: "overloaded",
  });
  assert.equal(exporter.queuedBytes, 900);
  answer();
  assert.deepEqual(await first, { kind: "delivered" });
  assert.equal(exporter.queuedBytes, 0);
});

test("who waits for others to end waits no longer than the retrying lasts", async () => {
  const { url } = await startUpstream(() => undefined);
  const { exporter } = exporterTo(url, {
    timeoutMs: 60_000,
    retry: { ...RETRY, maxElapsedMs: 100 },
  });
  const send = () => exporter.export({ ...OUTGOING, bytes: new Uint8Array(1) }, NEVER);
  const first = Array.from({ length: 64 }, send);
  assert.deepEqual(await send(), { kind: "retry-exhausted", reason: "no connection was free" });
  await exporter.close();
  await Promise.all(first);
});

test("a place that hangs keeps no signal of another place waiting", async () => {
  const hanging = await startUpstream(() => undefined);
  const { url } = await startUpstream(status(200));
  const { exporter } = exporterTo(url, {
    urls: { traces: `${hanging.url}/v1/traces`, logs: `${url}/v1/logs` },
    timeoutMs: 60_000,
  });
  const send = (signal: "traces" | "logs") =>
    exporter.export({ ...OUTGOING, signal, bytes: new Uint8Array(1) }, NEVER);
  const first = Array.from({ length: 64 }, () => send("traces"));
  assert.deepEqual(await send("logs"), { kind: "delivered" });
  await exporter.close();
  await Promise.all(first);
});

test("who waits for others to end is let go when its sender goes, or at the end", async () => {
  const { url } = await startUpstream(() => undefined);
  const { exporter } = exporterTo(url, { timeoutMs: 60_000 });
  const send = (gone: AbortSignal) =>
    exporter.export({ ...OUTGOING, bytes: new Uint8Array(1) }, gone);
  const first = Array.from({ length: 64 }, () => send(NEVER));
  const sender = new AbortController();
  const [left, ended] = [send(sender.signal), send(NEVER)];
  sender.abort();
  const reason = "the sender stopped waiting";
  assert.deepEqual(await left, { kind: "retry-exhausted", reason });
  await exporter.close();
  for (const delivery of await Promise.all([ended, ...first]))
    assert.equal(delivery.kind, "retry-exhausted");
  assert.equal(exporter.queuedBytes, 0);
});

test("a partial success is delivered, and tells its rejected items", async () => {
  const reply = encode(messageType("ExportTraceServiceResponse"), {
    partialSuccess: { rejectedSpans: 300, errorMessage: "no" },
  });
  const { url } = await startUpstream(status(200, {}, reply));
  const { exporter } = exporterTo(url);
  const delivery = await exporter.export({ ...OUTGOING, records: 400 }, NEVER);
  assert.deepEqual(delivery, { kind: "delivered", rejected: 300 });
});

test("a partial success is read whatever the length of its message", async () => {
  const reply = encode(messageType("ExportTraceServiceResponse"), {
    partialSuccess: { rejectedSpans: 3, errorMessage: "m".repeat(300) },
  });
  const { url } = await startUpstream(status(200, {}, reply));
  const { exporter } = exporterTo(url);
  const delivery = await exporter.export({ ...OUTGOING, records: 2 }, NEVER);
  // No more than it was sent.
  assert.deepEqual(delivery, { kind: "delivered", rejected: 2 });
});

const miscounts = [
  { rejectedSpans: -1, rejected: "negative", delivery: { kind: "delivered" } },
  { rejectedSpans: "-9223372036854775808", rejected: "negative", delivery: { kind: "delivered" } },
  {
    rejectedSpans: 3,
    rejected: "more than were sent",
    delivery: { kind: "delivered", rejected: 2 },
  },
];
for (const { rejectedSpans, rejected, delivery } of miscounts) {
  test(`${rejectedSpans} rejected of two sent is told, and taken for the nearest that can be`, async () => {
    const reply = encode(messageType("ExportTraceServiceResponse"), {
      partialSuccess: { rejectedSpans },
    });
    const { url } = await startUpstream(status(200, {}, reply));
    const { exporter, events } = exporterTo(url);
    assert.deepEqual(await exporter.export({ ...OUTGOING, records: 2 }, NEVER), delivery);
    assert.deepEqual(events, [{ kind: "miscounted", signal: "traces", rejected }]);
  });
}

const strangeReplies: readonly { name: string; answer: RequestListener }[] = [
  { name: "is JSON", answer: status(200, {}, '{"partialSuccess":{"rejectedSpans":"1"}}') },
  { name: "is cut off in a length", answer: status(200, {}, Uint8Array.of(0x0a, 0xff)) },
  { name: "exceeds 4 MiB", answer: status(200, {}, Buffer.alloc(5 * 1024 * 1024, 8)) },
  {
    name: "ends in the middle",
    answer: (_request, response) => {
      response.writeHead(200, { "content-length": 10 }).write("12345", () => response.destroy());
    },
  },
];
for (const { name, answer } of strangeReplies) {
  test(`what the upstream took is not sent twice when its reply ${name}`, async () => {
    const { url, seen } = await startUpstream(answer);
    const { exporter, events } = exporterTo(url);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
    assert.equal(seen.length, 1);
    assert.deepEqual(events, []);
  });
}

test("a reply whose headers drip is over at the time-out", { timeout: 5000 }, async () => {
  const { url } = await startUpstream((_request, response) => {
    response.socket?.write("HTTP/1.1 503 X\r\n");
    const dripping = setInterval(() => response.socket?.write("x-drip: 1\r\n"), 20);
    response.on("close", () => clearInterval(dripping));
  });
  const { exporter, events } = exporterTo(url, { timeoutMs: 250 });
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assert.deepEqual(
    events.map((event) => event.kind === "try-failed" && event.reason),
    ["timed-out"],
  );
});

test("a connection is not kept for as long as the upstream would have it", {
  timeout: 5000,
}, async () => {
  const closed = Promise.withResolvers<void>();
  const { url } = await startUpstream(({ socket }, response) => {
    socket.once("close", () => closed.resolve());
    response.writeHead(200, { "keep-alive": "timeout=600" }).end();
  });
  const { exporter } = exporterTo(url, { keepaliveMs: 100 });
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
  await closed.promise;
});

test("a connection that is not made lasts no longer than a try", async () => {
  const silent = createSocketServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  closing.push(async () => silent.close());
  const { port } = silent.address() as AddressInfo;
  const { exporter, events } = exporterTo(`https://127.0.0.1:${port}`, {
    timeoutMs: 50,
    retry: { ...RETRY, enabled: false },
  });
  const began = performance.now();
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assert.ok(performance.now() - began < 900);
  assert.deepEqual(
    events.map((event) => event.kind === "try-failed" && event.reason),
    ["timed-out"],
  );
  await exporter.close();
});

test("at the end of retrying what waits for its next try has failed, and what is under way may end", async () => {
  const held = Promise.withResolvers<() => void>();
  const { url, seen } = await startUpstream(status(503), (_request, response) =>
    held.resolve(() => void response.writeHead(200).end()),
  );
  const failed = Promise.withResolvers<void>();
  const { exporter } = exporterTo(url, {
    retry: { ...RETRY, initialIntervalMs: 60_000, maxIntervalMs: 60_000, maxElapsedMs: 0 },
    onEvent: () => failed.resolve(),
  });
  const waiting = exporter.export(OUTGOING, NEVER);
  await failed.promise;
  const underWay = exporter.export(OUTGOING, NEVER);
  const answer = await held.promise;
  exporter.endRetrying();
  assert.deepEqual(await waiting, {
    kind: "retry-exhausted",
    retryAfterMs: 60_000,
    reason: "status 503",
  });
  answer();
  assert.deepEqual(await underWay, { kind: "delivered" });
  assert.equal(seen.length, 2);
});

test("close ends what waits for its next try, and takes nothing more", async () => {
  const { url } = await startUpstream(status(503, { "retry-after": "60" }));
  const failed = Promise.withResolvers<void>();
  const { exporter } = exporterTo(url, {
    retry: { ...RETRY, maxElapsedMs: 0 },
    onEvent: () => failed.resolve(),
  });
  const waiting = exporter.export(OUTGOING, NEVER);
  await failed.promise;
  await exporter.close();
  assert.equal((await waiting).kind, "retry-exhausted");
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "overloaded");
});

test("a user and a password in the URL are Basic authorization", async () => {
  const { url, seen } = await startUpstream(status(200));
  const { exporter } = exporterTo(url.replace("//", "//team:p%40ss@"));
  await exporter.export(OUTGOING, NEVER);
  assert.equal(seen[0].headers.authorization, `Basic ${btoa("team:p@ss")}`);
});

const pair = selfSigned();
const trust = [
  { name: "its authority", tls: { ca: pair?.cert }, kind: "delivered" },
  { name: "no check", tls: { insecureSkipVerify: true }, kind: "delivered" },
  { name: "the common authorities alone", tls: {}, kind: "retry-exhausted" },
];
for (const { name, tls, kind } of trust) {
  test(`an upstream with its own certificate is ${kind} with ${name}`, {
    skip: pair === undefined && "there is no openssl",
  }, async () => {
    const server = createTlsServer({ ...pair }, (request, response) => {
      request.resume().on("end", () => response.writeHead(200).end());
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(async () => {
      server.close();
      server.closeAllConnections();
    });
    const { exporter } = exporterTo(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      tls,
    });
    assert.equal((await exporter.export(OUTGOING, NEVER)).kind, kind);
  });
}

const [foreign, expired] = [selfSigned({ names: "DNS:other.example" }), selfSigned({ days: -1 })];
const distrusted = [
  { shown: pair, tls: {}, reason: "DEPTH_ZERO_SELF_SIGNED_CERT" },
  { shown: expired, tls: { ca: expired?.cert }, reason: "CERT_HAS_EXPIRED" },
  { shown: foreign, tls: { ca: foreign?.cert }, reason: "ERR_TLS_CERT_ALTNAME_INVALID" },
];
for (const { shown, tls, reason } of distrusted) {
  test(`why a certificate is not trusted is told: ${reason}`, {
    skip: shown === undefined && "there is no openssl",
  }, async () => {
    const server = createTlsServer({ ...shown }, () => assert.fail("it was sent something"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(async () => server.close());
    const { port } = server.address() as AddressInfo;
    const { exporter, events } = exporterTo(`https://127.0.0.1:${port}`, {
      tls,
      retry: { ...RETRY, enabled: false },
    });
    const { kind, ...rest } = await exporter.export(OUTGOING, NEVER);
    assert.deepEqual([kind, "reason" in rest && rest.reason], ["retry-exhausted", reason]);
    assert.equal(events.length, 1);
  });
}

test("a large body is given up once it was sent and taken", async () => {
  const { url, seen } = await startUpstream(status(503), later(status(200)));
  const { exporter } = exporterTo(url, { maxQueueBytes: 1_000_000 });
  const bytes = new Uint8Array(500_000).fill(7);
  assert.deepEqual(await exporter.export({ ...OUTGOING, bytes }, NEVER), { kind: "delivered" });
  assert.deepEqual(
    seen.map(({ body }) => body.equals(Buffer.alloc(500_000, 7))),
    [true, true],
  );
  assert.equal(seen[1].headers["content-length"], "500000");
  assert.equal(bytes.byteLength, 0);
});

test("a large part of something larger is left alone", async () => {
  const { url, seen } = await startUpstream(status(200));
  const { exporter } = exporterTo(url, { maxQueueBytes: 1_000_000 });
  const bytes = new Uint8Array(500_000).fill(7).subarray(1);
  await exporter.export({ ...OUTGOING, bytes }, NEVER);
  assert.equal(seen[0].body.length, 499_999);
  assert.equal(bytes.byteLength, 499_999);
});

test("a body that the upstream answers before it has it is not given up", async () => {
  const server = createSocketServer((socket) => {
    socket.once("data", () => {
      socket.pause();
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    });
    socket.on("error", () => undefined);
    closing.push(async () => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => server.close());
  const { port } = server.address() as AddressInfo;
  const { exporter } = exporterTo(`http://127.0.0.1:${port}`, { maxQueueBytes: 100_000_000 });
  // More than the kernel's buffers take.
  const bytes = new Uint8Array(50_000_000);
  assert.equal((await exporter.export({ ...OUTGOING, bytes }, NEVER)).kind, "delivered");
  assert.equal(bytes.byteLength, 50_000_000);
});
