/** When a body's memory is given back. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { test } from "node:test";
import { closing, exporterTo, later, startUpstream, status } from "../support/http-upstream.ts";
import { NEVER, OUTGOING } from "../support/outgoing.ts";

test("a large body is given up once it was sent and taken", async () => {
  const { url, seen } = await startUpstream(status(503), later(status(200)));
  const { exporter } = exporterTo(url, { maxQueueBytes: 1_000_000 });
  const bytes = new Uint8Array(500_000).fill(7);
  assert.deepEqual(await exporter.export({ ...OUTGOING, bytes }, NEVER), { kind: "delivered" });
  assert.deepEqual(
    seen.map(({ body }) => body.equals(Buffer.alloc(500_000, 7))),
    [true, true],
  );
  assert.equal(seen[1].headers["content-length"], "500000");
  assert.equal(bytes.byteLength, 0);
});

test("a large part of something larger is left alone", async () => {
  const { url, seen } = await startUpstream(status(200));
  const { exporter } = exporterTo(url, { maxQueueBytes: 1_000_000 });
  const bytes = new Uint8Array(500_000).fill(7).subarray(1);
  await exporter.export({ ...OUTGOING, bytes }, NEVER);
  assert.equal(seen[0].body.length, 499_999);
  assert.equal(bytes.byteLength, 499_999);
});

test("a body that the upstream answers before it has it is not given up", async () => {
  const server = createServer((socket) => {
    socket.once("data", () => {
      socket.pause();
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    });
    socket.on("error", () => undefined);
    closing.push(async () => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => server.close());
  const { port } = server.address() as AddressInfo;
  const { exporter } = exporterTo(`http://127.0.0.1:${port}`, { maxQueueBytes: 100_000_000 });
  // More than the kernel's buffers take.
  const bytes = new Uint8Array(50_000_000);
  assert.equal((await exporter.export({ ...OUTGOING, bytes }, NEVER)).kind, "delivered");
  assert.equal(bytes.byteLength, 50_000_000);
});
