/** The fixture worker, but for the second one that is started: it fails as it loads. */
import { workerData } from "node:worker_threads";

if (Atomics.add(workerData.redactor.starts, 0, 1) === 1) throw new Error("no second start");

export { default } from "./fixture-worker.ts";
