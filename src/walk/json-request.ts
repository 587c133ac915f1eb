/**
 * Mends in place what `JSON.parse` made of a request, so that protobufjs can encode it: only what OTLP/JSON spells
 * otherwise is replaced. Errors name schema fields and indices, never content.
 */
import type protobuf from "protobufjs";
import { RefusalError } from "../core/index.ts";
import { HEX_FIELDS, type OtlpObject } from "../otlp/index.ts";

/** AnyValues within AnyValues; each level is two messages or more. */
const MAX_DEPTH = 100;
const INTEGER = /^-?\d{1,20}$/;
/** Characters of an integer that a double holds for certain. */
const SAFE_LENGTH = 15;
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
const HEX = /^[0-9a-f]*$/i;
const DOUBLES: ReadonlyMap<unknown, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

/** Returns what protobufjs encodes; throws what is wrong with the value. */
type Read = (value: unknown, depth: number) => unknown;

interface Field {
  readonly name: string;
  readonly isRepeated: boolean;
  readonly read: Read;
}

/** A value that its field cannot hold, and where it stands. */
class Misread extends Error {
  where = "";
  readonly expected: string;

  constructor(expected: string) {
    super(expected);
    this.expected = expected;
  }

  /** It stands in this field, or at this index. */
  within(step: string): this {
    const joint = this.where === "" || this.where.startsWith("[") ? "" : ".";
    this.where = `${step}${joint}${this.where}`;
    return this;
  }
}

/** The same object. Throws `malformed`. */
export function readRequest(type: protobuf.Type, request: unknown): OtlpObject {
  try {
    return readMessage(fieldsOf(type), request, 0);
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    const where = error.where === "" ? "the body" : error.where;
    throw new RefusalError("malformed", `${where}: expected ${error.expected}`);
  }
}

function readMessage(
  fields: ReadonlyMap<string, Field>,
  value: unknown,
  depth: number,
): OtlpObject {
  if (!isObject(value)) throw new Misread("an object");
  if (depth > MAX_DEPTH) throw new Misread(`at most ${MAX_DEPTH} levels of messages`);
  let otherwise: Map<Field, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const field = fields.get(key);
    const entry = value[key];
    if (field === undefined || entry === null) continue;
    if (key !== field.name) {
      otherwise ??= new Map();
      otherwise.set(field, entry);
      continue;
    }
    const read = readField(field, entry, depth);
    if (read !== entry) value[key] = read;
  }
  // Last, for of both spellings of a name the one that OTLP/JSON has counts, unless it holds nothing.
  for (const [field, entry] of otherwise ?? [])
    if (!Object.hasOwn(value, field.name) || value[field.name] === null)
      value[field.name] = readField(field, entry, depth);
  return value;
}

function readField({ name, isRepeated, read }: Field, value: unknown, depth: number): unknown {
  try {
    return isRepeated ? readList(read, value, depth) : read(value, depth);
  } catch (error) {
    throw error instanceof Misread ? error.within(name) : error;
  }
}

function readList(read: Read, value: unknown, depth: number): unknown[] {
  if (!Array.isArray(value)) throw new Misread("an array");
  for (let index = 0; index < value.length; index++) {
    try {
      value[index] = read(value[index] ?? {}, depth);
    } catch (error) {
      throw error instanceof Misread ? error.within(`[${index}]`) : error;
    }
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a message has a field that OTLP/JSON spells so. */
export function isField(type: protobuf.Type, key: string): boolean {
  return fieldsOf(type).has(key);
}

const fieldsByType = new WeakMap<protobuf.Type, ReadonlyMap<string, Field>>();

/** Fields by both spellings of their name. */
function fieldsOf(type: protobuf.Type): ReadonlyMap<string, Field> {
  const known = fieldsByType.get(type);
  if (known !== undefined) return known;
  const fields = new Map<string, Field>();
  // Before its fields are read: messages hold messages of their own type.
  fieldsByType.set(type, fields);
  for (const each of type.fieldsArray) {
    const field = { name: each.name, isRepeated: each.repeated, read: readerOf(each.resolve()) };
    fields.set(each.name, field);
    fields.set(snakeCase(each.name), field);
  }
  return fields;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function readerOf({ resolvedType, type, name }: protobuf.Field): Read {
  if (resolvedType !== null && "fields" in resolvedType) {
    const fields = fieldsOf(resolvedType);
    return (value, depth) => readMessage(fields, value, depth + 1);
  }
  if (resolvedType !== null) return (value) => readEnum(resolvedType.values, value);
  if (type === "bytes") {
    const size = HEX_FIELDS[name];
    return size === undefined ? readBase64 : (value) => readHex(size, value);
  }
  return READERS[type] ?? readInt32;
}

const READERS: Readonly<Record<string, Read>> = {
  string: readText,
  bool: readBoolean,
  double: readDouble,
  int64: readInt64,
  uint64: readInt64,
  fixed64: readInt64,
  sfixed64: readInt64,
};

/**
 * Half of a surrogate pair becomes U+FFFD: text in protobuf is UTF-8, and an upstream may refuse a request for less.
 */
function readText(value: unknown): string {
  if (typeof value !== "string") throw new Misread("a string");
  return value.toWellFormed();
}

function readBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new Misread("true or false");
  return value;
}

/** An integer too long for a double, as its halves, as protobufjs takes it. */
function readInt64(value: unknown): number | { low: number; high: number } {
  if (Number.isSafeInteger(value)) return value as number;
  const text = Number.isInteger(value) ? String(value) : value;
  if (typeof text !== "string" || !INTEGER.test(text))
    throw new Misread("an integer, as a number or a string");
  if (text.length <= SAFE_LENGTH) return Number(text);
  const bits = BigInt.asUintN(64, BigInt(text));
  return { low: Number(bits & 0xffff_ffffn), high: Number(bits >> 32n) };
}

function readInt32(value: unknown): number {
  const number = typeof value === "string" && INTEGER.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) throw new Misread("an integer");
  return number;
}

function readDouble(value: unknown): number {
  if (typeof value === "number") return value;
  const named = DOUBLES.get(value);
  if (named !== undefined) return named;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) throw new Misread("a number");
  return number;
}

function readEnum(values: Readonly<Record<string, number>>, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  const number = typeof value === "string" ? values[value] : undefined;
  if (number === undefined) throw new Misread("an enum's number");
  return number;
}

function readBase64(value: unknown): Uint8Array {
  if (typeof value !== "string") throw new Misread("a string");
  if (!BASE64.test(value)) throw new Misread("base64");
  return Buffer.from(value, "base64");
}

/** @param size of an id in bytes; it may be empty */
function readHex(size: number, value: unknown): Uint8Array {
  if (typeof value !== "string") throw new Misread("a string");
  const isWhole = value.length === size * 2 && HEX.test(value);
  if (!isWhole && value !== "") throw new Misread(`${size * 2} hexadecimal digits`);
  return Buffer.from(value, "hex");
}
