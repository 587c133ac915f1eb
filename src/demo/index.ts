export { type ExportedSpan, runAgent } from "./agent.ts";
export { createStandIn } from "./stand-in.ts";
