/** Short times are the machine's. */
const NOISE_MS = 5;
/** Long ones are the work's: one run is enough. */
const STEADY_MS = 300;
const RUNS = 3;

/**
 * How many times as long four times the length takes: 4 is linear, 16 quadratic. In the thread's processor
 * time, the shortest of three runs each: other work goes on beside a test, and V8 compiles and collects beside it.
 */
export function growthOf(work: (length: number) => void, length: number): number {
  work(length);
  return (timeOf(work, 4 * length) + NOISE_MS) / (timeOf(work, length) + NOISE_MS);
}

function timeOf(work: (length: number) => void, length: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && (run === 0 || best < STEADY_MS); run++) {
    const started = process.threadCpuUsage().user;
    work(length);
    best = Math.min(best, (process.threadCpuUsage().user - started) / 1_000);
  }
  return best;
}
