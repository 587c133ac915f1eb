import { setFlagsFromString } from "node:v8";

/**
 * Flags of V8 for the shape of this work: small heaps, bodies outside them, and batches whose objects die
 * together. For a process of its own, before its workers start; never inside a library.
 */
export function tuneMemory(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

const FLAGS = [
  // Lets the heap grow further between full collections: V8's own growing factor may start a full marking
  // every 20 MB of bodies. 200 costs 20 to 40 MB more in each worker with findings, and since bodies are
  // given up (core/give-up.ts) it saves no time.
  "--heap-growing-percent=100",
  // What is seen to survive V8 allocates as old from then on. A batch's objects survive a collection amid the
  // batch, and as old ones lie about until a full collection, with all that they hold.
  "--no-allocation-site-pretenuring",
  // Gives workers the collection that `scavengeBetween` asks for.
  "--expose-gc",
];
