/** Options of a pool whose workers start as the gate stands. */
import type { RedactorPoolOptions } from "../../src/pipeline/index.ts";

export const GATE = { open: 0, failing: 1, hanging: 2 } as const;

export function behindGate(first: keyof typeof GATE) {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const set = (state: keyof typeof GATE): unknown => Atomics.store(gate, 0, GATE[state]);
  set(first);
  const options: Partial<RedactorPoolOptions> = {
    redactor: Object.assign({ policy: { packs: [] } }, { gate }),
    workerFile: new URL("./gated-worker.ts", import.meta.url),
  };
  return { options, set };
}
