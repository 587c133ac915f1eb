/**
 * Which tasks have begun: a worker marks its task in memory that all threads see, for the main thread knows
 * only when it handed a task over. A thread that must wait for a processor takes it much later.
 */

/** A task's place in the shared memory, and the number that stands there once it has begun. */
export interface TaskMark {
  readonly place: number;
  readonly number: number;
}

export class TaskMarks {
  /** One place for each task that is under way. */
  readonly begun: Int32Array;
  readonly #free: number[] = [];
  #last = 0;

  constructor(places: number) {
    this.begun = new Int32Array(new SharedArrayBuffer(places * Int32Array.BYTES_PER_ELEMENT));
    for (let place = 0; place < places; place++) this.#free.push(place);
  }

  /** Throws a RangeError when all places are taken. */
  take(): TaskMark {
    const place = this.#free.pop();
    if (place === undefined) throw new RangeError("more tasks than places");
    this.#last = (this.#last + 1) | 0;
    return { place, number: this.#last };
  }

  give({ place }: TaskMark): void {
    this.#free.push(place);
  }

  hasBegun({ place, number }: TaskMark): boolean {
    return Atomics.load(this.begun, place) === number;
  }
}

/** The worker's side. */
export function begin(begun: Int32Array, { place, number }: TaskMark): void {
  Atomics.store(begun, place, number);
}
