/**
 * Which words are known as names, places or plain English. The words themselves are not kept: a
 * table of 32-bit hashes with a byte of classes, built by scripts/build-lexicon.ts from public word
 * lists. About one unknown word in 10,000 falls on a known hash, which a recogniser may err by.
 *
 * Format of lexicon.bin, little-endian: `capacity` (uint32, a power of two), then `capacity` hashes
 * (uint32, 0 = empty slot, linear probing), then `capacity` class bytes, then the usual first names in
 * lower case and without accents (ASCII, a blank between), which are looked for in running text.
 */

export const WordClass = {
  FirstName: 1,
  LastName: 2,
  /** In a large list of names of all kinds: weak evidence. */
  RareName: 4,
  City: 8,
  /** A plain English word in lower case: evidence against a name. */
  Common: 16,
  /** A US state or a country: Safe Harbor lets it stay. */
  State: 32,
  /** A first name in English or in several languages, and no plain word: known in lower case too. */
  Usual: 64,
  /** A place too small to be known without a cue: evidence for a place, none against a name. */
  Town: 128,
} as const;

export interface Lexicon {
  /** The classes of a word or of words joined by one blank, as bits of WordClass; 0 when unknown. */
  classify(text: string, start: number, end: number): number;
  /** The same, for a word that is hashed already. */
  classOf(hash: number): number;
  /** Capacity, hashes and classes, as in the file. */
  readonly table: Uint8Array;
  /** The words of class Usual: ASCII letters in lower case. */
  readonly usual: readonly string[];
}

const PRIME = 0x01000193;
export const HASH_SEED = 0x811c9dc5 | 0;

/** FNV-1a over Latin-1 characters, letters folded to lower-case ASCII. Never 0. */
export function hashWord(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++)
    hash = Math.imul(hash ^ FOLDED[text.charCodeAt(i) & 0xff], PRIME);
  return hash || 1;
}

/** One more letter, folded as LETTERS has it. */
export function mixLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, PRIME);
}

/** Base letters of U+00C0 to U+00FF; the two signs among them stay. */
const LATIN1_BASE = "aaaaaaaceeeeiiiidnooooo\u00d7ouuuuytsaaaaaaaceeeeiiiidnooooo\u00f7ouuuuyty";

/** Latin-1 letters without case and accent; 0 for what is no letter. */
export const LETTERS = letterTable();

/** A word in lower case without accents, as its hash takes it. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(ACCENTED, (letter) => String.fromCharCode(FOLDED[letter.charCodeAt(0)]));
}

/** A text of the same length, with the same capitals. */
export function withoutAccents(text: string): string {
  // A replacement costs much even where there is nothing to replace.
  if (!ACCENT.test(text)) return text;
  return text.replace(ACCENTED, (letter) => {
    const base = String.fromCharCode(FOLDED[letter.charCodeAt(0)]);
    return letter < "\u00df" ? base.toUpperCase() : base;
  });
}

const ACCENT = /[\u00c0-\u00ff]/;
const ACCENTED = new RegExp(ACCENT, "g");

/** The same, and what is no letter as it is. */
const FOLDED = LETTERS.map((letter, code) => letter || code);

function letterTable(): Uint8Array {
  const letters = new Uint8Array(256);
  for (let code = 0x61; code <= 0x7a; code++) letters[code] = letters[code - 0x20] = code;
  for (let i = 0; i < LATIN1_BASE.length; i++) {
    const base = LATIN1_BASE.charCodeAt(i);
    if (base < 0x80) letters[0xc0 + i] = base;
  }
  return letters;
}

export function openLexicon(bytes: Uint8Array): Lexicon {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const capacity = new DataView(aligned.buffer, aligned.byteOffset).getUint32(0, true);
  const hashes = new Int32Array(aligned.buffer, aligned.byteOffset + 4, capacity);
  const classes = aligned.subarray(4 + capacity * 4, 4 + capacity * 5);
  const usual = Buffer.from(aligned.subarray(4 + capacity * 5))
    .toString("latin1")
    .split(" ");
  const mask = capacity - 1;
  function classOf(hash: number): number {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = hashes[slot];
      if (found === hash) return classes[slot];
      if (found === 0) return 0;
    }
  }
  return {
    classOf,
    usual,
    classify: (text, start, end) => classOf(hashWord(text, start, end)),
    table: aligned.subarray(0, 4 + capacity * 5),
  };
}
