/**
 * Whether a value stands in JSON as a bare number, so that what replaces it needs quotes; and how
 * many backslashes stand before each of them at that depth of JSON in JSON: 0, 1, 3, 7.
 */
import { isDigit } from "../characters.ts";
import type { ByteRange } from "./offset-map.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
/** `e`, in either case. */
const EXPONENT = 0x65;
const CASE = 0x20;
/** JSON in JSON in JSON in JSON. */
const MAX_DEPTH = 4;

/** What stands in strings of one depth, as far as it was followed. */
interface Depth {
  /** Where the text of that depth begins, and its bracket. */
  readonly open: number;
  readonly bracket: number;
  to: number;
  /** The quote of the string that is open there; below 0: none is. */
  string: number;
}

/** The bare numbers of one leaf. Those of lists are asked for from left to right: quotes are followed but once. */
export class BareNumbers {
  readonly #bytes: Uint8Array;
  readonly #leaf: ByteRange;
  readonly #depths: Depth[] = [];

  constructor(bytes: Uint8Array, leaf: ByteRange) {
    this.#bytes = bytes;
    this.#leaf = leaf;
  }

  /** `undefined`: the value is no bare number in its leaf. */
  quoteOf({ start, end }: ByteRange): number | undefined {
    const bytes = this.#bytes;
    const { start: from, end: to } = this.#leaf;
    const next = skipBlanksRight(bytes, end, to);
    const after = bytes[next];
    if (next < to && after !== 0x2c && after !== 0x5d && after !== 0x7d) return undefined;
    const previous = skipBlanksLeft(bytes, from, start);
    if (previous < from) return undefined;
    const before = bytes[previous];
    if (before === 0x3a && next < to) {
      const quote = skipBlanksLeft(bytes, from, previous);
      return quote > from && bytes[quote] === QUOTE && isNumeral(bytes, start, end)
        ? backslashesBefore(bytes, from, quote)
        : undefined;
    }
    const isItem = (before === 0x2c || before === 0x5b) && next < to;
    return isItem && isNumeral(bytes, start, end) ? this.#inArray(start) : undefined;
  }

  /** Whether a place stands outside of strings, at any depth. */
  #inArray(at: number): number | undefined {
    let open = this.#leaf.start;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      const backslashes = 2 ** depth - 1;
      const { bracket, string } = this.#followed(depth, open, at);
      const isOpen = this.#bytes[bracket] === 0x5b || this.#bytes[bracket] === 0x7b;
      if (bracket >= at || !isOpen) return undefined;
      if (string < 0) return backslashes;
      open = string + 1;
    }
    return undefined;
  }

  /** The quotes of a depth that begins at `open`, up to a place. */
  #followed(depth: number, open: number, at: number): Depth {
    const bytes = this.#bytes;
    let followed = this.#depths[depth];
    if (followed?.open !== open || followed.to > at) {
      const bracket = skipBlanksRight(bytes, open, this.#leaf.end);
      followed = { open, bracket, to: open, string: -1 };
      this.#depths[depth] = followed;
    }
    for (; followed.to < at; followed.to++) {
      if (bytes[followed.to] !== QUOTE) continue;
      if (backslashesBefore(bytes, this.#leaf.start, followed.to) === 2 ** depth - 1)
        followed.string = followed.string < 0 ? followed.to : -1;
    }
    return followed;
  }
}

/** Whether [start, end) is written as numbers of JSON are (RFC 8259, 6), or with zeros before them. */
function isNumeral(bytes: Uint8Array, start: number, end: number): boolean {
  let at = behindDigits(bytes, bytes[start] === MINUS ? start + 1 : start, end);
  if (bytes[at] === POINT && at > start) at = behindDigits(bytes, at + 1, end);
  if ((bytes[at] | CASE) === EXPONENT) {
    const sign = bytes[at + 1];
    at = behindDigits(bytes, sign === MINUS || sign === PLUS ? at + 2 : at + 1, end);
  }
  return at === end && isDigit(bytes[at - 1]);
}

function behindDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at])) at++;
  return at;
}

/** How many stand right before a place. */
export function backslashesBefore(bytes: Uint8Array, from: number, at: number): number {
  let first = at;
  while (first > from && bytes[first - 1] === BACKSLASH) first--;
  return at - first;
}

/** Index of the last byte before `at` that is no blank, also no escaped one (`\n`). */
function skipBlanksLeft(bytes: Uint8Array, from: number, at: number): number {
  let i = at - 1;
  for (;;) {
    while (i >= from && isBlank(bytes[i])) i--;
    if (
      i <= from ||
      (bytes[i] !== 0x6e && bytes[i] !== 0x74 && bytes[i] !== 0x72) ||
      bytes[i - 1] !== BACKSLASH
    )
      return i;
    i--;
    while (i >= from && bytes[i] === BACKSLASH) i--;
  }
}

/** Index of the first byte from `at` on that is no blank, also no escaped one. */
export function skipBlanksRight(bytes: Uint8Array, at: number, to: number): number {
  let i = at;
  for (;;) {
    while (i < to && isBlank(bytes[i])) i++;
    let letter = i;
    while (letter < to && bytes[letter] === BACKSLASH) letter++;
    if (
      letter === i ||
      (bytes[letter] !== 0x6e && bytes[letter] !== 0x74 && bytes[letter] !== 0x72)
    )
      return i;
    i = letter + 1;
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
