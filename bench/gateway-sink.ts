/** The upstream: a process that takes every batch, reads it to the end and forgets it. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Listening, serveOrders } from "./gateway-protocol.ts";

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, { "content-type": "application/x-protobuf", "content-length": 0 });
    response.end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;

serveOrders(
  { port } satisfies Listening,
  () => ({}),
  async () => {
    server.closeAllConnections();
    server.close();
  },
);
