export { fromJson } from "./json-door.ts";
export { type KeyText, locate } from "./locate.ts";
export { createWalker, type Walker } from "./walk.ts";
