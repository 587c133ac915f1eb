/** Where redacted batches go, of the configuration: an OTLP backend or, without one, the embedded store. */
import { type Config, ConfigError, givenEndpoint, readSettingFile } from "./config/index.ts";
import { type Delivery, type Redacted, type Report, Secret, type Signal } from "./core/index.ts";
import {
  type ClientTls,
  createOtlpGrpcExporter,
  createOtlpHttpExporter,
  type GrpcAddress,
  type QueuedExporter,
} from "./export/index.ts";
import { openStore, type Store } from "./store/index.ts";
import type { Event } from "./telemetry/index.ts";

export interface Upstream {
  readonly kind: "otlphttp" | "otlp" | "store";
  /** As it is configured: the endpoint of all signals or, without one, of traces; the store's file. */
  readonly endpoint: string;
  readonly store: Store | undefined;
  readonly queuedBytes: number;
  readonly queueCapacityBytes: number;
  export(redacted: Redacted<Report>, gone: AbortSignal): Promise<Delivery>;
  close(): Promise<void>;
}

type Emit = (event: Event) => void;
type Exporters = Config["exporters"];

/** Throws a ConfigError that names the setting when a file of it cannot be used. */
export function createUpstream({ exporters, store }: Config, emit: Emit): Upstream {
  const { otlp, otlphttp } = exporters;
  if (givenEndpoint(otlp) !== undefined)
    return exporterUpstream("otlp", exporters, grpcExporter(otlp, emit));
  if (givenEndpoint(otlphttp) !== undefined)
    return exporterUpstream("otlphttp", exporters, httpExporter(otlphttp, emit));
  return storeUpstream(store.file, openOrExplain({ file: store.file, maxSpans: store.max_spans }));
}

/** SQLite's messages name neither the file nor the setting. */
function openOrExplain(options: Parameters<typeof openStore>[0]): Store {
  try {
    return openStore(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "no reason is given";
    throw new ConfigError([`store.file: ${options.file}: ${reason}`]);
  }
}

function httpExporter(config: Exporters["otlphttp"], emit: Emit): QueuedExporter {
  const { endpoint, compression } = config;
  const base = endpoint?.replace(/\/+$/, "");
  return createOtlpHttpExporter({
    ...sending(config, emit),
    compression,
    tls: clientTls("otlphttp", config.tls),
    urls: perSignal(
      "otlphttp",
      config,
      (signal, own) => own ?? (base === undefined ? undefined : `${base}/v1/${signal}`),
    ),
  });
}

function grpcExporter(config: Exporters["otlp"], emit: Emit): QueuedExporter {
  const { endpoint, compression, tls } = config;
  return createOtlpGrpcExporter({
    ...sending(config, emit),
    compression,
    tls: clientTls("otlp", tls),
    addresses: perSignal("otlp", config, (_signal, own) => {
      const given = own ?? endpoint;
      return given === undefined ? undefined : grpcAddress(given, tls.insecure);
    }),
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
  { headers, timeout, retry_on_failure: retry, sending_queue }: Exporters["otlphttp" | "otlp"],
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
  return (event) => {
    if (event.kind === "partial-success") return emit(event);
    const { signal, reason, retryInMs } = event;
    if (retryInMs !== undefined)
      emit({ kind: "export-retried", signal, reason, retryInMs: Math.round(retryInMs) });
  };
}

function clientTls(
  exporter: "otlphttp" | "otlp",
  { ca_file, cert_file, key_file, insecure_skip_verify }: Exporters["otlphttp"]["tls"],
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

function perSignal<Place>(
  exporter: string,
  {
    traces_endpoint: traces,
    logs_endpoint: logs,
    metrics_endpoint: metrics,
  }: Exporters["otlphttp" | "otlp"],
  place: (signal: Signal, own: string | undefined) => Place | undefined,
): Record<Signal, Place> {
  const found = (signal: Signal, own: string | undefined): Place => {
    const known = place(signal, own);
    if (known !== undefined) return known;
    const setting = `exporters.${exporter}.${signal}_endpoint`;
    throw new Error(`${setting}: not given, and exporters.${exporter}.endpoint is not either`);
  };
  return {
    traces: found("traces", traces),
    logs: found("logs", logs),
    metrics: found("metrics", metrics),
  };
}

function exporterUpstream(
  kind: "otlphttp" | "otlp",
  exporters: Exporters,
  exporter: QueuedExporter,
): Upstream {
  return {
    kind,
    endpoint: exporters[kind].endpoint ?? exporters[kind].traces_endpoint ?? "",
    store: undefined,
    get queuedBytes() {
      return exporter.queuedBytes;
    },
    queueCapacityBytes: exporters[kind].sending_queue.queue_size,
    export: ({ signal, bytes, report }, gone) =>
      exporter.export({ signal, bytes, records: report.records }, gone),
    close: () => exporter.close(),
  };
}

function storeUpstream(file: string, store: Store): Upstream {
  return {
    kind: "store",
    endpoint: file,
    store,
    queuedBytes: 0,
    queueCapacityBytes: 0,
    async export({ signal, bytes }) {
      try {
        store.insert(signal, bytes);
        return { kind: "delivered" };
      } catch (error) {
        return { kind: "retry-exhausted", reason: `store.file: ${sqliteReason(error)}` };
      }
    },
    async close() {
      store.close();
    },
  };
}

/** SQLite's fixed sentence for the code, such as "database or disk is full"; never the error's own text. */
function sqliteReason(error: unknown): string {
  const { errstr } = error as { errstr?: unknown };
  return typeof errstr === "string" ? errstr : "the batch could not be written";
}
