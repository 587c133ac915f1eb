/** The fan-out: batches to worker threads and redacted bytes back, in bounded memory. */
import { Piscina } from "piscina";
import {
  type Batch,
  type Redacted,
  RefusalError,
  type Report,
  shuttingDown,
} from "../core/index.ts";
import { BatchQueue, isStillWanted, type Waiting } from "./batch-queue.ts";
import { countGathered, makesFullTask } from "./gather.ts";
import { greetAll } from "./greet-all.ts";
import { movable } from "./movable.ts";
import {
  kindOf,
  type LostReason,
  noWorker,
  overloaded,
  timedOut,
  workerDied,
} from "./pool-refusals.ts";
import { readReply } from "./read-reply.ts";
import type { RedactorOptions } from "./redact.ts";
import { TaskDeadline } from "./task-deadline.ts";
import { TaskMarks } from "./task-marks.ts";
import { defaultWorkerFile } from "./worker-file.ts";
import {
  makeTask,
  type WorkerOptions,
  type WorkerReply,
  type WorkerTask,
} from "./worker-protocol.ts";
import { LONGEST_LOAD_MS, WorkerWatch } from "./worker-watch.ts";

export interface RedactorPoolOptions {
  /** Plain data for `createRedactor`, cloned into each worker. */
  readonly redactor: RedactorOptions;
  /** Worker threads. */
  readonly workers: number;
  /** Bytes that may wait for a worker or be in one; a batch beyond them is refused. */
  readonly maxQueueBytes: number;
  /** A worker that takes longer over a task is terminated. */
  readonly taskTimeoutMs: number;
  /** Heap of one worker, in MiB: beyond it that worker ends, and not the process. */
  readonly workerHeapMib?: number | undefined;
  /** The module that answers tasks. */
  readonly workerFile?: URL | undefined;
  /** How long a start may take from one worker that is ready to the next, and a greeting may wait. */
  readonly loadTimeoutMs?: number | undefined;
  /** `error` is a code or a class: a worker's last words may quote what it was working on. */
  readonly onLost?: ((reason: LostReason, error: string) => void) | undefined;
  /** Told when no worker can serve, nor has for a while, and when one can again. */
  readonly onServing?: ((canServe: boolean) => void) | undefined;
}

interface PoolStats {
  readonly workers: number;
  readonly readyWorkers: number;
  readonly queuedBatches: number;
  readonly queuedBytes: number;
  readonly runningTasks: number;
  readonly tasks: number;
  /** Workers that crashed, or were ended at a task's deadline. Each was replaced. */
  readonly lostWorkers: number;
  /** Time spent in workers, all together: over elapsed time and workers this is their utilisation. */
  readonly busyMs: number;
}

const DEFAULT_WORKER_HEAP_MIB = 512;
/** A third of V8's own: 30 MB less in each worker with findings, for no CPU time that could be measured. */
const YOUNG_HEAP_MIB = 16;
/** For how long batches go alone after a worker died: longer than a sender waits to try again. */
const ALONE_MS = 60_000;

/** So that a worker that dies at each start does not keep a processor busy. */
const REPLACE_AFTER_MS = 500;
const HELLO: WorkerTask = { kind: "hello" };

/**
 * How many turns of the event loop may bring more before a worker is woken: waking one costs as much as
 * several small batches, and a turn without work takes 2 us. More than six gained nothing, as measured.
 */
const MAX_TURNS = 6;

export type { RedactorPool };

/** Starts the worker threads; `start()` tells when they are ready. */
export function createRedactorPool(options: RedactorPoolOptions): RedactorPool {
  return new RedactorPool(options);
}

class RedactorPool {
  readonly #options: RedactorPoolOptions;
  readonly #workers: number;
  readonly #loadTimeoutMs: number;
  readonly #piscina: Piscina<WorkerTask, WorkerReply>;
  readonly #watch: WorkerWatch;
  readonly #queue = new BatchQueue();
  readonly #marks: TaskMarks;
  #runningTasks = 0;
  #runningBytes = 0;
  #tasks = 0;
  #lostWorkers = 0;
  #busyMs = 0;
  #gatherAgainAt = 0;
  #isDispatchPlanned = false;
  #isClosing = false;
  #isClosed = false;
  #onIdle: (() => void) | undefined;

  constructor(options: RedactorPoolOptions) {
    this.#options = options;
    this.#workers = options.workers;
    this.#loadTimeoutMs = options.loadTimeoutMs ?? LONGEST_LOAD_MS;
    this.#marks = new TaskMarks(this.#workers);
    const { redactor } = options;
    const workerData: WorkerOptions = { redactor, begun: this.#marks.begun };
    this.#piscina = new Piscina({
      filename: (options.workerFile ?? defaultWorkerFile()).href,
      minThreads: this.#workers,
      maxThreads: this.#workers,
      recordTiming: false,
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: options.workerHeapMib ?? DEFAULT_WORKER_HEAP_MIB,
        maxYoungGenerationSizeMb: YOUNG_HEAP_MIB,
      },
    });
    // A worker died between tasks; without a listener it would end the process.
    this.#piscina.on("error", (error) => this.#replaceLater(error));
    this.#watch = new WorkerWatch(this.#piscina, this.#workers, {
      onServing: (canServe) => {
        // No task may come any more that would start one.
        if (!canServe) this.#greet();
        options.onServing?.(canServe);
      },
      onHung: () => this.#replaceLater(new Error("it hung")),
    });
  }

  /** Resolves when every worker has loaded the policy and is warm; rejects when one cannot, or hangs. */
  start(): Promise<void> {
    return greetAll(this.#workers, () => this.#piscina.run(HELLO), this.#loadTimeoutMs);
  }

  /** Takes the batch's bytes over: after this call they may have moved to a worker. */
  redact(batch: Batch, signal?: AbortSignal): Promise<Redacted<Report>> {
    const bytes = batch.bytes.byteLength;
    const held = this.#queue.bytes + this.#runningBytes;
    if (this.#isClosing) return Promise.reject(shuttingDown());
    if (!this.#watch.canServe) return Promise.reject(noWorker());
    if (held > 0 && held + bytes > this.#options.maxQueueBytes) {
      return Promise.reject(overloaded(held, this.#options.maxQueueBytes));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ batch, bytes, signal, resolve, reject });
      this.#planDispatch();
    });
  }

  stats(): PoolStats {
    return {
      workers: this.#workers,
      readyWorkers: this.#watch.readyWorkers,
      queuedBatches: this.#queue.length,
      queuedBytes: this.#queue.bytes + this.#runningBytes,
      runningTasks: this.#runningTasks,
      tasks: this.#tasks,
      lostWorkers: this.#lostWorkers,
      busyMs: this.#busyMs,
    };
  }

  /** Takes no more, finishes what it has until the deadline, refuses the rest, ends the workers. */
  async close(deadlineMs: number): Promise<void> {
    this.#isClosing = true;
    if (this.#runningTasks > 0 || this.#queue.length > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, deadlineMs);
        this.#onIdle = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#isClosed = true;
    this.#watch.end();
    for (const { reject } of this.#queue.take(this.#queue.length)) reject(shuttingDown());
    await this.#piscina.destroy();
  }

  /** Waits while turns of the event loop bring more, so that what arrives about together goes in one task. */
  #planDispatch(): void {
    if (this.#isDispatchPlanned || this.#runningTasks >= this.#workers) return;
    this.#isDispatchPlanned = true;
    this.#awaitTurn(1, 0);
  }

  /** @param known how many batches waited at the end of the turn before. */
  #awaitTurn(turn: number, known: number): void {
    setImmediate(() => {
      const waiting = this.#queue.length;
      if (waiting > known && turn < MAX_TURNS && !makesFullTask(this.#queue)) {
        this.#awaitTurn(turn + 1, waiting);
      } else {
        this.#isDispatchPlanned = false;
        this.#dispatch();
      }
    });
  }

  #dispatch(): void {
    while (this.#queue.length > 0 && this.#runningTasks < this.#workers) {
      const mayGather = performance.now() >= this.#gatherAgainAt;
      const count = mayGather ? countGathered(this.#queue) : 1;
      const group = this.#queue.take(count).filter(isStillWanted);
      if (group.length > 0) void this.#run(group);
    }
    if (this.#queue.length === 0 && this.#runningTasks === 0) this.#onIdle?.();
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    const bytes = group.reduce((sum, waiting) => sum + waiting.bytes, 0);
    const mark = this.#marks.take();
    const hasBegun = (): boolean => this.#marks.hasBegun(mark);
    const deadline = new TaskDeadline(this.#options.taskTimeoutMs, hasBegun);
    this.#runningTasks += 1;
    this.#runningBytes += bytes;
    this.#tasks += 1;
    try {
      const batches = group.map(({ batch }) => batch);
      const task = makeTask(batches, mark);
      const moved = movable(task, task.buffers);
      const reply = this.#piscina.run(moved, { signal: deadline });
      deadline.start();
      this.#settle(group, batches, await reply);
    } catch (error) {
      this.#lose(group, deadline.hasPassed, error);
    } finally {
      deadline.off();
      this.#marks.give(mark);
      this.#runningTasks -= 1;
      this.#runningBytes -= bytes;
      this.#dispatch();
    }
  }

  #settle(group: readonly Waiting[], batches: readonly Batch[], reply: WorkerReply): void {
    if (reply.kind !== "redacted") throw new TypeError("a worker answered a task with a greeting");
    this.#busyMs += reply.busyMs;
    const outcomes = readReply(batches, reply);
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index]!;
      if (outcome instanceof RefusalError) reject(outcome);
      else resolve(outcome);
    }
  }

  /**
   * Piscina replaces workers until one dies before it was ready. From then on it starts one for a new task alone,
   * and what waits already would wait for its deadline.
   */
  #replaceLater(error: unknown): void {
    if (this.#isClosed) return;
    this.#countLost("died", error);
    setTimeout(() => this.#greet(), REPLACE_AFTER_MS).unref();
  }

  /** Starts a worker where one is missing. Who is greeted may die as it loads: greetings must not pile up. */
  #greet(): void {
    const late = AbortSignal.timeout(this.#loadTimeoutMs);
    this.#piscina.run(HELLO, { signal: late }).catch((error) => {
      if (!late.aborted) this.#replaceLater(error);
    });
  }

  #countLost(reason: LostReason, error: unknown): void {
    this.#lostWorkers += 1;
    this.#options.onLost?.(reason, kindOf(error));
  }

  /**
   * The worker died over this task. Whose fault it was cannot be told, so for a while every batch
   * goes alone: those of this task whose bytes did not move with it at once, the others when their
   * senders try again. Only the one that kills its worker by itself keeps being refused.
   */
  #lose(group: readonly Waiting[], isTimedOut: boolean, error: unknown): void {
    if (!this.#isClosed) this.#countLost(isTimedOut ? "timed-out" : "died", error);
    this.#gatherAgainAt = performance.now() + ALONE_MS;
    for (const waiting of group) {
      const mayRetry = group.length > 1 && !waiting.batch.bytes.buffer.detached;
      if (this.#isClosed) waiting.reject(shuttingDown());
      else if (mayRetry) this.#queue.push(waiting);
      else waiting.reject(isTimedOut ? timedOut(this.#options.taskTimeoutMs) : workerDied());
    }
  }
}
