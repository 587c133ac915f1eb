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

type Protocol = "http" | "grpc";

export interface ReceiverTasks {
  readonly accept: Accept;
  readonly onRefused: OnRefused;
  readonly onFailedConnection: (protocol: Protocol, failed: FailedConnection) => void;
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
      accept,
      onRefused,
      onFailedConnection: (failed) => onFailedConnection("http", failed),
    }),
    grpc: createGrpcReceiver({
      ...addressOf(grpc.endpoint),
      maxMessageBytes: grpc.max_recv_msg_size_mib * 1024 * 1024,
      memory,
      tls: serverTls(config, "grpc"),
      accept,
      onRefused,
      onFailedConnection: (failed) => onFailedConnection("grpc", failed),
    }),
  };
}
