export { storeProblem } from "./file-problem.ts";
export type { Reader } from "./read.ts";
export { openStore, type Store } from "./store.ts";
