/** A thread of the redactor pool: builds the redactor from plain data and warms it, then answers tasks. */
import { workerData } from "node:worker_threads";
import { createRedactor } from "../src/pipeline/redact.ts";
import { scavengeBetween } from "../src/pipeline/scavenge.ts";
import { createTaskServer } from "../src/pipeline/serve-task.ts";
import { shrinkHeap } from "../src/pipeline/shrink-heap.ts";
import { warmUp } from "../src/pipeline/warm-up.ts";
import type { WorkerOptions } from "../src/pipeline/worker-protocol.ts";

const { redactor: options, begun }: WorkerOptions = workerData;

const redactor = createRedactor(options);
// The pool gives this thread no task before the module has run.
warmUp(redactor);
shrinkHeap();

export default scavengeBetween(createTaskServer(redactor, begun));
