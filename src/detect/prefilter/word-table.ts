/** What words around a number say, by a hash of their last eight letters, laid out as assembly/words.ts reads it. */

/** Bits of a word, as in assembly/words.ts. */
export const WordFlag = {
  /** The last word of a label that is no filler. */
  Label: 1,
  /** May stand between a label and its value. */
  Filler: 2,
  /** Wakes a short number right before or behind it: a month. */
  Beside: 4,
  /** Wakes a short number a few words before it: `Street`. */
  Within: 8,
  /** Wakes a number from 90 on right before or behind it: `years`. */
  Aged: 16,
  /** Wakes five digits right behind it: a state. */
  State: 32,
  /** In an attribute's key: a small word alone may be a value (`given_name`). */
  Naming: 64,
  /** Right before `:`, `=`, `|` or `*`: literals are looked for. */
  Marked: 128,
  /** With a capital: literals are looked for. */
  Named: 256,
  /** The first three characters of a long token of letters and digits: literals are looked for. */
  Opens: 512,
  /** Of a triple: it hints within some words alone. */
  Held: 1024,
  /** The same bit, in an attribute's key, where no triple is asked for: another attribute may name its value. */
  Told: 1024,
  /** Before a slash and a number: a collection of people (`/patients/42`); elsewhere a spelled digit. */
  Path: 4096,
  /** Right after a number: a unit of measure, so that it is no identifier. */
  Measure: 8192,
  /** Three characters that announce a literal wherever they stand. */
  Triple: 16384,
  /** In quotes and right before `:` or `=`: literals are looked for. */
  Quoted: 32768,
  /** In an attribute's key: its value is looked at. */
  Keyword: 2048,
} as const;

/** Beside the WordFlags of a leaf: it is one word of small letters, digits and joints: `openai`, `gpt-4o`. */
export const SMALL_WORD = 0x10000;

/** Beside the WordFlags of a key: the request had no such key before, as far as the assembly remembers. */
export const NEW_KEY = 0x20000;

/** Beside the WordFlags of a leaf: it is a text that ends with a question mark. */
export const QUESTION = 0x40000;

/** Beside the WordFlags of a leaf: it is a number that may be an identifier, as it is long or stands below a label. */
export const NUMBER = 0x80000;

const SLOTS = 0x4000;

export type WordLists = ReadonlyMap<number, Iterable<string>>;

/** @param lists by flag, words of ASCII letters in lower case */
export function wordTable(lists: WordLists): Uint8Array {
  const table = new Uint32Array(SLOTS);
  for (const [flag, words] of lists) for (const word of words) add(table, word, flag);
  return new Uint8Array(table.buffer);
}

function add(table: Uint32Array, word: string, flag: number): void {
  const hash = hashOf(word);
  const print = Number(hash >> 48n);
  let slot = Number((hash >> 26n) & BigInt(SLOTS - 1));
  while (table[slot] !== 0 && table[slot] >>> 16 !== print) slot = (slot + 1) % SLOTS;
  table[slot] = print * 65536 + ((table[slot] & 0xffff) | flag);
}

/** Of the last eight characters, as the assembly takes it. */
export function hashOf(word: string): bigint {
  let letters = 0n;
  for (const letter of word.slice(-8).split("").reverse())
    letters = (letters << 8n) | BigInt(letter.charCodeAt(0) | 0x20);
  return BigInt.asUintN(64, letters * 0x9e3779b97f4a7c15n);
}
