/** One round under load, and what many of them come to. */
import type { BenchProcess, LoadOrder, LoadResult } from "./gateway-protocol.ts";
import type { Cpu, Usage } from "./usage.ts";

/** The peak is a process's whole life. */
export interface Measured {
  /** Processor seconds for each GB received. */
  readonly cpuPerGb: Cpu;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly peakRssMb: number;
}

export interface Round extends Measured {
  readonly requestBytes: number;
}

export async function measureRound(
  under: BenchProcess,
  load: BenchProcess,
  order: Omit<LoadOrder, "kind">,
): Promise<Round> {
  const before = await under.ask<Usage>({ kind: "usage" });
  const result = await load.ask<LoadResult>({ kind: "load", ...order });
  const after = await under.ask<Usage>({ kind: "usage" });
  const { requests, failed, bytes, seconds, p50Ms, p99Ms } = result;
  if (failed > 0) throw new Error(`${failed} of ${requests} requests failed`);
  const perGb = (part: keyof Cpu) => (after.cpu[part] - before.cpu[part]) / (bytes / 1e9);
  return {
    cpuPerGb: { main: perGb("main"), workers: perGb("workers"), rest: perGb("rest") },
    requestsPerSecond: requests / seconds,
    requestBytes: bytes / requests,
    p50Ms,
    p99Ms,
    peakRssMb: after.peakRssMb,
  };
}

/** Medians. */
export function summarise(rounds: readonly Round[]): Measured {
  const of = (read: (round: Round) => number) => median(rounds.map(read));
  return {
    cpuPerGb: {
      main: of(({ cpuPerGb }) => cpuPerGb.main),
      workers: of(({ cpuPerGb }) => cpuPerGb.workers),
      rest: of(({ cpuPerGb }) => cpuPerGb.rest),
    },
    requestsPerSecond: of((round) => round.requestsPerSecond),
    p50Ms: of((round) => round.p50Ms),
    p99Ms: of((round) => round.p99Ms),
    peakRssMb: Math.max(...rounds.map((round) => round.peakRssMb)),
  };
}

export function wholeOf({ main, workers, rest }: Cpu): number {
  return main + workers + rest;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
