export { fromJson } from "./json-door.ts";
export { type KeyText, locate } from "./locate.ts";
export { createWalker, DEFAULT_WALK_LIMITS, type Walker, type WalkLimits } from "./walk.ts";
