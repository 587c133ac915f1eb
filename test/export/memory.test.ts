/** What was delivered leaves nothing behind, however long it might have been tried. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { CONCURRENT_TRIES, createRetryingExporter } from "../../src/export/retrying.ts";
import { NEVER, OUTGOING, RETRY } from "../support/outgoing.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Bytes in use after that many batches, of which three in four waited for a free connection. */
async function usedAfter(rounds: number): Promise<number> {
  for (let round = 0; round < rounds; round++)
    await Promise.all(
      Array.from({ length: 4 * CONCURRENT_TRIES }, () => exporter.export(OUTGOING, NEVER)),
    );
  // What a first collection finds is given back in a turn of its own, and then freed by the next one.
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn++) {
    collect();
    await sleep(20);
    least = Math.min(least, process.memoryUsage().heapUsed);
  }
  return least;
}

const exporter = createRetryingExporter(
  { retry: { ...RETRY, maxElapsedMs: 300_000 }, maxQueueBytes: 1_000_000 },
  {
    poolOf: () => "one",
    encode: async (bytes) => bytes,
    async attempt() {
      await new Promise(setImmediate);
      return { kind: "delivered", rejected: 0 };
    },
    close: async () => undefined,
  },
);

test("who waited for a free connection costs nothing once it was delivered", async () => {
  const before = await usedAfter(10);
  const grown = (await usedAfter(60)) - before;
  assert.ok(grown < 2 * 1024 * 1024, `${grown} bytes are kept`);
});
