/** Which words could be a label's: 2^16 bits by the word's hash, read by assembly/scan.ts too. */

const BYTES = 8192;

export function labelBits(words: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(BYTES);
  for (const word of words) {
    let hash = 0;
    for (let i = word.length - 1; i >= 0; i--) hash = (hash * 33 + word.charCodeAt(i)) & 0xffff;
    bits[hash >> 3] |= 1 << (hash & 7);
  }
  return bits;
}

/** Whether a word of [start, end), split at capitals and at what is no letter, could be a label's. */
export function hasLabelWord(
  bits: Uint8Array,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  let hash = 0;
  let letters = 0;
  let isUpper = false;
  for (let at = end - 1; at >= start - 1; at--) {
    const byte = at < start ? 0 : bytes[at];
    const isLetter = ((byte | 0x20) - 0x61) >>> 0 < 26;
    const isBoundary = !isLetter || (isUpper && (byte & 0x20) !== 0);
    if (isBoundary && letters > 0) {
      if (((bits[hash >> 3] >> (hash & 7)) & 1) === 1) return true;
      hash = 0;
      letters = 0;
    }
    if (!isLetter) continue;
    isUpper = (byte & 0x20) === 0;
    hash = (hash * 33 + (byte | 0x20)) & 0xffff;
    letters++;
  }
  return false;
}
