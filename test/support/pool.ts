/** A redactor pool over the fixture worker, and batches that give it orders. */
import type { Batch } from "../../src/core/index.ts";
import {
  createRedactorPool,
  type RedactorPool,
  type RedactorPoolOptions,
} from "../../src/pipeline/index.ts";

export const DEFAULTS: RedactorPoolOptions = {
  redactor: { policy: { packs: [] } },
  workers: 2,
  maxQueueBytes: 64 * 1024 * 1024,
  taskTimeoutMs: 10_000,
  workerHeapMib: 32,
  workerFile: new URL("./fixture-worker.ts", import.meta.url),
};

/** Started, closed when the block that holds it ends. */
export async function openPool(
  options: Partial<RedactorPoolOptions> = {},
): Promise<RedactorPool & AsyncDisposable> {
  const pool = createRedactorPool({ ...DEFAULTS, ...options });
  await pool.start();
  return Object.assign(pool, { [Symbol.asyncDispose]: () => pool.close(1000) });
}

/** @param size bytes in all: the order is padded with dots. */
export function batch(order: string, size: number = order.length): Batch {
  const bytes = new TextEncoder().encode(order.padEnd(size, "."));
  return { signal: "traces", encoding: "protobuf", bytes };
}

/** The bytes as text, or the code of the refusal. */
export async function outcomeOf(redacted: Promise<{ bytes: Uint8Array }>): Promise<string> {
  return redacted.then(
    ({ bytes }) => new TextDecoder().decode(bytes),
    (refusal) => `refused: ${refusal.code}`,
  );
}
