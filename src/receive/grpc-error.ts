import { Metadata } from "@grpc/grpc-js";
import type { RefusalError } from "../core/index.ts";
import { encodeStatus } from "../otlp/index.ts";
import { retryAfterSeconds, WIRE_STATUS } from "./wire-status.ts";

/** Details go into `grpc-status-details-bin`, so that a client sees RetryInfo. */
export function toGrpcError({ code, message, retryAfterMs }: RefusalError): {
  code: number;
  details: string;
  metadata: Metadata;
} {
  const { grpc } = WIRE_STATUS[code];
  const retryDelaySeconds = retryAfterSeconds(code, retryAfterMs);
  const metadata = new Metadata();
  const status = encodeStatus({ code: grpc, message, retryDelaySeconds }, "protobuf");
  metadata.set("grpc-status-details-bin", Buffer.from(status));
  return { code: grpc, details: message, metadata };
}
