/** Short times are the machine's. */
const NOISE_MS = 5;
const RUNS = 3;

/**
 * How many times as long four times the length takes: 4 is linear, 16 quadratic. In processor time, the
 * shortest of three runs each, for other work goes on beside a test.
 */
export function growthOf(work: (length: number) => void, length: number): number {
  work(length >> 2);
  return (timeOf(work, 4 * length) + NOISE_MS) / (timeOf(work, length) + NOISE_MS);
}

function timeOf(work: (length: number) => void, length: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const started = process.cpuUsage().user;
    work(length);
    best = Math.min(best, (process.cpuUsage().user - started) / 1_000);
  }
  return best;
}
