/** A kernel may count a thread's time in ticks of 4 ms: shorter work is done again until it has taken ten of them. */
const LEAST_MS = 40;
/** Short times are the machine's. */
const NOISE_MS = 2;

/** Milliseconds of this thread's processor time for one run: others work beside it, and V8 compiles and collects. */
export function cpuMsOf(work: () => void): number {
  const start = process.threadCpuUsage();
  for (let runs = 1; ; runs++) {
    work();
    const { user, system } = process.threadCpuUsage(start);
    const ms = (user + system) / 1000;
    if (ms >= LEAST_MS) return ms / runs;
  }
}

/** How many times as long four times the length takes: 4 is linear, 16 quadratic. */
export function growthOf(work: (length: number) => void, length: number): number {
  work(length);
  const short = cpuMsOf(() => work(length));
  return (cpuMsOf(() => work(4 * length)) + NOISE_MS) / (short + NOISE_MS);
}
