/** Whom an exporter over gRPC trusts, and what it tells of those that it does not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ServerCredentials } from "@grpc/grpc-js";
import { exporterTo, reasonOf, startUpstream, succeed } from "../support/grpc-upstream.ts";
import { NEVER, ONE_TRY, OUTGOING } from "../support/outgoing.ts";
import { selfSigned } from "../support/tls.ts";

const pair = selfSigned();
const skip = pair === undefined && "there is no openssl";
const [foreign, expired] = [selfSigned({ names: "DNS:other.example" }), selfSigned({ days: -1 })];
const distrusted = [
  { shown: pair, tls: {}, cause: "self-signed certificate" },
  { shown: expired, tls: { ca: expired?.cert }, cause: "certificate has expired" },
  { shown: foreign, tls: { ca: foreign?.cert }, cause: "ERR_TLS_CERT_ALTNAME_INVALID" },
];
for (const { shown, tls, cause } of distrusted)
  test(`why a certificate is not trusted is told: ${cause}`, {
    skip: shown === undefined && "there is no openssl",
  }, async () => {
    const { cert = "", key = "" } = shown ?? {};
    const security = ServerCredentials.createSsl(null, [
      { cert_chain: Buffer.from(cert), private_key: Buffer.from(key) },
    ]);
    const { target } = await startUpstream([succeed], security);
    const { exporter, events } = exporterTo(target, {
      addresses: { traces: { target, security: "tls" } },
      tls,
      retry: ONE_TRY,
    });
    assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
    assert.equal(reasonOf(events), `gRPC status UNAVAILABLE, ${cause}`);
  });

const trust = [
  { name: "its authority", tls: { ca: pair?.cert }, kind: "delivered" },
  { name: "no check", tls: { insecureSkipVerify: true }, kind: "delivered" },
  { name: "the common authorities alone", tls: {}, kind: "retry-exhausted" },
].flatMap((row) => ["127.0.0.1", "localhost"].map((host) => ({ ...row, host })));
for (const { name, tls, kind, host } of trust) {
  test(`an upstream at ${host} with its own certificate is ${kind} with ${name}`, {
    skip,
  }, async () => {
    const { cert = "", key = "" } = pair ?? {};
    const chain = [{ cert_chain: Buffer.from(cert), private_key: Buffer.from(key) }];
    const { target } = await startUpstream([succeed], ServerCredentials.createSsl(null, chain));
    const address = { target: target.replace("127.0.0.1", host), security: "tls" } as const;
    const addresses = { traces: address, logs: address, metrics: address };
    const { exporter } = exporterTo(target, { addresses, tls, retry: ONE_TRY });
    assert.equal((await exporter.export(OUTGOING, NEVER)).kind, kind);
  });
}
