/** The fixture worker behind a gate, which says of each start whether it goes well, fails or hangs. */
import { workerData } from "node:worker_threads";
import { GATE } from "./gate.ts";

const gate = Number(Atomics.load(workerData.redactor.gate, 0));
if (gate === GATE.failing) throw new Error("no start");
while (gate === GATE.hanging);

export { default } from "./fixture-worker.ts";
