import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Attempt,
  CONCURRENT_TRIES,
  createRetryingExporter,
} from "../../src/export/retrying.ts";
import { NEVER, OUTGOING, RETRY } from "../support/outgoing.ts";

test("a try, and with it its time, begins when one of the others has ended", async () => {
  const tries: PromiseWithResolvers<Attempt>[] = [];
  const exporter = createRetryingExporter(
    { retry: RETRY, maxQueueBytes: 1_000_000 },
    {
      poolOf: () => "one",
      encode: async (bytes) => bytes,
      attempt() {
        const begun = Promise.withResolvers<Attempt>();
        tries.push(begun);
        return begun.promise;
      },
      close: async () => undefined,
    },
  );
  const sending = Array.from({ length: CONCURRENT_TRIES + 1 }, () =>
    exporter.export(OUTGOING, NEVER),
  );
  // Turns enough for whatever does not wait for a try's end.
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
  assert.equal(tries.length, CONCURRENT_TRIES);
  for (let ended = 0; ended < sending.length; ended++) {
    tries[ended].resolve({ kind: "delivered", rejected: 0 });
    await new Promise(setImmediate);
  }
  assert.equal(tries.length, sending.length);
  for (const delivery of await Promise.all(sending))
    assert.deepEqual(delivery, { kind: "delivered" });
});
