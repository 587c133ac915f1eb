/**
 * The shape of an abort signal that piscina needs, with nothing else: an `AbortController` for each
 * task costs more than the rest of sending it.
 */
export class TaskDeadline {
  readonly #timer: NodeJS.Timeout;
  #onAbort: (() => void) | undefined;
  #hasPassed = false;

  constructor(timeoutMs: number) {
    this.#timer = setTimeout(() => {
      this.#hasPassed = true;
      this.#onAbort?.();
    }, timeoutMs);
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
}
