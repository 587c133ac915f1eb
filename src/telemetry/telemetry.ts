/** Lethe's own metrics, logs and spans. */
import type { RequestListener } from "node:http";
import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import pino from "pino";
import type { Signal } from "../core/index.ts";
import type { Event } from "./events.ts";
import type { Gauges } from "./gauges.ts";
import { createLogLines } from "./logs.ts";
import { createMetrics } from "./metrics.ts";
import { startOwnSpans } from "./own-spans.ts";

/** Characters of log lines that may wait for a disk that is full. */
const MAX_UNWRITTEN = 64 * 1024;

export interface TelemetryOptions {
  readonly logLevel: string;
  /** Where Lethe's own spans go; undefined: it makes none. */
  readonly tracesUrl: string | undefined;
  readonly gauges: () => Gauges;
  /** Where a signal goes: a section of `exporters`, or `store`. Asked from the start on. */
  readonly exporterOf: (signal: Signal) => string;
}

export interface Telemetry {
  emit(event: Event): void;
  /** Runs work inside a span of Lethe's own, when those are on. */
  traced<Result>(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    work: () => Promise<Result>,
  ): Promise<Result>;
  /** Answers Prometheus at `/metrics`. */
  readonly metrics: RequestListener;
  /** Sends the spans that are left. */
  stop(): Promise<void>;
}

export function createTelemetry(options: TelemetryOptions): Telemetry {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [exporter] });
  const metrics = createMetrics(provider.getMeter("lethe"), options);
  const log = createLogLines(
    pino(
      {
        level: options.logLevel,
        base: { service: "lethe" },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      standardError(),
    ),
  );
  const spans = options.tracesUrl === undefined ? undefined : startOwnSpans(options.tracesUrl);
  return {
    emit(event) {
      metrics.count(event);
      log(event);
    },
    traced: (name, attributes, work) =>
      spans === undefined ? work() : spans.around(name, attributes, work),
    metrics: metricsPage(exporter),
    async stop() {
      metrics.stop();
      await provider.shutdown();
      await spans?.stop();
    },
  };
}

/** What cannot be written waits for the next line, and is lost beyond a bound. */
function standardError(): ReturnType<typeof pino.destination> {
  const destination = pino.destination({ dest: 2, sync: true, maxLength: MAX_UNWRITTEN });
  return destination.on("error", () => undefined);
}

function metricsPage(exporter: PrometheusExporter): RequestListener {
  // Without `target_info`: the resource names no service, and Prometheus has its own `job` and `instance`.
  const serializer = new PrometheusSerializer(undefined, undefined, undefined, true);
  return (request, response) => {
    if (request.url?.split("?", 1)[0] !== "/metrics") {
      response.writeHead(404).end("metrics are at /metrics\n");
      return;
    }
    exporter.collect().then(
      ({ resourceMetrics }) => {
        response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
        response.end(collectorNames(serializer.serialize(resourceMetrics)));
      },
      () => response.writeHead(503).end(),
    );
  };
}

/** The Collector exports its own counters without Prometheus's `_total` (`without_type_suffix`). */
function collectorNames(text: string): string {
  return text.replace(/\b(otelcol_\w+?)_total\b/g, "$1");
}
