import assert from "node:assert/strict";
import { test } from "node:test";
import { workerCount } from "../src/worker-count.ts";

const GIB = 1024 ** 3;
const machines = [
  { name: "a laptop: one a processor", processors: 8, memoryBytes: 16 * GIB, workers: 8 },
  { name: "a small container on a large node", processors: 64, memoryBytes: GIB, workers: 6 },
  {
    name: "less memory than one needs: one all the same",
    processors: 4,
    memoryBytes: GIB / 8,
    workers: 1,
  },
];
for (const { name, workers, ...machine } of machines)
  test(`workers of ${name}`, () => assert.equal(workerCount(machine), workers));
