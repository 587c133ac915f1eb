/** Events → metrics: the Collector's names for what a collector does, `lethe_` for what only Lethe does. */
import type { Attributes, Counter, Meter } from "@opentelemetry/api";
import { REFUSAL_CODES, SIGNALS, type Signal, unreachable } from "../core/index.ts";
import type { Event, Transport } from "./events.ts";
import { type Gauges, observe } from "./gauges.ts";

const ITEMS: Readonly<Record<Signal, string>> = {
  traces: "spans",
  logs: "log_records",
  metrics: "metric_points",
};
const LATENCY_SECONDS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30,
];

const TRANSPORTS: readonly Transport[] = ["http", "grpc"];

type AttributesOf = (...pairs: string[]) => Attributes;

/** The Collector's for a receiver and an exporter, and those that are given one by one. */
interface Labels {
  readonly attributes: AttributesOf;
  readonly receiver: (transport: Transport) => Attributes;
  readonly exporter: (signal: Signal) => Attributes;
}

type Instruments = ReturnType<typeof createInstruments>;

export interface MetricsSource {
  readonly gauges: () => Gauges;
  readonly exporterOf: (signal: Signal) => string;
}

export interface Metrics {
  count(event: Event): void;
  stop(): void;
}

export function createMetrics(meter: Meter, { gauges, exporterOf }: MetricsSource): Metrics {
  const instruments = createInstruments(meter);
  const attributes = attributeCache();
  const labels: Labels = {
    attributes,
    receiver: (transport) => attributes("receiver", "otlp", "transport", transport),
    exporter: (signal) => attributes("exporter", exporterOf(signal)),
  };
  const observed = observe(meter, gauges);
  return {
    count(event) {
      if (event.kind === "started") observed.begin();
      count(event, instruments, labels);
    },
    stop: observed.end,
  };
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

function count(event: Event, instruments: Instruments, labels: Labels): void {
  const { failed } = instruments;
  const { attributes } = labels;
  switch (event.kind) {
    case "batch-redacted":
      countRedacted(event, instruments, attributes);
      return;
    case "leaves-replaced":
      instruments.replaced.add(event.leaves, attributes("signal", event.signal));
      return;
    case "batch-accepted":
      countAccepted(event, 0, instruments, labels);
      return;
    case "batch-unkept":
      countAccepted(event, event.records, instruments, labels);
      return;
    case "batch-refused":
      countRefused(event, instruments, labels);
      return;
    case "connection-failed":
      if (event.mayBeProbe) return;
      instruments.failedConnections.add(1, attributes("protocol", event.protocol));
      return;
    case "export-failed":
      failed[event.signal].add(event.records, labels.exporter(event.signal));
      return;
    case "partial-success":
      countAccepted(event, event.rejected, instruments, labels);
      return;
    case "export-retried":
      instruments.retries.add(1, attributes("signal", event.signal));
      return;
    case "worker-lost":
      instruments.lostWorkers.add(1, attributes("reason", event.reason));
      return;
    case "started":
      beginAtZero(instruments, labels);
      return;
    case "odd-reply":
    case "workers-unable":
    case "workers-able":
    case "stopped":
      return;
    default:
      unreachable(event);
  }
}

/**
 * A series that begins with its first event hides it from PromQL's `rate` and `increase`. Entities and rules are left
 * out: most of hundreds never occur.
 */
function beginAtZero(instruments: Instruments, { attributes, receiver, exporter }: Labels): void {
  const { accepted, refused, sent, failed, refusals, replaced, retries } = instruments;
  const { lostWorkers, unannotated, failedConnections } = instruments;
  for (const signal of SIGNALS) {
    for (const each of [sent, failed]) each[signal].add(0, exporter(signal));
    for (const each of [accepted, refused])
      for (const transport of TRANSPORTS) each[signal].add(0, receiver(transport));
    for (const each of [replaced, retries]) each.add(0, attributes("signal", signal));
    for (const code of REFUSAL_CODES)
      if (code !== "not-found") refusals.add(0, attributes("code", code, "signal", signal));
  }
  refusals.add(0, attributes("code", "not-found", "signal", "none"));
  for (const reason of ["died", "timed-out"]) lostWorkers.add(0, attributes("reason", reason));
  for (const transport of TRANSPORTS) failedConnections.add(0, attributes("protocol", transport));
  unannotated.add(0);
}

interface Accepted {
  readonly signal: Signal;
  readonly transport: Transport;
  readonly records: number;
}

/** @param lost how many of the records the upstream or the store did not take. */
function countAccepted(
  { signal, transport, records }: Accepted,
  lost: number,
  { accepted, sent, failed }: Instruments,
  { receiver, exporter }: Labels,
): void {
  accepted[signal].add(records, receiver(transport));
  if (records > lost) sent[signal].add(records - lost, exporter(signal));
  if (lost > 0) failed[signal].add(lost, exporter(signal));
}

function countRefused(
  { signal, transport, code, records }: Event & { kind: "batch-refused" },
  { refusals, refused }: Instruments,
  { attributes, receiver }: Labels,
): void {
  refusals.add(1, attributes("code", code, "signal", signal ?? "none"));
  if (signal !== undefined && records > 0) refused[signal].add(records, receiver(transport));
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
