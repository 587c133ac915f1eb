/** Base64 runs that hold text: their ranges in a shadow, and what they say. */

import { isUtf8 } from "node:buffer";
import { constants, gunzipSync } from "node:zlib";
import { ROW, type Rows } from "../prefilter/rows.ts";

export interface Base64Text {
  /** The run with its padding, [start, end) of the text. */
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
}

/** Characters of a run that are decoded to see whether it is worth the rest. */
const SAMPLE = 32;
/** Of a hundred characters, so many are letters, digits, marks or blanks when the run holds text. */
const PRINTABLE_PERCENT = 95;

/** How gzip opens (RFC 1952: magic, deflate): logs that a cloud hands on, `{"awslogs":{"data":"H4sI…"}}`. */
const GZIP = "H4sI";
/** How many times its length may come out of a run: work stays linear in what was sent. */
const MOST_PACKED = 24;

const PADDING = 0x3d;
/** What a character of base64 or base64url says, by its code. */
const SEXTETS = new Uint8Array(0x80);
for (const [sextet, letter] of [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
].entries())
  SEXTETS[letter.charCodeAt(0)] = sextet;
SEXTETS["-".charCodeAt(0)] = 62;
SEXTETS["_".charCodeAt(0)] = 63;

/** A text, and its runs of base64 or base64url characters. */
interface Runs {
  readonly text: string;
  longRuns(): Rows;
}

/**
 * Every run that decodes to text. Linear in the text.
 *
 * @param isInner the text stood in another one: what is packed stays so, as each level would multiply the work
 */
export function base64Texts(shadow: Runs, isInner = false): Base64Text[] {
  const { text } = shadow;
  const runs = shadow.longRuns();
  const found: Base64Text[] = [];
  for (let row = 0; row < runs.length; row += ROW) {
    const start = runs[row + 1];
    const end = runs[row + 2];
    const isPacked = text.startsWith(GZIP, start);
    const decoded = isPacked && isInner ? undefined : decode(text, start, end, isPacked);
    if (decoded !== undefined) found.push({ start, end, decoded });
  }
  return found;
}

function decode(text: string, start: number, end: number, isPacked: boolean): string | undefined {
  if (!isPacked && !isPlain(text, start, Math.min(end, start + SAMPLE))) return undefined;
  const bytes = Buffer.from(text.slice(start, end), "base64");
  try {
    const whole = isPacked ? unpacked(bytes) : bytes;
    const text = whole.subarray(0, cut(whole));
    // Asked first: an error costs more than all else here.
    if (!isUtf8(text)) return undefined;
    const decoded = text.toString();
    return isPrintable(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** What gzip packed, as far as a run that was cut off holds it. Throws when there is more of it than text packs to. */
function unpacked(bytes: Buffer): Buffer {
  const maxOutputLength = MOST_PACKED * bytes.length;
  return gunzipSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
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
