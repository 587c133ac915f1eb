export type { Reader, Totals, TraceQuery, TraceSummary } from "./read.ts";
export { openStore, type Store, type StoreOptions } from "./store.ts";
