/**
 * One pass over a JSON text before it is parsed: what its values would take as objects, and the integers that
 * a double cannot hold. It checks nothing, which is the parser's task.
 */
import { JsonShapes } from "./json-shapes.ts";

export interface JsonScan {
  /** About the most that V8 takes for the values, texts aside. */
  readonly heapBytes: number;
  /** Start and end of each value that is an integer of up to 20 digits, and not a safe one. */
  readonly integers: readonly number[];
}

/** A double holds fewer digits than these for certain. */
export const MANY_DIGITS = 16;
/** Of an unsigned integer of 64 bits. */
const MOST_DIGITS = 20;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;
const COLON = 0x3a;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Bytes of heap by the sign that stands once for each: measured, an empty object takes 64, a list and its first element too. */
const HEAP_BYTES = new Uint8Array(256);
for (const [sign, bytes] of Object.entries({ "{": 64, "[": 64, ":": 8, ",": 8 }))
  HEAP_BYTES[sign.charCodeAt(0)] = bytes;
/** Measured: 140 for the shape of an object with one more key, 170 for an index in one, 62 for an entry of a large one. */
const NEW_KEY_BYTES = 150;

export function scanJson(bytes: Uint8Array): JsonScan {
  const { length } = bytes;
  const integers: number[] = [];
  const shapes = new JsonShapes(bytes);
  let heapBytes = 0;
  let textStart = 0;
  let textEnd = 0;
  for (let at = 0; at < length; ) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      textStart = at + 1;
      textEnd = endOfString(bytes, textStart);
      at = textEnd + 1;
    } else if (isDigit(byte)) {
      const end = endOfDigits(bytes, at);
      if (end - at >= MANY_DIGITS && end - at <= MOST_DIGITS) addInteger(bytes, at, end, integers);
      at = end;
    } else {
      heapBytes += HEAP_BYTES[byte];
      if (byte === COLON && shapes.isNew(textStart, textEnd)) heapBytes += NEW_KEY_BYTES;
      else if (byte === OPEN) shapes.open();
      else if (byte === CLOSE) shapes.close();
      at++;
    }
  }
  return { heapBytes, integers };
}

/** The text with its integers as strings, which OTLP/JSON has for the same. */
export function quoteIntegers(bytes: Uint8Array, integers: readonly number[]): Uint8Array {
  const quoted = new Uint8Array(bytes.length + integers.length);
  let read = 0;
  let written = 0;
  for (const place of integers) {
    quoted.set(bytes.subarray(read, place), written);
    written += place - read;
    quoted[written++] = QUOTE;
    read = place;
  }
  quoted.set(bytes.subarray(read), written);
  return quoted;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** Where its closing quote stands. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return Math.min(at, bytes.length);
}

function endOfDigits(bytes: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < bytes.length && isDigit(bytes[end])) end++;
  return end;
}

/** Unless it is a key, a part of another number, or begins with a zero: the parser refuses or reads those as they are. */
function addInteger(bytes: Uint8Array, digits: number, end: number, integers: number[]): void {
  const start = digits > 0 && bytes[digits - 1] === MINUS ? digits - 1 : digits;
  let next = end;
  while (next < bytes.length && bytes[next] <= SPACE) next++;
  const isWhole = start > 0 && BEFORE.has(bytes[start - 1]) && AFTER.has(bytes[next]);
  if (isWhole && bytes[digits] !== ZERO && !isSafe(bytes, digits, end)) integers.push(start, end);
}

function isSafe(bytes: Uint8Array, start: number, end: number): boolean {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + (bytes[at] - ZERO);
  return value <= Number.MAX_SAFE_INTEGER;
}

const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
const BEFORE: ReadonlySet<number> = new Set([...BLANKS, ...Buffer.from(":[,")]);
const AFTER: ReadonlySet<number | undefined> = new Set(Buffer.from(",]}"));
