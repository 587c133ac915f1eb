/** Which workers are ready, and whether none has been for a while. */
import type { Piscina } from "piscina";

/** So long a lost worker's replacement may take before anybody is told: it loads in less than a second. */
export const GRACE_MS = 2_000;
/** How long nothing may have become ready before what still loads is taken to hang. */
export const LONGEST_LOAD_MS = 60_000;

interface Listeners {
  /** Told when no worker has been ready for a while, and when one is again. */
  readonly onServing: (canServe: boolean) => void;
  /** Told when what still loaded has been ended, as it hung. */
  readonly onHung: () => void;
}

export class WorkerWatch {
  readonly #pool: Pick<Piscina, "on" | "threads">;
  readonly #workers: number;
  readonly #listeners: Listeners;
  /** Ids of threads that have loaded; none is given twice. */
  #ready: ReadonlySet<number> = new Set();
  /** Runs while none is ready. */
  #grace: NodeJS.Timeout | undefined;
  /** Runs while one is missing, from when the last one became ready. */
  #load: NodeJS.Timeout | undefined;
  #canServe = true;
  #isOver = false;

  /** @param workers how many the pool has, all ready. */
  constructor(pool: Pick<Piscina, "on" | "threads">, workers: number, listeners: Listeners) {
    this.#pool = pool;
    this.#workers = workers;
    this.#listeners = listeners;
    pool.on("workerCreate", ({ id }: { id: number }) => {
      this.#stopLoad();
      this.#look([...this.#ready, id]);
    });
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
    this.#stopGrace();
    this.#stopLoad();
  }

  #look(known: readonly number[]): void {
    if (this.#isOver) return;
    const alive = new Set(this.#pool.threads.map(({ threadId }) => threadId));
    this.#ready = new Set(known.filter((id) => alive.has(id)));
    if (this.#ready.size === this.#workers) this.#stopLoad();
    else this.#load ??= setTimeout(() => this.#endHung(), LONGEST_LOAD_MS).unref();
    if (this.#ready.size === 0) {
      this.#grace ??= setTimeout(() => this.#tell(false), GRACE_MS).unref();
    } else {
      this.#stopGrace();
      this.#tell(true);
    }
  }

  #tell(canServe: boolean): void {
    if (canServe === this.#canServe) return;
    this.#canServe = canServe;
    this.#listeners.onServing(canServe);
  }

  #endHung(): void {
    this.#load = undefined;
    const hung = this.#pool.threads.filter(({ threadId }) => !this.#ready.has(threadId));
    for (const thread of hung) void thread.terminate();
    // With one that is ready, the pool starts what is missing when there is work for it.
    if (hung.length > 0 || this.#ready.size === 0) this.#listeners.onHung();
    this.#look([...this.#ready]);
  }

  #stopGrace(): void {
    clearTimeout(this.#grace);
    this.#grace = undefined;
  }

  #stopLoad(): void {
    clearTimeout(this.#load);
    this.#load = undefined;
  }
}
