/** The three OTLP signals that Lethe carries; the value also names the URL path `/v1/<signal>`. */
export type Signal = "traces" | "logs" | "metrics";

export const SIGNALS: readonly Signal[] = ["traces", "logs", "metrics"];

/** The gRPC service that each signal is exported to, by the method `Export`. */
export const OTLP_SERVICES: Readonly<Record<Signal, string>> = {
  traces: "opentelemetry.proto.collector.trace.v1.TraceService",
  logs: "opentelemetry.proto.collector.logs.v1.LogsService",
  metrics: "opentelemetry.proto.collector.metrics.v1.MetricsService",
};
