/**
 * Whether a value stands in JSON as a bare number, so that what replaces it needs quotes; and how
 * many backslashes stand before each of them at that depth of JSON in JSON: 0, 1, 3, 7.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** A backslash: an escape that is none of the shadow's. */
const BEHIND_BARE = ",]}\\";
/** JSON in JSON in JSON in JSON. */
const MAX_DEPTH = 4;

/** Half-open, in bytes. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** `undefined`: the value is no bare number in its leaf. */
export function bareNumberQuote(
  bytes: Uint8Array,
  { start: from, end: to }: Range,
  { start, end }: Range,
): number | undefined {
  const next = skipBlanksRight(bytes, end, to);
  const after = bytes[next];
  if (next < to && after !== 0x2c && after !== 0x5d && after !== 0x7d) return undefined;
  const previous = skipBlanksLeft(bytes, from, start);
  if (previous < from) return undefined;
  const before = bytes[previous];
  if (before === 0x3a && next < to) {
    const quote = skipBlanksLeft(bytes, from, previous);
    return quote > from && bytes[quote] === QUOTE
      ? backslashesBefore(bytes, from, quote)
      : undefined;
  }
  if ((before === 0x2c || before === 0x5b) && next < to) return depthInArray(bytes, from, start);
  return undefined;
}

/** Whether a shadow shows behind a value what stands there behind a bare number; where its escapes are read, too. */
export function mayBeBare(text: string, end: number): boolean {
  let at = end;
  while (isBlank(text.charCodeAt(at))) at++;
  return BEHIND_BARE.includes(text.charAt(at));
}

/** Follows the quotes of each depth from the leaf's start, to see whether `at` stands outside of strings. */
function depthInArray(bytes: Uint8Array, from: number, at: number): number | undefined {
  let open = from;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const backslashes = 2 ** depth - 1;
    const first = skipBlanksRight(bytes, open, at);
    if (bytes[first] !== 0x5b && bytes[first] !== 0x7b) return undefined;
    let string = -1;
    for (let i = open; i < at; i++) {
      if (bytes[i] === QUOTE && backslashesBefore(bytes, from, i) === backslashes)
        string = string < 0 ? i : -1;
    }
    if (string < 0) return backslashes;
    open = string + 1;
  }
  return undefined;
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
