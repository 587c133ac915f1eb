/**
 * Which words are known as names, places or plain English. The words themselves are not kept: a
 * table of 32-bit hashes with a byte of classes, built by scripts/build-lexicon.ts from public word
 * lists. About one unknown word in 10,000 falls on a known hash, which a recogniser may err by.
 *
 * Format of lexicon.bin, little-endian: `capacity` (uint32, a power of two), then `capacity` hashes
 * (uint32, 0 = empty slot, linear probing), then `capacity` class bytes.
 */

export const WordClass = {
  FirstName: 1,
  LastName: 2,
  /** In a large list of names of all kinds: weak evidence. */
  RareName: 4,
  City: 8,
  /** A plain English word in lower case: evidence against a name. */
  Common: 16,
} as const;

export interface Lexicon {
  /** The classes of a word or of words joined by one blank, as bits of WordClass; 0 when unknown. */
  classify(text: string, start: number, end: number): number;
}

/** FNV-1a over the text's letters, folded to lower-case ASCII. Never 0. */
export function hashWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ foldLetter(text.charCodeAt(i)), 0x01000193);
  }
  return hash >>> 0 || 1;
}

/** Latin-1 letters lose case and accent; everything else stays. */
function foldLetter(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code | 0x20;
  if (code < 0xc0 || code > 0xff) return code === 0x2019 ? 0x27 : code;
  return LATIN1_BASE.charCodeAt(code - 0xc0);
}

/** Base letters of U+00C0 to U+00FF. */
const LATIN1_BASE = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty";

export function openLexicon(bytes: Uint8Array): Lexicon {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const capacity = new DataView(aligned.buffer, aligned.byteOffset).getUint32(0, true);
  const hashes = new Uint32Array(aligned.buffer, aligned.byteOffset + 4, capacity);
  const classes = aligned.subarray(4 + capacity * 4);
  const mask = capacity - 1;
  return {
    classify(text, start, end) {
      const hash = hashWord(text, start, end);
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const found = hashes[slot];
        if (found === hash) return classes[slot];
        if (found === 0) return 0;
      }
    },
  };
}
