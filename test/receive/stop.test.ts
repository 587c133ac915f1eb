/** Stopping ends at its deadline, whoever is connected. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Accept,
  createGrpcReceiver,
  createHttpReceiver,
  type Listener,
  type ServerTls,
} from "../../src/receive/index.ts";
import { limitedTo } from "../support/memory.ts";
import { selfSigned } from "../support/tls.ts";
import { waitBusily } from "../support/wait-busily.ts";

const pair = selfSigned();
const DEADLINE_MS = 200;
/** Far beyond the deadline on any machine, and short of what else would end a peer that stalls. */
const LONG_MS = 5_000;
const OPTIONS = { host: "127.0.0.1", port: 0, accept: async () => undefined };
const RECEIVERS: Readonly<Record<string, (tls?: ServerTls) => Listener>> = {
  HTTP: (tls) => createHttpReceiver({ ...OPTIONS, maxBodyBytes: 1024, tls }),
  gRPC: (tls) => createGrpcReceiver({ ...OPTIONS, maxMessageBytes: 1024, tls }),
};
const STALLED = { "says nothing": "", "said one byte": "P" };

const closing: (() => void)[] = [];
after(() => {
  for (const close of closing) close();
});

for (const [protocol, create] of Object.entries(RECEIVERS))
  for (const [name, said] of Object.entries(STALLED))
    for (const [security, tls] of Object.entries({ "plain text": undefined, TLS: pair }))
      test(`a peer that ${name} holds up no stop of ${protocol} over ${security}`, {
        skip: security === "TLS" && pair === undefined && "there is no openssl",
        timeout: 20_000,
      }, async () => {
        const receiver = create(tls);
        await receiver.start();
        const peer = connect(receiver.port, "127.0.0.1").on("error", () => undefined);
        closing.push(() => peer.destroy());
        await once(peer, "connect");
        peer.write(said);
        await sleep(50);
        const began = performance.now();
        await receiver.stop(DEADLINE_MS);
        assert.ok(performance.now() - began < LONG_MS);
      });

const HEAD = "POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
interface Sender {
  /** As it announces it; it sends two bytes. */
  readonly length: number;
  readonly accept: Accept;
}

const late: Readonly<Record<string, Sender>> = {
  "sends its body still": { length: 9, accept: async () => undefined },
  "waits for a worker that hears nothing": {
    length: 2,
    accept: () => new Promise<never>(() => undefined),
  },
  "waits for an upstream": {
    length: 2,
    accept: (_batch, gone) =>
      new Promise<never>((_resolve, reject) => {
        gone.addEventListener("abort", () => reject(gone.reason));
      }),
  },
};
for (const [name, sender] of Object.entries(late)) {
  test(`a sender that ${name} when a stop is over is told to come back`, () =>
    assertToldAtStop(sender, 0));

  test(`a sender that ${name} is told so too when the process stands still meanwhile`, () =>
    assertToldAtStop(sender, 2 * DEADLINE_MS));
}

async function assertToldAtStop({ length, accept }: Sender, stillMs: number): Promise<void> {
  const codes: string[] = [];
  const memory = limitedTo(1024);
  const receiver = createHttpReceiver({
    ...OPTIONS,
    maxBodyBytes: 1024,
    memory,
    accept,
    onRefused: (_signal, { code }) => void codes.push(code),
  });
  await receiver.start();
  const sender = connect(receiver.port, "127.0.0.1");
  sender.write(`${HEAD}Content-Length: ${length}\r\n\r\n{}`);
  const said = sender.setEncoding("utf8").toArray();
  while (memory.most === 0) await new Promise(setImmediate);
  setTimeout(waitBusily, DEADLINE_MS / 4, stillMs);
  await receiver.stop(DEADLINE_MS);
  assert.match((await said).join(""), /^HTTP\/1\.1 503 .*\r\nRetry-After: 5\r\n/s);
  assert.deepEqual(codes, ["shutting-down"]);
}
