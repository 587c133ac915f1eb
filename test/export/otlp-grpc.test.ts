/** OTLP over gRPC to an upstream: what is sent, and how it ends. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerHttp2Stream } from "node:http2";
import {
  type AddressInfo,
  connect,
  createServer as createSocketServer,
  type Socket,
} from "node:net";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { encode, messageType } from "../../src/otlp/index.ts";
import {
  closing,
  EMPTY,
  exporterTo,
  SERVICES,
  startUpstream,
  succeed,
} from "../support/grpc-upstream.ts";
import { NEVER, OUTGOING, RETRY } from "../support/outgoing.ts";

test("a connection that died without a word is left for a new one", async () => {
  const { target, seen } = await startUpstream([succeed]);
  const port = Number(target.split(":")[1]);
  const near: Socket[] = [];
  const proxy = createSocketServer((socket) => {
    near.push(socket);
    const far = connect(port, "127.0.0.1");
    socket.pipe(far).pipe(socket);
    for (const end of [socket, far]) end.on("error", () => undefined);
    closing.push(
      () => socket.destroy(),
      () => far.destroy(),
    );
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  closing.push(() => proxy.close());
  const { exporter } = exporterTo(`127.0.0.1:${(proxy.address() as AddressInfo).port}`, {
    timeoutMs: 200,
    keepaliveMs: 200,
  });
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
  near[0].unpipe();
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
  assert.ok(near.length > 1 && seen.length > 1);
});

for (const signal of ["traces", "logs", "metrics"] as const) {
  test(`sends ${signal} to their service, with the headers as metadata`, async () => {
    const { target, seen } = await startUpstream([succeed]);
    const { exporter } = exporterTo(target);
    assert.deepEqual(await exporter.export({ ...OUTGOING, signal }, NEVER), { kind: "delivered" });
    const [{ path, metadata, body }] = seen;
    assert.equal(path, `/${SERVICES[signal]}/Export`);
    assert.deepEqual(new Uint8Array(body), OUTGOING.bytes);
    assert.deepEqual(metadata.get("api-key"), ["k"]);
    assert.deepEqual(metadata.get("trace-bin"), [Buffer.of(1, 2, 3)]);
    assert.match(String(metadata.get("user-agent")), /^lethe /);
  });
}

test("what stands inside a larger buffer is sent alone", async () => {
  const { target, seen } = await startUpstream([succeed]);
  const { exporter } = exporterTo(target);
  const bytes = new Uint8Array([9, 9, 10, 2, 18, 0, 9]).subarray(2, 6);
  await exporter.export({ ...OUTGOING, bytes }, NEVER);
  assert.deepEqual(new Uint8Array(seen[0].body), OUTGOING.bytes);
});

const compressions = [
  { compression: "none", flag: 0, undo: (bytes: Buffer) => bytes },
  { compression: "gzip", flag: 1, undo: gunzipSync },
] as const;
for (const { compression, flag, undo } of compressions) {
  test(`sends messages with ${compression} compression`, async () => {
    const arrived = Promise.withResolvers<{ encoding: string; message: Buffer }>();
    const server = createServer().on("stream", async (stream: ServerHttp2Stream, headers) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      arrived.resolve({
        encoding: String(headers["grpc-encoding"] ?? "identity"),
        message: Buffer.concat(chunks),
      });
      stream.respond({ "content-type": "application/grpc", "grpc-status": 0 }, { endStream: true });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const { exporter } = exporterTo(`127.0.0.1:${port}`, { compression });
    const bytes = new Uint8Array(10_000).fill(65);
    const sent = exporter.export({ ...OUTGOING, bytes }, new AbortController().signal);
    const { encoding, message } = await arrived.promise;
    assert.equal(encoding, compression === "none" ? "identity" : compression);
    assert.equal(message[0], flag, "the flag of a gRPC message");
    assert.deepEqual(new Uint8Array(undo(message.subarray(5))), bytes);
    await sent;
    await exporter.close();
  });
}

test("a sender that went away ends the call and the retrying", async () => {
  const gone = new AbortController();
  const ended = Promise.withResolvers<void>();
  const { target, seen } = await startUpstream([
    (call) => {
      call.on("cancelled", () => ended.resolve());
      gone.abort();
    },
  ]);
  const { exporter } = exporterTo(target);
  assert.equal((await exporter.export(OUTGOING, gone.signal)).kind, "retry-exhausted");
  await ended.promise;
  assert.equal(seen.length, 1);
});

test("a partial success is delivered, and tells its rejected items", async () => {
  const partialSuccess = { rejectedSpans: 300, errorMessage: "no" };
  const bytes = encode(messageType("ExportTraceServiceResponse"), { partialSuccess });
  const { target } = await startUpstream([(_call, reply) => reply(null, Buffer.from(bytes))]);
  const { exporter } = exporterTo(target);
  const delivery = await exporter.export({ ...OUTGOING, records: 400 }, NEVER);
  assert.deepEqual(delivery, { kind: "delivered", rejected: 300 });
});

test("what exceeds the queue is refused at once, and the queue empties", async () => {
  const arrived = Promise.withResolvers<() => void>();
  const { target } = await startUpstream([
    (_call, reply) => arrived.resolve(() => reply(null, EMPTY)),
  ]);
  const { exporter } = exporterTo(target, { maxQueueBytes: 1000 });
  const first = exporter.export({ ...OUTGOING, bytes: new Uint8Array(900) }, NEVER);
  const answer = await arrived.promise;
  const second = await exporter.export({ ...OUTGOING, bytes: new Uint8Array(200) }, NEVER);
  assert.deepEqual(second, { kind: "overloaded" });
  answer();
  assert.deepEqual(await first, { kind: "delivered" });
  assert.equal(exporter.queuedBytes, 0);
});

test("close ends the call that is under way, and takes nothing more", async () => {
  const arrived = Promise.withResolvers<void>();
  const { target } = await startUpstream([() => arrived.resolve()]);
  const { exporter } = exporterTo(target, {
    timeoutMs: 60_000,
    retry: { ...RETRY, maxElapsedMs: 0 },
  });
  const waiting = exporter.export(OUTGOING, NEVER);
  await arrived.promise;
  await exporter.close();
  assert.equal((await waiting).kind, "retry-exhausted");
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "overloaded");
});
