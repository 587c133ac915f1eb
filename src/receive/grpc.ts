/** OTLP/gRPC: the three Export services, on raw bytes (OTLP specification, OTLP/gRPC). */
import type { Http2Server } from "node:http2";
import {
  type handleUnaryCall,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
} from "@grpc/grpc-js";
import { OTLP_SERVICES, SIGNALS, type Signal } from "../core/index.ts";
import { encodeResponse } from "../otlp/index.ts";
import { type OnFailedConnection, watchHttp2 } from "./failed-connections.ts";
import { type ArrivalOptions, watchArrivals } from "./grpc-arrival.ts";
import { toGrpcError } from "./grpc-error.ts";
import { HEALTH_SERVICE, HealthState } from "./grpc-health.ts";
import type { Accept, Listener, ServerTls } from "./listener.ts";
import { owned } from "./owned.ts";
import { toRefusal } from "./refusal.ts";

export interface GrpcReceiverOptions extends ArrivalOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly tls?: ServerTls | undefined;
  readonly accept: Accept;
  readonly onFailedConnection?: OnFailedConnection | undefined;
  /** How often a connection is asked whether its peer is still there. */
  readonly keepaliveMs?: number | undefined;
}

export interface GrpcListener extends Listener {
  /** What those hear who ask for the health, and those who watch it. */
  tellHealth(canServe: boolean): void;
}

/** The connection of a sender that vanished is closed, as over HTTP. */
const KEEPALIVE_MS = 60_000;
/** Calls that a connection may have under way. Clients keep to it; one call costs 8 KB and its metadata. */
const MAX_STREAMS = 1000;
/**
 * Calls that a connection may cancel at once, and in each second from then on, before it is closed as a flood. With
 * Node's own 1,000 and 33 a sender of many calls loses its others whenever an upstream makes all of them late.
 */
const MAX_RESETS = { streamResetBurst: 10 * MAX_STREAMS, streamResetRate: MAX_STREAMS };

export function createGrpcReceiver(options: GrpcReceiverOptions): GrpcListener {
  const health = new HealthState(Object.values(OTLP_SERVICES));
  const server = createServer(options, health);
  let port = options.port;
  return {
    async start() {
      port = await bind(server, options);
      const { onFailedConnection } = options;
      if (onFailedConnection === undefined) return;
      for (const listening of http2Servers(server)) watchHttp2(listening, onFailedConnection);
    },
    get port() {
      return port;
    },
    tellHealth: (canServe) => health.set(canServe ? "serving" : "not-serving"),
    stop(deadlineMs) {
      health.end();
      return shutDown(server, deadlineMs);
    },
  };
}

function createServer(options: GrpcReceiverOptions, health: HealthState): Server {
  const { keepaliveMs = KEEPALIVE_MS } = options;
  const server = new Server({
    "grpc.keepalive_time_ms": keepaliveMs,
    "grpc.keepalive_timeout_ms": keepaliveMs / 4,
    "grpc.max_concurrent_streams": MAX_STREAMS,
    // A second bound: what is over it has been refused already.
    "grpc.max_receive_message_length": options.maxMessageBytes,
    "grpc.max_send_message_length": 4 * 1024 * 1024,
    interceptors: [watchArrivals(options)],
  });
  // Private, as `http2Servers` below. grpc-js's version is pinned, and tests fail when a member is gone.
  Object.assign(server["commonServerOptions"], MAX_RESETS);
  for (const signal of SIGNALS)
    server.addService(exportService(OTLP_SERVICES[signal]), {
      Export: exportHandler(signal, options),
    });
  server.addService(HEALTH_SERVICE, health.handlers());
  return server;
}

/** A private member of grpc-js's server, which tells nobody of connections that fail. */
function http2Servers(server: Server): Iterable<Http2Server> {
  const servers: ReadonlyMap<Http2Server, unknown> = server["http2Servers"];
  return servers.keys();
}

function shutDown(server: Server, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      server.forceShutdown();
      resolve();
    };
    // grpc-js keeps waiting for peers that neither speak nor close: their sockets end with the process.
    const timer = setTimeout(end, deadlineMs);
    server.tryShutdown(end);
  });
}

function bind(server: Server, { host, port, tls }: GrpcReceiverOptions): Promise<number> {
  const address = host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
  return new Promise((resolve, reject) => {
    server.bindAsync(address, credentials(tls), (error, bound) =>
      error === null ? resolve(bound) : reject(plain(error)),
    );
  });
}

/** grpc-js puts the system's words, which say what is wrong, into brackets behind its own. */
function plain(error: Error): Error {
  const [, words] = /errors: \[(.*)\]$/.exec(error.message) ?? [];
  return words === undefined ? error : new Error(words, { cause: error });
}

function credentials(tls: ServerTls | undefined): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  const pair = { cert_chain: Buffer.from(tls.cert), private_key: Buffer.from(tls.key) };
  return ServerCredentials.createSsl(
    tls.ca === undefined ? null : Buffer.from(tls.ca),
    [pair],
    tls.ca !== undefined,
  );
}

function exportService(name: string): ServiceDefinition {
  const identity = (bytes: Buffer): Buffer => bytes;
  return {
    Export: {
      path: `/${name}/Export`,
      requestStream: false,
      responseStream: false,
      requestSerialize: identity,
      requestDeserialize: identity,
      responseSerialize: identity,
      responseDeserialize: identity,
    },
  };
}

function exportHandler(
  signal: Signal,
  { accept, onRefused }: GrpcReceiverOptions,
): handleUnaryCall<Buffer, Buffer> {
  return (call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>) => {
    const gone = new AbortController();
    call.on("cancelled", () => gone.abort());
    accept({ signal, encoding: "protobuf", bytes: owned(call.request) }, gone.signal).then(
      (rejected = 0) => reply(null, Buffer.from(encodeResponse(signal, "protobuf", rejected))),
      (error: unknown) => {
        const refusal = toRefusal(error);
        onRefused?.(signal, refusal);
        reply(toGrpcError(refusal));
      },
    );
  };
}
