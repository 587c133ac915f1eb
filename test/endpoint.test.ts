import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import test from "node:test";
import { addressOf, createEndpoint } from "../src/endpoint.ts";
import { createGrpcReceiver, createHttpReceiver } from "../src/receive/index.ts";

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.family === "IPv6");
const HOSTS = hasIpv6 ? ["127.0.0.1", "::1"] : ["127.0.0.1"];

async function isReached(port: number): Promise<boolean> {
  for (const host of HOSTS) {
    const socket = connect(port, host);
    await once(socket, "connect");
    socket.destroy();
  }
  return true;
}

const accept = async () => undefined;
const { host, port } = addressOf(":0");
const LISTENERS = {
  "a small server": createEndpoint({ host, port }, (_request, response) => void response.end()),
  "OTLP/HTTP": createHttpReceiver({ host, port, maxBodyBytes: 1024, accept }),
  "OTLP/gRPC": createGrpcReceiver({ host, port, maxMessageBytes: 1024, accept }),
};

for (const [name, listener] of Object.entries(LISTENERS))
  test(`${name} without a host listens at every interface, of IPv6 too`, async () => {
    await listener.start();
    assert.ok(await isReached(listener.port));
    await listener.stop(0);
  });

test("a host is itself, without brackets", () => {
  assert.deepEqual(addressOf("[::1]:4318"), { host: "::1", port: 4318 });
  assert.deepEqual(addressOf("0.0.0.0:4318"), { host: "0.0.0.0", port: 4318 });
});
