/** Which three-letter word endings could be a label's: 2^15 bits, read by assembly/scan.ts. */

const BYTES = 4096;

/** Case-folded; five bits a letter, the last letter highest; shorter words have fewer letters. 0: no word. */
function endingOf(word: string): number {
  let hash = 0;
  for (let i = word.length - 1, letters = 0; i >= 0 && letters < 3; i--, letters++) {
    const code = word.charCodeAt(i) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
    hash = (hash << 5) | (code - 0x60);
  }
  return hash;
}

export function labelBits(words: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(BYTES);
  for (const word of words) {
    const hash = endingOf(word);
    bits[hash >> 3] |= 1 << (hash & 7);
  }
  bits[0] &= 0xfe;
  return bits;
}
