/** Whoever is connected and sends little or nothing takes nothing from the others, and not for long. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { createGrpcReceiver } from "../../src/receive/index.ts";
import { limitedTo } from "../support/memory.ts";
import { startReceiver } from "../support/receivers.ts";
import { selfSigned } from "../support/tls.ts";

const HEAD = "POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
const MIB = 1024 * 1024;

async function peer(port: number, said: string | Uint8Array): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  socket.write(said);
  return socket;
}

/** However it comes about: a write to who has hung up is an error first, which `once` would throw. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.resume().once("close", () => resolve()));
}

for (const [name, said] of Object.entries({ nothing: "", "half of its headers": HEAD }))
  test(`a sender of ${name} gives its connection back`, { timeout: 20_000 }, async () => {
    const { receiver } = await startReceiver({ headersTimeoutMs: 200 });
    const socket = await peer(receiver.port, said);
    const dripping = setInterval(() => socket.write("x"), 20);
    if (said === "") clearInterval(dripping);
    await closeOf(socket);
    clearInterval(dripping);
    await receiver.stop(0);
  });

test("a peer that begins no TLS gives its connection back", { timeout: 20_000 }, async (t) => {
  const pair = selfSigned();
  if (pair === undefined) return t.skip("there is no openssl");
  const { receiver } = await startReceiver({ headersTimeoutMs: 200, tls: pair });
  await closeOf(await peer(receiver.port, ""));
  await receiver.stop(0);
});

test("a sender whose body does not arrive is told to come back", { timeout: 20_000 }, async () => {
  const memory = limitedTo(MIB);
  const codes: string[] = [];
  const { receiver } = await startReceiver({
    memory,
    bodyTimeoutMs: 200,
    onRefused: (_signal, { code }) => void codes.push(code),
  });
  const socket = await peer(receiver.port, `${HEAD}Content-Length: 10000\r\n\r\n{`);
  const dripping = setInterval(() => socket.write(" "), 20);
  const reply = await new Promise<string>((told) => socket.setEncoding("utf8").once("data", told));
  clearInterval(dripping);
  assert.match(reply, /^HTTP\/1\.1 503 .*\r\nRetry-After: 5\r\n.*Connection: close\r\n/s);
  assert.deepEqual(codes, ["timed-out"]);
  assert.equal(memory.held, 0);
  socket.destroy();
  await receiver.stop(0);
});

test("a time that is over for bodies is none for an upstream", async () => {
  const bodyTimeoutMs = 500;
  const { receiver, url } = await startReceiver({ bodyTimeoutMs }, async () => {
    await sleep(2 * bodyTimeoutMs);
    return undefined;
  });
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`${url}/v1/traces`, { method: "POST", body: "{}", headers });
  assert.equal(reply.status, 200);
  await receiver.stop(0);
});

test("five hundred that stall in a body hold what they sent, and another is served", async () => {
  const memory = limitedTo(MIB);
  const { receiver, url } = await startReceiver({ memory });
  const stalled = Array.from({ length: 500 }, () =>
    peer(receiver.port, `${HEAD}Content-Length: 100000\r\n\r\n{`),
  );
  const sockets = await Promise.all(stalled);
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`${url}/v1/traces`, { method: "POST", body: "{}", headers });
  assert.equal(reply.status, 200);
  assert.ok(memory.most <= 500 + 2);
  for (const socket of sockets) socket.destroy();
  await receiver.stop(0);
  assert.equal(memory.held, 0);
});

const GOING: Readonly<Record<string, (socket: Socket) => void>> = {
  "went away": (socket) => socket.destroy(),
  "reset their connections": (socket) => socket.resetAndDestroy(),
};
for (const [name, go] of Object.entries(GOING))
  test(`a stop ends when what senders that ${name} held is given back`, async () => {
    const memory = limitedTo(MIB);
    const { receiver } = await startReceiver({ memory });
    const socket = await peer(receiver.port, `${HEAD}Content-Length: 100000\r\n\r\n{`);
    while (memory.held === 0) await new Promise(setImmediate);
    go(socket);
    await receiver.stop(10_000);
    assert.equal(memory.held, 0);
  });

/** HTTP/2's preface and empty SETTINGS, then a call's HEADERS that are never whole. */
const STALLED_CALL = Buffer.concat([
  Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]),
  Buffer.from([0, 0, 9, 1, 0, 0, 0, 0, 1]),
]);
test("peers that stall in a call's headers keep nobody from gRPC", async () => {
  const receiver = createGrpcReceiver({
    host: "127.0.0.1",
    port: 0,
    maxMessageBytes: 1024,
    accept: async () => undefined,
    keepaliveMs: 200,
  });
  await receiver.start();
  const sockets = await Promise.all(
    Array.from({ length: 100 }, () => peer(receiver.port, STALLED_CALL)),
  );
  // They answer no ping.
  await Promise.all(sockets.map(closeOf));
  await receiver.stop(0);
});
