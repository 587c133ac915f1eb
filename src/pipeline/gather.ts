/** Makes one task of several small batches, so that the hop to a worker is not paid for each. */
import { isMarkedAsUntransferable } from "node:worker_threads";
import type { Batch } from "../core/index.ts";
import { describeBatch, type RedactTask } from "./worker-protocol.ts";

/** A batch above this goes alone, its memory moved: copying it would cost more than a hop. */
export const SMALL_BYTES = 128 * 1024;
/** Limits of a gathered task: enough to make the hop cheap, too little to make anyone wait long. */
const GATHERED_BYTES = 256 * 1024;
const GATHERED_BATCHES = 64;

export interface Sized {
  readonly batch: Batch;
  /** Set to send the batch alone, after a task that it was part of was lost. */
  readonly isAlone: boolean;
}

/** How many of the first waiting batches make the next task: at least one. */
export function countGathered(waiting: Iterable<Sized>): number {
  let bytes = 0;
  let count = 0;
  for (const { batch, isAlone } of waiting) {
    const mayJoin = batch.bytes.byteLength <= SMALL_BYTES && !isAlone;
    bytes += batch.bytes.byteLength;
    if (count > 0 && (!mayJoin || bytes > GATHERED_BYTES)) return count;
    count += 1;
    if (!mayJoin || count === GATHERED_BATCHES) return count;
  }
  return count;
}

/** Copies the batches, so that they can be sent again if the task is lost. */
export function gatherTask(batches: readonly Batch[]): RedactTask {
  const size = batches.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const gathered = Buffer.allocUnsafeSlow(size);
  const layout: number[] = [];
  let offset = 0;
  for (const batch of batches) {
    gathered.set(batch.bytes, offset);
    layout.push(...describeBatch(batch, offset));
    offset += batch.bytes.byteLength;
  }
  return { kind: "redact", buffer: gathered.buffer, layout };
}

/** Moves the batch's own memory, so that no copy stays behind. Copies what it may not move. */
export function handOverTask(batch: Batch): RedactTask {
  const { buffer, byteOffset } = batch.bytes;
  if (isMarkedAsUntransferable(buffer)) return gatherTask([batch]);
  return { kind: "redact", buffer, layout: describeBatch(batch, byteOffset) };
}
