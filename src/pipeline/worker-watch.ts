/** Which workers are ready, and whether none has been for a while. */
import type { Piscina } from "piscina";

/** So long a lost worker's replacement may take before anybody is told: it loads in less than a second. */
const GRACE_MS = 2_000;
/** How long nothing may have become ready before what still loads is taken to hang. */
export const LONGEST_LOAD_MS = 60_000;

interface Listeners {
  /** Told when no worker has been ready for a while, and when one is again. */
  readonly onServing: (canServe: boolean) => void;
  /** Told when all that loaded has been ended, as it hung. */
  readonly onHung: () => void;
}

export class WorkerWatch {
  readonly #pool: Pick<Piscina, "on" | "threads">;
  readonly #listeners: Listeners;
  /** Ids of threads that have loaded; none is given twice. */
  #ready: ReadonlySet<number> = new Set();
  #timers: readonly NodeJS.Timeout[] | undefined;
  #canServe = true;
  #isOver = false;

  constructor(pool: Pick<Piscina, "on" | "threads">, listeners: Listeners) {
    this.#pool = pool;
    this.#listeners = listeners;
    pool.on("workerCreate", ({ id }: { id: number }) => this.#look([...this.#ready, id]));
    // Told before the thread has left the pool.
    pool.on("workerDestroy", () => queueMicrotask(() => this.#look([...this.#ready])));
  }

  get readyWorkers(): number {
    return this.#ready.size;
  }

  get canServe(): boolean {
    return this.#canServe;
  }

  /** Says nothing from here on. */
  end(): void {
    this.#isOver = true;
    this.#stopTimers();
  }

  #look(known: readonly number[]): void {
    if (this.#isOver) return;
    const alive = new Set(this.#pool.threads.map(({ threadId }) => threadId));
    this.#ready = new Set(known.filter((id) => alive.has(id)));
    if (this.#ready.size === 0) {
      this.#timers ??= [
        setTimeout(() => this.#tell(false), GRACE_MS).unref(),
        setTimeout(() => this.#endHung(), LONGEST_LOAD_MS).unref(),
      ];
    } else {
      this.#stopTimers();
      this.#tell(true);
    }
  }

  #tell(canServe: boolean): void {
    if (canServe === this.#canServe) return;
    this.#canServe = canServe;
    this.#listeners.onServing(canServe);
  }

  #endHung(): void {
    this.#timers = undefined;
    for (const thread of this.#pool.threads) void thread.terminate();
    this.#listeners.onHung();
  }

  #stopTimers(): void {
    for (const timer of this.#timers ?? []) clearTimeout(timer);
    this.#timers = undefined;
  }
}
