/**
 * A worker of the pool whose redactor obeys the first byte of a batch: the ways to die, and the
 * ways to answer, on demand.
 */
import { workerData } from "node:worker_threads";
import { type Batch, RefusalError, type Report } from "../../src/core/index.ts";
import { createTaskServer } from "../../src/pipeline/serve-task.ts";

function report(bytesIn: number, bytesOut: number, count: number): Report {
  const findings = count === 0 ? [] : [{ entity: "US_SSN", action: "replace", count }];
  const nothing = { violations: [], leavesReplaced: 0, recordsUnannotated: 0 };
  return { records: 1, findings, ...nothing, bytesIn, bytesOut };
}

/** Twice the bytes: plainly other than what came. */
function double(bytes: Uint8Array<ArrayBuffer>) {
  const doubled = new Uint8Array(bytes.byteLength * 2);
  doubled.set(bytes);
  doubled.set(bytes, bytes.byteLength);
  return { bytes: doubled, report: report(bytes.byteLength, doubled.byteLength, 1) };
}

function exhaustHeap(): never {
  const held: number[][] = [];
  for (;;) held.push(new Array(100_000).fill(1.5));
}

function redact({ bytes }: Batch) {
  const order = String.fromCharCode(bytes[0] ?? 0);
  switch (order) {
    case "x":
      return process.exit(3);
    case "t":
      throw new TypeError(`cannot read ${bytes}`);
    case "m":
      throw new RefusalError("malformed", "expected a tag at byte 0");
    case "o":
      return exhaustHeap();
    case "h":
      for (;;) bytes.fill(104);
    case "d":
      return double(bytes);
    case "k":
      return { bytes, report: report(bytes.byteLength, bytes.byteLength, 1) };
    default:
      return { bytes, report: report(bytes.byteLength, bytes.byteLength, 0) };
  }
}

// biome-ignore lint/style/noDefaultExport: what piscina calls
export default createTaskServer({ redact }, workerData.begun);
