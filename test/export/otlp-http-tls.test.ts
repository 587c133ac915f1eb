/** Whom the exporter trusts. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { closing, exporterTo } from "../support/http-upstream.ts";
import { NEVER, ONE_TRY, OUTGOING } from "../support/outgoing.ts";
import { selfSigned } from "../support/tls.ts";

const pair = selfSigned();
const trust = [
  { name: "its authority", tls: { ca: pair?.cert }, kind: "delivered" },
  { name: "no check", tls: { insecureSkipVerify: true }, kind: "delivered" },
  { name: "the common authorities alone", tls: {}, kind: "retry-exhausted" },
];
for (const { name, tls, kind } of trust) {
  test(`an upstream with its own certificate is ${kind} with ${name}`, {
    skip: pair === undefined && "there is no openssl",
  }, async () => {
    const server = createServer({ ...pair }, (request, response) => {
      request.resume().on("end", () => response.writeHead(200).end());
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(async () => {
      server.close();
      server.closeAllConnections();
    });
    const { exporter } = exporterTo(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      tls,
      retry: ONE_TRY,
    });
    assert.equal((await exporter.export(OUTGOING, NEVER)).kind, kind);
  });
}

const [foreign, expired] = [selfSigned({ names: "DNS:other.example" }), selfSigned({ days: -1 })];
const distrusted = [
  { shown: pair, tls: {}, reason: "DEPTH_ZERO_SELF_SIGNED_CERT" },
  { shown: expired, tls: { ca: expired?.cert }, reason: "CERT_HAS_EXPIRED" },
  { shown: foreign, tls: { ca: foreign?.cert }, reason: "ERR_TLS_CERT_ALTNAME_INVALID" },
];
for (const { shown, tls, reason } of distrusted) {
  test(`why a certificate is not trusted is told: ${reason}`, {
    skip: shown === undefined && "there is no openssl",
  }, async () => {
    const server = createServer({ ...shown }, () => assert.fail("it was sent something"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(async () => server.close());
    const { port } = server.address() as AddressInfo;
    const { exporter, events } = exporterTo(`https://127.0.0.1:${port}`, {
      tls,
      retry: ONE_TRY,
    });
    const { kind, ...rest } = await exporter.export(OUTGOING, NEVER);
    assert.deepEqual([kind, "reason" in rest && rest.reason], ["retry-exhausted", reason]);
    assert.equal(events.length, 1);
  });
}
