/** What a connection of gRPC may take, and how long it is kept. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect as connectHttp2, constants } from "node:http2";
import { connect } from "node:net";
import { test } from "node:test";
import { createGrpcReceiver, type GrpcReceiverOptions } from "../../src/receive/index.ts";

async function start(options: Partial<GrpcReceiverOptions> = {}) {
  const receiver = createGrpcReceiver({
    host: "127.0.0.1",
    port: 0,
    maxMessageBytes: 1024,
    accept: async () => undefined,
    ...options,
  });
  await receiver.start();
  return receiver;
}

test("a peer that answers nothing gives its connection back", { timeout: 20_000 }, async () => {
  const receiver = await start({ keepaliveMs: 100 });
  const peer = connect(receiver.port, "127.0.0.1").resume();
  await once(peer, "close");
  await receiver.stop(0);
});

test("a peer that is idle and still there keeps its connection", async () => {
  const receiver = await start({ keepaliveMs: 800 });
  const session = connectHttp2(`http://127.0.0.1:${receiver.port}`);
  for (let asked = 0; asked < 2; asked++) await once(session, "ping");
  assert.equal(session.closed, false);
  session.destroy();
  await receiver.stop(0);
});

test("a connection is told how many calls it may have under way", async () => {
  const receiver = await start();
  const session = connectHttp2(`http://127.0.0.1:${receiver.port}`);
  await once(session, "remoteSettings");
  assert.equal(session.remoteSettings.maxConcurrentStreams, 1000);
  session.destroy();
  await receiver.stop(0);
});

test("a connection outlives thousands of calls that are cancelled together", async () => {
  const receiver = await start({ accept: () => new Promise(() => undefined) });
  const session = connectHttp2(`http://127.0.0.1:${receiver.port}`);
  const failures: unknown[] = [];
  session.on("error", (error) => failures.push(error));
  await once(session, "remoteSettings");
  for (let round = 0; round < 3; round++) await Promise.all(Array.from({ length: 500 }, cancelled));
  await new Promise((answered) => session.ping(answered));
  assert.deepEqual(failures, []);
  session.destroy();
  await receiver.stop(0);

  async function cancelled(): Promise<void> {
    const call = session.request({
      ":method": "POST",
      ":path": "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
      "content-type": "application/grpc",
    });
    call.on("error", () => undefined).end(Buffer.alloc(5));
    await new Promise((sent) => call.once("finish", sent));
    call.close(constants.NGHTTP2_CANCEL);
    await new Promise((closed) => call.once("close", closed));
  }
});
