/** Where OTLP comes in, according to the configuration. */
import { type Config, serverTls } from "./config/index.ts";
import { addressOf } from "./endpoint.ts";
import {
  type Accept,
  createGrpcReceiver,
  createHttpReceiver,
  type FailedConnection,
  type GrpcListener,
  type Listener,
  type Memory,
  type OnRefused,
} from "./receive/index.ts";
import type { Transport } from "./telemetry/index.ts";

export interface ReceiverTasks {
  readonly accept: Readonly<Record<Transport, Accept>>;
  readonly onRefused: (transport: Transport, ...refused: Parameters<OnRefused>) => void;
  readonly onFailedConnection: (transport: Transport, failed: FailedConnection) => void;
  readonly memory: Memory;
}

/** Throws an Error that names the setting whose file cannot be read. */
export function createReceivers(
  config: Config,
  { accept, onRefused, onFailedConnection, memory }: ReceiverTasks,
): { readonly http: Listener; readonly grpc: GrpcListener } {
  const { http, grpc } = config.receivers.otlp.protocols;
  return {
    http: createHttpReceiver({
      ...addressOf(http.endpoint),
      maxBodyBytes: http.max_request_body_size,
      memory,
      cors: {
        allowedOrigins: http.cors.allowed_origins,
        allowedHeaders: http.cors.allowed_headers,
        maxAge: http.cors.max_age,
      },
      tls: serverTls(config, "http"),
      accept: accept.http,
      onRefused: (...refused) => onRefused("http", ...refused),
      onFailedConnection: (failed) => onFailedConnection("http", failed),
    }),
    grpc: createGrpcReceiver({
      ...addressOf(grpc.endpoint),
      maxMessageBytes: grpc.max_recv_msg_size_mib * 1024 * 1024,
      memory,
      tls: serverTls(config, "grpc"),
      accept: accept.grpc,
      onRefused: (...refused) => onRefused("grpc", ...refused),
      onFailedConnection: (failed) => onFailedConnection("grpc", failed),
    }),
  };
}
