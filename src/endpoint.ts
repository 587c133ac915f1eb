/** A small HTTP server beside the receivers, for health, metrics and the page; the answers come from elsewhere. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";

export interface Address {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** The address that `host:port` says; `:port` alone means every interface, as in the Collector: of IPv6 and of IPv4. */
export function addressOf(endpoint: string): Address {
  const colon = endpoint.lastIndexOf(":");
  const host = endpoint.slice(0, colon).replace(/^\[|\]$/g, "");
  return { host: host === "" ? everyInterface() : host, port: Number(endpoint.slice(colon + 1)) };
}

/** A socket at `::` takes IPv4's connections too; a system without IPv6 has no such address. */
function everyInterface(): string {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.some((one) => one?.family === "IPv6") ? "::" : "0.0.0.0";
}

export interface Endpoint {
  /** Throws when the address cannot be listened on. */
  start(): Promise<void>;
  /** Cuts off whoever is still asking: nothing is lost by it. */
  stop(): Promise<void>;
  /** Once it is started. */
  readonly port: number;
}

export function createEndpoint({ host, port }: Address, answer: RequestListener): Endpoint {
  const server = createServer(answer);
  return {
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
