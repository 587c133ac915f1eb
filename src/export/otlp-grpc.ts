/** OTLP over gRPC to an upstream: compression, time-out, retry (OTLP specification, OTLP/gRPC). */
import { Client, type ClientUnaryCall, compressionAlgorithms, Metadata } from "@grpc/grpc-js";
import { OTLP_SERVICES, type Secret } from "../core/index.ts";
import { callOnce } from "./call-once.ts";
import { type Exporter, type PerSignal, placeOf } from "./exporter.ts";
import { type GrpcAddress, securityOf } from "./grpc-security.ts";
import { createRetryingExporter, type RetryingOptions } from "./retrying.ts";
import type { ClientTls } from "./target.ts";

export interface OtlpGrpcOptions extends RetryingOptions {
  readonly addresses: PerSignal<GrpcAddress>;
  /** Sent with each call as metadata; values of names that end in `-bin` are base64. */
  readonly headers: Readonly<Record<string, Secret>>;
  readonly compression: "none" | "gzip";
  /** For one try. */
  readonly timeoutMs: number;
  readonly tls?: ClientTls | undefined;
  /** How long a connection in use is left alone before it is asked whether it still stands. */
  readonly keepaliveMs?: number | undefined;
}

/** Servers may object to more than one ping in 5 min (gRPC A8), but not while they answer calls. */
const KEEPALIVE_MS = 20_000;
const RESOLVE_AGAIN_MS = 5_000;

export function createOtlpGrpcExporter(options: OtlpGrpcOptions): Exporter {
  const metadata = metadataOf(options.headers);
  const clients = createClients(options);
  const running = new Set<ClientUnaryCall>();
  return createRetryingExporter(options, {
    // The channel compresses: each message says for itself whether it is compressed.
    encode: async (bytes) => bytes,
    poolOf: (signal) => keyOf(placeOf(options.addresses, signal)),
    attempt: (signal, body, gone) =>
      callOnce(placeOf(clients, signal), {
        path: `/${OTLP_SERVICES[signal]}/Export`,
        body,
        metadata,
        timeoutMs: options.timeoutMs,
        gone,
        running,
      }),
    async close() {
      for (const call of running) call.cancel();
      for (const client of Object.values(clients)) client.close();
    },
  });
}

/** Signals with one address share one connection. */
function createClients(options: OtlpGrpcOptions): PerSignal<Client> {
  const { keepaliveMs = KEEPALIVE_MS } = options;
  const channel = {
    // A connection that died silently, as behind a firewall, would get call after call until TCP gives up: 15 min.
    "grpc.keepalive_time_ms": keepaliveMs,
    "grpc.keepalive_timeout_ms": keepaliveMs / 4,
    // Asked for only when connections fail: grpc-js's own 30 s would be a pause after a name's address has changed.
    "grpc.dns_min_time_between_resolutions_ms": RESOLVE_AGAIN_MS,
    "grpc.primary_user_agent": "lethe",
    // Retrying is done here, where it is counted.
    "grpc.enable_retries": 0,
    "grpc.max_reconnect_backoff_ms": options.retry.maxIntervalMs,
    "grpc.default_compression_algorithm":
      options.compression === "gzip" ? compressionAlgorithms.gzip : compressionAlgorithms.identity,
  };
  const known = new Map<string, Client>();
  const clientTo = (address: GrpcAddress): Client => {
    const key = keyOf(address);
    const client = known.get(key) ?? connect(address);
    known.set(key, client);
    return client;
  };
  const connect = (address: GrpcAddress): Client => {
    const security = securityOf(address, options.tls ?? {});
    const { target } = address;
    return new Client(target, security.credentials, { ...channel, ...security.options });
  };
  return Object.fromEntries(
    Object.entries(options.addresses).map(([signal, address]) => [signal, clientTo(address)]),
  );
}

function keyOf({ security, target }: GrpcAddress): string {
  return `${security} ${target}`;
}

function metadataOf(headers: Readonly<Record<string, Secret>>): Metadata {
  const metadata = new Metadata();
  for (const [name, secret] of Object.entries(headers)) {
    const value = secret.reveal();
    metadata.set(name, name.endsWith("-bin") ? Buffer.from(value, "base64") : value);
  }
  return metadata;
}
