/** What a gateway cannot be built of names its setting. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../../src/app.ts";
import { configWith } from "../support/gateway.ts";

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
    changes: { exporters: { otlp: { endpoint: "x:1", tls: { cert_file: NOWHERE } } } },
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
  { setting: "policy.entities.SSN", changes: { policy: { entities: { SSN: {} } } } },
];
for (const { setting, changes } of wrong) {
  test(`${setting} is named when nothing can be built of it`, () =>
    assert.throws(
      () => createApp(configWith(changes)),
      ({ message }: Error) => message.startsWith(`${setting}: `),
    ));
}
