/** A section of `exporters` → the exporter of the signals that it serves. */
import { type Route, readSettingFile, type SectionInUse } from "./config/index.ts";
import { Secret, unreachable } from "./core/index.ts";
import {
  type ClientTls,
  createOtlpGrpcExporter,
  createOtlpHttpExporter,
  type GrpcAddress,
  type QueuedExporter,
} from "./export/index.ts";
import type { Event } from "./telemetry/index.ts";

type Emit = (event: Event) => void;
type InUse<Type> = Extract<SectionInUse, { readonly type: Type }>;

/** Throws a ConfigError that names the setting when a file of it cannot be used. */
export function createExporter(section: SectionInUse, emit: Emit): QueuedExporter {
  switch (section.type) {
    case "otlphttp":
      return httpExporter(section, emit);
    case "otlp":
      return grpcExporter(section, emit);
    default:
      return unreachable(section);
  }
}

function httpExporter({ name, section, routes }: InUse<"otlphttp">, emit: Emit): QueuedExporter {
  return createOtlpHttpExporter({
    ...sending(section, emit),
    compression: section.compression,
    tls: clientTls(name, section.tls),
    urls: Object.fromEntries(routes.map((route) => [route.signal, urlOf(route)])),
  });
}

/** A signal's own endpoint is used as it is (OTLP exporter specification, Endpoint URLs for OTLP/HTTP). */
function urlOf({ signal, key, endpoint }: Route): string {
  return key === "endpoint" ? `${endpoint.replace(/\/+$/, "")}/v1/${signal}` : endpoint;
}

function grpcExporter({ name, section, routes }: InUse<"otlp">, emit: Emit): QueuedExporter {
  const { compression, tls } = section;
  return createOtlpGrpcExporter({
    ...sending(section, emit),
    compression,
    tls: clientTls(name, tls),
    addresses: Object.fromEntries(
      routes.map(({ signal, endpoint }) => [signal, grpcAddress(endpoint, tls.insecure)]),
    ),
  });
}

/** `http` and `https` say whether there is TLS, as for every OTLP exporter; without them the setting does. */
function grpcAddress(endpoint: string, isInsecure: boolean): GrpcAddress {
  const hasScheme = /^https?:/.test(endpoint);
  if (!hasScheme) return { target: endpoint, security: isInsecure ? "plain-text" : "tls" };
  const { protocol, hostname, port } = new URL(endpoint);
  const isSecure = protocol === "https:";
  const target = `${hostname}:${port || (isSecure ? 443 : 80)}`;
  return { target, security: isSecure ? "tls" : "plain-text" };
}

function sending(
  { headers, timeout, retry_on_failure: retry, sending_queue }: SectionInUse["section"],
  emit: Emit,
) {
  return {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, new Secret(value)]),
    ),
    timeoutMs: timeout,
    retry: {
      enabled: retry.enabled,
      initialIntervalMs: retry.initial_interval,
      maxIntervalMs: retry.max_interval,
      multiplier: retry.multiplier,
      randomizationFactor: retry.randomization_factor,
      maxElapsedMs: retry.max_elapsed_time,
    },
    maxQueueBytes: sending_queue.queue_size,
    onEvent: tellOf(emit),
  };
}

function tellOf(emit: Emit): NonNullable<Parameters<typeof createOtlpHttpExporter>[0]["onEvent"]> {
  return ({ signal, reason, retryInMs }) => {
    if (retryInMs !== undefined)
      emit({ kind: "export-retried", signal, reason, retryInMs: Math.round(retryInMs) });
  };
}

function clientTls(
  exporter: string,
  { ca_file, cert_file, key_file, insecure_skip_verify }: SectionInUse["section"]["tls"],
): ClientTls {
  const pem = (key: string, path: string | undefined): string | undefined =>
    path === undefined ? undefined : readSettingFile(`exporters.${exporter}.tls.${key}`, path);
  return {
    ca: pem("ca_file", ca_file),
    cert: pem("cert_file", cert_file),
    key: pem("key_file", key_file),
    insecureSkipVerify: insecure_skip_verify,
  };
}
