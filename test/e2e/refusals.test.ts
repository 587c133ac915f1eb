/** What an operator sees of requests that were refused: their code and reason, and how many items they held. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { encodeRequest } from "../../src/otlp/index.ts";
import { scratchFolder } from "../support/scratch.ts";
import { serve } from "../support/serving.ts";

const SPANS = encodeRequest("traces", {
  resourceSpans: [{ scopeSpans: [{ spans: [{ name: "a" }, { name: "b" }, { name: "c" }] }] }],
});

/** A gateway in a process of its own, before an upstream that does not answer until it is told to. */
async function start(changes: object) {
  const held = Promise.withResolvers<ServerResponse>();
  const upstream = createServer((_request, response) => held.resolve(response));
  upstream.listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const { port } = upstream.address() as AddressInfo;
  const { child, ready } = await serve(scratchFolder(), {
    exporters: { otlphttp: { endpoint: `http://127.0.0.1:${port}`, ...changes } },
  });
  const lines: Record<string, unknown>[] = [];
  createInterface(child.stderr).on("line", (line) => lines.push(JSON.parse(line)));
  const send = (path: string, body: Uint8Array) =>
    fetch(`http://127.0.0.1:${ready.http}${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/x-protobuf" },
    });
  return {
    held: held.promise,
    ready,
    lines,
    send,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
      upstream.closeAllConnections();
      upstream.close();
    },
  };
}

test("a refusal is logged with its reason and its items, and without content", async () => {
  const { held, lines, send, stop } = await start({ sending_queue: { queue_size: "1B" } });
  const first = send("/v1/traces", SPANS);
  const response = await held;
  assert.equal((await send("/v1/traces", SPANS)).status, 503);
  assert.equal((await send("/v1/logs", Buffer.from("219-09-9999"))).status, 400);
  assert.equal((await send("/v1/219-09-9999", SPANS)).status, 404);
  response.end();
  assert.equal((await first).status, 200);
  await stop();
  const told = lines
    .filter(({ msg }) => msg === "a batch was refused")
    .map(({ signal, code, reason, records }) => ({ signal, code, reason, records }));
  const paths = "/v1/traces, /v1/logs, /v1/metrics";
  assert.deepEqual(told, [
    {
      signal: "traces",
      code: "overloaded",
      reason: "too much is waiting for the upstream",
      records: 3,
    },
    {
      signal: "logs",
      code: "malformed",
      reason: "expected a length of at most 9 bytes at byte 1",
      records: 0,
    },
    {
      signal: undefined,
      code: "not-found",
      reason: `the path is none of ${paths}`,
      records: 0,
    },
  ]);
});

test("a sender at the port of the other protocol is logged, and not with what it says", async () => {
  const { ready, lines, stop } = await start({});
  const words = {
    http: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n219-09-9999",
    grpc: "GET /219-09-9999 HTTP/1.1",
  };
  for (const protocol of ["http", "grpc"] as const) {
    const socket = connect(ready[protocol], "127.0.0.1").resume();
    socket.on("error", () => undefined).write(words[protocol]);
    await new Promise((resolve) => socket.once("close", resolve));
  }
  await stop();
  const told = lines.filter(({ level }) => level === "warn");
  assert.deepEqual(
    told.map(({ protocol, peer, reason, msg }) => [protocol, peer, reason, msg]),
    [
      ["http", "HTTP/2, as gRPC speaks it (HPE_PAUSED_H2_UPGRADE)"],
      ["grpc", "no HTTP/2"],
    ].map(([protocol, reason]) => [
      protocol,
      "127.0.0.1",
      reason,
      "no request could be read from a connection",
    ]),
  );
  assert.doesNotMatch(JSON.stringify(lines), /219-09/);
});
