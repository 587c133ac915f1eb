/** An upstream over gRPC that answers as a test says, and exporters to it; all are closed after the test file. */
import { after } from "node:test";
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  type status,
} from "@grpc/grpc-js";
import { Secret, type Signal } from "../../src/core/index.ts";
import {
  createOtlpGrpcExporter,
  type ExportEvent,
  type OtlpGrpcOptions,
} from "../../src/export/index.ts";
import { encodeStatus } from "../../src/otlp/index.ts";
import { RETRY } from "./outgoing.ts";

type Call = ServerUnaryCall<Buffer, Buffer>;
type Answer = (call: Call, reply: sendUnaryData<Buffer>) => void;

interface Seen {
  readonly path: string;
  readonly metadata: Metadata;
  readonly body: Buffer;
}

export const SERVICES: Readonly<Record<Signal, string>> = {
  traces: "opentelemetry.proto.collector.trace.v1.TraceService",
  logs: "opentelemetry.proto.collector.logs.v1.LogsService",
  metrics: "opentelemetry.proto.collector.metrics.v1.MetricsService",
};
export const EMPTY = Buffer.alloc(0);
export const closing: (() => unknown)[] = [];
after(() => Promise.all(closing.map((close) => close())));

const plain = ServerCredentials.createInsecure();

/** An upstream that answers each call by the next of a script, the last one for ever. */
export async function startUpstream(script: readonly Answer[], security = plain) {
  const seen: Seen[] = [];
  const server = new Server();
  const identity = (bytes: Buffer): Buffer => bytes;
  for (const name of Object.values(SERVICES)) {
    const path = `/${name}/Export`;
    const service: ServiceDefinition = {
      Export: {
        path,
        requestStream: false,
        responseStream: false,
        requestSerialize: identity,
        requestDeserialize: identity,
        responseSerialize: identity,
        responseDeserialize: identity,
      },
    };
    server.addService(service, {
      Export(call: Call, reply: sendUnaryData<Buffer>) {
        seen.push({ path, metadata: call.metadata, body: call.request });
        script[Math.min(seen.length, script.length) - 1](call, reply);
      },
    });
  }
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", security, (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  closing.push(() => server.forceShutdown());
  return { target: `127.0.0.1:${port}`, seen };
}

export const succeed: Answer = (_call, reply) => reply(null, EMPTY);

export function fail(code: status, retryDelaySeconds?: number): Answer {
  return (_call, reply) => {
    const metadata = new Metadata();
    const details = encodeStatus({ code, message: "no", retryDelaySeconds }, "protobuf");
    metadata.set("grpc-status-details-bin", Buffer.from(details));
    reply({ code, details: "no", metadata });
  };
}

export function exporterTo(target: string, options: Partial<OtlpGrpcOptions> = {}) {
  const events: ExportEvent[] = [];
  const address = { target, security: "plain-text" } as const;
  const exporter = createOtlpGrpcExporter({
    addresses: { traces: address, logs: address, metrics: address },
    headers: { "Api-Key": new Secret("k"), "trace-bin": new Secret("AQID") },
    compression: "none",
    timeoutMs: 30_000,
    retry: RETRY,
    maxQueueBytes: 1_000_000,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  closing.push(() => exporter.close());
  return { exporter, events };
}

/** Of the first failed try. */
export function reasonOf([first]: readonly ExportEvent[]): string | undefined {
  return first.kind === "try-failed" ? first.reason : undefined;
}
