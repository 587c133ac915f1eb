/** Where OTLP comes in, of the configuration. */
import { type Config, readSettingFile } from "./config/index.ts";
import { addressOf } from "./endpoint.ts";
import {
  type Accept,
  createGrpcReceiver,
  createHttpReceiver,
  type Listener,
  type Memory,
  type OnRefused,
  type ServerTls,
} from "./receive/index.ts";

export interface ReceiverTasks {
  readonly accept: Accept;
  readonly onRefused: OnRefused;
  readonly memory: Memory;
}

const PROTOCOLS = "receivers.otlp.protocols";

/** Throws an Error that names the setting whose file cannot be read. */
export function createReceivers(
  { receivers }: Config,
  { accept, onRefused, memory }: ReceiverTasks,
): { readonly http: Listener; readonly grpc: Listener } {
  const { http, grpc } = receivers.otlp.protocols;
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
      tls: serverTls(`${PROTOCOLS}.http.tls`, http.tls),
      accept,
      onRefused,
    }),
    grpc: createGrpcReceiver({
      ...addressOf(grpc.endpoint),
      maxMessageBytes: grpc.max_recv_msg_size_mib * 1024 * 1024,
      memory,
      tls: serverTls(`${PROTOCOLS}.grpc.tls`, grpc.tls),
      accept,
      onRefused,
    }),
  };
}

type TlsFiles = Config["receivers"]["otlp"]["protocols"]["http"]["tls"];

function serverTls(setting: string, files: TlsFiles): ServerTls | undefined {
  if (files === undefined) return undefined;
  const { cert_file, key_file, client_ca_file } = files;
  return {
    cert: readSettingFile(`${setting}.cert_file`, cert_file),
    key: readSettingFile(`${setting}.key_file`, key_file),
    ca:
      client_ca_file === undefined
        ? undefined
        : readSettingFile(`${setting}.client_ca_file`, client_ca_file),
  };
}
