/** Batches that wait for a worker: first in, first out, without shifting an array for each. */
import { type Batch, type Redacted, RefusalError, type Report } from "../core/index.ts";

export interface Waiting {
  readonly batch: Batch;
  /** Counted when the batch came: its bytes may have been moved since. */
  readonly bytes: number;
  /** Ends the wait of a sender that has gone. */
  readonly signal: AbortSignal | undefined;
  readonly resolve: (redacted: Redacted<Report>) => void;
  readonly reject: (refusal: RefusalError) => void;
}

/** The consumed part at the front is cut off when it is longer than this and more than half. */
const SLACK = 64;

export class BatchQueue {
  #items: Waiting[] = [];
  #head = 0;
  #bytes = 0;

  get length(): number {
    return this.#items.length - this.#head;
  }

  get bytes(): number {
    return this.#bytes;
  }

  push(waiting: Waiting): void {
    this.#items.push(waiting);
    this.#bytes += waiting.bytes;
  }

  /** Looks at the waiting ones, first to last, and takes none. */
  *[Symbol.iterator](): Iterator<Waiting> {
    for (let i = this.#head; i < this.#items.length; i++) yield this.#items[i]!;
  }

  take(count: number): Waiting[] {
    const taken = this.#items.slice(this.#head, this.#head + count);
    for (const { bytes } of taken) this.#bytes -= bytes;
    this.#head += taken.length;
    if (this.#head > SLACK && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return taken;
  }
}

/** False, and refused, when its sender has gone. */
export function isStillWanted({ signal, reject }: Waiting): boolean {
  if (signal?.aborted) reject(new RefusalError("timed-out", "the sender stopped waiting"));
  return !signal?.aborted;
}
