export type { Event } from "./events.ts";
export type { Gauges } from "./metrics.ts";
export { createTelemetry, type Telemetry } from "./telemetry.ts";
