/**
 * How many tries may be under way. Others wait, first in, first out, and their time has not begun: otherwise a burst
 * would time out in Lethe itself, come back all at once, and never get through.
 */
export class Slots {
  #free: number;
  /** By turn: finding the first of a Set costs time for each that has left it. */
  readonly #waiting = new Map<number, () => void>();
  #first = 0;
  #last = 0;

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
      const turn = this.#last++;
      const end = (isTaken: boolean): void => {
        this.#waiting.delete(turn);
        signal.removeEventListener("abort", giveUp);
        resolve(isTaken);
      };
      const take = (): void => end(true);
      const giveUp = (): void => end(false);
      this.#waiting.set(turn, take);
      signal.addEventListener("abort", giveUp);
      if (signal.aborted) giveUp();
    });
  }

  /** Gives one back, to whoever waits longest. */
  give(): void {
    let take: (() => void) | undefined;
    while (take === undefined && this.#first < this.#last) take = this.#waiting.get(this.#first++);
    if (take === undefined) this.#free++;
    else take();
  }
}
