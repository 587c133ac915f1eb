/** What is sent over OTLP/HTTP, and what each reply means. */
import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { test } from "node:test";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { encode, messageType } from "../../src/otlp/index.ts";
import { exporterTo, startUpstream, status } from "../support/http-upstream.ts";
import { NEVER, ONE_TRY, OUTGOING } from "../support/outgoing.ts";

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

const negative = "its count of rejected records is negative";
const miscounts = [
  { rejectedSpans: -1, reason: negative, delivery: { kind: "delivered" } },
  { rejectedSpans: "-9223372036854775808", reason: negative, delivery: { kind: "delivered" } },
  {
    rejectedSpans: 3,
    reason: "it rejects more records than were sent",
    delivery: { kind: "delivered", rejected: 2 },
  },
];
for (const { rejectedSpans, reason, delivery } of miscounts) {
  test(`${rejectedSpans} rejected of two sent is told, and taken for the nearest that can be`, async () => {
    const reply = encode(messageType("ExportTraceServiceResponse"), {
      partialSuccess: { rejectedSpans },
    });
    const { url } = await startUpstream(status(200, {}, reply));
    const { exporter, events } = exporterTo(url);
    assert.deepEqual(await exporter.export({ ...OUTGOING, records: 2 }, NEVER), delivery);
    assert.deepEqual(events, [{ kind: "odd-reply", signal: "traces", reason }]);
  });
}

test("a page in place of a reply is told: another server may stand at the endpoint", async () => {
  const page = status(200, { "content-type": "text/html; charset=utf-8" }, "<html></html>");
  const { url } = await startUpstream(page);
  const { exporter, events } = exporterTo(url);
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
  const reason = "it is a page (text/html): the endpoint may be no receiver of OTLP";
  assert.deepEqual(events, [{ kind: "odd-reply", signal: "traces", reason }]);
});

test("a redirect is not followed, and is told as one", async () => {
  const { url, seen } = await startUpstream(status(308, { location: "/elsewhere" }));
  const { exporter } = exporterTo(url);
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
    kind: "rejected",
    status: 308,
    message: "status 308, a redirect: none is followed",
  });
  assert.equal(seen.length, 1);
});

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

const noReplies: readonly { name: string; said: string; reason: string }[] = [
  {
    name: "is no HTTP/1.1, as gRPC's",
    said: "\0\0\0\x04\0\0\0\0\0",
    reason: "the reply is no HTTP/1.1 (HTTPParserError)",
  },
  {
    name: "ends before it begins",
    said: "",
    reason: "the connection ended before a whole reply (UND_ERR_SOCKET)",
  },
];
for (const { name, said, reason } of noReplies) {
  test(`what the upstream answers by a reply that ${name} is tried again, and told`, async () => {
    const { url, seen } = await startUpstream(
      ({ socket }) => void socket.end(said, "latin1"),
      status(200),
    );
    const { exporter, events } = exporterTo(url);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
    assert.equal(seen.length, 2);
    assert.deepEqual(
      events.map((event) => event.kind === "try-failed" && event.reason),
      [reason],
    );
  });
}

test("a reply whose headers drip is over at the time-out", { timeout: 20_000 }, async () => {
  const { url } = await startUpstream((_request, response) => {
    response.socket?.write("HTTP/1.1 503 X\r\n");
    const dripping = setInterval(() => response.socket?.write("x-drip: 1\r\n"), 20);
    response.on("close", () => clearInterval(dripping));
  });
  const { exporter, events } = exporterTo(url, { timeoutMs: 250, retry: ONE_TRY });
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assert.deepEqual(
    events.map((event) => event.kind === "try-failed" && event.reason),
    ["timed-out"],
  );
});

test("a connection is not kept for as long as the upstream would have it", {
  timeout: 20_000,
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

test("a user and a password in the URL are Basic authorization", async () => {
  const { url, seen } = await startUpstream(status(200));
  const { exporter } = exporterTo(url.replace("//", "//team:p%40ss@"));
  await exporter.export(OUTGOING, NEVER);
  assert.equal(seen[0].headers.authorization, `Basic ${btoa("team:p@ss")}`);
});
