export { findInScript } from "./find.ts";
export { wideText } from "./wide.ts";
