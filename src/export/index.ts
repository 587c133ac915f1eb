export type { Compression } from "./compression.ts";
export type { ExportEvent, Exporter, Outgoing } from "./exporter.ts";
export { type ClientTls, createOtlpHttpExporter, type OtlpHttpOptions } from "./otlp-http.ts";
export type { RetryPolicy } from "./retry.ts";
