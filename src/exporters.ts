/** A section of `exporters` → the exporter of the signals that it serves. */
import { clientTls, type Route, type SectionInUse } from "./config/index.ts";
import { Secret, unreachable } from "./core/index.ts";
import {
  type ClientTls,
  createOtlpGrpcExporter,
  createOtlpHttpExporter,
  type Exporter,
  type GrpcAddress,
} from "./export/index.ts";
import type { Event } from "./telemetry/index.ts";

type Emit = (event: Event) => void;
type InUse<Type> = Extract<SectionInUse, { readonly type: Type }>;

/** Throws a ConfigError that names the setting when a file of it cannot be used. */
export function createExporter(section: SectionInUse, emit: Emit): Exporter {
  switch (section.type) {
    case "otlphttp":
      return httpExporter(section, emit);
    case "otlp":
      return grpcExporter(section, emit);
    default:
      return unreachable(section);
  }
}

function httpExporter(inUse: InUse<"otlphttp">, emit: Emit): Exporter {
  const { section, routes } = inUse;
  return createOtlpHttpExporter({
    ...sending(inUse, emit),
    compression: section.compression,
    tls: tlsOf(inUse),
    urls: Object.fromEntries(routes.map((route) => [route.signal, urlOf(route)])),
  });
}

/** A signal's own endpoint is used as it is (OTLP exporter specification, Endpoint URLs for OTLP/HTTP). */
function urlOf({ signal, key, endpoint }: Route): string {
  if (key !== "endpoint") return endpoint;
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/v1/${signal}`;
  return url.href;
}

function grpcExporter(inUse: InUse<"otlp">, emit: Emit): Exporter {
  const { section, routes } = inUse;
  const { compression, tls } = section;
  return createOtlpGrpcExporter({
    ...sending(inUse, emit),
    compression,
    tls: tlsOf(inUse),
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

function sending(inUse: SectionInUse, emit: Emit) {
  const { headers, timeout, retry_on_failure: retry, sending_queue } = inUse.section;
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
    onEvent: tellOf(inUse, emit),
  };
}

function tellOf(
  { name, routes }: SectionInUse,
  emit: Emit,
): NonNullable<Parameters<typeof createOtlpHttpExporter>[0]["onEvent"]> {
  const keys = new Map(routes.map(({ signal, key }) => [signal, key]));
  return (event) => {
    if (event.kind === "odd-reply") emit(event);
    else if (event.retryInMs !== undefined) {
      const { signal, reason, retryInMs } = event;
      const setting = `exporters.${name}.${keys.get(signal)}`;
      emit({ kind: "export-retried", signal, setting, reason, retryInMs: Math.round(retryInMs) });
    }
  };
}

function tlsOf(section: SectionInUse): ClientTls {
  const { insecure_skip_verify } = section.section.tls;
  return { ...clientTls(section), insecureSkipVerify: insecure_skip_verify };
}
