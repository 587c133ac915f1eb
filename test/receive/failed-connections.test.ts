/** Who cannot be understood is told of: nobody else would say why its telemetry never comes. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { connect as connectTls } from "node:tls";
import {
  createGrpcReceiver,
  createHttpReceiver,
  type FailedConnection,
  type ServerTls,
} from "../../src/receive/index.ts";
import { type KeyPair, selfSigned } from "../support/tls.ts";

type Protocol = "http" | "grpc";

const CREATE = {
  http: (common: Common) => createHttpReceiver({ ...common, maxBodyBytes: 1024 }),
  grpc: (common: Common) => createGrpcReceiver({ ...common, maxMessageBytes: 1024 }),
};

interface Common {
  readonly host: string;
  readonly port: number;
  readonly accept: () => Promise<undefined>;
  readonly tls: ServerTls | undefined;
  readonly onFailedConnection: (failed: FailedConnection) => void;
}

/** A receiver, and what it tells of until it has stopped. */
async function start(protocol: Protocol, tls?: ServerTls) {
  const told: FailedConnection[] = [];
  const receiver = CREATE[protocol]({
    host: "127.0.0.1",
    port: 0,
    accept: async () => undefined,
    tls,
    onFailedConnection: (failed) => void told.push(failed),
  });
  await receiver.start();
  return { receiver, told };
}

/** Says something and reads until the receiver hangs up; resolves to what it answered. */
async function say(port: number, said: string): Promise<string> {
  const socket = connect(port, "127.0.0.1").setEncoding("latin1");
  socket.on("error", () => undefined).write(said, "latin1");
  let reply = "";
  socket.on("data", (text) => (reply += text));
  await new Promise((resolve) => socket.on("close", resolve));
  return reply;
}

const HTTP1 = "POST /v1/traces HTTP/1.1\r\nHost: x\r\n\r\n";
const HTTP2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const TLS_HELLO = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03";

const WITHOUT_TLS: readonly [name: string, Protocol, said: string, reason: string][] = [
  ["gRPC at the port of HTTP", "http", HTTP2, "HTTP/2, as gRPC speaks it (HPE_PAUSED_H2_UPGRADE)"],
  ["TLS", "http", TLS_HELLO, "TLS, which is not spoken here (HPE_INVALID_METHOD)"],
  ["a word", "http", "HELP\r\n\r\n", "HPE_INVALID_METHOD"],
  ["HTTP at the port of gRPC", "grpc", HTTP1, "no HTTP/2"],
  ["TLS", "grpc", TLS_HELLO.padEnd(24), "no HTTP/2"],
];
for (const [name, protocol, said, reason] of WITHOUT_TLS)
  test(`${protocol} without TLS tells of ${name}`, async () => {
    const { receiver, told } = await start(protocol);
    await say(receiver.port, said);
    await receiver.stop(0);
    assert.deepEqual(told, [{ peer: "127.0.0.1", reason, mayBeProbe: false }]);
  });

const WITH_TLS: readonly [name: string, Protocol, said: string, reason: string][] = [
  ["HTTP without TLS", "http", HTTP1, "HTTP without TLS (ERR_SSL_HTTP_REQUEST)"],
  ["gRPC without TLS", "grpc", HTTP2, "no TLS (ERR_SSL_WRONG_VERSION_NUMBER)"],
];
for (const [name, protocol, said, reason] of WITH_TLS)
  test(`${protocol} with TLS tells of ${name}`, async (t) => {
    const tls = selfSigned();
    if (tls === undefined) return t.skip("there is no openssl");
    const { receiver, told } = await start(protocol, tls);
    await say(receiver.port, said);
    await receiver.stop(0);
    assert.deepEqual(told, [{ peer: "127.0.0.1", reason, mayBeProbe: false }]);
  });

for (const protocol of ["http", "grpc"] as const) {
  const alpn = protocol === "http" ? "http/1.1" : "h2";

  async function connectAs(port: number, shown: Partial<KeyPair> & { ca: string }): Promise<void> {
    const socket = connectTls({ port, servername: "localhost", ALPNProtocols: [alpn], ...shown });
    socket.on("error", () => undefined).resume();
    await new Promise((resolve) => socket.on("close", resolve));
  }

  test(`${protocol} tells of a sender whose certificate another has signed`, async (t) => {
    const [tls, other] = [selfSigned(), selfSigned()];
    if (tls === undefined || other === undefined) return t.skip("there is no openssl");
    const { receiver, told } = await start(protocol, { ...tls, ca: tls.cert });
    await connectAs(receiver.port, { ca: tls.cert, ...other });
    await receiver.stop(0);
    assert.deepEqual(
      told.map(({ reason, mayBeProbe }) => [reason, mayBeProbe]),
      [["DEPTH_ZERO_SELF_SIGNED_CERT", false]],
    );
  });

  test(`${protocol} tells of a sender that shows no certificate`, async (t) => {
    const tls = selfSigned();
    if (tls === undefined) return t.skip("there is no openssl");
    const { receiver, told } = await start(protocol, { ...tls, ca: tls.cert });
    await connectAs(receiver.port, { ca: tls.cert });
    await receiver.stop(0);
    assert.deepEqual(
      told.map(({ reason }) => reason),
      ["ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE"],
    );
  });

  test(`${protocol} takes a connection that says nothing for a probe`, async (t) => {
    const tls = selfSigned();
    if (tls === undefined) return t.skip("there is no openssl");
    const { receiver, told } = await start(protocol, tls);
    const socket = connect(receiver.port, "127.0.0.1");
    await once(socket, "connect");
    socket.destroy();
    await receiver.stop(1000);
    assert.ok(told.every(({ mayBeProbe }) => mayBeProbe));
  });
}

const BAD_REQUESTS: readonly [name: string, said: string, answer: RegExp][] = [
  ["no HTTP", "HELP\r\n\r\n", /^HTTP\/1\.1 400 /],
  ["too long headers", `GET / HTTP/1.1\r\nA: ${"a".repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
];
for (const [name, said, answer] of BAD_REQUESTS)
  test(`${name} has an answer all the same`, async () => {
    const { receiver } = await start("http");
    assert.match(await say(receiver.port, said), answer);
    await receiver.stop(0);
  });
