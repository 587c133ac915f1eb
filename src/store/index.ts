export type { Reader } from "./read.ts";
export { openStore, type Store } from "./store.ts";
export { storeProblem } from "./store-problem.ts";
