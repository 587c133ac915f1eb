/** What is read when metrics are fetched. */
import type { Meter } from "@opentelemetry/api";
import { createUtilization, type Utilization } from "./utilization.ts";

export interface Gauges {
  /** One for each exporter. All signals of an exporter share its queue. */
  readonly queues: readonly {
    readonly exporter: string;
    readonly bytes: number;
    readonly capacityBytes: number;
  }[];
  readonly inFlightBytes: number;
  readonly inFlightBatches: number;
  readonly workers: number;
  readonly readyWorkers: number;
  readonly workerBusyMs: number;
}

type Read = (values: Gauges) => number;

/** What is observed between fetches too, once it begins. */
export type Observed = Pick<Utilization, "begin" | "end">;

export function observe(meter: Meter, gauges: () => Gauges): Observed {
  const gauge = (name: string, description: string, read: Read): void => {
    meter
      .createObservableGauge(name, { description })
      .addCallback((result) => result.observe(read(gauges())));
  };
  const utilization = createUtilization(gauges);
  observeQueues(meter, gauges);
  observeProcess(meter);
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
  gauge(
    "lethe_worker_utilization",
    "Share of the workers' time in the last ten seconds that they were busy, 0 to 1",
    utilization.read,
  );
  meter
    .createObservableCounter("lethe_worker_busy_seconds", {
      description:
        "Time that workers spent on batches; rate(lethe_worker_busy_seconds_total[5m]) / lethe_workers is their utilization",
    })
    .addCallback((result) => result.observe(gauges().workerBusyMs / 1000));
  return utilization;
}

function observeQueues(meter: Meter, gauges: () => Gauges): void {
  const unit = "By";
  meter
    .createObservableGauge("otelcol_exporter_queue_size", {
      description: "Bytes that wait for the upstream, or are on their way to it",
      unit,
    })
    .addCallback((result) => {
      for (const { exporter, bytes } of gauges().queues) result.observe(bytes, { exporter });
    });
  meter
    .createObservableGauge("otelcol_exporter_queue_capacity", {
      description: "Bytes that may wait for the upstream",
      unit,
    })
    .addCallback((result) => {
      for (const { exporter, capacityBytes } of gauges().queues)
        result.observe(capacityBytes, { exporter });
    });
}

function observeProcess(meter: Meter): void {
  meter
    .createObservableGauge("otelcol_process_memory_rss", {
      description: "Resident memory in bytes",
      unit: "By",
    })
    .addCallback((result) => result.observe(process.memoryUsage.rss()));
  meter
    .createObservableCounter("otelcol_process_uptime", {
      description: "Seconds since the process began",
      unit: "s",
    })
    .addCallback((result) => result.observe(process.uptime()));
  meter
    .createObservableCounter("otelcol_process_cpu_seconds", {
      description: "User and system time in seconds",
      unit: "s",
    })
    .addCallback((result) => result.observe(cpuSeconds()));
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
