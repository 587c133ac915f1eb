import type protobuf from "protobufjs";
import type { Encoding, Signal } from "../core/index.ts";
import { messageType, REQUEST_TYPES, RESPONSE_TYPES } from "./schema.ts";

/** An OTLP message as OTLP/JSON spells it: hexadecimal ids, 64-bit integers and `NaN` as strings. */
export type OtlpObject = { readonly [field: string]: unknown };

/** Ids that OTLP/JSON writes in hexadecimal; other bytes are base64 (OTLP specification, JSON Protobuf Encoding). */
export const HEX_FIELDS: Readonly<Record<string, number>> = {
  traceId: 16,
  spanId: 8,
  parentSpanId: 8,
};

/**
 * Throws an Error for bytes that are no such request. Unknown fields are lost: only for reading, not for forwarding.
 */
export function decodeRequest(signal: Signal, bytes: Uint8Array): OtlpObject {
  const type = REQUEST_TYPES[signal];
  const spelling = { longs: String, bytes: Uint8Array, json: true };
  return spellIds(type.toObject(type.decode(bytes), spelling)) as OtlpObject;
}

/** From an object in the spelling of decodeRequest. */
export function encodeRequest(signal: Signal, request: object): Uint8Array<ArrayBuffer> {
  return encode(REQUEST_TYPES[signal], readIds(request) as OtlpObject);
}

export function encode(type: protobuf.Type, message: OtlpObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array(type.encode(message).finish());
}

export interface StatusReply {
  /** A google.rpc.Code. */
  readonly code: number;
  readonly message: string;
  readonly retryDelaySeconds?: number | undefined;
}

/** The body of a refusal (OTLP specification, Failures): a google.rpc.Status in the request's encoding. */
export function encodeStatus(
  { code, message, retryDelaySeconds }: StatusReply,
  encoding: Encoding,
): Uint8Array<ArrayBuffer> {
  if (encoding === "json") return new TextEncoder().encode(JSON.stringify({ code, message }));
  const details = retryDelaySeconds === undefined ? [] : [retryInfo(retryDelaySeconds)];
  return encode(messageType("Status"), { code, message, details });
}

const REJECTED: Readonly<Record<Signal, string>> = {
  traces: "rejectedSpans",
  logs: "rejectedLogRecords",
  metrics: "rejectedDataPoints",
};

/**
 * The body of a success (OTLP specification, Full Success and Partial Success).
 *
 * @param rejected spans, log records or data points that the upstream would not take; 0: it took all.
 */
export function encodeResponse(
  signal: Signal,
  encoding: Encoding,
  rejected: number,
): Uint8Array<ArrayBuffer> {
  if (rejected === 0) return new TextEncoder().encode(encoding === "json" ? "{}" : "");
  const errorMessage = "the upstream rejected a part of the request";
  const response = { partialSuccess: { [REJECTED[signal]]: String(rejected), errorMessage } };
  if (encoding === "json") return new TextEncoder().encode(JSON.stringify(response));
  const type = RESPONSE_TYPES[signal];
  return new Uint8Array(type.encode(type.fromObject(response)).finish());
}

function retryInfo(seconds: number): OtlpObject {
  const value = encode(messageType("RetryInfo"), { retryDelay: { seconds: Math.ceil(seconds) } });
  return { typeUrl: "type.googleapis.com/google.rpc.RetryInfo", value };
}

function spellIds(value: unknown, name = ""): unknown {
  if (value instanceof Uint8Array)
    return Buffer.from(value).toString(name in HEX_FIELDS ? "hex" : "base64");
  if (Array.isArray(value)) return value.map((element) => spellIds(element, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, spellIds(field, key)]),
  );
}

function readIds(value: unknown, name = ""): unknown {
  if (typeof value === "string" && name in HEX_FIELDS) return Buffer.from(value, "hex");
  if (typeof value === "string" && name === "bytesValue") return Buffer.from(value, "base64");
  if (Array.isArray(value)) return value.map((element) => readIds(element, name));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, readIds(field, key)]),
  );
}
