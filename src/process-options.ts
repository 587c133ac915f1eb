/**
 * What a process of Lethe's must be told before it starts. V8 lays out the main thread's young generation
 * once, and glibc its arenas: told later (`setFlagsFromString`), neither does anything.
 */

/**
 * Half of V8's young generation, which fills with what each request needs for a moment: costs no time that
 * could be measured.
 */
export const NODE_OPTIONS: readonly string[] = ["--max-semi-space-size=8"];

/**
 * Bodies are allocated on one thread and freed on another: with an arena for each thread, glibc keeps 10 to
 * 40 MB that nobody uses.
 */
export const ENVIRONMENT: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: "2" };

/** Starts this process anew in its own place, with the same id, unless it has been told. */
export function restartWithOptions(env: NodeJS.ProcessEnv): void {
  const told = [...process.execArgv, env["NODE_OPTIONS"]].join(" ");
  const missing = NODE_OPTIONS.filter((option) => !told.includes(option.split("=", 1)[0]));
  if (missing.length === 0) return;
  const args = [process.execPath, ...missing, ...process.execArgv, ...process.argv.slice(1)];
  try {
    process.execve?.(process.execPath, args, { ...ENVIRONMENT, ...env });
  } catch {
    // Not on Windows, nor where a sandbox forbids it: Lethe goes on as it is, with more memory.
  }
}
