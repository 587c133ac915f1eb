/** How many worker threads there are when the configuration does not say. */
import { availableParallelism, totalmem } from "node:os";

const MIB = 1024 * 1024;
/** What the process takes without its workers, requests in flight included. */
const PROCESS_BYTES = 256 * MIB;
/** An idle worker takes 38 MiB, one with long requests 100. */
const WORKER_BYTES = 128 * MIB;

interface Machine {
  readonly processors: number;
  /** What the process may take: a container's limit, or all there is. */
  readonly memoryBytes: number;
}

/**
 * One for each processor, but no more than memory has room for: a container on a large node would be killed at its
 * start.
 */
export function workerCount({ processors, memoryBytes }: Machine = thisMachine()): number {
  const room = Math.floor((memoryBytes - PROCESS_BYTES) / WORKER_BYTES);
  return Math.max(1, Math.min(processors, room));
}

function thisMachine(): Machine {
  // Without a limit it is 0, or more than there is.
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return { processors: availableParallelism(), memoryBytes: Math.min(limit, totalmem()) };
}
