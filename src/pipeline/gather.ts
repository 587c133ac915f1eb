/** Limits of a task: enough to make the hop cheap, too little to make anyone wait long. */
const TASK_BYTES = 512 * 1024;
const TASK_BATCHES = 64;

/** How many of the first waiting batches make the next task: at least one, whatever its size. */
export function countGathered(waiting: Iterable<{ readonly bytes: number }>): number {
  let sum = 0;
  let count = 0;
  for (const { bytes } of waiting) {
    sum += bytes;
    if (count > 0 && (sum > TASK_BYTES || count === TASK_BATCHES)) return count;
    count += 1;
  }
  return count;
}

/** Whether waiting for more batches would not make the next task larger. */
export function makesFullTask(waiting: {
  readonly length: number;
  readonly bytes: number;
}): boolean {
  return waiting.length >= TASK_BATCHES || waiting.bytes >= TASK_BYTES;
}
