/** Health as the Collector's health_check extension tells it: 200 when ready, 503 before and while stopping. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type HealthStatus = "starting" | "available" | "unavailable";

export interface HealthServer {
  set(status: HealthStatus): void;
  start(): Promise<void>;
  stop(): Promise<void>;
  readonly port: number;
}

const MESSAGES: Readonly<Record<HealthStatus, string>> = {
  starting: "Server not available",
  available: "Server available",
  unavailable: "Server is stopping",
};

export function createHealthServer({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): HealthServer {
  const since = Date.now();
  let status: HealthStatus = "starting";
  const server = createServer((_request, response) => {
    const body = JSON.stringify({
      status: MESSAGES[status],
      upSince: new Date(since).toISOString(),
      uptime: `${Math.round((Date.now() - since) / 1000)}s`,
    });
    response
      .writeHead(status === "available" ? 200 : 503, { "Content-Type": "application/json" })
      .end(body);
  });
  return {
    set(next) {
      status = next;
    },
    async start() {
      server.listen(port, host);
      await once(server, "listening");
    },
    async stop() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
    get port() {
      return (server.address() as AddressInfo).port;
    },
  };
}
