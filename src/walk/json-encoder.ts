/** What JSON.parse made of a request → protobuf. Errors name schema fields and indices, never content. */
import { RefusalError } from "../core/index.ts";
import { BackWriter } from "./back-writer.ts";
import type { Field, Message } from "./json-fields.ts";

/** AnyValues within AnyValues; each level is two messages or more. */
const MAX_DEPTH = 100;
const INTEGER = /^-?\d{1,20}$/;
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
const DOUBLES: ReadonlyMap<string, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);
const WORD = 0x1_0000_0000;
const NO_INDEX = -1;

export class JsonEncoder {
  readonly #out: BackWriter;
  // By depth: the field that is being written, and the index in it.
  readonly #fields: Field[] = [];
  readonly #indices: number[] = [];
  /** By depth, the values of a message by index of their field; all undefined between two messages. */
  readonly #values: unknown[][] = [];
  #depth = 0;
  // The integer that was read last, of 64 bits.
  #low = 0;
  #high = 0;

  /** @param size about as many bytes as it will take */
  constructor(size: number) {
    this.#out = new BackWriter(size);
  }

  /** Throws `malformed`. */
  encode(message: Message, value: unknown): Uint8Array<ArrayBuffer> {
    this.#writeMessage(message, value);
    return this.#out.finish();
  }

  /** Fields in the order of their numbers, from the last to the first. */
  #writeMessage({ fields, byKey }: Message, value: unknown): void {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw this.#expected("an object");
    if (this.#depth > MAX_DEPTH) throw this.#expected(`at most ${MAX_DEPTH} levels of messages`);
    const depth = this.#depth++;
    this.#values[depth] ??= [];
    const values = this.#values[depth];
    for (const key in value) {
      const index = byKey.get(key);
      const entry = (value as Readonly<Record<string, unknown>>)[key];
      if (index === undefined || entry === null) continue;
      // Both spellings: the last counts, and neither may be wrong.
      if (values[index] !== undefined) this.#check(fields[index], values[index]);
      values[index] = entry;
    }
    for (let index = fields.length - 1; index >= 0; index--) {
      const entry = values[index];
      if (entry === undefined) continue;
      values[index] = undefined;
      this.#writeField(fields[index], entry);
    }
    this.#depth = depth;
  }

  #check(field: Field, value: unknown): void {
    const { length } = this.#out;
    this.#writeField(field, value);
    this.#out.rewind(length);
  }

  #writeField(field: Field, value: unknown): void {
    const before = this.#out.length;
    this.#fields[this.#depth - 1] = field;
    this.#indices[this.#depth - 1] = NO_INDEX;
    if (field.isRepeated) {
      this.#writeList(field, value);
      return;
    }
    this.#writeValue(field, value);
    if (field.isImplicit && this.#out.isZeroSince(before)) this.#out.rewind(before);
    else this.#out.varint32(field.tag);
  }

  #writeList(field: Field, value: unknown): void {
    if (!Array.isArray(value)) throw this.#expected("an array");
    const before = this.#out.length;
    for (let index = value.length - 1; index >= 0; index--) {
      this.#indices[this.#depth - 1] = index;
      this.#writeValue(field, value[index] ?? {});
      if (!field.isPacked) this.#out.varint32(field.tag);
    }
    if (!field.isPacked || value.length === 0) return;
    this.#out.varint32(this.#out.length - before);
    this.#out.varint32(field.tag);
  }

  #writeValue(field: Field, value: unknown): void {
    const out = this.#out;
    switch (field.type) {
      case "message": {
        const before = out.length;
        this.#writeMessage(field.message, value);
        out.varint32(out.length - before);
        return;
      }
      case "string":
        if (typeof value !== "string") throw this.#expected("a string");
        out.text(value);
        return;
      case "bytes":
        out.bytes(this.#readBytes(field.hexBytes, value));
        return;
      case "bool":
        if (typeof value !== "boolean") throw this.#expected("true or false");
        out.varint32(value ? 1 : 0);
        return;
      case "double":
        out.double(this.#readDouble(value));
        return;
      case "fixed64":
      case "sfixed64":
        this.#readInteger(value);
        out.fixed64(this.#low, this.#high);
        return;
      case "int64":
      case "uint64":
        this.#readInteger(value);
        out.varint64(this.#low, this.#high);
        return;
      case "enum":
        this.#writeInt32(this.#readEnum(field, value));
        return;
      default:
        this.#writeSmall(field.type, this.#readInt32(value));
    }
  }

  #writeSmall(type: string, value: number): void {
    if (type === "fixed32") this.#out.fixed32(value);
    else if (type === "sint32") this.#out.varint32(((value << 1) ^ (value >> 31)) >>> 0);
    else if (type === "int32") this.#writeInt32(value);
    else this.#out.varint32(value >>> 0);
  }

  /** One below zero has 64 bits on the wire. */
  #writeInt32(value: number): void {
    this.#out.varint64(value >>> 0, value >> 31 === 0 ? 0 : WORD - 1);
  }

  #readInteger(value: unknown): void {
    if (Number.isSafeInteger(value)) {
      this.#low = (value as number) >>> 0;
      this.#high = Math.floor((value as number) / WORD) >>> 0;
      return;
    }
    const text = Number.isInteger(value) ? String(value) : value;
    if (typeof text !== "string" || !INTEGER.test(text))
      throw this.#expected("an integer, as a number or a string");
    this.#readDigits(text);
  }

  /** Modulo 2^64, for more is no 64-bit integer. */
  #readDigits(text: string): void {
    const isNegative = text.charCodeAt(0) === 0x2d;
    let low = 0;
    let high = 0;
    for (let at = isNegative ? 1 : 0; at < text.length; at++) {
      const sum = low * 10 + text.charCodeAt(at) - 0x30;
      low = sum >>> 0;
      high = (high * 10 + Math.floor(sum / WORD)) >>> 0;
    }
    this.#low = isNegative ? -low >>> 0 : low;
    this.#high = isNegative ? (~high + (low === 0 ? 1 : 0)) >>> 0 : high;
  }

  #readInt32(value: unknown): number {
    const number = typeof value === "string" && INTEGER.test(value) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isInteger(number)) throw this.#expected("an integer");
    return number;
  }

  #readDouble(value: unknown): number {
    if (typeof value === "number") return value;
    if (typeof value !== "string") throw this.#expected("a number");
    const named = DOUBLES.get(value);
    if (named !== undefined) return named;
    const number = value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isNaN(number)) throw this.#expected("a number");
    return number;
  }

  #readEnum({ values }: Field, value: unknown): number {
    if (typeof value === "number" && Number.isInteger(value)) return value;
    const number = typeof value === "string" ? values.get(value) : undefined;
    if (number === undefined) throw this.#expected("an enum's number");
    return number;
  }

  #readBytes(hexBytes: number | undefined, value: unknown): Uint8Array {
    if (typeof value !== "string") throw this.#expected("a string");
    if (hexBytes === undefined) {
      if (!BASE64.test(value)) throw this.#expected("base64");
      return Buffer.from(value, "base64");
    }
    const bytes = Buffer.from(value, "hex");
    const isWhole = value.length === 2 * bytes.length;
    if (value !== "" && !(isWhole && bytes.length === hexBytes))
      throw this.#expected(`${hexBytes * 2} hexadecimal digits`);
    return bytes;
  }

  #expected(what: string): RefusalError {
    const path = this.#fields.slice(0, this.#depth).map(({ name }, depth) => {
      const index = this.#indices[depth];
      return index === NO_INDEX ? name : `${name}[${index}]`;
    });
    const where = path.length === 0 ? "the body" : path.join(".");
    return new RefusalError("malformed", `${where}: expected ${what}`);
  }
}
