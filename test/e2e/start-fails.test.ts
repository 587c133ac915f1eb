/** A gateway that cannot start says why in one line, names the setting, and ends. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { scratchFolder } from "../support/scratch.ts";
import { launch } from "../support/serving.ts";

const FREE = { endpoint: "127.0.0.1:0" };
const taken = createServer();
before(() => once(taken.listen(0, "127.0.0.1"), "listening"));
after(() => taken.close());

type Endpoint = { readonly endpoint: string };
const LISTENERS = [
  {
    setting: "receivers.otlp.protocols.http.endpoint",
    at: (http: Endpoint) => ({ receivers: { otlp: { protocols: { http, grpc: FREE } } } }),
  },
  {
    setting: "receivers.otlp.protocols.grpc.endpoint",
    at: (grpc: Endpoint) => ({ receivers: { otlp: { protocols: { http: FREE, grpc } } } }),
  },
  { setting: "admin.endpoint", at: (admin: Endpoint) => ({ admin }) },
  { setting: "health_check.endpoint", at: (health_check: Endpoint) => ({ health_check }) },
];
for (const { setting, at } of LISTENERS)
  test(`an address of ${setting} that is taken`, async () => {
    const endpoint = `127.0.0.1:${(taken.address() as AddressInfo).port}`;
    const child = launch(scratchFolder(), at({ endpoint }));
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    const reason = `listen EADDRINUSE: address already in use ${endpoint}`;
    assert.equal(said, `lethe: ${setting}: ${reason}\n`);
    assert.equal(code, 1);
  });
