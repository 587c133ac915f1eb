/** Each event that counts something shows in the metrics, by the Collector's names where it has them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../../src/core/index.ts";
import { createEndpoint } from "../../src/endpoint.ts";
import { createTelemetry, type Event } from "../../src/telemetry/index.ts";

const REPORT: Report = {
  records: 3,
  findings: [{ entity: "US_SSN", action: "replace", count: 2 }],
  violations: [{ rule: "hipaa.phi.us_ssn", count: 2 }],
  leavesReplaced: 0,
  recordsUnannotated: 4,
  bytesIn: 10,
  bytesOut: 20,
};
const GAUGES = {
  queues: [{ exporter: "otlphttp", bytes: 11, capacityBytes: 12 }],
  inFlightBytes: 13,
  inFlightBatches: 14,
  workers: 2,
  readyWorkers: 1,
  workerBusyMs: 3000,
};

/** Lines of the metrics after an event, without the comments. */
async function linesAfter(event: Event): Promise<string[]> {
  const text = await metricsAfter(event);
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

async function metricsAfter(event: Event): Promise<string> {
  const telemetry = createTelemetry({
    logLevel: "silent",
    tracesUrl: undefined,
    gauges: () => GAUGES,
    exporterOf: (signal) => `otlphttp/${signal}`,
  });
  const endpoint = createEndpoint({ host: "127.0.0.1", port: 0 }, telemetry.metrics);
  await endpoint.start();
  try {
    telemetry.emit(event);
    const reply = await fetch(`http://127.0.0.1:${endpoint.port}/metrics`);
    return await reply.text();
  } finally {
    await endpoint.stop();
    await telemetry.stop();
  }
}

type Counted = Exclude<
  Event["kind"],
  "started" | "stopped" | "odd-reply" | "workers-able" | "workers-unable"
>;
const EVENTS: {
  readonly [Kind in Counted]: { event: Extract<Event, { kind: Kind }>; shows: RegExp[] };
} = {
  "batch-redacted": {
    event: { kind: "batch-redacted", signal: "traces", report: REPORT, seconds: 0.01 },
    shows: [
      /^lethe_findings_total\{.*entity="US_SSN".*action="replace".*\} 2\b/,
      /^lethe_violations_total\{.*rule="hipaa\.phi\.us_ssn".*\} 2\b/,
      /^lethe_redaction_seconds_count\b.* 1\b/,
      /^lethe_unannotated_records_total\b.* 4\b/,
    ],
  },
  "connection-failed": {
    event: {
      kind: "connection-failed",
      protocol: "grpc",
      peer: "10.0.0.7",
      reason: "no HTTP/2",
      mayBeProbe: false,
    },
    shows: [/^lethe_failed_connections_total\{.*protocol="grpc".*\} 1\b/],
  },
  "worker-lost": {
    event: { kind: "worker-lost", reason: "died", error: "Error" },
    shows: [/^lethe_lost_workers_total\{.*reason="died".*\} 1\b/],
  },
  "batch-accepted": {
    event: { kind: "batch-accepted", signal: "traces", transport: "grpc", records: 3 },
    shows: [
      /^otelcol_receiver_accepted_spans\{(?=.*receiver="otlp")(?=.*transport="grpc").*\} 3\b/,
      /^otelcol_exporter_sent_spans\{.*exporter="otlphttp\/traces".*\} 3\b/,
    ],
  },
  "batch-unkept": {
    event: {
      kind: "batch-unkept",
      signal: "metrics",
      transport: "http",
      setting: "store.file",
      records: 3,
    },
    shows: [
      /^otelcol_receiver_accepted_metric_points\b.* 3\b/,
      /^otelcol_exporter_send_failed_metric_points\b.* 3\b/,
    ],
  },
  "batch-refused": {
    event: {
      kind: "batch-refused",
      transport: "http",
      signal: "logs",
      code: "overloaded",
      reason: "too much is waiting for the upstream",
      records: 4,
    },
    shows: [
      /^lethe_refused_requests_total\{.*code="overloaded".*signal="logs".*\} 1\b/,
      /^otelcol_receiver_refused_log_records\{.*transport="http".*\} 4\b/,
    ],
  },
  "leaves-replaced": {
    event: { kind: "leaves-replaced", signal: "logs", leaves: 2 },
    shows: [/^lethe_replaced_leaves_total\{.*signal="logs".*\} 2\b/],
  },
  "export-failed": {
    event: {
      kind: "export-failed",
      signal: "logs",
      setting: "exporters.otlphttp.endpoint",
      records: 2,
      reason: "x",
      dropped: false,
    },
    shows: [/^otelcol_exporter_send_failed_log_records\b.* 2\b/],
  },
  "export-retried": {
    event: { kind: "export-retried", signal: "traces", setting: "x", reason: "x", retryInMs: 5 },
    shows: [/^lethe_export_retries_total\{.*signal="traces".*\} 1\b/],
  },
  "partial-success": {
    event: {
      kind: "partial-success",
      signal: "metrics",
      transport: "http",
      records: 10,
      rejected: 7,
    },
    shows: [
      /^otelcol_receiver_accepted_metric_points\b.* 10\b/,
      /^otelcol_exporter_sent_metric_points\b.* 3\b/,
      /^otelcol_exporter_send_failed_metric_points\b.* 7\b/,
    ],
  },
};
for (const [kind, { event, shows }] of Object.entries(EVENTS)) {
  test(`${kind} is counted`, async () => {
    const lines = await linesAfter(event);
    for (const form of shows)
      assert.ok(
        lines.some((line) => form.test(line)),
        `no line like ${form}`,
      );
  });
}

test("gauges show the queue, what is in flight, and the workers", async () => {
  const lines = await linesAfter({ kind: "stopped" });
  const forms = [
    /^otelcol_exporter_queue_size\{.*exporter="otlphttp".*\} 11\b/,
    /^otelcol_exporter_queue_capacity\b.* 12\b/,
    /^otelcol_exporter_in_flight_requests\b.* 14\b/,
    /^lethe_in_flight_bytes\b.* 13\b/,
    /^lethe_workers\b.* 2\b/,
    /^lethe_ready_workers\b.* 1\b/,
    /^lethe_worker_busy_seconds_total\b.* 3\b/,
  ];
  for (const form of forms)
    assert.ok(
      lines.some((line) => form.test(line)),
      `no line like ${form}`,
    );
});

test("series that can be known stand at 0 from the start", async () => {
  const started = { http: 1, grpc: 2, policy: "p", upstream: "u", endpoint: "e" };
  const lines = await linesAfter({ kind: "started", ...started });
  const forms = [
    /^otelcol_receiver_refused_spans\{.*transport="grpc".*\} 0\b/,
    /^otelcol_exporter_send_failed_log_records\{.*exporter="otlphttp\/logs".*\} 0\b/,
    /^lethe_lost_workers_total\{.*reason="timed-out".*\} 0\b/,
    /^lethe_refused_requests_total\{.*code="upstream-rejected".*signal="metrics".*\} 0\b/,
    /^lethe_export_retries_total\{.*signal="traces".*\} 0\b/,
  ];
  for (const form of forms)
    assert.ok(
      lines.some((line) => form.test(line)),
      `no line like ${form}`,
    );
});

test("how long the process runs is a counter, as in the Collector", async () => {
  const text = await metricsAfter({ kind: "stopped" });
  assert.match(text, /^# TYPE otelcol_process_uptime counter$/m);
});

test("each metric says what it counts", async () => {
  for (const { event } of Object.values(EVENTS)) {
    const text = await metricsAfter(event);
    assert.doesNotMatch(text, /description missing|unknown_service/);
  }
});
