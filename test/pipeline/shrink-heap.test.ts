import assert from "node:assert/strict";
import test from "node:test";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { shrinkHeap } from "../../src/pipeline/shrink-heap.ts";

const MIB = 1024 * 1024;

function youngBytes(): number {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
  return young?.physical_space_size ?? Number.NaN;
}

/** As loading does: much that outlives collections. */
function growYoungGeneration(): void {
  const kept: object[] = [];
  for (let i = 0; i < 1_000_000; i++) kept.push({ i });
  assert.equal(kept.length, 1_000_000);
}

test("a young generation that a start made large is given back", () => {
  setFlagsFromString("--expose-gc");
  const collect: NodeJS.GCFunction = runInNewContext("gc");
  growYoungGeneration();
  collect();
  assert.ok(youngBytes() > 4 * MIB, "a plain collection leaves it large");
  shrinkHeap(collect);
  assert.ok(youngBytes() <= MIB, `${youngBytes()} bytes are left`);
});

test("without V8's collection nothing happens", () => {
  assert.doesNotThrow(() => shrinkHeap(undefined));
});
