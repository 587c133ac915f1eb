/**
 * Laws try the same cases each time, so that a change is judged by what it changed. LAWS_SEED gives
 * other cases: a number, or `random`.
 */
import fc from "fast-check";

const given = process.env["LAWS_SEED"];
if (given !== "random") fc.configureGlobal({ seed: Number(given ?? 1996) });
