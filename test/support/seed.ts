/**
 * Before each test file. Laws try the same cases each time, so that a change is judged by what it changed;
 * LAWS_SEED gives other cases: a number, or `random`. What was compiled once is not compiled again by
 * the next file, nor by the processes that it starts.
 */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import fc from "fast-check";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/node/", import.meta.url));

const given = process.env["LAWS_SEED"];
if (given !== "random") fc.configureGlobal({ seed: Number(given ?? 1996) });

enableCompileCache(CACHE);
process.env["NODE_COMPILE_CACHE"] ??= CACHE;
