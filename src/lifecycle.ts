/** What a process is made of, started one after the other and stopped in reverse. */

export interface Part {
  /** The setting that is to blame when the part does not start. */
  readonly setting: string;
  readonly start?: () => Promise<void>;
  readonly stop: (deadlineMs: number) => Promise<void>;
}

export interface Lifecycle {
  /** Throws an Error that names the setting; what had started is stopped by then. */
  start(): Promise<void>;
  /** Stops every part, whatever happens to one; throws the first failure then. */
  stop(deadlineMs: number): Promise<void>;
}

export function createLifecycle(parts: readonly Part[]): Lifecycle {
  const running: Part[] = [];

  async function start(): Promise<void> {
    for (const part of parts) {
      running.push(part);
      try {
        await part.start?.();
      } catch (error) {
        await stop(0);
        const reason = error instanceof Error ? error.message : "cannot be started";
        throw new Error(`${part.setting}: ${reason}`, { cause: error });
      }
    }
  }

  async function stop(deadlineMs: number): Promise<void> {
    const failures: unknown[] = [];
    while (running.length > 0)
      await running
        .pop()
        ?.stop(deadlineMs)
        .catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  return { start, stop };
}
