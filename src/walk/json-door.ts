/**
 * The door for OTLP/JSON: it becomes protobuf here, so that there is one way behind the door and not two. OTLP's own
 * rules (specification, JSON Protobuf Encoding): ids in hexadecimal, enums as numbers (names are understood too),
 * lowerCamelCase keys (snake_case is understood too), unknown keys ignored, 64-bit integers as numbers or strings.
 * Errors name schema fields and indices, never content.
 */
import { RefusalError, SIGNALS, type Signal } from "../core/index.ts";
import { encode, REQUEST_TYPES } from "../otlp/index.ts";
import { isField, readRequest } from "./json-request.ts";
import { type JsonScan, MANY_DIGITS, quoteIntegers, scanJson } from "./json-scan.ts";

/** A text of up to this many bytes cannot take more memory than a worker has. */
const LARGE_BYTES = 8 * 1024 * 1024;
/**
 * With the text and what is encoded, a worker's heap. Nothing ends a parser amid a text: a worker that runs
 * out of memory there may take the process with it. The smallest attributes weigh 4.8 bytes for each of their
 * JSON, so that 64 MiB of any telemetry pass.
 */
const MOST_HEAP_BYTES = 320 * 1024 * 1024;
const PLAIN: JsonScan = { heapBytes: 0, integers: [] };
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Throws `malformed`, or `too-large` for what would take more than a worker has. */
export function fromJson(bytes: Uint8Array, signal: Signal): Uint8Array<ArrayBuffer> {
  const type = REQUEST_TYPES[signal];
  const request = parse(bytes);
  refuseOtherSignals(request, signal);
  return encode(type, readRequest(type, request));
}

/** The fields of another signal's request are unknown here: they would be dropped, and the sender told of a success. */
function refuseOtherSignals(request: unknown, signal: Signal): void {
  if (typeof request !== "object" || request === null) return;
  const found = Object.keys(request).find(
    (key) =>
      !isField(REQUEST_TYPES[signal], key) &&
      SIGNALS.some((other) => isField(REQUEST_TYPES[other], key)),
  );
  if (found === undefined) return;
  const [own] = REQUEST_TYPES[signal].fieldsArray;
  throw new RefusalError("malformed", `${found}: expected ${own.name}`);
}

function parse(bytes: Uint8Array): unknown {
  const isScanned = bytes.length > LARGE_BYTES || mayHoldBigIntegers(bytes);
  const { heapBytes, integers } = isScanned ? scanJson(bytes) : PLAIN;
  if (heapBytes > MOST_HEAP_BYTES) throw tooMany();
  const text = decode(integers.length === 0 ? bytes : quoteIntegers(bytes, integers));
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusalError("malformed", `expected JSON${positionOfFault(bytes)}`);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new RefusalError("malformed", "expected JSON in UTF-8");
  }
}

/** In the text as it was sent. The engine's message quotes it, so only the position is kept. */
function positionOfFault(bytes: Uint8Array): string {
  try {
    JSON.parse(decode(bytes));
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /position (\d+)/.exec(message)?.[1];
    if (position !== undefined) return ` at character ${position}`;
  }
  return "";
}

function tooMany(): RefusalError {
  const most = `${MOST_HEAP_BYTES / 1024 / 1024} MiB`;
  return new RefusalError("too-large", `the JSON's values would take over ${most}; send protobuf`);
}

/** Whether many digits stand behind what may stand before a number; a run of them holds one of every so many places. */
function mayHoldBigIntegers(bytes: Uint8Array): boolean {
  const { length } = bytes;
  for (let at = MANY_DIGITS - 1; at < length; at += MANY_DIGITS) {
    if (!isDigit(bytes[at])) continue;
    let start = at;
    while (start > 0 && isDigit(bytes[start - 1])) start--;
    while (at + 1 < length && isDigit(bytes[at + 1])) at++;
    if (at + 1 - start >= MANY_DIGITS && start > 0 && comesBeforeNumber(bytes[start - 1]))
      return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `-`, `:`, `[`, `,` or a blank. */
function comesBeforeNumber(code: number): boolean {
  return code <= 0x20 || code === 0x2d || code === 0x3a || code === 0x5b || code === 0x2c;
}
