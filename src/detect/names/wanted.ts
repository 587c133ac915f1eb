/** Which words in lower case are looked at, and which of them in a text that has capitals too. */
import { HashTable } from "../lexicon/hash-table.ts";
import { hashWord, type Lexicon } from "../lexicon/lexicon.ts";
import { Kind, wordsOf } from "./kinds.ts";

/** What announces a name or a place in lower case. */
const CUES =
  Kind.Spoken |
  Kind.Title |
  Kind.Announces |
  Kind.NameKey |
  Kind.BareName |
  Kind.PlaceKey |
  Kind.Lives;
/** In a text that has capitals, only words that hold one of these count; in one that has few, all do. */
const SURE = /name|liv|resid|mrs|city|^i'm$/;
/** And these before a point. */
const DOTTED = ["dr", "mr"];
/** As in assembly/names/index.ts. */
const Sureness = { Always: 1, BeforePoint: 2 } as const;
const SURE_SLOTS = 256;
/** Of a hash. */
const WANTED_BITS = 18;

/** Cues, usual first names, the `i` of `i'm`. */
function wantedWords(lexicon: Lexicon): string[] {
  return [...wordsOf(CUES), ...lexicon.usual, "i"];
}

/** What assembly/names/find.ts adds for a word, by the hash of its first eight letters; others may share it. */
export function wantedTable(lexicon: Lexicon): Uint8Array {
  const table = new Uint8Array(1 << WANTED_BITS);
  for (const word of wantedWords(lexicon)) table[firstLettersHash(word)] = 4;
  return table;
}

function firstLettersHash(word: string): number {
  let letters = 0n;
  for (const letter of word.slice(0, 8))
    letters = (letters >> 8n) | (BigInt(letter.charCodeAt(0)) << 56n);
  return Number(BigInt.asUintN(64, letters * 0x9e3779b97f4a7c15n) >> BigInt(64 - WANTED_BITS));
}

/** Sureness of wanted words, by their hashes. */
export function surenessTable(lexicon: Lexicon): Uint8Array {
  const table = new HashTable(SURE_SLOTS);
  const add = (word: string, sureness: number): void =>
    table.add(hashWord(word, 0, word.length), sureness);
  for (const word of [...wantedWords(lexicon), "i'm"])
    if (SURE.test(word)) add(word, Sureness.Always);
  for (const word of DOTTED) add(word, Sureness.BeforePoint);
  return table.bytes;
}
