/** All wiring of the gateway: rooms meet here and nowhere else. */
import { availableParallelism } from "node:os";
import { type AdminServer, createAdminServer } from "./admin/index.ts";
import { type Config, readSettingFile } from "./config/index.ts";
import type { Batch, Delivery, Redacted, RefusalError, Report, Signal } from "./core/index.ts";
import { compilePolicy } from "./decide/index.ts";
import { createHealthServer } from "./health.ts";
import {
  accept,
  createAdmission,
  createRedactorPool,
  type Stages,
  tuneMemory,
} from "./pipeline/index.ts";
import { createGrpcReceiver, createHttpReceiver, type ServerTls } from "./receive/index.ts";
import { redactorOptions } from "./redactor-options.ts";
import type { Store } from "./store/index.ts";
import { createTelemetry, type Event } from "./telemetry/index.ts";
import { createUpstream } from "./upstream.ts";

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

export function createApp(config: Config): App {
  const redactor = redactorOptions(config);
  const policyId = compilePolicy(
    redactor.policy,
    redactor.pseudonymKey === undefined ? "unkeyed" : "keyed",
  ).id;
  const { http, grpc } = config.receivers.otlp.protocols;
  const { limit_mib, spike_limit_mib = limit_mib / 4 } = config.memory_limiter;
  tuneMemory();
  const pool = createRedactorPool({
    redactor,
    workers: config.redaction.workers || availableParallelism(),
    maxQueueBytes: config.redaction.max_queue,
    taskTimeoutMs: config.redaction.timeout,
    onLost: (reason) => telemetry.emit({ kind: "worker-lost", reason }),
  });
  const admission = createAdmission({
    limitBytes: limit_mib * MIB,
    spikeBytes: spike_limit_mib * MIB,
  });
  const telemetry = createTelemetry({
    logLevel: config.telemetry.logs.level,
    metrics: address(config.telemetry.metrics.endpoint),
    tracesUrl: config.telemetry.traces.endpoint,
    gauges: () => ({
      queueBytes: upstream.queuedBytes,
      queueCapacityBytes: upstream.queueCapacityBytes,
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
    tls: serverTls("http", http.tls),
    accept: take,
    onRefused,
  });
  const grpcReceiver = createGrpcReceiver({
    ...address(grpc.endpoint),
    maxMessageBytes: grpc.max_recv_msg_size_mib * MIB,
    tls: serverTls("grpc", grpc.tls),
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
        upstream: upstream.kind,
        endpoint: upstream.endpoint,
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

function report(
  delivery: Delivery,
  { signal, report: { records } }: Redacted<Report>,
  emit: (event: Event) => void,
): void {
  if (delivery.kind === "delivered") emit({ kind: "batch-accepted", signal, records });
  else if (delivery.kind === "rejected")
    emit({
      kind: "export-failed",
      signal,
      records,
      reason: delivery.message,
      intended: true,
    });
  else {
    const reason = delivery.reason ?? delivery.kind;
    emit({ kind: "export-failed", signal, records, reason, intended: false });
  }
}

function address(endpoint: string): { host: string; port: number } {
  const colon = endpoint.lastIndexOf(":");
  const host = endpoint.slice(0, colon).replace(/^\[|\]$/g, "");
  return { host: host === "" ? "0.0.0.0" : host, port: Number(endpoint.slice(colon + 1)) };
}

function serverTls(
  protocol: "http" | "grpc",
  tls: Config["receivers"]["otlp"]["protocols"]["http"]["tls"],
): ServerTls | undefined {
  if (tls === undefined) return undefined;
  const setting = `receivers.otlp.protocols.${protocol}.tls`;
  const { cert_file, key_file, client_ca_file } = tls;
  return {
    cert: readSettingFile(`${setting}.cert_file`, cert_file),
    key: readSettingFile(`${setting}.key_file`, key_file),
    ca:
      client_ca_file === undefined
        ? undefined
        : readSettingFile(`${setting}.client_ca_file`, client_ca_file),
  };
}
