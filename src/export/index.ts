export type { ExportEvent, Exporter, Outgoing } from "./exporter.ts";
export type { GrpcAddress } from "./grpc-security.ts";
export { createOtlpGrpcExporter, type OtlpGrpcOptions } from "./otlp-grpc.ts";
export { createOtlpHttpExporter, type OtlpHttpOptions } from "./otlp-http.ts";
export type { RetryPolicy } from "./retry.ts";
export type { ClientTls } from "./target.ts";
