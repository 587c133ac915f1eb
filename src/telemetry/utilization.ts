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
  /** Called once the workers run. */
  begin(): void;
  /** 0 to 1. */
  read(now: Work): number;
  end(): void;
}

/** @param clock milliseconds */
export function createUtilization(
  work: () => Work,
  clock: () => number = () => performance.now(),
): Utilization {
  const samples: Sample[] = [{ atMs: clock(), busyMs: 0 }];
  let timer: NodeJS.Timeout | undefined;
  const sample = (): void => {
    samples.push({ atMs: clock(), busyMs: work().workerBusyMs });
    if (samples.length > SAMPLES) samples.shift();
  };
  return {
    begin() {
      timer ??= setInterval(sample, SAMPLE_MS).unref();
    },
    read({ workers, workerBusyMs }) {
      const { atMs, busyMs } = samples[0]!;
      const timeMs = Math.max(1, (clock() - atMs) * workers);
      return Math.min(1, (workerBusyMs - busyMs) / timeMs);
    },
    end: () => clearInterval(timer),
  };
}
