/**
 * The door for OTLP/JSON: it becomes protobuf here, so that behind the door there is one way and not
 * two. OTLP's own rules (specification, JSON Protobuf Encoding): ids in hexadecimal, enums as numbers
 * (names are understood too), lowerCamelCase keys (snake_case is understood too), unknown keys
 * ignored, 64-bit integers as numbers or strings. Errors name schema fields and indices, never content.
 */
import type protobuf from "protobufjs";
import { RefusalError, type Signal } from "../core/index.ts";
import { encode, HEX_FIELDS, type OtlpObject, REQUEST_TYPES } from "../otlp/index.ts";

/** AnyValues within AnyValues; each level is two messages or more. */
const MAX_DEPTH = 100;
/** A double holds fewer digits than these for certain. */
const MANY_DIGITS = /\d{16}/g;
const BEFORE_NUMBER = /[-:[,\s]/;
const INTEGER = /^-?\d{1,20}$/;
const INT64_TYPES: ReadonlySet<string> = new Set([
  "int64",
  "uint64",
  "fixed64",
  "sfixed64",
  "sint64",
]);
const INT32_TYPES: ReadonlySet<string> = new Set([
  "int32",
  "uint32",
  "fixed32",
  "sfixed32",
  "sint32",
]);
const DOUBLES: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

/** Throws `malformed`. */
export function fromJson(bytes: Uint8Array, signal: Signal): Uint8Array<ArrayBuffer> {
  const request = parse(bytes);
  const type = REQUEST_TYPES[signal];
  return encode(type, readMessage(type, request, "", 0));
}

function parse(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RefusalError("malformed", "expected JSON in UTF-8");
  }
  try {
    return mayHoldBigIntegers(text) ? JSON.parse(text, keepBigIntegers) : JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text, so only the position is kept.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new RefusalError(
      "malformed",
      `expected JSON${position === undefined ? "" : ` at character ${position}`}`,
    );
  }
}

/** Looks for the digits first, which step over sixteen characters at a time. */
function mayHoldBigIntegers(text: string): boolean {
  for (const { index } of text.matchAll(MANY_DIGITS)) {
    if (index > 0 && BEFORE_NUMBER.test(text[index - 1])) return true;
  }
  return false;
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

function readMessage(type: protobuf.Type, value: unknown, path: string, depth: number): OtlpObject {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw expected(path, "an object");
  if (depth > MAX_DEPTH) throw expected(path, `at most ${MAX_DEPTH} levels of messages`);
  const fields = fieldsOf(type);
  const message: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    const field = fields.get(key);
    if (field === undefined || entry === null) continue;
    const at = path === "" ? field.name : `${path}.${field.name}`;
    message[field.name] = field.repeated
      ? readList(field, entry, at, depth)
      : readValue(field, entry, at, depth);
  }
  return message;
}

function readList(field: protobuf.Field, value: unknown, path: string, depth: number): unknown[] {
  if (!Array.isArray(value)) throw expected(path, "an array");
  return value.map((entry, index) => readValue(field, entry ?? {}, `${path}[${index}]`, depth));
}

function readValue(field: protobuf.Field, value: unknown, path: string, depth: number): unknown {
  const resolved = field.resolvedType;
  if (resolved !== null) {
    return "fields" in resolved
      ? readMessage(resolved, value, path, depth + 1)
      : readEnum(resolved, value, path);
  }
  if (field.type === "string") return readText(value, path);
  if (field.type === "bytes") return readBytes(field.name, value, path);
  if (field.type === "bool") return readBoolean(value, path);
  if (INT64_TYPES.has(field.type)) return readInt64(value, path);
  if (INT32_TYPES.has(field.type)) return readInt32(value, path);
  return readDouble(value, path);
}

function readText(value: unknown, path: string): string {
  if (typeof value !== "string") throw expected(path, "a string");
  return value;
}

function readBoolean(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw expected(path, "true or false");
  return value;
}

function readInt64(value: unknown, path: string): string {
  const text = typeof value === "number" && Number.isInteger(value) ? String(value) : value;
  if (typeof text !== "string" || !INTEGER.test(text))
    throw expected(path, "an integer, as a number or a string");
  return text;
}

function readInt32(value: unknown, path: string): number {
  const number = typeof value === "string" && INTEGER.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) throw expected(path, "an integer");
  return number;
}

function readDouble(value: unknown, path: string): number {
  if (typeof value === "number") return value;
  if (typeof value === "string" && value in DOUBLES) return DOUBLES[value];
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) throw expected(path, "a number");
  return number;
}

function readEnum(type: protobuf.Enum, value: unknown, path: string): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  const number = typeof value === "string" ? type.values[value] : undefined;
  if (number === undefined) throw expected(path, "an enum's number");
  return number;
}

function readBytes(name: string, value: unknown, path: string): Uint8Array {
  if (typeof value !== "string") throw expected(path, "a string");
  const length = HEX_FIELDS[name];
  if (length === undefined) {
    if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(value)) throw expected(path, "base64");
    return Buffer.from(value, "base64");
  }
  if (value === "") return new Uint8Array();
  if (value.length !== length * 2 || !/^[0-9a-f]*$/i.test(value))
    throw expected(path, `${length * 2} hexadecimal digits`);
  return Buffer.from(value, "hex");
}

const fieldsByType = new WeakMap<protobuf.Type, ReadonlyMap<string, protobuf.Field>>();

/** Fields by both spellings of their name. */
function fieldsOf(type: protobuf.Type): ReadonlyMap<string, protobuf.Field> {
  const known = fieldsByType.get(type);
  if (known !== undefined) return known;
  const fields = new Map<string, protobuf.Field>();
  for (const field of type.fieldsArray) {
    field.resolve();
    fields.set(field.name, field);
    fields.set(
      field.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      field,
    );
  }
  fieldsByType.set(type, fields);
  return fields;
}

function expected(path: string, what: string): RefusalError {
  return new RefusalError("malformed", `${path === "" ? "the body" : path}: expected ${what}`);
}
