import assert from "node:assert/strict";
import { test } from "node:test";
import { type CallOptions, Client, credentials, type ServiceError } from "@grpc/grpc-js";
import { type Batch, RefusalError } from "../../src/core/index.ts";
import { encodeRequest, messageType } from "../../src/otlp/index.ts";
import { type Accept, createGrpcReceiver, type Listener } from "../../src/receive/index.ts";

const EXPORT = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
const span = encodeRequest("traces", {
  resourceSpans: [{ scopeSpans: [{ spans: [{ name: "chat" }] }] }],
});

async function start(accept: Accept): Promise<{ receiver: Listener; client: Client }> {
  const receiver = createGrpcReceiver({
    host: "127.0.0.1",
    port: 0,
    maxMessageBytes: 1024,
    accept,
  });
  await receiver.start();
  const options = { "grpc.enable_retries": 0 };
  return {
    receiver,
    client: new Client(`127.0.0.1:${receiver.port}`, credentials.createInsecure(), options),
  };
}

function call(
  client: Client,
  path: string,
  body: Uint8Array,
  options: CallOptions = {},
): Promise<Buffer> {
  const identity = (bytes: Buffer): Buffer => bytes;
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(path, identity, identity, Buffer.from(body), options, (error, reply) =>
      error === null ? resolve(reply ?? Buffer.alloc(0)) : reject(error),
    );
  });
}

async function failureOf(reply: Promise<Buffer>): Promise<ServiceError> {
  try {
    await reply;
  } catch (error) {
    return error as ServiceError;
  }
  return assert.fail("it was taken");
}

test("Export hands on the bytes that were sent and answers with an empty response", async () => {
  const batches: Batch[] = [];
  const { receiver, client } = await start(async (batch) => void batches.push(batch));
  const reply = await call(client, EXPORT, span);
  assert.equal(reply.length, 0);
  assert.deepEqual(
    batches.map(({ signal, bytes }) => ({ signal, bytes })),
    [{ signal: "traces", bytes: span }],
  );
  client.close();
  await receiver.stop(1000);
});

const refusals = [
  {
    error: new RefusalError("malformed", "expected a varint at byte 3"),
    code: 3,
    delay: undefined,
  },
  { error: new RefusalError("overloaded", "full", { retryAfterMs: 7000 }), code: 14, delay: "7" },
];
for (const { error, code, delay } of refusals) {
  test(`a ${error.code} batch is told as ${code}${delay === undefined ? "" : " with RetryInfo"}`, async () => {
    const { receiver, client } = await start(() => Promise.reject(error));
    const told = await failureOf(call(client, EXPORT, span));
    assert.equal(told.code, code);
    assert.equal(told.details, error.message);
    const details = told.metadata.get("grpc-status-details-bin")[0];
    const status = messageType("Status")
      .decode(details as Buffer)
      .toJSON();
    assert.equal(status["code"], code);
    const info = status["details"]?.[0];
    assert.equal(
      info &&
        messageType("RetryInfo").decode(Buffer.from(info.value, "base64")).toJSON()["retryDelay"]
          .seconds,
      delay,
    );
    client.close();
    await receiver.stop(1000);
  });
}

test("a surprise while accepting is retryable and says nothing of it", async () => {
  const { receiver, client } = await start(() => Promise.reject(new Error("219-09-9999")));
  const told = await failureOf(call(client, EXPORT, span));
  assert.equal(told.code, 14);
  assert.doesNotMatch(told.details, /219/);
  client.close();
  await receiver.stop(1000);
});

test("a sender whose deadline is over ends the work for it", async () => {
  const aborted = Promise.withResolvers<undefined>();
  let hasArrived = false;
  const { receiver, client } = await start((_batch, gone) => {
    hasArrived = true;
    gone.addEventListener("abort", () => aborted.resolve(undefined));
    return aborted.promise;
  });
  // On a busy machine the time may be over before the call has come.
  for (let timeMs = 100; !hasArrived; timeMs *= 2) {
    const options = { deadline: Date.now() + timeMs };
    assert.equal((await failureOf(call(client, EXPORT, span, options))).code, 4);
  }
  await aborted.promise;
  client.close();
  await receiver.stop(1000);
});

test("who watches the health hears of the end; an unknown service stays unknown", async () => {
  const { receiver, client } = await start(async () => undefined);
  const watch = async (service: string) => {
    const identity = (bytes: Buffer): Buffer => bytes;
    const watching = client.makeServerStreamRequest(
      "/grpc.health.v1.Health/Watch",
      identity,
      identity,
      Buffer.from([0x0a, service.length, ...Buffer.from(service)]),
    );
    const heard: number[] = [];
    const begun = Promise.withResolvers<void>();
    watching.on("data", (bytes: Buffer) => {
      heard.push(bytes[1]);
      begun.resolve();
    });
    const ended = new Promise((resolve) => watching.on("end", resolve));
    await begun.promise;
    return { heard, ended };
  };
  const known = await watch("");
  const unknown = await watch("another.Service");
  await receiver.stop(5000);
  await Promise.all([known.ended, unknown.ended]);
  assert.deepEqual(known.heard, [1, 2]);
  assert.deepEqual(unknown.heard, [3]);
  client.close();
});

test("grpc.health.v1 serves while it runs and knows the OTLP services", async () => {
  const { receiver, client } = await start(async () => undefined);
  const check = (service: string) =>
    call(
      client,
      "/grpc.health.v1.Health/Check",
      Buffer.from([0x0a, service.length, ...Buffer.from(service)]),
    );
  assert.deepEqual([...(await check(""))], [8, 1]);
  assert.deepEqual([...(await check("opentelemetry.proto.collector.logs.v1.LogsService"))], [8, 1]);
  await assert.rejects(check("another.Service"), { code: 5 });
  client.close();
  await receiver.stop(1000);
});
