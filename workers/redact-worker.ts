/** A thread of the redactor pool: builds the redactor from plain data, then answers tasks. */
import { workerData } from "node:worker_threads";
import { createRedactor, type RedactorOptions } from "../src/pipeline/redact.ts";
import { scavengeBetween } from "../src/pipeline/scavenge.ts";
import { createTaskServer } from "../src/pipeline/serve-task.ts";

const options: RedactorOptions = workerData;

export default scavengeBetween(createTaskServer(createRedactor(options)));
