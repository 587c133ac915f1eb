/** What a sender over HTTP is told (OTLP specification, OTLP/HTTP Response). */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Batch, Encoding, RefusalError } from "../core/index.ts";
import { encodeResponse, encodeStatus } from "../otlp/index.ts";
import { retryAfterSeconds, WIRE_STATUS } from "./wire-status.ts";

export const CONTENT_TYPES: Readonly<Record<Encoding, string>> = {
  protobuf: "application/x-protobuf",
  json: "application/json",
};
/** How long what a refused sender still sends is read and thrown away. */
const LINGER_MS = 10_000;

/** The request's encoding by its content type; undefined when it is neither of OTLP's. */
export function encodingOf({ headers }: IncomingMessage): Encoding | undefined {
  const type = headers["content-type"]?.split(";", 1)[0].trim().toLowerCase();
  if (type === CONTENT_TYPES.protobuf) return "protobuf";
  return type === CONTENT_TYPES.json ? "json" : undefined;
}

/** @param rejected how many of the batch's records the upstream rejected, which its sender must know. */
export function succeed(
  response: ServerResponse,
  { signal, encoding }: Pick<Batch, "signal" | "encoding">,
  rejected: number,
): void {
  const body = encodeResponse(signal, encoding, rejected);
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES[encoding],
    "Content-Length": body.length,
  });
  response.end(body);
}

/** The body is a google.rpc.Status in the request's encoding; JSON where that is neither. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { code, message, retryAfterMs }: RefusalError,
): void {
  if (response.headersSent || response.destroyed) return;
  const encoding = encodingOf(request) ?? "json";
  const { http, grpc } = WIRE_STATUS[code];
  const seconds = retryAfterSeconds(code, retryAfterMs);
  const body = encodeStatus({ code: grpc, message, retryDelaySeconds: seconds }, encoding);
  if (seconds !== undefined) response.setHeader("Retry-After", String(seconds));
  if (code === "method-not-allowed") response.setHeader("Allow", "POST");
  if (!request.complete) response.setHeader("Connection", "close");
  response.writeHead(http, {
    "Content-Type": CONTENT_TYPES[encoding],
    "Content-Length": body.length,
  });
  if (request.complete) response.end(body);
  else linger(request, response, body);
}

/**
 * Replies at once, but closes only when the sender has sent all or the time is over. Closing on a
 * sender that still writes resets the connection: the sender never sees the refusal, thinks that the connection broke,
 * and sends the same again for ever (seen with Go's and Python's clients).
 */
function linger(request: IncomingMessage, response: ServerResponse, body: Uint8Array): void {
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  request.once("end", end);
  response.once("close", end);
  response.write(body);
  request.resume();
}
