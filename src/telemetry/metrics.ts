/** Events → metrics: the Collector's names for what a collector does, `lethe_` for what only Lethe does. */
import type { Attributes, Counter, Meter } from "@opentelemetry/api";
import { type Signal, unreachable } from "../core/index.ts";
import type { Event } from "./events.ts";

/** Read when metrics are fetched. */
export interface Gauges {
  readonly queueBytes: number;
  readonly queueCapacityBytes: number;
  readonly inFlightBytes: number;
  readonly inFlightBatches: number;
  readonly workers: number;
  readonly readyWorkers: number;
  readonly workerBusyMs: number;
}

const ITEMS: Readonly<Record<Signal, string>> = {
  traces: "spans",
  logs: "log_records",
  metrics: "metric_points",
};
const LATENCY_SECONDS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30,
];

type AttributesOf = (...pairs: string[]) => Attributes;
type Instruments = ReturnType<typeof createInstruments>;

export function createMetrics(meter: Meter, gauges: () => Gauges): (event: Event) => void {
  const instruments = createInstruments(meter);
  const attributes = attributeCache();
  observe(meter, gauges);
  return (event) => count(event, instruments, attributes);
}

function createInstruments(meter: Meter) {
  const counter = (name: string, description: string): Counter =>
    meter.createCounter(name, { description });
  const perSignal = (name: string, what: string): Readonly<Record<Signal, Counter>> => ({
    traces: counter(`${name}_${ITEMS.traces}`, `Spans ${what}`),
    logs: counter(`${name}_${ITEMS.logs}`, `Log records ${what}`),
    metrics: counter(`${name}_${ITEMS.metrics}`, `Data points ${what}`),
  });
  return {
    accepted: perSignal("otelcol_receiver_accepted", "that were taken"),
    refused: perSignal(
      "otelcol_receiver_refused",
      "whose sender was told a failure, where they could be counted",
    ),
    sent: perSignal("otelcol_exporter_sent", "that the upstream took"),
    failed: perSignal(
      "otelcol_exporter_send_failed",
      "that the upstream or the store did not take",
    ),
    refusals: counter("lethe_refused_requests", "Requests answered with a failure, by code"),
    failedConnections: counter(
      "lethe_failed_connections",
      "Connections to a receiver from which no request could be read, by protocol",
    ),
    findings: counter("lethe_findings", "Recognised values, by entity and action"),
    violations: counter("lethe_violations", "Violations, by rule"),
    unannotated: counter("lethe_unannotated_records", "Violated records too full to be marked"),
    replaced: counter(
      "lethe_replaced_leaves",
      "Texts that were replaced whole, as redacting them made new findings",
    ),
    retries: counter("lethe_export_retries", "Requests to the upstream that were tried again"),
    lostWorkers: counter("lethe_lost_workers", "Redaction workers that died or hung"),
    seconds: meter.createHistogram("lethe_redaction_seconds", {
      description: "Time of a batch from its admission to its redacted bytes",
      advice: { explicitBucketBoundaries: LATENCY_SECONDS },
    }),
  };
}

function count(event: Event, instruments: Instruments, attributes: AttributesOf): void {
  const { accepted, sent, failed } = instruments;
  switch (event.kind) {
    case "batch-redacted":
      countRedacted(event, instruments, attributes);
      return;
    case "leaves-replaced":
      instruments.replaced.add(event.leaves, attributes("signal", event.signal));
      return;
    case "batch-accepted":
      accepted[event.signal].add(event.records);
      sent[event.signal].add(event.records);
      return;
    case "batch-unkept":
      accepted[event.signal].add(event.records);
      failed[event.signal].add(event.records);
      return;
    case "batch-refused":
      countRefused(event, instruments, attributes);
      return;
    case "connection-failed":
      if (event.mayBeProbe) return;
      instruments.failedConnections.add(1, attributes("protocol", event.protocol));
      return;
    case "export-failed":
      failed[event.signal].add(event.records);
      return;
    case "partial-success":
      accepted[event.signal].add(event.records);
      sent[event.signal].add(event.records - event.rejected);
      failed[event.signal].add(event.rejected);
      return;
    case "export-retried":
      instruments.retries.add(1, attributes("signal", event.signal));
      return;
    case "worker-lost":
      instruments.lostWorkers.add(1, attributes("reason", event.reason));
      return;
    case "odd-reply":
    case "workers-unable":
    case "workers-able":
    case "started":
    case "stopped":
      return;
    default:
      unreachable(event);
  }
}

function countRefused(
  { signal, code, records }: Event & { kind: "batch-refused" },
  { refusals, refused }: Instruments,
  attributes: AttributesOf,
): void {
  refusals.add(1, attributes("code", code, "signal", signal ?? "none"));
  if (signal !== undefined && records > 0) refused[signal].add(records);
}

function countRedacted(
  { seconds, report }: Event & { kind: "batch-redacted" },
  instruments: Instruments,
  attributes: AttributesOf,
): void {
  instruments.seconds.record(seconds);
  for (const { entity, action, count } of report.findings)
    instruments.findings.add(count, attributes("entity", entity, "action", action));
  for (const { rule, count } of report.violations)
    instruments.violations.add(count, attributes("rule", rule));
  if (report.recordsUnannotated > 0) instruments.unannotated.add(report.recordsUnannotated);
}

function observe(meter: Meter, gauges: () => Gauges): void {
  type Read = (values: Gauges) => number;
  const gauge = (name: string, description: string, read: Read): void => {
    meter
      .createObservableGauge(name, { description })
      .addCallback((result) => result.observe(read(gauges())));
  };
  const counter = (name: string, description: string, read: Read): void => {
    meter
      .createObservableCounter(name, { description })
      .addCallback((result) => result.observe(read(gauges())));
  };
  gauge("otelcol_exporter_queue_size", "Bytes that wait for the upstream", (now) => now.queueBytes);
  gauge(
    "otelcol_exporter_queue_capacity",
    "Bytes that may wait for the upstream",
    (now) => now.queueCapacityBytes,
  );
  gauge(
    "otelcol_exporter_in_flight_requests",
    "Batches that were admitted and are not answered yet",
    (now) => now.inFlightBatches,
  );
  gauge("lethe_in_flight_bytes", "Bytes of those batches", (now) => now.inFlightBytes);
  gauge("lethe_workers", "Redaction workers", (now) => now.workers);
  gauge(
    "lethe_ready_workers",
    "Redaction workers that have loaded and live",
    (now) => now.readyWorkers,
  );
  gauge("otelcol_process_memory_rss", "Resident memory in bytes", () => process.memoryUsage.rss());
  gauge("otelcol_process_uptime", "Seconds since the process began", () => process.uptime());
  counter("otelcol_process_cpu_seconds", "User and system time in seconds", () => cpuSeconds());
  counter(
    "lethe_worker_busy_seconds",
    "Time that workers spent on batches",
    (now) => now.workerBusyMs / 1000,
  );
  gauge(
    "lethe_worker_utilization",
    "Share of the workers' time since the last fetch that they were busy, 0 to 1",
    utilization(gauges),
  );
}

/** Share of the workers' time since the last fetch that they were busy, 0 to 1. */
function utilization(gauges: () => Gauges): () => number {
  let lastMs = performance.now();
  let lastBusyMs = 0;
  return () => {
    const now = performance.now();
    const { workerBusyMs, workers } = gauges();
    const share = (workerBusyMs - lastBusyMs) / Math.max(1, (now - lastMs) * workers);
    lastMs = now;
    lastBusyMs = workerBusyMs;
    return Math.min(1, share);
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The same attributes are the same object, so that counting allocates nothing. */
function attributeCache(): AttributesOf {
  const cache = new Map<string, Attributes>();
  return (...pairs) => {
    const key = pairs.join("\0");
    const known = cache.get(key);
    if (known !== undefined) return known;
    const attributes: Attributes = {};
    for (let i = 0; i < pairs.length; i += 2) attributes[pairs[i]] = pairs[i + 1];
    cache.set(key, attributes);
    return attributes;
  };
}
