/** A small HTTP server beside the receivers, for health, metrics and the page; the answers come from elsewhere. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface Address {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** The address that `host:port` says; `:port` alone means every interface. */
export function addressOf(endpoint: string): Address {
  const colon = endpoint.lastIndexOf(":");
  const host = endpoint.slice(0, colon).replace(/^\[|\]$/g, "");
  return { host: host === "" ? "0.0.0.0" : host, port: Number(endpoint.slice(colon + 1)) };
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
