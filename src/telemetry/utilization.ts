/** How busy workers were in the last seconds, the same for everyone who asks. */

const SAMPLE_MS = 1_000;
const SAMPLES = 10;

interface Work {
  readonly workers: number;
  /** Of all of them together, since they began. */
  readonly workerBusyMs: number;
}

interface Sample {
  readonly atMs: number;
  readonly busyMs: number;
}

export interface Utilization {
  /** 0 to 1. */
  read(now: Work): number;
  stop(): void;
}

export function createUtilization(work: () => Work): Utilization {
  const samples: Sample[] = [{ atMs: performance.now(), busyMs: 0 }];
  const timer = setInterval(() => {
    samples.push({ atMs: performance.now(), busyMs: work().workerBusyMs });
    if (samples.length > SAMPLES) samples.shift();
  }, SAMPLE_MS).unref();
  return {
    read({ workers, workerBusyMs }) {
      const { atMs, busyMs } = samples[0]!;
      const timeMs = Math.max(1, (performance.now() - atMs) * workers);
      return Math.min(1, (workerBusyMs - busyMs) / timeMs);
    },
    stop: () => clearInterval(timer),
  };
}
