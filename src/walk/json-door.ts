/**
 * The door for OTLP/JSON: it becomes protobuf here, so that behind the door there is one way and not
 * two. OTLP's own rules (specification, JSON Protobuf Encoding): ids in hexadecimal, enums as numbers
 * (names are understood too), lowerCamelCase keys (snake_case is understood too), unknown keys
 * ignored, 64-bit integers as numbers or strings. Errors name schema fields and indices, never content.
 */
import { RefusalError, SIGNALS, type Signal } from "../core/index.ts";
import { encode, REQUEST_TYPES } from "../otlp/index.ts";
import { isField, readRequest } from "./json-request.ts";

/** A double holds fewer digits than these for certain. */
const MANY_DIGITS = 16;
const INTEGER = /^-?\d{1,20}$/;
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Throws `malformed`. */
export function fromJson(bytes: Uint8Array, signal: Signal): Uint8Array<ArrayBuffer> {
  const type = REQUEST_TYPES[signal];
  const request = parse(bytes);
  refuseOtherSignals(request, signal);
  return encode(type, readRequest(type, request));
}

/** What another signal's request holds would be unknown here, dropped, and told as a success. */
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
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new RefusalError("malformed", "expected JSON in UTF-8");
  }
  try {
    return mayHoldBigIntegers(bytes) ? JSON.parse(text, keepBigIntegers) : JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text, so only the position is kept.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new RefusalError(
      "malformed",
      `expected JSON${position === undefined ? "" : ` at character ${position}`}`,
    );
  }
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

/** An integer that a double cannot hold stays as its digits. */
function keepBigIntegers(
  this: unknown,
  _key: string,
  value: unknown,
  context?: { source?: string },
): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  return context?.source !== undefined && INTEGER.test(context.source) ? context.source : value;
}
