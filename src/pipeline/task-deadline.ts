/** How long a worker may take to load before its task is refused. */
const LONGEST_START_MS = 30_000;

/**
 * The shape of an abort signal that piscina needs, with nothing else: an `AbortController` for each
 * task costs more than the rest of sending it.
 */
export class TaskDeadline {
  readonly #timeoutMs: number;
  readonly #hasBegun: () => boolean;
  readonly #latest = performance.now() + LONGEST_START_MS;
  #timer: NodeJS.Timeout | undefined;
  #onAbort: (() => void) | undefined;
  #hasPassed = false;

  /**
   * @param hasBegun whether a worker has the task: while the one that replaces a lost one loads, the task's time
   * has not begun, else a time-out shorter than a start would end each new task for ever. Asked from time to
   * time: a task may have up to twice its time, and never has less.
   */
  constructor(timeoutMs: number, hasBegun: () => boolean) {
    this.#timeoutMs = timeoutMs;
    this.#hasBegun = hasBegun;
  }

  /** When the task was handed over. */
  start(): void {
    this.#arm();
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

  #arm(): void {
    const hadBegun = this.#hasBegun();
    this.#timer = setTimeout(() => {
      if (hadBegun || performance.now() > this.#latest) this.#pass();
      else this.#arm();
    }, this.#timeoutMs);
  }

  #pass(): void {
    this.#hasPassed = true;
    this.#onAbort?.();
  }
}
