/** What is refused while a message arrives, by raw HTTP/2: over the limits, late, or in no known encoding. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { type ClientHttp2Session, type ClientHttp2Stream, connect } from "node:http2";
import { after, describe, test } from "node:test";
import { gzipSync, zstdCompressSync } from "node:zlib";
import type { RefusalCode } from "../../src/core/index.ts";
import { encodeRequest, messageType } from "../../src/otlp/index.ts";
import { createGrpcReceiver, type GrpcReceiverOptions } from "../../src/receive/index.ts";
import { limitedTo } from "../support/memory.ts";
import { waitBusily } from "../support/wait-busily.ts";

const PATH = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
const KIB = 1024;
const body = encodeRequest("traces", {
  resourceSpans: [{ scopeSpans: [{ spans: [{ name: "chat" }] }] }],
});

interface Told {
  readonly code: number;
  readonly message: string;
  readonly retries: boolean;
}

/** A message with its prefix; `length` is what the prefix announces. */
function framed(message: Uint8Array, { length = message.length, flag = 0 } = {}): Buffer {
  const prefix = Buffer.alloc(5);
  prefix[0] = flag;
  prefix.writeUInt32BE(length, 1);
  return Buffer.concat([prefix, message]);
}

async function answerTo(stream: ClientHttp2Stream): Promise<Told> {
  stream.resume();
  const closed = once(stream, "close");
  const [headers] = await once(stream, "response");
  // A status after a message stands in the trailers, a refusal in the headers.
  const [trailers] = headers["grpc-status"] === undefined ? await once(stream, "trailers") : [];
  const { "grpc-status": code, "grpc-message": message, ...rest } = trailers ?? headers;
  const details = Buffer.from(rest["grpc-status-details-bin"] ?? "", "base64");
  const status = messageType("Status").decode(details).toJSON();
  stream.end();
  await closed;
  return {
    code: Number(code),
    message: decodeURI(message),
    retries: status["details"] !== undefined,
  };
}

describe("a message over gRPC", () => {
  const toStop: (() => Promise<void>)[] = [];
  after(async () => {
    for (const stop of toStop) await stop();
  });

  async function start(options: Partial<GrpcReceiverOptions> = {}) {
    const refused: RefusalCode[] = [];
    const accepted: Uint8Array[] = [];
    const receiver = createGrpcReceiver({
      host: "127.0.0.1",
      port: 0,
      maxMessageBytes: 100 * KIB,
      accept: async ({ bytes }) => void accepted.push(bytes),
      onRefused: (_signal, { code }) => refused.push(code),
      ...options,
    });
    await receiver.start();
    const session: ClientHttp2Session = connect(`http://127.0.0.1:${receiver.port}`);
    toStop.push(async () => {
      session.destroy();
      await receiver.stop(0);
    });
    const open = (headers: Record<string, string> = {}) =>
      session.request({
        ":method": "POST",
        ":path": PATH,
        "content-type": "application/grpc",
        ...headers,
      });
    return { open, refused, accepted };
  }

  test("over the limit is refused, and counted, by its announced length", async () => {
    const { open, refused, accepted } = await start();
    const stream = open();
    stream.write(framed(Buffer.alloc(10), { length: 200 * KIB }));
    assert.deepEqual(await answerTo(stream), {
      code: 8,
      message: "the body, of 204800 bytes, exceeds max_recv_msg_size_mib, 102400 bytes",
      retries: false,
    });
    assert.deepEqual([refused, accepted], [["too-large"], []]);
  });

  test("is refused too when its prefix comes in pieces", async () => {
    const { open, refused } = await start();
    const stream = open();
    for (const byte of framed(Buffer.alloc(1), { length: 200 * KIB })) {
      await new Promise((sent) => stream.write(Buffer.of(byte), sent));
      await new Promise(setImmediate);
    }
    assert.equal((await answerTo(stream)).code, 8);
    assert.deepEqual(refused, ["too-large"]);
  });

  const compressed = [
    {
      name: "a bomb",
      coding: "gzip",
      message: gzipSync(Buffer.alloc(10_000 * KIB)),
      code: 8,
      refusal: "too-large",
    },
    {
      name: "no gzip",
      coding: "gzip",
      message: Buffer.from("219-09-9999"),
      code: 3,
      refusal: "malformed",
    },
    {
      name: "cut off gzip",
      coding: "gzip",
      message: gzipSync(body).subarray(0, 25),
      code: 3,
      refusal: "malformed",
    },
    {
      name: "of an unknown coding",
      coding: "219-09-9999",
      message: body,
      code: 12,
      refusal: "unsupported-encoding",
    },
  ] as const;
  for (const { name, coding, message, code, refusal } of compressed) {
    test(`that is ${name} is refused and counted, and not echoed`, async () => {
      const { open, refused, accepted } = await start();
      const stream = open({ "grpc-encoding": coding });
      stream.end(framed(message, { flag: 1 }));
      const told = await answerTo(stream);
      assert.equal(told.code, code);
      assert.doesNotMatch(told.message, /219/);
      assert.deepEqual([refused, accepted], [[refusal], []]);
    });
  }

  for (const [coding, message] of [
    ["gzip", gzipSync(body)],
    ["zstd", zstdCompressSync(body)],
    ["identity", body],
  ] as const) {
    test(`in ${coding} is accepted`, async () => {
      const memory = limitedTo(1000 * KIB);
      const { open, refused, accepted } = await start({ memory });
      const stream = open({ "grpc-encoding": coding });
      stream.end(framed(message, { flag: 1 }));
      assert.equal((await answerTo(stream)).code, 0);
      assert.deepEqual(accepted.map(Buffer.from), [Buffer.from(body)]);
      assert.deepEqual([refused, memory.held], [[], 0]);
    });
  }

  test("finds one memory limit with others that are under way, and is told to come again", async () => {
    const memory = limitedTo(150 * KIB);
    const { open, refused } = await start({ memory });
    const streams = Array.from({ length: 4 }, () => open());
    const answers = streams.map(answerTo);
    for (const stream of streams) {
      stream.write(framed(Buffer.alloc(60 * KIB), { length: 90 * KIB }));
      stream.on("error", () => undefined);
    }
    assert.deepEqual(await Promise.race(answers), { code: 14, message: "full", retries: true });
    for (const stream of streams) stream.end(Buffer.alloc(30 * KIB));
    const codes = (await Promise.all(answers)).map(({ code }) => code);
    assert.ok(codes.includes(0) && codes.every((code) => code === 0 || code === 14), `${codes}`);
    assert.ok(refused.every((code) => code === "overloaded"));
    assert.ok(memory.most <= 150 * KIB);
    assert.equal(memory.held, 0);
  });

  test("that is compressed is counted by what comes out of it", async () => {
    const memory = limitedTo(150 * KIB);
    const { open, refused } = await start({ memory });
    const told = Array.from({ length: 8 }, () => {
      const stream = open({ "grpc-encoding": "gzip" });
      stream.end(framed(gzipSync(Buffer.alloc(90 * KIB)), { flag: 1 }));
      return answerTo(stream);
    });
    const codes = (await Promise.all(told)).map(({ code }) => code);
    assert.ok(codes.includes(14), `${codes}`);
    assert.ok(refused.includes("overloaded"));
    assert.ok(memory.most <= 150 * KIB);
    assert.equal(memory.held, 0);
  });

  const unfinished = [
    { name: "has not begun", sent: Buffer.alloc(0) },
    { name: "does not become whole", sent: framed(Buffer.alloc(10), { length: 20 }) },
    { name: "is whole but not ended", sent: framed(body) },
  ];
  for (const { name, sent } of unfinished) {
    test(`that ${name} gives its memory back, and is told to come again`, async () => {
      const memory = limitedTo(150 * KIB);
      const { open, refused } = await start({ memory, arrivalTimeoutMs: 50 });
      const stream = open();
      stream.write(sent);
      const told = await answerTo(stream);
      assert.deepEqual([told.code, told.retries], [14, true]);
      assert.deepEqual([refused, memory.held], [["timed-out"], 0]);
    });
  }

  test("that is followed by another is refused with it", async () => {
    const memory = limitedTo(150 * KIB);
    const { open, refused, accepted } = await start({ memory });
    const stream = open({ "grpc-encoding": "gzip" });
    stream.end(Buffer.concat([framed(gzipSync(body), { flag: 1 }), framed(body)]));
    assert.equal((await answerTo(stream)).code, 3);
    assert.deepEqual([refused, accepted, memory.held], [["malformed"], [], 0]);
  });

  test("whose time is over while it is decompressed holds no memory either", async () => {
    const whole = 8_000 * KIB;
    const message = gzipSync(randomBytes(whole), { level: 1 });
    const memory = limitedTo(2 * whole);
    const { admit } = memory;
    let timeoutMs = 100;
    let isUnderWay = false;
    memory.admit = (bytes) => {
      // Between the first and the last of what is decompressed.
      if (bytes > message.length + 5 && !isUnderWay) {
        isUnderWay = true;
        waitBusily(timeoutMs);
      }
      admit.call(memory, bytes);
    };
    const { open, refused } = await start({ memory, maxMessageBytes: 2 * whole });
    // On a busy machine the time may be over before the message has come.
    while (!isUnderWay) {
      timeoutMs *= 2;
      const stream = open({ "grpc-encoding": "gzip", "grpc-timeout": `${timeoutMs}m` });
      stream.write(framed(message, { flag: 1 }));
      assert.equal((await answerTo(stream)).code, 4);
    }
    while (memory.most < whole) await new Promise(setImmediate);
    while (memory.held > 0) await new Promise(setImmediate);
    assert.deepEqual(refused, []);
  });

  for (const [name, sent] of [
    ["half of it", framed(body).subarray(0, -1)],
    ["it, but not its end,", framed(body)],
  ] as const) {
    test(`whose sender goes away behind ${name} is neither accepted nor refused`, async () => {
      const memory = limitedTo(150 * KIB);
      const { open, refused, accepted } = await start({ memory });
      const stream = open();
      stream.on("error", () => undefined);
      stream.write(sent);
      while (memory.held === 0) await new Promise(setImmediate);
      stream.destroy();
      while (memory.held > 0) await new Promise(setImmediate);
      assert.deepEqual([refused, accepted], [[], []]);
    });
  }
});
