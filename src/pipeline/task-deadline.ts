/** How long a worker may take to load before its task is refused. */
const LONGEST_START_MS = 30_000;
/** Parts of the time after which it is seen whether a worker has the task: it gets all of it, and one part more at most. */
const PARTS = 4;

/**
 * The shape of an abort signal that piscina needs, with nothing else: an `AbortController` for each
 * task costs more than the rest of sending it.
 */
export class TaskDeadline {
  readonly #timeoutMs: number;
  readonly #hasBegun: () => boolean;
  readonly #latest: number;
  /** In which a worker had the task from their start to their end. */
  #parts = 0;
  #timer: NodeJS.Timeout | undefined;
  #onAbort: (() => void) | undefined;
  #hasPassed = false;

  /**
   * @param hasBegun whether a worker has the task: while the one that replaces a lost one loads, the task's time
   * has not begun, else a time-out shorter than a start would end each new task for ever.
   */
  constructor(timeoutMs: number, hasBegun: () => boolean) {
    this.#timeoutMs = timeoutMs;
    this.#hasBegun = hasBegun;
    this.#latest = performance.now() + Math.max(LONGEST_START_MS, timeoutMs);
  }

  /** When the task was handed over. */
  start(): void {
    const hadBegun = this.#hasBegun();
    this.#timer = setTimeout(() => {
      if (hadBegun) this.#parts++;
      const isLate = this.#parts === 0 && performance.now() > this.#latest;
      if (isLate || this.#parts === PARTS) this.#pass();
      else this.start();
    }, this.#timeoutMs / PARTS);
  }

  get hasPassed(): boolean {
    return this.#hasPassed;
  }

  once(_event: "abort", listener: () => void): void {
    this.#onAbort = listener;
  }

  off(): void {
    clearTimeout(this.#timer);
    this.#onAbort = undefined;
  }

  /** How piscina takes its listener away when the task is done. */
  removeListener(): void {
    this.off();
  }

  #pass(): void {
    this.#hasPassed = true;
    this.#onAbort?.();
  }
}
