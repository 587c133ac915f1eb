export type { Compression } from "./compression.ts";
export type { ExportEvent, Exporter, Outgoing } from "./exporter.ts";
export { createOtlpHttpExporter, type OtlpHttpOptions } from "./otlp-http.ts";
export type { RetryPolicy } from "./retry.ts";
export type { ClientTls } from "./target.ts";
