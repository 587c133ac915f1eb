#!/usr/bin/env node
/** Arguments in, exit code out: the only place that ends the process. */
import { run } from "./cli/index.ts";

process.exit(await run(process.argv, process.env));
