/** What a connection of gRPC may take, and how long it is kept. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
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

test("a peer that answers nothing gives its connection back", { timeout: 5000 }, async () => {
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
