/**
 * The closed word lists around names and places, as bits of one number a word: what announces one,
 * what follows one, and what only looks like one. Words are met by their hash, in any case.
 */
import { HashTable } from "../lexicon/hash-table.ts";
import { foldWord, hashWord } from "../lexicon/lexicon.ts";
import { listOf } from "../word-lists.ts";
import * as NO_NAMES from "./kinds/no-names.ts";
import * as PEOPLE from "./kinds/people.ts";
import * as PLACES from "./kinds/places.ts";

export const Kind = {
  /** The capitalised word behind a title is a name, whatever a lexicon says. */
  Title: 1,
  /** Directly before a name: `patient Jane`, `named Jane`, `Dear Jane`. Strong enough for an unknown word. */
  Announces: 1 << 1,
  /** Before a name, and before much else: `by`, `with`, `like`. */
  Hints: 1 << 2,
  /** A field whose value is a person's name: `patientName`, `surname`. */
  NameKey: 1 << 3,
  /** `name`: a person's, a tool's, a file's. */
  BareName: 1 << 4,
  /** `is` in `my name is`, and what opens a name that may be in lower case: `i'm`, `named`. */
  Is: 1 << 5,
  Spoken: 1 << 6,
  /** A name to a lexicon, something else in this traffic. */
  Stop: 1 << 7,
  /** A first name and a plain word: a name when a last name follows. */
  Ambiguous: 1 << 8,
  /** Credentials and suffixes behind a name. */
  Credential: 1 << 9,
  /** Lower-case particles that stand inside a name. */
  Particle: 1 << 10,
  /** Words behind an eponym: `Gleason score`, `Foley catheter`. */
  Eponym: 1 << 11,
  /** A capitalised run that ends with one of these is an organisation, a street, a document. */
  Organisation: 1 << 12,
  /** What only a person does: `Roe says`, `Roe underwent`. */
  Human: 1 << 13,
  /** Names the place itself: `Hospital`, `Clinic`. */
  Facility: 1 << 14,
  /** Part of a facility's name, and of much else: `Medical`, `General`, `University`. */
  FacilityPart: 1 << 15,
  /** A health system or teaching hospital known by one word. */
  System: 1 << 16,
  /** `Saint`, `Mount`, `San`, `Fort`: opens a place's name. */
  PlaceHead: 1 << 17,
  /** `County`, `Township`, `Beach`: ends a place's name. */
  PlaceTail: 1 << 18,
  /** A field whose value is a place: `city`, `county`. */
  PlaceKey: 1 << 19,
  In: 1 << 20,
  At: 1 << 21,
  /** `from`, `to`. */
  From: 1 << 22,
  /** `lives`, `resides`, `born`: with a preposition, a place follows. */
  Lives: 1 << 23,
  /** `seen`, `admitted`, `treated`: with a preposition, a facility follows. */
  Care: 1 << 24,
  /** Between a preposition and its place: `the`, `our`. */
  Article: 1 << 25,
  And: 1 << 26,
  /** Months and days. */
  Time: 1 << 27,
  /** A US state's two letters. */
  StateCode: 1 << 28,
  /** Part of a hospital that is no place in the world: `ICU`, `ER`. */
  Ward: 1 << 29,
  Of: 1 << 30,
  /** A title that is nothing else: `Mr`, and not `judge`. */
  Abbreviated: 1 << 31,
} as const;

const WRITTEN: Readonly<Record<keyof typeof Kind, string>> = { ...PEOPLE, ...PLACES, ...NO_NAMES };

/** Words by kind. */
export const LISTS = Object.entries(WRITTEN).map(
  ([kind, words]) => [kind as keyof typeof Kind, listOf(words)] as const,
);

const SLOTS = 4096;
/** Bits of Kind by a word's hash. */
export const KINDS = new HashTable(SLOTS);

for (const [kind, words] of LISTS)
  for (const word of words) KINDS.add(hashWord(word, 0, word.length), Kind[kind]);

/** Bits of Kind for a word's hash; 0 for a word of no list. */
export function kindOf(hash: number): number {
  return KINDS.get(hash);
}

/** The words of some kinds that are letters alone, without accents. */
export function wordsOf(wanted: number): string[] {
  const words = LISTS.flatMap(([, list]) => list).map(foldWord);
  return words.filter(
    (word) => /^[a-z]+$/.test(word) && (kindOf(hashWord(word, 0, word.length)) & wanted) !== 0,
  );
}
