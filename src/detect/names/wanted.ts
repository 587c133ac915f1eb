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

/** Cues, usual first names, the `i` of `i'm`. */
export function wantedWords(lexicon: Lexicon): string[] {
  return [...wordsOf(CUES), ...lexicon.usual, "i"];
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
