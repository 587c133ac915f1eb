import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerHttp2Stream } from "node:http2";
import {
  type AddressInfo,
  connect,
  createServer as createSocketServer,
  type Socket,
} from "node:net";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  status,
} from "@grpc/grpc-js";
import { Secret, type Signal } from "../../src/core/index.ts";
import {
  createOtlpGrpcExporter,
  type ExportEvent,
  type OtlpGrpcOptions,
} from "../../src/export/index.ts";
import { encode, encodeStatus, messageType } from "../../src/otlp/index.ts";
import { NEVER, OUTGOING, RETRY } from "../support/outgoing.ts";
import { selfSigned } from "../support/tls.ts";

type Call = ServerUnaryCall<Buffer, Buffer>;
type Answer = (call: Call, reply: sendUnaryData<Buffer>) => void;

interface Seen {
  readonly path: string;
  readonly metadata: Metadata;
  readonly body: Buffer;
}

const SERVICES: Readonly<Record<Signal, string>> = {
  traces: "opentelemetry.proto.collector.trace.v1.TraceService",
  logs: "opentelemetry.proto.collector.logs.v1.LogsService",
  metrics: "opentelemetry.proto.collector.metrics.v1.MetricsService",
};
const EMPTY = Buffer.alloc(0);
const closing: (() => unknown)[] = [];
after(() => Promise.all(closing.map((close) => close())));

const pair = selfSigned();
const plain = ServerCredentials.createInsecure();

/** An upstream that answers each call by the next of a script, the last one for ever. */
async function startUpstream(script: readonly Answer[], security = plain) {
  const seen: Seen[] = [];
  const server = new Server();
  const identity = (bytes: Buffer): Buffer => bytes;
  for (const name of Object.values(SERVICES)) {
    const path = `/${name}/Export`;
    const service: ServiceDefinition = {
      Export: {
        path,
        requestStream: false,
        responseStream: false,
        requestSerialize: identity,
        requestDeserialize: identity,
        responseSerialize: identity,
        responseDeserialize: identity,
      },
    };
    server.addService(service, {
      Export(call: Call, reply: sendUnaryData<Buffer>) {
        seen.push({ path, metadata: call.metadata, body: call.request });
        script[Math.min(seen.length, script.length) - 1](call, reply);
      },
    });
  }
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", security, (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  closing.push(() => server.forceShutdown());
  return { target: `127.0.0.1:${port}`, seen };
}

const succeed: Answer = (_call, reply) => reply(null, EMPTY);

function fail(code: status, retryDelaySeconds?: number): Answer {
  return (_call, reply) => {
    const metadata = new Metadata();
    const details = encodeStatus({ code, message: "no", retryDelaySeconds }, "protobuf");
    metadata.set("grpc-status-details-bin", Buffer.from(details));
    reply({ code, details: "no", metadata });
  };
}

function exporterTo(target: string, options: Partial<OtlpGrpcOptions> = {}) {
  const events: ExportEvent[] = [];
  const address = { target, security: "plain-text" } as const;
  const exporter = createOtlpGrpcExporter({
    addresses: { traces: address, logs: address, metrics: address },
    headers: { "Api-Key": new Secret("k"), "trace-bin": new Secret("AQID") },
    compression: "none",
    timeoutMs: 2000,
    retry: RETRY,
    maxQueueBytes: 1_000_000,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  closing.push(() => exporter.close());
  return { exporter, events };
}

function reasonOf([first]: readonly ExportEvent[]): string | undefined {
  return first.kind === "try-failed" ? first.reason : undefined;
}

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
    retry: { ...RETRY, maxElapsedMs: 10_000 },
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

const retried = [
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
  status.ABORTED,
  status.OUT_OF_RANGE,
  status.UNAVAILABLE,
  status.DATA_LOSS,
];
for (const code of retried) {
  test(`tries again after ${status[code]}, and tells of it`, async () => {
    const { target, seen } = await startUpstream([fail(code), succeed]);
    const { exporter, events } = exporterTo(target);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
    assert.equal(seen.length, 2);
    const reason = `gRPC status ${status[code]}`;
    assert.deepEqual(events, [{ kind: "try-failed", signal: "traces", reason, retryInMs: 5 }]);
  });
}

const final = [
  status.INVALID_ARGUMENT,
  status.UNAUTHENTICATED,
  status.PERMISSION_DENIED,
  status.UNIMPLEMENTED,
  status.INTERNAL,
  status.UNKNOWN,
  status.RESOURCE_EXHAUSTED,
];
for (const code of final) {
  test(`${status[code]} is final, and its words are not repeated`, async () => {
    const { target, seen } = await startUpstream([fail(code)]);
    const { exporter } = exporterTo(target);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
      kind: "rejected",
      status: code,
      message: `gRPC status ${status[code]}`,
    });
    assert.equal(seen.length, 1);
  });
}

for (const code of [status.RESOURCE_EXHAUSTED, status.UNAVAILABLE]) {
  test(`waits as long as RetryInfo says after ${status[code]}, and gives up when that is too long`, async () => {
    const { target, seen } = await startUpstream([fail(code, 60)]);
    const { exporter } = exporterTo(target);
    assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
      kind: "retry-exhausted",
      retryAfterMs: 60_000,
      reason: `gRPC status ${status[code]}`,
    });
    assert.equal(seen.length, 1);
  });
}

test("RESOURCE_EXHAUSTED with RetryInfo is tried again", async () => {
  const { target, seen } = await startUpstream([fail(status.RESOURCE_EXHAUSTED, 1), succeed]);
  const { exporter } = exporterTo(target, { retry: { ...RETRY, maxElapsedMs: 5000 } });
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
  assert.equal(seen.length, 2);
});

test("details that are no google.rpc.Status are passed over", async () => {
  const { target } = await startUpstream([
    (_call, reply) => {
      const metadata = new Metadata();
      metadata.set("grpc-status-details-bin", Buffer.from([0x1a, 0xff, 0xff]));
      reply({ code: status.UNAVAILABLE, details: "no", metadata });
    },
    succeed,
  ]);
  const { exporter } = exporterTo(target);
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), { kind: "delivered" });
});

test("an upstream that does not answer is tried again until the time is over", async () => {
  const { target } = await startUpstream([() => undefined]);
  const { exporter, events } = exporterTo(target, { timeoutMs: 60 });
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  const [first] = events;
  assert.equal(first.kind === "try-failed" && first.reason, "gRPC status DEADLINE_EXCEEDED");
});

test("an upstream that is not there is tried again until the time is over, and that is told", async () => {
  const { exporter, events } = exporterTo("127.0.0.1:1");
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assert.ok(events.length >= 2);
  assert.equal(reasonOf(events), "gRPC status UNAVAILABLE, ECONNREFUSED");
});

const skip = pair === undefined && "there is no openssl";
const [foreign, expired] = [selfSigned({ names: "DNS:other.example" }), selfSigned({ days: -1 })];
const distrusted = [
  { shown: pair, tls: {}, cause: "self-signed certificate" },
  { shown: expired, tls: { ca: expired?.cert }, cause: "certificate has expired" },
  { shown: foreign, tls: { ca: foreign?.cert }, cause: "ERR_TLS_CERT_ALTNAME_INVALID" },
];
for (const { shown, tls, cause } of distrusted)
  test(`why a certificate is not trusted is told: ${cause}`, {
    skip: shown === undefined && "there is no openssl",
  }, async () => {
    const { cert = "", key = "" } = shown ?? {};
    const security = ServerCredentials.createSsl(null, [
      { cert_chain: Buffer.from(cert), private_key: Buffer.from(key) },
    ]);
    const { target } = await startUpstream([succeed], security);
    const { exporter, events } = exporterTo(target, {
      addresses: { traces: { target, security: "tls" } },
      tls,
    });
    assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
    assert.equal(reasonOf(events), `gRPC status UNAVAILABLE, ${cause}`);
  });

test("an upstream's own words are not told", async () => {
  const { target } = await startUpstream([
    (_call, reply) => reply({ code: status.UNAVAILABLE, details: "SSN 219-09-9999" }),
  ]);
  const { exporter, events } = exporterTo(target);
  await exporter.export(OUTGOING, NEVER);
  assert.equal(reasonOf(events), "gRPC status UNAVAILABLE");
});

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

const trust = [
  { name: "its authority", tls: { ca: pair?.cert }, kind: "delivered" },
  { name: "no check", tls: { insecureSkipVerify: true }, kind: "delivered" },
  { name: "the common authorities alone", tls: {}, kind: "retry-exhausted" },
].flatMap((row) => ["127.0.0.1", "localhost"].map((host) => ({ ...row, host })));
for (const { name, tls, kind, host } of trust) {
  test(`an upstream at ${host} with its own certificate is ${kind} with ${name}`, {
    skip,
  }, async () => {
    const { cert = "", key = "" } = pair ?? {};
    const chain = [{ cert_chain: Buffer.from(cert), private_key: Buffer.from(key) }];
    const { target } = await startUpstream([succeed], ServerCredentials.createSsl(null, chain));
    const address = { target: target.replace("127.0.0.1", host), security: "tls" } as const;
    const addresses = { traces: address, logs: address, metrics: address };
    const { exporter } = exporterTo(target, { addresses, tls });
    assert.equal((await exporter.export(OUTGOING, NEVER)).kind, kind);
  });
}
