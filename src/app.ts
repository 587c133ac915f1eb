/** All wiring of the gateway: the rooms meet here and in the files beside this one. */
import { createAdmin } from "./admin/index.ts";
import type { Config } from "./config/index.ts";
import { addressOf, createEndpoint, type Endpoint } from "./endpoint.ts";
import { createHealth } from "./health.ts";
import { createLifecycle, type Part, type Step } from "./lifecycle.ts";
import {
  type Admission,
  createAdmission,
  createRedactorPool,
  type RedactorPool,
  type RedactorPoolOptions,
  shrinkHeap,
} from "./pipeline/index.ts";
import type { Listener } from "./receive/index.ts";
import { createReceivers } from "./receivers.ts";
import { policyInForce, redactorOptions } from "./redactor-options.ts";
import { createAccept, gaugesOf, type Rooms, refusalEvent } from "./stages.ts";
import type { Store } from "./store/index.ts";
import { createTelemetry } from "./telemetry/index.ts";
import { createUpstream } from "./upstream.ts";
import { workerCount } from "./worker-count.ts";

const MIB = 1024 * 1024;

export interface App {
  /** Throws an Error that names the setting; nothing is left running then. */
  start(): Promise<void>;
  /** In reverse order: takes nothing new, and gives what is under way until the deadline to end. */
  stop(deadlineMs: number): Promise<void>;
  /** Known once it is started. */
  readonly ports: {
    readonly http: number;
    readonly grpc: number;
    readonly metrics: number;
    readonly health: number;
    /** The page's; undefined when there is an upstream, and so nothing to show. */
    readonly admin: number | undefined;
  };
  /** The policy in force, `name@digest`. */
  readonly policyId: string;
  /** The embedded store, when there is no upstream. */
  readonly store: Store | undefined;
}

/** Throws an Error that names the setting that is wrong. */
export function createApp(config: Config): App {
  const redactor = redactorOptions(config);
  const policyId = policyInForce(redactor).id;
  const telemetry = createTelemetry({
    logLevel: config.telemetry.logs.level,
    tracesUrl: config.telemetry.traces.endpoint,
    gauges: () => gaugesOf(rooms),
    exporterOf: (signal) => upstream.exporterOf(signal),
  });
  const upstream = createUpstream(config, telemetry.emit);
  const admission = admissionOf(config);
  const { http, grpc } = createReceivers(config, {
    accept: {
      http: (batch, gone) => accept.http(batch, gone),
      grpc: (batch, gone) => accept.grpc(batch, gone),
    },
    onRefused: (...refused) => telemetry.emit(refusalEvent(...refused)),
    onFailedConnection: (protocol, failed) =>
      telemetry.emit({ kind: "connection-failed", protocol, ...failed }),
    memory: admission,
  });
  // Last of what may throw, for its threads run from here on.
  const pool = poolOf(config, redactor, {
    onLost: (reason, error) => telemetry.emit({ kind: "worker-lost", reason, error }),
    onServing(canServe) {
      health.set(canServe ? "available" : "unable");
      grpc.tellHealth(canServe);
      telemetry.emit({ kind: canServe ? "workers-able" : "workers-unable" });
    },
  });
  const rooms: Rooms = { admission, pool, upstream, telemetry };
  const accept = { http: createAccept(rooms, "http"), grpc: createAccept(rooms, "grpc") };
  const health = createHealth();
  const listeners: Listeners = {
    http,
    grpc,
    health: createEndpoint(addressOf(config.health_check.endpoint), health.answer),
    metrics: createEndpoint(addressOf(config.telemetry.metrics.endpoint), telemetry.metrics),
    admin: adminEndpoint(config, upstream.store, () => http.port),
  };
  const lifecycle = createLifecycle(stepsOf(rooms, listeners));
  return {
    async start() {
      await lifecycle.start();
      health.set("available");
      const { name, endpoint } = upstream;
      const ports = { http: http.port, grpc: grpc.port };
      telemetry.emit({ kind: "started", ...ports, policy: policyId, upstream: name, endpoint });
    },
    async stop(deadlineMs) {
      health.set("stopping");
      upstream.endRetrying();
      await lifecycle.stop(deadlineMs);
      telemetry.emit({ kind: "stopped" });
    },
    get ports() {
      return {
        http: http.port,
        grpc: grpc.port,
        metrics: listeners.metrics.port,
        health: listeners.health.port,
        admin: listeners.admin?.port,
      };
    },
    policyId,
    store: upstream.store,
  };
}

function admissionOf({ memory_limiter }: Config): Admission {
  const { limit_mib, spike_limit_mib = limit_mib / 4 } = memory_limiter;
  return createAdmission({ limitBytes: limit_mib * MIB, spikeBytes: spike_limit_mib * MIB });
}

function poolOf(
  { redaction }: Config,
  redactor: RedactorPoolOptions["redactor"],
  watch: Pick<RedactorPoolOptions, "onLost" | "onServing">,
): RedactorPool {
  return createRedactorPool({
    redactor,
    workers: redaction.workers || workerCount(),
    maxQueueBytes: redaction.max_queue,
    taskTimeoutMs: redaction.timeout,
    ...watch,
  });
}

interface Listeners {
  readonly http: Listener;
  readonly grpc: Listener;
  readonly health: Endpoint;
  readonly metrics: Endpoint;
  readonly admin: Endpoint | undefined;
}

/** In the order in which they start: what others need first, what takes requests last. */
function stepsOf(
  { pool, telemetry, upstream }: Rooms,
  { http, grpc, health, metrics, admin }: Listeners,
): Step[] {
  return [
    part("health_check.endpoint", health),
    { setting: "telemetry", stop: () => telemetry.stop() },
    part("telemetry.metrics.endpoint", metrics),
    {
      setting: "redaction.workers",
      async start() {
        await pool.start();
        // Nobody is listened to yet.
        shrinkHeap();
      },
      stop: (deadlineMs) => pool.close(deadlineMs),
    },
    { setting: "exporters", stop: () => upstream.close() },
    ...(admin === undefined ? [] : [part("admin.endpoint", admin)]),
    [
      part("receivers.otlp.protocols.grpc.endpoint", grpc),
      part("receivers.otlp.protocols.http.endpoint", http),
    ],
  ];
}

function part(setting: string, endpoint: Pick<Listener, "start" | "stop">): Part {
  return {
    setting,
    start: () => endpoint.start(),
    stop: (deadlineMs) => endpoint.stop(deadlineMs),
  };
}

function adminEndpoint(
  { admin }: Config,
  store: Store | undefined,
  otlpPort: () => number,
): Endpoint | undefined {
  if (store === undefined) return undefined;
  const address = addressOf(admin.endpoint);
  const allowedHosts = [address.host.toLowerCase(), ...admin.allowed_hosts];
  return createEndpoint(address, createAdmin({ allowedHosts, store, otlpPort }));
}
