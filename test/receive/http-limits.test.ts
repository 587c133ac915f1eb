import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { request as requestTls } from "node:https";
import { connect } from "node:net";
import { Readable, type Transform } from "node:stream";
import { test } from "node:test";
import {
  createDeflate,
  createGzip,
  createZstdCompress,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import fc from "fast-check";
import { limitedTo } from "../support/memory.ts";
import { startReceiver } from "../support/receivers.ts";
import { selfSigned } from "../support/tls.ts";

const MIB = 1024 * 1024;
const PROTOBUF = { "content-type": "application/x-protobuf" };
const COMPRESSORS = { gzip: createGzip, deflate: createDeflate, zstd: createZstdCompress };
const CODERS = { gzip: gzipSync, deflate: deflateSync, zstd: zstdCompressSync };

function post(url: string, body: Uint8Array, headers = {}): Promise<Response> {
  return fetch(`${url}/v1/traces`, {
    method: "POST",
    headers: { ...PROTOBUF, ...headers },
    body: new Uint8Array(body),
  });
}

/** Made in pieces, so that making it does not raise what the test measures. */
async function bombOf(compressor: Transform, mebibytes: number): Promise<Buffer> {
  const piece = Buffer.alloc(MIB);
  const pieces = Readable.from(Array.from({ length: mebibytes }, () => piece));
  return Buffer.concat(await pieces.pipe(compressor).toArray());
}

for (const framing of ["content-length", "chunked"]) {
  test(`a sender that writes all before it reads sees the 413 (${framing})`, async () => {
    const { receiver } = await startReceiver({ maxBodyBytes: 1000 });
    const socket = connect(receiver.port, "127.0.0.1");
    const body = Buffer.alloc(16 * MIB);
    const isChunked = framing === "chunked";
    const length = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${body.length}`;
    socket.write(
      `POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-protobuf\r\n${length}\r\n\r\n`,
    );
    if (isChunked) socket.write(`${body.length.toString(16)}\r\n`);
    socket.write(body);
    socket.pause();
    await new Promise((resolve) => socket.write(isChunked ? "\r\n0\r\n\r\n" : "", resolve));
    const reply = await socket.setEncoding("utf8").toArray();
    assert.match(reply.join(""), /^HTTP\/1\.1 413 .*\r\nConnection: close\r\n.*1000 bytes$/s);
    await receiver.stop(0);
  });
}

test("a sender that asks first sends a body that fits, and none that does not", async () => {
  const { receiver, url, batches } = await startReceiver({ maxBodyBytes: 1000 });
  const ask = (size: number) =>
    new Promise((resolve, reject) => {
      let isContinued = false;
      const asking = request(`${url}/v1/traces`, {
        method: "POST",
        headers: { ...PROTOBUF, "content-length": size, expect: "100-continue" },
      });
      asking.on("continue", () => {
        isContinued = true;
        asking.end(Buffer.alloc(size));
      });
      asking.on("response", ({ statusCode }) => {
        resolve({ isContinued, statusCode });
        asking.destroy();
      });
      asking.on("error", reject);
      asking.flushHeaders();
    });
  assert.deepEqual(await ask(1001), { isContinued: false, statusCode: 413 });
  assert.deepEqual(await ask(1000), { isContinued: true, statusCode: 200 });
  assert.equal(batches[0].bytes.length, 1000);
  await receiver.stop(0);
});

test("a sender with HTTP/1.0 is told one status, whatever it expects", async () => {
  const { receiver } = await startReceiver();
  const socket = connect(receiver.port, "127.0.0.1");
  socket.end(
    "POST /v1/traces HTTP/1.0\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
  );
  const reply = (await socket.setEncoding("utf8").toArray()).join("");
  assert.deepEqual(reply.match(/^HTTP.*/gm), ["HTTP/1.1 200 OK"]);
  await receiver.stop(0);
});

test("any chunks give the bytes that were sent, in memory of their own", async () => {
  const { receiver, url, batches } = await startReceiver();
  const size = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 3000, max: 80_000 }));
  await fc.assert(
    fc.asyncProperty(fc.array(size, { maxLength: 12 }), async (sizes) => {
      const chunks = sizes.map((length, index) => Buffer.alloc(length, index + 1));
      const sending = request(`${url}/v1/traces`, { method: "POST", headers: PROTOBUF });
      sending.flushHeaders();
      for (const chunk of chunks) sending.write(chunk);
      sending.end();
      const [response] = await once(sending, "response");
      response.resume();
      assert.equal(response.statusCode, 200);
      const bytes = batches.at(-1)?.bytes;
      assert.ok(Buffer.concat(chunks).equals(bytes ?? new Uint8Array(1)));
      assert.equal(bytes?.byteLength, bytes?.buffer.byteLength);
    }),
    { numRuns: 40 },
  );
  await receiver.stop(0);
});

for (const [coding, encode] of Object.entries(CODERS)) {
  const whole = encode(Buffer.alloc(5000, 7));
  const wrong = [
    { name: "cut off", body: whole.subarray(0, -3) },
    { name: "empty", body: Buffer.alloc(0) },
    { name: "followed by other bytes", body: Buffer.concat([whole, Buffer.from("more")]) },
  ];
  for (const { name, body } of wrong) {
    test(`${coding} that is ${name} is malformed`, async () => {
      const { receiver, url, batches } = await startReceiver();
      assert.equal((await post(url, body, { "content-encoding": coding })).status, 400);
      assert.equal(batches.length, 0);
      await receiver.stop(0);
    });
  }

  test(`a ${coding} bomb costs no more than the limit`, async () => {
    const memory = limitedTo(1024 * MIB);
    const { receiver, url } = await startReceiver({ maxBodyBytes: 4 * MIB, memory });
    const bomb = await bombOf(COMPRESSORS[coding as keyof typeof CODERS](), 256);
    const before = process.resourceUsage().maxRSS;
    assert.equal((await post(url, bomb, { "content-encoding": coding })).status, 413);
    assert.ok(memory.most < 5 * MIB, `${memory.most} bytes were held`);
    assert.equal(memory.held, 0);
    assert.ok(process.resourceUsage().maxRSS - before < 64 * 1024);
    await receiver.stop(0);
  });

  test(`many ${coding} bombs at once find one limit, and senders are told to come again`, async () => {
    const memory = limitedTo(6 * MIB);
    const { receiver, url } = await startReceiver({ maxBodyBytes: 4 * MIB, memory });
    const bomb = encode(Buffer.alloc(4 * MIB));
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => post(url, bomb, { "content-encoding": coding })),
    );
    const told = replies.map(({ status, headers }) => `${status} ${headers.get("retry-after")}`);
    assert.ok(told.includes("503 5"));
    assert.deepEqual(
      told.filter((reply) => reply !== "503 5" && reply !== "200 null"),
      [],
    );
    assert.equal(memory.held, 0);
    await receiver.stop(0);
  });
}

for (const coding of ["gzip", "zstd"] as const) {
  test(`${coding} in two members is one body`, async () => {
    const { receiver, url, batches } = await startReceiver();
    const members = [Buffer.from("one"), Buffer.from("two")].map((text) => CODERS[coding](text));
    const reply = await post(url, Buffer.concat(members), { "content-encoding": coding });
    assert.equal(reply.status, 200);
    assert.equal(Buffer.from(batches[0].bytes).toString(), "onetwo");
    await receiver.stop(0);
  });
}

test("a sender that goes away in the middle of a body holds no memory", async () => {
  const memory = limitedTo(MIB);
  const refused = Promise.withResolvers<string>();
  const { receiver } = await startReceiver({
    memory,
    onRefused: (_signal, { code }) => refused.resolve(code),
  });
  const socket = connect(receiver.port, "127.0.0.1");
  const admit = memory.admit;
  memory.admit = (bytes) => {
    admit.call(memory, bytes);
    socket.destroy();
  };
  socket.write(
    "POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
  );
  assert.equal(await refused.promise, "timed-out");
  assert.equal(memory.most, 1);
  assert.equal(memory.held, 0);
  await receiver.stop(0);
});

test("a sender's connection serves one request after the other", async () => {
  const { receiver, url } = await startReceiver();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set<number | undefined>();
  for (const body of ["a", "bb", "ccc"]) {
    const sending = request(`${url}/v1/traces`, { method: "POST", headers: PROTOBUF, agent });
    sending.end(body);
    const [response] = await once(sending, "response");
    ports.add(response.socket.localPort);
    await response.toArray();
  }
  assert.equal(ports.size, 1);
  agent.destroy();
  await receiver.stop(0);
});

for (const path of ["/v1/traces/", "/V1/traces", "/v1", "/", "/v1/profiles"]) {
  test(`${path} is not found`, async () => {
    const { receiver, url } = await startReceiver();
    const response = await fetch(url + path, { method: "POST", headers: PROTOBUF, body: "" });
    assert.equal(response.status, 404);
    await receiver.stop(0);
  });
}

const pair = selfSigned();
test("TLS with a client's authority takes only senders with its certificate", {
  skip: pair === undefined && "there is no openssl",
}, async () => {
  assert.ok(pair);
  const { cert, key } = pair;
  const { receiver } = await startReceiver({ tls: { cert, key, ca: cert } });
  const send = (client: object) =>
    new Promise((resolve, reject) => {
      const sending = requestTls(
        {
          port: receiver.port,
          method: "POST",
          path: "/v1/traces",
          ca: cert,
          agent: false,
          ...client,
        },
        (response) => resolve(response.resume().statusCode),
      );
      sending.on("error", reject).setHeader("content-type", "application/x-protobuf").end();
    });
  assert.equal(await send({ cert, key }), 200);
  await assert.rejects(send({}));
  await receiver.stop(0);
});

const CONNECT_700 = `
const sockets = Array.from({ length: 700 }, () => require("node:net").connect(process.argv[1], "127.0.0.1"));
Promise.all(sockets.map((socket) => require("node:events").once(socket, "connect"))).then(() => process.exit(0));
setTimeout(() => process.exit(1), 20_000);`;

test("a fleet that connects at once waits to be taken, and is not reset", async (t) => {
  if (mostThatMayWait() < 1024) return t.skip("this system lets fewer wait");
  const { receiver } = await startReceiver();
  // Nothing is taken while this waits for the other process.
  const { status } = spawnSync(process.execPath, ["-e", CONNECT_700, String(receiver.port)]);
  await receiver.stop(0);
  assert.equal(status, 0);
});

function mostThatMayWait(): number {
  return process.platform === "linux"
    ? Number(readFileSync("/proc/sys/net/core/somaxconn", "utf8"))
    : 0;
}
