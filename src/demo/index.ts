export { type ExportedSpan, runAgent } from "./agent.ts";
export { startStandIn } from "./stand-in.ts";
