export type { Event, Transport } from "./events.ts";
export type { Gauges } from "./gauges.ts";
export { createTelemetry, type Telemetry } from "./telemetry.ts";
