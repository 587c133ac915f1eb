/** Lethe's own metrics, logs and spans. */
import type { RequestListener } from "node:http";
import { type Span, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { NodeSDK } from "@opentelemetry/sdk-node";
import pino from "pino";
import type { Event } from "./events.ts";
import { createLogLines } from "./logs.ts";
import { createMetrics, type Gauges } from "./metrics.ts";

export interface TelemetryOptions {
  readonly logLevel: string;
  /** Where Lethe's own spans go; undefined: it makes none. */
  readonly tracesUrl: string | undefined;
  readonly gauges: () => Gauges;
}

export interface Telemetry {
  emit(event: Event): void;
  /** Runs work inside a span of Lethe's own, when those are on. */
  traced<Result>(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    work: () => Promise<Result>,
  ): Promise<Result>;
  /** Answers `/metrics` with what Prometheus fetches. */
  readonly metrics: RequestListener;
  /** Sends what spans there still are. */
  stop(): Promise<void>;
}

export function createTelemetry(options: TelemetryOptions): Telemetry {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [exporter] });
  const count = createMetrics(provider.getMeter("lethe"), options.gauges);
  const log = createLogLines(
    pino(
      {
        level: options.logLevel,
        base: { service: "lethe" },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      pino.destination({ dest: 2, sync: true }),
    ),
  );
  const sdk = options.tracesUrl === undefined ? undefined : ownSpans(options.tracesUrl);
  const tracer = sdk === undefined ? undefined : trace.getTracer("lethe");
  return {
    emit(event) {
      count(event);
      log(event);
    },
    traced: (name, attributes, work) =>
      tracer === undefined ? work() : inSpan(tracer, name, attributes, work),
    metrics: metricsPage(exporter),
    async stop() {
      await provider.shutdown();
      await sdk?.shutdown();
    },
  };
}

function ownSpans(url: string): NodeSDK {
  const sdk = new NodeSDK({
    serviceName: "lethe",
    autoDetectResources: false,
    traceExporter: new OTLPTraceExporter({ url }),
  });
  sdk.start();
  return sdk;
}

function inSpan<Result>(
  tracer: Tracer,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  work: () => Promise<Result>,
): Promise<Result> {
  return tracer.startActiveSpan(name, { attributes }, async (span: Span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: error instanceof Error ? error.name : "error",
      });
      throw error;
    } finally {
      span.end();
    }
  });
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
