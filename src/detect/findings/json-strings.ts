/**
 * A value that was found across the end of a string of JSON, `{"a":"password='tig","b":["er.2291' x"]}`: its parts
 * between quotes are redacted each by itself, so that what parted them stays and the leaf is JSON as before.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENINGS = new Set([0x5b, 0x7b]);
const LONGEST_KEY = 128;
/** Blanks, commas, colons and brackets at the ends of a part are JSON's own. */
const STRUCTURE = new Set([...' \t\r\n,:[]{}"'].map((sign) => sign.charCodeAt(0)));

/** Half-open, in bytes. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** The parts of a value in a leaf; undefined: it is one. */
export function partsBetweenQuotes(
  bytes: Uint8Array,
  leaf: Range,
  { start, end }: Range,
): Range[] | undefined {
  if (!OPENINGS.has(bytes[skipBlanks(bytes, leaf.start, leaf.end)])) return undefined;
  let quote = nextQuote(bytes, start, end);
  if (quote === end) return undefined;
  const parts: Range[] = [];
  for (let from = start; from < end; ) {
    const part = trimmed(bytes, from, quote);
    const isWhole = from > start || bytes[start - 1] === QUOTE;
    const isKept = isWhole && isKey(bytes, quote, leaf.end);
    if (part.start < part.end && !isKept) parts.push(part);
    from = quote + 1;
    quote = nextQuote(bytes, from, end);
  }
  return parts;
}

/** Whether the string that goes on at a place ends as a key. */
function isKey(bytes: Uint8Array, at: number, end: number): boolean {
  const last = Math.min(end, at + LONGEST_KEY);
  const quote = nextQuote(bytes, at, last);
  return quote < last && bytes[skipBlanks(bytes, quote + 1, end)] === COLON;
}

/** The next quote that nothing escapes; `end`: there is none. */
function nextQuote(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && !(bytes[at] === QUOTE && bytes[at - 1] !== BACKSLASH)) at++;
  return at;
}

function trimmed(bytes: Uint8Array, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && STRUCTURE.has(bytes[start])) start++;
  while (end > start && STRUCTURE.has(bytes[end - 1])) end--;
  return { start, end };
}

function skipBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] <= 0x20) at++;
  return at;
}
