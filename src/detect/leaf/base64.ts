/** Base64 runs that hold text: their ranges in a shadow, and what they say. */
import { base64End, isBase64 } from "../media/magic.ts";

export interface Base64Text {
  /** The run with its padding, [start, end) of the text. */
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
}

/** Shorter runs are words. */
const LEAST = 24;
/** Characters of a run that are decoded to see whether it is worth the rest. */
const SAMPLE = 32;
/** Of a hundred characters, so many are letters, digits, marks or blanks when the run holds text. */
const PRINTABLE_PERCENT = 95;

const PADDING = 0x3d;
/** What a character of base64 or base64url says, by its code. */
const SEXTETS = new Uint8Array(0x80);
for (const [sextet, letter] of [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
].entries())
  SEXTETS[letter.charCodeAt(0)] = sextet;
SEXTETS["-".charCodeAt(0)] = 62;
SEXTETS["_".charCodeAt(0)] = 63;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Every run of 24 and more base64 or base64url characters that decodes to text. Linear in the text. */
export function base64Texts(text: string): Base64Text[] {
  const found: Base64Text[] = [];
  let behind = 0;
  // A run of LEAST characters holds one of every LEASTth places.
  for (let probe = LEAST - 1; probe < text.length; ) {
    if (!isBase64(text.charCodeAt(probe))) {
      probe += LEAST;
      continue;
    }
    let start = probe;
    while (start > behind && isBase64(text.charCodeAt(start - 1))) start--;
    const end = base64End(text, start);
    const decoded = end - start < LEAST ? undefined : decode(text, start, end);
    if (decoded !== undefined) found.push({ start, end, decoded });
    behind = end;
    probe = end + LEAST - 1;
  }
  return found;
}

function decode(text: string, start: number, end: number): string | undefined {
  if (!isPlain(text, start, Math.min(end, start + SAMPLE))) return undefined;
  const whole = Buffer.from(text.slice(start, end), "base64");
  try {
    const decoded = decoder.decode(whole.subarray(0, cut(whole)));
    return isPrintable(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a run says no control characters but blanks: of random bytes, one in a thousand samples is so. Most runs
 * are ids and paths, and decoded here without a buffer.
 */
function isPlain(text: string, start: number, end: number): boolean {
  let held = 0;
  let bits = 0;
  let bytes = 0;
  let other = 0;
  for (let at = start; at < end && text.charCodeAt(at) !== PADDING; at++) {
    held = (held << 6) | SEXTETS[text.charCodeAt(at)];
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return false;
    if (byte >= 0x7f) other++;
    bytes++;
  }
  return other * 2 <= bytes;
}

/** Without the character that a run which was cut off ends in. */
function cut(bytes: Uint8Array): number {
  let at = bytes.length;
  for (let back = 1; back <= 3 && at - back >= 0; back++) {
    const byte = bytes[at - back];
    if (byte < 0x80) return at;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (length > back) at -= back;
      return at;
    }
  }
  return at;
}

function isPrintable(text: string): boolean {
  const strange = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\n\r\t]/gu)?.length ?? 0;
  return strange * 100 <= text.length * (100 - PRINTABLE_PERCENT);
}
