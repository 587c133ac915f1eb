/** All wiring of the gateway: rooms meet here and nowhere else. */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type AdminServer, createAdminServer } from "./admin/index.ts";
import { type Config, readPack } from "./config/index.ts";
import {
  type Batch,
  type Delivery,
  type Redacted,
  type RefusalError,
  type Report,
  Secret,
  type Signal,
} from "./core/index.ts";
import { compilePolicy, type PolicyConfig, parsePack } from "./decide/index.ts";
import { compileRules, ENTITIES } from "./detect/index.ts";
import { createOtlpHttpExporter, type Exporter } from "./export/index.ts";
import { createHealthServer } from "./health.ts";
import {
  accept,
  createAdmission,
  createRedactorPool,
  type RedactorOptions,
  type Stages,
  tuneMemory,
} from "./pipeline/index.ts";
import { createGrpcReceiver, createHttpReceiver, type ServerTls } from "./receive/index.ts";
import { openStore, type Store } from "./store/index.ts";
import { createTelemetry } from "./telemetry/index.ts";

const MIB = 1024 * 1024;

export interface App {
  /** Throws when an address is taken; nothing is left running then. */
  start(): Promise<void>;
  /** In reverse order: takes nothing new, lets what is under way end until the deadline. */
  stop(deadlineMs: number): Promise<void>;
  readonly ports: {
    readonly http: number;
    readonly grpc: number;
    readonly admin: number;
    readonly metrics: number;
    readonly health: number;
  };
  /** The policy in force, `name@digest`. */
  readonly policyId: string;
  /** The embedded store, when there is no upstream. */
  readonly store: Store | undefined;
}

/** Throws an Error that names the setting when packs or overrides are wrong. */
export function redactorOptions(config: Config): RedactorOptions {
  const policy = policyConfig(config);
  const key = config.redaction.pseudonym_key;
  compileRules(compilePolicy(policy, key === undefined ? "unkeyed" : "keyed").searches);
  const { folder, labels } = config.redaction.model;
  const model = folder === undefined ? undefined : { folder, labels };
  return { policy, pseudonymKey: key, verify: config.redaction.verify, model };
}

function policyConfig({ policy }: Config): PolicyConfig {
  const packs = policy.packs.map((name) => parsePack(readPack(name), name));
  const known = new Set([
    ...ENTITIES,
    ...packs.flatMap(({ rules }) => rules.map(({ entity }) => entity)),
  ]);
  for (const entity of Object.keys(policy.entities)) {
    if (!known.has(entity)) {
      throw new Error(
        `policy.entities.${entity}: no such entity, allowed: ${[...known].sort().join(", ")}`,
      );
    }
  }
  return { packs, entities: policy.entities as PolicyConfig["entities"] };
}

export function createApp(config: Config): App {
  const redactor = redactorOptions(config);
  const policyId = compilePolicy(
    redactor.policy,
    redactor.pseudonymKey === undefined ? "unkeyed" : "keyed",
  ).id;
  const { http, grpc } = config.receivers.otlp.protocols;
  tuneMemory();
  const pool = createRedactorPool({
    redactor,
    workers: config.redaction.workers || availableParallelism(),
    maxQueueBytes: config.redaction.max_queue,
    taskTimeoutMs: config.redaction.timeout,
    onLostWorker: () => telemetry.emit({ kind: "worker-lost" }),
  });
  const admission = createAdmission({
    limitBytes: config.memory_limiter.limit_mib * MIB,
    spikeBytes: config.memory_limiter.spike_limit_mib * MIB,
  });
  const telemetry = createTelemetry({
    logLevel: config.telemetry.logs.level,
    metrics: address(config.telemetry.metrics.endpoint),
    tracesUrl: ownTracesUrl(config),
    gauges: () => ({
      queueBytes: upstream.queuedBytes,
      queueCapacityBytes: config.exporters.otlphttp.sending_queue.queue_size,
      inFlightBytes: admission.bytesInFlight,
      inFlightBatches: admission.batchesInFlight,
      workers: pool.stats().workers,
      workerBusyMs: pool.stats().busyMs,
    }),
  });
  const upstream = createUpstream(config, telemetry.emit);
  const stages: Stages = {
    admission,
    async redact(batch, gone) {
      const started = performance.now();
      const redacted = await pool.redact(batch, gone);
      telemetry.emit({
        kind: "batch-redacted",
        signal: batch.signal,
        report: redacted.report,
        seconds: (performance.now() - started) / 1000,
      });
      return redacted;
    },
    record: () => undefined,
    async export(redacted, gone) {
      const delivery = await upstream.export(redacted, gone);
      report(delivery, redacted, telemetry.emit);
      return delivery;
    },
  };
  const take = (batch: Batch, gone: AbortSignal): Promise<void> =>
    telemetry.traced(`lethe/${batch.signal}`, { "lethe.bytes": batch.bytes.byteLength }, () =>
      accept(batch, stages, gone),
    );
  const onRefused = (signal: Signal, code: RefusalError["code"]): void =>
    telemetry.emit({ kind: "batch-refused", signal, code });
  const httpReceiver = createHttpReceiver({
    ...address(http.endpoint),
    maxBodyBytes: http.max_request_body_size,
    memory: admission,
    cors: {
      allowedOrigins: http.cors.allowed_origins,
      allowedHeaders: http.cors.allowed_headers,
      maxAge: http.cors.max_age,
    },
    tls: serverTls(http.tls),
    accept: take,
    onRefused,
  });
  const grpcReceiver = createGrpcReceiver({
    ...address(grpc.endpoint),
    maxMessageBytes: grpc.max_recv_msg_size_mib * MIB,
    tls: serverTls(grpc.tls),
    accept: take,
    onRefused,
  });
  const health = createHealthServer(address(config.health_check.endpoint));
  const admin: AdminServer | undefined =
    upstream.store === undefined
      ? undefined
      : createAdminServer({
          ...address(config.admin.endpoint),
          store: upstream.store,
          otlpPort: () => httpReceiver.port,
        });

  const parts: readonly {
    readonly name: string;
    start(): Promise<unknown>;
    stop(deadlineMs: number): Promise<unknown>;
  }[] = [
    { name: "health_check.endpoint", start: () => health.start(), stop: () => health.stop() },
    {
      name: "telemetry.metrics.endpoint",
      start: () => telemetry.start(),
      stop: () => telemetry.stop(),
    },
    {
      name: "redaction.workers",
      start: () => pool.start(),
      stop: (deadlineMs) => pool.close(deadlineMs),
    },
    { name: "exporters", start: async () => undefined, stop: () => upstream.close() },
    ...(admin === undefined
      ? []
      : [{ name: "admin.endpoint", start: () => admin.start(), stop: () => admin.stop() }]),
    {
      name: "receivers.otlp.protocols.grpc.endpoint",
      start: () => grpcReceiver.start(),
      stop: (deadlineMs) => grpcReceiver.stop(deadlineMs),
    },
    {
      name: "receivers.otlp.protocols.http.endpoint",
      start: () => httpReceiver.start(),
      stop: (deadlineMs) => httpReceiver.stop(deadlineMs),
    },
  ];
  const running: (typeof parts)[number][] = [];

  async function stop(deadlineMs: number): Promise<void> {
    health.set("unavailable");
    while (running.length > 0) await running.pop()?.stop(deadlineMs);
  }

  return {
    async start() {
      for (const part of parts) {
        running.push(part);
        await part.start().catch(async (error: unknown) => {
          await stop(0);
          throw new Error(
            `${part.name}: ${error instanceof Error ? error.message : "cannot be started"}`,
            { cause: error },
          );
        });
      }
      health.set("available");
      telemetry.emit({
        kind: "started",
        http: httpReceiver.port,
        grpc: grpcReceiver.port,
        policy: policyId,
        upstream: upstream.store === undefined ? "otlphttp" : "store",
      });
    },
    async stop(deadlineMs) {
      await stop(deadlineMs);
      telemetry.emit({ kind: "stopped" });
    },
    get ports() {
      return {
        http: httpReceiver.port,
        grpc: grpcReceiver.port,
        admin: admin?.port ?? 0,
        metrics: telemetry.metricsPort,
        health: health.port,
      };
    },
    policyId,
    store: upstream.store,
  };
}

type Emit = ReturnType<typeof createTelemetry>["emit"];

interface Upstream {
  readonly store: Store | undefined;
  readonly queuedBytes: number;
  export(redacted: Redacted<Report>, gone: AbortSignal): Promise<Delivery>;
  close(): Promise<void>;
}

/** The configured OTLP backend or, without one, the embedded store. */
function createUpstream(config: Config, emit: Emit): Upstream {
  const urls = upstreamUrls(config);
  if (urls === undefined)
    return storeUpstream(openStore({ file: config.store.file, maxSpans: config.store.max_spans }));
  const {
    headers,
    compression,
    timeout,
    retry_on_failure: retry,
    sending_queue: queue,
    tls,
  } = config.exporters.otlphttp;
  const exporter: Exporter & { readonly queuedBytes: number } = createOtlpHttpExporter({
    urls,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, new Secret(value)]),
    ),
    compression,
    timeoutMs: timeout,
    retry: {
      enabled: retry.enabled,
      initialIntervalMs: retry.initial_interval,
      maxIntervalMs: retry.max_interval,
      multiplier: retry.multiplier,
      randomizationFactor: retry.randomization_factor,
      maxElapsedMs: retry.max_elapsed_time,
    },
    maxQueueBytes: queue.queue_size,
    tls: {
      ca: pem(tls.ca_file),
      cert: pem(tls.cert_file),
      key: pem(tls.key_file),
      insecureSkipVerify: tls.insecure_skip_verify,
    },
    onEvent: (event) => {
      if (event.kind === "partial-success") emit(event);
      else if (event.retryInMs !== undefined)
        emit({
          kind: "export-retried",
          signal: event.signal,
          reason: event.reason,
          retryInMs: event.retryInMs,
        });
    },
  });
  return {
    store: undefined,
    get queuedBytes() {
      return exporter.queuedBytes;
    },
    export: ({ signal, bytes, report }, gone) =>
      exporter.export({ signal, bytes, records: report.records }, gone),
    close: () => exporter.close(),
  };
}

function storeUpstream(store: Store): Upstream {
  return {
    store,
    queuedBytes: 0,
    async export({ signal, bytes }) {
      store.insert(signal, bytes);
      return { kind: "delivered" };
    },
    async close() {
      store.close();
    },
  };
}

function upstreamUrls(config: Config): Record<Signal, string> | undefined {
  const {
    endpoint,
    traces_endpoint: traces,
    logs_endpoint: logs,
    metrics_endpoint: metrics,
  } = config.exporters.otlphttp;
  if (endpoint === undefined && traces === undefined && logs === undefined && metrics === undefined)
    return undefined;
  const url = (signal: Signal, own: string | undefined): string => {
    const found =
      own ?? (endpoint === undefined ? undefined : `${endpoint.replace(/\/+$/, "")}/v1/${signal}`);
    if (found === undefined)
      throw new Error(
        `exporters.otlphttp.${signal}_endpoint: not given, and exporters.otlphttp.endpoint is not either`,
      );
    return found;
  };
  return {
    traces: url("traces", traces),
    logs: url("logs", logs),
    metrics: url("metrics", metrics),
  };
}

function report(
  delivery: Delivery,
  { signal, report: { records } }: Redacted<Report>,
  emit: Emit,
): void {
  if (delivery.kind === "delivered") emit({ kind: "batch-accepted", signal, records });
  else if (delivery.kind === "rejected")
    emit({
      kind: "export-failed",
      signal,
      records,
      reason: `status ${delivery.status}`,
      intended: true,
    });
  else emit({ kind: "export-failed", signal, records, reason: delivery.kind, intended: false });
}

/** Own spans that came in at Lethe's own receiver would make spans without end. */
function ownTracesUrl(config: Config): string | undefined {
  const { endpoint } = config.telemetry.traces;
  if (endpoint === undefined) return undefined;
  const own = address(config.receivers.otlp.protocols.http.endpoint);
  const { hostname, port } = new URL(endpoint);
  const isLocal =
    hostname === own.host ||
    hostname === "localhost" ||
    hostname === "127.0.0.1" ||
    hostname === "[::1]";
  if (isLocal && Number(port) === own.port) {
    throw new Error(
      `telemetry.traces.endpoint: given Lethe's own receiver, allowed: another OTLP endpoint`,
    );
  }
  return endpoint;
}

function address(endpoint: string): { host: string; port: number } {
  const colon = endpoint.lastIndexOf(":");
  const host = endpoint.slice(0, colon).replace(/^\[|\]$/g, "");
  return { host: host === "" ? "0.0.0.0" : host, port: Number(endpoint.slice(colon + 1)) };
}

function serverTls(
  tls: { cert_file: string; key_file: string; client_ca_file?: string | undefined } | undefined,
): ServerTls | undefined {
  if (tls === undefined) return undefined;
  return {
    cert: readFileSync(tls.cert_file, "utf8"),
    key: readFileSync(tls.key_file, "utf8"),
    ca: pem(tls.client_ca_file),
  };
}

function pem(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, "utf8");
}
