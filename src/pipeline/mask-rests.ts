/** What a mask left of a value, the `ELD` of `******ELD` or a whole `***.*h`, is not masked again. */
import type { Decision } from "../core/index.ts";

const ASTERISK = 0x2a;
/** May stand between the words of a masked value: a blank, `-` and `.`. */
const SEPARATORS = new Set([0x20, 0x2d, 0x2e]);
/** Bytes before a value that are looked at. */
const REACH = 128;

/** Those of other actions all stay: asterisks around a value say nothing of what was done to it. */
export function withoutMaskRests(bytes: Uint8Array, decisions: readonly Decision[]): Decision[] {
  return decisions.filter(
    ({ finding, ruling }) => ruling.action.kind !== "mask" || !isMaskRest(bytes, finding),
  );
}

/** Whether letters and digits stand only behind the last asterisk, and fewer of them than of those. */
function isMaskRest(bytes: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  // A mask leaves its rest on one side: this is a frame of asterisks, or Markdown's.
  if (bytes[end] === ASTERISK) return false;
  let hidden = hiddenBefore(bytes, start);
  let shown = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === ASTERISK) {
      if (shown > 0) return false;
      hidden++;
    } else if (isAlphanumeric(byte) && ++shown > hidden) return false;
  }
  return hidden > shown;
}

/** Asterisks right before a place, with those of the words before. */
function hiddenBefore(bytes: Uint8Array, start: number): number {
  if (bytes[start - 1] !== ASTERISK) return 0;
  let hidden = 0;
  for (let at = start - 1; at >= Math.max(0, start - REACH); at--) {
    const byte = bytes[at]!;
    if (byte === ASTERISK) hidden++;
    else if (!SEPARATORS.has(byte)) break;
  }
  return hidden;
}

/** Also each byte of a character outside ASCII. */
function isAlphanumeric(byte: number): boolean {
  const small = byte | 0x20;
  return byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (small >= 0x61 && small <= 0x7a);
}
