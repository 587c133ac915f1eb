/** The parts of a process, started one after the other and stopped in reverse. */

/** Parts of one step are stopped at the same time. */
export type Step = Part | readonly Part[];

export interface Part {
  /** The setting that is to blame when the part does not start. */
  readonly setting: string;
  readonly start?: () => Promise<void>;
  readonly stop: (deadlineMs: number) => Promise<void>;
}

export interface Lifecycle {
  /** Throws an Error that names the setting; what had started is stopped by then. */
  start(): Promise<void>;
  /** Stops every part within one deadline, whatever happens to one of them; then throws the first failure. */
  stop(deadlineMs: number): Promise<void>;
}

export function createLifecycle(steps: readonly Step[]): Lifecycle {
  const running: Part[][] = [];

  async function start(): Promise<void> {
    for (const step of steps) {
      const started: Part[] = [];
      running.push(started);
      for (const part of [step].flat()) {
        started.push(part);
        await startPart(part);
      }
    }
  }

  async function startPart(part: Part): Promise<void> {
    try {
      await part.start?.();
    } catch (error) {
      await stop(0);
      const reason = error instanceof Error ? error.message : "cannot be started";
      throw new Error(`${part.setting}: ${reason}`, { cause: error });
    }
  }

  async function stop(deadlineMs: number): Promise<void> {
    const end = performance.now() + deadlineMs;
    const failures: unknown[] = [];
    for (let step = running.pop(); step !== undefined; step = running.pop()) {
      const left = Math.max(0, end - performance.now());
      const ended = await Promise.allSettled(step.map((part) => part.stop(left)));
      for (const result of ended) if (result.status === "rejected") failures.push(result.reason);
    }
    if (failures.length > 0) throw failures[0];
  }

  return { start, stop };
}
