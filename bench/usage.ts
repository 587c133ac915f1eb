/** What a process under test has used since it started. */
import type { Worker } from "node:worker_threads";

/** Processor seconds. */
export interface Cpu {
  readonly main: number;
  readonly workers: number;
  /** V8's own threads, which compile and collect, and libuv's. */
  readonly rest: number;
}

export interface Usage {
  readonly cpu: Cpu;
  readonly peakRssMb: number;
}

/** Counts the workers that start from here on. */
export function createUsageMeter(): () => Promise<Usage> {
  const workers: Worker[] = [];
  process.on("worker", (worker) => workers.push(worker));
  return async () => {
    const usages = await Promise.all(workers.map((worker) => worker.cpuUsage()));
    const inWorkers = usages.reduce((sum, usage) => sum + seconds(usage), 0);
    const main = seconds(process.threadCpuUsage());
    const rest = Math.max(0, seconds(process.cpuUsage()) - main - inWorkers);
    const peakRssMb = (process.resourceUsage().maxRSS * 1024) / 1e6;
    return { cpu: { main, workers: inWorkers, rest }, peakRssMb };
  };
}

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}
