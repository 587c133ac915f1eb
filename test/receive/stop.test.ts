/** Stopping ends at its deadline, whoever is connected. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  createGrpcReceiver,
  createHttpReceiver,
  type Listener,
  type ServerTls,
} from "../../src/receive/index.ts";
import { selfSigned } from "../support/tls.ts";

const pair = selfSigned();
const DEADLINE_MS = 200;
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
        timeout: 5000,
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
        assert.ok(performance.now() - began < DEADLINE_MS + 1000);
      });
