#!/usr/bin/env node
/** Arguments in, exit code out: the only place that ends the process. */
import { nodeProblem } from "./node-version.ts";
import { restartWithOptions } from "./process-options.ts";

const problem = nodeProblem(process.versions.node);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
if (process.argv[2] === "serve") restartWithOptions(process.env);
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  // Who reads a pipe may stop before its end, as `head` does. A full disk would leave an output that looks whole.
  if (code === "EPIPE") process.exit(1);
  process.stderr.write(`lethe: standard output cannot be written: ${message}\n`);
  process.exit(2);
});
// What cannot be logged is no reason to end: the disk of a log is full, or its reader gone.
process.stderr.on("error", () => undefined);
// Loaded here and not above: a process that is replaced would have loaded it for nothing.
const { run } = await import("./cli/index.ts");
const exitCode = await run(process.argv, process.env);
// Otherwise what is on its way into a slowly read pipe would be lost.
for (const stream of [process.stdout, process.stderr])
  await new Promise((written) => stream.write("", written));
process.exit(exitCode);
