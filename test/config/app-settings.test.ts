/** What a gateway cannot be built of names its setting. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createApp } from "../../src/app.ts";
import { checkTlsFiles } from "../../src/config/index.ts";
import { configWith } from "../support/gateway.ts";
import { scratchFolder } from "../support/scratch.ts";
import { selfSigned } from "../support/tls.ts";

const NOWHERE = "/nowhere/at/all";
const tls = { cert_file: NOWHERE, key_file: NOWHERE };
const wrong = [
  {
    setting: "receivers.otlp.protocols.grpc.tls.cert_file",
    changes: { receivers: { otlp: { protocols: { grpc: { tls } } } } },
  },
  {
    setting: "exporters.otlphttp.tls.ca_file",
    changes: { exporters: { otlphttp: { endpoint: "https://x", tls: { ca_file: NOWHERE } } } },
  },
  {
    setting: "exporters.otlp.tls.cert_file",
    changes: {
      exporters: { otlp: { endpoint: "x:1", tls: { cert_file: NOWHERE, key_file: NOWHERE } } },
    },
  },
  {
    setting: "exporters.otlp/logs.tls.ca_file",
    changes: {
      exporters: {
        otlphttp: { endpoint: "http://x" },
        "otlp/logs": { endpoint: "x:1", tls: { ca_file: NOWHERE } },
      },
    },
  },
  { setting: "store.file", changes: { store: { file: NOWHERE } } },
  { setting: "policy.packs", changes: { policy: { packs: ["hippa"] } } },
  { setting: "policy.packs", changes: { policy: { packs: [] } } },
  {
    setting: "policy.packs",
    changes: { policy: { packs: [], entities: { US_SSN: { enabled: false } } } },
  },
  { setting: "policy.entities.SSN", changes: { policy: { entities: { SSN: {} } } } },
];
for (const { setting, changes } of wrong) {
  test(`${setting} is named when nothing can be built of it`, () =>
    assert.throws(
      () => createApp(configWith(changes)),
      ({ message }: Error) => message.startsWith(`${setting}: `),
    ));
}

const folder = scratchFolder();
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const [pair, other] = [selfSigned(), selfSigned()];
const cert_file = file("cert.pem", pair?.cert ?? "");
const key_file = file("key.pem", pair?.key ?? "");
const empty = file("empty.pem", "");
const otherKey = file("other.pem", other?.key ?? "");
const server = (files: object) => ({
  receivers: { otlp: { protocols: { http: { tls: files } } } },
});
const client = (files: object) => ({
  exporters: { otlphttp: { endpoint: "https://x", tls: files } },
});
const useless = [
  {
    changes: server({ cert_file: empty, key_file }),
    says: `receivers.otlp.protocols.http.tls.cert_file: ${empty} holds no PEM certificate`,
  },
  {
    changes: server({ cert_file, key_file: cert_file }),
    says: `receivers.otlp.protocols.http.tls.key_file: ${cert_file} holds no PEM key without a passphrase`,
  },
  {
    changes: server({ cert_file, key_file: otherKey }),
    says: `receivers.otlp.protocols.http.tls.key_file: ${otherKey} is not the key of the certificate in cert_file`,
  },
  {
    changes: server({ cert_file, key_file, client_ca_file: key_file }),
    says: `receivers.otlp.protocols.http.tls.client_ca_file: ${key_file} holds no PEM certificate`,
  },
  {
    changes: client({ ca_file: empty }),
    says: `exporters.otlphttp.tls.ca_file: ${empty} holds no PEM certificate`,
  },
  {
    changes: client({ cert_file }),
    says: "exporters.otlphttp.tls.key_file: given nothing, allowed: the key of cert_file",
  },
  {
    changes: client({ key_file }),
    says: "exporters.otlphttp.tls.cert_file: given nothing, allowed: the certificate of key_file",
  },
];
for (const { changes, says } of useless) {
  test(says.replaceAll(folder, ""), { skip: pair === undefined && "there is no openssl" }, () => {
    const config = configWith(changes);
    assert.throws(() => createApp(config), { message: says });
    assert.throws(() => checkTlsFiles(config), { message: says });
  });
}
