import assert from "node:assert/strict";
import { test } from "node:test";
import { scavengeBetween } from "../../src/pipeline/scavenge.ts";

/** Serves tasks that leave so many bytes on the heap, and counts collections. */
function serving(): { serve: (bytes: number) => number; collections: () => unknown[] } {
  const left: number[][] = [];
  const asked: unknown[] = [];
  const serve = (bytes: number): number => left.push(new Array(bytes / 8).fill(0.5));
  const collect = async (how: unknown): Promise<void> => void asked.push(how);
  return { serve: scavengeBetween(serve, collect as NodeJS.GCFunction), collections: () => asked };
}

test("a task that leaves much garbage is followed by a minor collection", () => {
  const { serve, collections } = serving();
  assert.equal(serve(16 * 1024 * 1024), 1);
  assert.deepEqual(collections(), [{ type: "minor" }]);
});

test("tasks that leave little are not", () => {
  const { serve, collections } = serving();
  for (let i = 0; i < 10; i++) serve(1024);
  assert.deepEqual(collections(), []);
});

test("without a collector the server stays as it is", () => {
  const serve = (): number => 1;
  assert.equal(scavengeBetween(serve, undefined), serve);
});
