export { carriesNothing } from "./carries-nothing.ts";
export { countRecords } from "./count-records.ts";
export { fromJson } from "./json-door.ts";
export { locate } from "./locate.ts";
export { recordPaths } from "./record-path.ts";
export { createWalker, type Walker } from "./walk.ts";
