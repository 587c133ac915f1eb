/** One try to hand a request to an upstream over gRPC. */
import {
  type Client,
  type ClientUnaryCall,
  type Metadata,
  type ServiceError,
  status,
} from "@grpc/grpc-js";
import { rejectedItems } from "./partial-success.ts";
import { retryInfoMs } from "./retry-info.ts";
import type { Attempt } from "./retrying.ts";

export interface CallOptions {
  /** `/package.Service/Method` */
  readonly path: string;
  readonly body: Uint8Array;
  readonly metadata: Metadata;
  readonly timeoutMs: number;
  /** Ends the try when the sender has gone. */
  readonly gone: AbortSignal;
  /** Holds the call while it is under way, so that closing can end it. */
  readonly running: Set<ClientUnaryCall>;
}

/** OTLP specification, OTLP/gRPC, Failures: a client tries again on these. */
const RETRYABLE: ReadonlySet<number> = new Set([
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
  status.ABORTED,
  status.OUT_OF_RANGE,
  status.UNAVAILABLE,
  status.DATA_LOSS,
]);

/** Never throws. */
export function callOnce(
  client: Client,
  { path, body, metadata, timeoutMs, gone, running }: CallOptions,
): Promise<Attempt> {
  return new Promise((resolve) => {
    const end = (attempt: Attempt): void => {
      gone.removeEventListener("abort", cancel);
      running.delete(call);
      resolve(attempt);
    };
    const call = client.makeUnaryRequest(
      path,
      asBuffer,
      asIs,
      body,
      metadata,
      { deadline: Date.now() + timeoutMs },
      (error, reply) =>
        end(
          error === null
            ? { kind: "delivered", rejected: rejectedItems(reply ?? NOTHING) }
            : ended(error),
        ),
    );
    running.add(call);
    const cancel = (): void => call.cancel();
    gone.addEventListener("abort", cancel);
    if (gone.aborted) cancel();
  });
}

const NOTHING = new Uint8Array(0);

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function asIs(bytes: Buffer): Buffer {
  return bytes;
}

/** Why no connection could be made, the most precise reason first. */
const CAUSES = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "certificate has expired",
  "certificate is not yet valid",
  "self-signed certificate",
  "unable to get local issuer certificate",
  "unable to verify the first certificate",
  "certificate",
  "Name resolution failed",
  "No connection established",
];

/** The status and words of our own: an upstream's may quote what it was sent. */
function reasonOf({ code, details }: ServiceError): string {
  const name = `gRPC status ${status[code] ?? code}`;
  const cause =
    code === status.UNAVAILABLE ? CAUSES.find((each) => details.includes(each)) : undefined;
  return cause === undefined ? name : `${name}, ${cause}`;
}

function ended(error: ServiceError): Attempt {
  const { code, metadata } = error;
  const [details] = metadata?.get("grpc-status-details-bin") ?? [];
  const retryAfterMs = details instanceof Buffer ? retryInfoMs(details) : undefined;
  // An upstream that is out of resources for good does not say when to come back.
  const isRetryable =
    RETRYABLE.has(code) || (code === status.RESOURCE_EXHAUSTED && retryAfterMs !== undefined);
  const reason = reasonOf(error);
  return isRetryable
    ? { kind: "failed", reason, retryAfterMs }
    : { kind: "rejected", status: code, message: reason };
}
