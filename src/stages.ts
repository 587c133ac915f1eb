/** What a batch passes through on the main thread, and what is told of it on the way. */
import type { Batch, Delivery, Redacted, RefusalError, Report, Signal } from "./core/index.ts";
import { type Admission, accept, type RedactorPool, type Stages } from "./pipeline/index.ts";
import type { Accept } from "./receive/index.ts";
import type { Event, Gauges, Telemetry, Transport } from "./telemetry/index.ts";
import type { Upstream } from "./upstream.ts";
import { carriesNothing, countRecords } from "./walk/index.ts";

export interface Rooms {
  readonly admission: Admission;
  readonly pool: RedactorPool;
  readonly upstream: Upstream;
  readonly telemetry: Telemetry;
}

export function createAccept(
  { admission, pool, upstream, telemetry }: Rooms,
  transport: Transport,
): Accept {
  const { emit, traced } = telemetry;
  const stages: Stages = {
    admission,
    redact: (batch, gone) => pool.redact(batch, gone),
    record({ signal, report }, ms) {
      emit({ kind: "batch-redacted", signal, report, seconds: ms / 1000 });
      const { leavesReplaced: leaves } = report;
      if (leaves > 0) emit({ kind: "leaves-replaced", signal, leaves });
    },
    async export(redacted, gone) {
      // An empty request is a success (OTLP specification, Full Success), whatever the upstream says.
      if (redacted.report.records === 0 && carriesNothing(redacted.bytes))
        return { kind: "delivered" };
      const delivery = await upstream.export(redacted, gone);
      emit(deliveryEvent(delivery, redacted, transport, upstream.settingOf(redacted.signal)));
      return delivery;
    },
    // JSON would have to be parsed, and that only to be refused.
    count: ({ signal, encoding, bytes }) =>
      encoding === "protobuf" ? countRecords(bytes, signal) : 0,
  };
  return (batch: Batch, gone: AbortSignal) =>
    traced(`lethe/${batch.signal}`, { "lethe.bytes": batch.bytes.byteLength }, () =>
      accept(batch, stages, gone),
    );
}

export function refusalEvent(
  transport: Transport,
  signal: Signal | undefined,
  refusal: RefusalError,
): Event {
  const { code, message: reason, records = 0 } = refusal;
  return { kind: "batch-refused", signal, transport, code, reason, records };
}

function deliveryEvent(
  delivery: Delivery,
  { signal, report }: Redacted<Report>,
  transport: Transport,
  setting: string,
): Event {
  const { records } = report;
  const failed = { kind: "export-failed", signal, setting, records } as const;
  switch (delivery.kind) {
    case "delivered":
      return delivery.rejected === undefined
        ? { kind: "batch-accepted", signal, transport, records }
        : { kind: "partial-success", signal, transport, records, rejected: delivery.rejected };
    case "unkept":
      return { kind: "batch-unkept", signal, transport, setting, records };
    case "rejected":
      return { ...failed, reason: delivery.message, dropped: true };
    default:
      return { ...failed, reason: delivery.reason ?? delivery.kind, dropped: false };
  }
}

export function gaugesOf({ admission, pool, upstream }: Rooms): Gauges {
  const { workers, readyWorkers, busyMs } = pool.stats();
  return {
    queues: upstream.queues(),
    inFlightBytes: admission.bytesInFlight,
    inFlightBatches: admission.batchesInFlight,
    workers,
    readyWorkers,
    workerBusyMs: busyMs,
  };
}
