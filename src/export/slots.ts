/**
 * How many tries may be under way. Others wait, first in, first out, and their time has not begun: else a burst
 * would time out in Lethe itself, come again all at once, and never get through.
 */
export class Slots {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(count: number) {
    this.#free = count;
  }

  /** Whether there was one at once. */
  tryTake(): boolean {
    if (this.#free === 0) return false;
    this.#free--;
    return true;
  }

  /** Resolves to false when the signal ended the wait. */
  wait(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isTaken: boolean): void => {
        this.#waiting.delete(take);
        signal.removeEventListener("abort", giveUp);
        resolve(isTaken);
      };
      const take = (): void => end(true);
      const giveUp = (): void => end(false);
      this.#waiting.add(take);
      signal.addEventListener("abort", giveUp);
      if (signal.aborted) giveUp();
    });
  }

  /** Gives one back, to whoever waits longest. */
  give(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#free++;
    else next();
  }
}
