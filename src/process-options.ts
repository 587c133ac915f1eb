/**
 * Options that a process of Lethe's needs when it starts: V8 lays out the main thread's young generation only once,
 * and glibc its arenas. Given later, neither option has an effect.
 */

/**
 * Options of V8 for the shape of this work: small heaps, bodies outside them, and batches whose objects die
 * together.
 */
export const NODE_OPTIONS: readonly string[] = [
  // Half of V8's young generation, which fills with what each request needs for a moment: costs no time that
  // could be measured.
  "--max-semi-space-size=8",
  // Lets the heap grow further between full collections: V8's own growing factor may start a full marking
  // every 20 MB of bodies. 200 costs 20 to 40 MB more in each worker with findings, and since bodies are
  // given up (core/give-up.ts) it saves no time.
  "--heap-growing-percent=100",
  // What is seen to survive V8 allocates as old from then on. A batch's objects survive a collection amid the
  // batch, and as old ones lie about until a full collection, with all that they hold.
  "--no-allocation-site-pretenuring",
  // A young generation of this size is collected in less time than it takes to wake threads that help with it.
  "--no-parallel-scavenge",
  // Gives workers the collection that `scavengeBetween` asks for (pipeline/scavenge.ts).
  "--expose-gc",
];

export const ENVIRONMENT: Readonly<Record<string, string>> = {
  // Bodies are allocated on one thread and freed on another: with an arena for each thread, glibc keeps 10 to
  // 40 MB that nobody uses.
  MALLOC_ARENA_MAX: "2",
  // grpc-js writes lines of its own between the log's, of what is told there already.
  GRPC_VERBOSITY: "NONE",
};

/** Replaces this process by one with the options and the same id, unless it has them already. */
export function restartWithOptions(env: NodeJS.ProcessEnv): void {
  const told = [...process.execArgv, env["NODE_OPTIONS"]].join(" ");
  const missing = NODE_OPTIONS.filter((option) => !told.includes(option.split("=", 1)[0]));
  if (missing.length === 0) return;
  const args = [process.execPath, ...missing, ...process.execArgv, ...process.argv.slice(1)];
  try {
    process.execve?.(process.execPath, args, { ...ENVIRONMENT, ...env });
  } catch {
    // Impossible on Windows, and where a sandbox forbids it: Lethe goes on as it is, with more memory.
  }
}
