import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap grow further between full collections. A gateway's heap is small (about 25 MB) and its
 * request bodies stand outside it, so V8's own growing factor may start a full marking every 20 MB of
 * bodies. 200 costs 20 to 40 MB more in each worker with findings, and since bodies are given up
 * (core/give-up.ts) it saves no time. For a process of its own; never inside a library.
 */
export function tuneMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
}

const HEAP_GROWING_PERCENT = 100;
