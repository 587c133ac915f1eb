/** Who may ask for the page: a name that another's DNS could point here is refused. */
import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { createAdmin } from "../../src/admin/index.ts";
import { createApp } from "../../src/app.ts";
import { loadConfig } from "../../src/config/index.ts";
import { createEndpoint } from "../../src/endpoint.ts";
import { configWith } from "../support/gateway.ts";

function statusFor(port: number | undefined, host: string): Promise<number | undefined> {
  const options = { port, host: "127.0.0.1", path: "/api/summary", headers: { host } };
  return new Promise((resolve, reject) =>
    request(options, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end(),
  );
}

const answered = ["localhost", "LOCALHOST:8080", "127.0.0.1:8080", "10.1.2.3", "[::1]:8080"];
const refused = ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080", "lethe"];
for (const endpoint of ["127.0.0.1:0", "0.0.0.0:0"]) {
  test(`the page at ${endpoint} answers to addresses and to no name but localhost`, async () => {
    const app = createApp(configWith({ admin: { endpoint } }));
    await app.start();
    const statuses = await Promise.all(
      [...answered, ...refused].map((host) => statusFor(app.ports.admin, host)),
    );
    assert.deepEqual(statuses, [...answered.map(() => 200), ...refused.map(() => 403)]);
    await app.stop(1000);
  });
}

test("the page answers to the names that are allowed, and to that of its endpoint", async () => {
  const admin = { endpoint: "LocalHost:0", allowed_hosts: ["Lethe.internal"] };
  const app = createApp(configWith({ admin }));
  await app.start();
  assert.equal(await statusFor(app.ports.admin, "lethe.INTERNAL:80"), 200);
  assert.equal(await statusFor(app.ports.admin, "localhost"), 200);
  assert.equal(await statusFor(app.ports.admin, "internal"), 403);
  await app.stop(1000);
});

const failing = [
  { name: "a path that cannot be read", path: "/api/traces/%E0", status: 400 },
  { name: "a store that cannot be read", path: "/api/summary", status: 500 },
];
for (const { name, path, status } of failing)
  test(`${name} is told, and neither shown nor logged with its stack`, async ({ mock }) => {
    const logged = mock.method(console, "error", () => undefined);
    const fail = () => assert.fail("Jane Roe");
    const store = { traces: fail, spans: fail, logs: fail, totals: fail };
    const page = createEndpoint(
      { host: "127.0.0.1", port: 0 },
      createAdmin({ allowedHosts: [], store, otlpPort: () => 0 }),
    );
    await page.start();
    const response = await fetch(`http://127.0.0.1:${page.port}${path}`);
    assert.equal(response.status, status);
    assert.doesNotMatch(await response.text(), /Jane Roe|E0| at /);
    assert.equal(logged.mock.callCount(), 0);
    await page.stop();
  });

test("the image shows its page to the outside only when it is told to", () => {
  const endpointWith = (env: Record<string, string>) =>
    loadConfig("config/image.yaml", env).admin.endpoint;
  assert.equal(endpointWith({}), "127.0.0.1:8080");
  assert.equal(endpointWith({ LETHE_ADMIN_ENDPOINT: "0.0.0.0:8080" }), "0.0.0.0:8080");
});
