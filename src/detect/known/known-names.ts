/**
 * A person who is named once is meant wherever the name stands: `Jane Roe` in a prompt, `ROE` in a
 * tool's reply, `jane_roe` in a key. Names are taken from a request's findings and looked for in all
 * of its leaves, where the prefilter finds words that they open with.
 */

import { isDigit } from "../characters.ts";
import {
  foldWord,
  HASH_SEED,
  hashWord,
  LETTERS,
  mixLetter,
  WordClass,
} from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { Kind, kindOf } from "../names/kinds.ts";
import { isPossessive, wordEnd } from "../names/shapes.ts";
import { ROW, RowKind, type Rows } from "../prefilter/rows.ts";

/** Names of one request; of more, the first in alphabetical order, so that leaves may come in any order. */
const MOST_NAMES = 4096;
/** A run of base64 that holds a name is found whole, and is none. */
export const LONGEST_NAME = 120;
/** Between two words of one name: `Roe, Jane`, `jane_roe`; not what parts fields, as in `ROE^JANE`. */
const LONGEST_GAP = 2;
const JOINTS = " ,._-+";
const SHORTEST_WORD = 3;
/** A name written as one word is one of so many letters at least: `janeroe`. */
const SHORTEST_JOINED = 6;
/** A last name that stands for someone with an initial: `json` is no J. Son. */
const SHORTEST_LAST = 4;
/** Behind the letters of an account: `jokafor58`. */
const MOST_DIGITS = 4;

/** Stands for the person alone. */
const ALONE = 1;
/** Plain English, a particle, a place: stands for the person only beside another word of a name. */
const BESIDE = 2;

export class NameSet {
  readonly #words = new Map<number, typeof ALONE | typeof BESIDE>();
  /** Its words in lower case without accents, each up to its first apostrophe. */
  readonly openings = new Set<string>();

  get isEmpty(): boolean {
    return this.#words.size === 0;
  }

  add(word: string, weight: typeof ALONE | typeof BESIDE): void {
    const hash = hashWord(word, 0, word.length);
    this.openings.add(foldWord(word).split("'")[0]);
    if (this.#words.get(hash) === ALONE) return;
    this.#words.set(hash, weight);
  }

  /** ALONE, BESIDE or 0: no word of a name. */
  weightOf(hash: number): number {
    return this.#words.get(hash) ?? 0;
  }
}

/** @param texts of the people that were found for sure, as their shadows have them, in any order */
export function collectNames(texts: Iterable<string>): NameSet {
  const names = new NameSet();
  const folded = new Set<string>();
  for (const text of texts) if (text.length <= LONGEST_NAME) folded.add(text.toLowerCase());
  for (const name of [...folded].sort().slice(0, MOST_NAMES)) addName(name, names);
  return names;
}

function addName(name: string, names: NameSet): void {
  const words: string[] = [];
  for (let start = 0; start < name.length; start++) {
    if (LETTERS[name.charCodeAt(start)] === 0) continue;
    const end = wordEnd(name, start);
    if (end - start > 1) {
      const word = name.slice(start, end);
      names.add(word, standsAlone(word) ? ALONE : BESIDE);
      words.push(word);
    }
    start = end;
  }
  if (words.length < 2) return;
  addJoined(words.join(""), names);
  addLogins(words, name.includes(","), names);
}

/** `jane` and `roe` as accounts have them: `janeroe`, `roejane`; of a longer last name `jokafor` and `okaforj` too. */
function addLogins(words: readonly string[], isLastFirst: boolean, names: NameSet): void {
  const ends = [words[0]!, words.at(isLastFirst ? 1 : -1)!].map((word) => word.replaceAll("'", ""));
  const [first = "", last = ""] = isLastFirst ? ends.toReversed() : ends;
  addJoined(first + last, names);
  // `price will` is Will Price only where he is named in this order.
  if (standsAlone(first) || standsAlone(last)) addJoined(last + first, names);
  if (last.length < SHORTEST_LAST) return;
  for (const login of [first.charAt(0) + last, last + first.charAt(0)])
    if (standsAlone(login)) names.add(login, ALONE);
}

function addJoined(joined: string, names: NameSet): void {
  if (joined.length >= SHORTEST_JOINED) names.add(joined, ALONE);
}

const PLACES = WordClass.State | WordClass.City;

function standsAlone(word: string): boolean {
  if (word.length < SHORTEST_WORD) return false;
  const hash = hashWord(word, 0, word.length);
  const classes = sharedLexicon().classOf(hash);
  const kind = kindOf(hash);
  if (kind !== 0 && (kind & ~Kind.System) !== 0) return false;
  if ((classes & WordClass.Common) !== 0) return false;
  return (classes & PLACES) === 0 || (classes & WordClass.FirstName) !== 0;
}

/**
 * Where names of the set stand in a shadow: words of names that follow each other are one.
 *
 * @param places rows of kind Word, ascending: where its words start that `openings` holds, and others
 */
export function findKnown(
  text: string,
  places: Rows,
  names: NameSet,
  report: (start: number, end: number) => void,
): void {
  let first = -1;
  let last = 0;
  let isSure = false;
  const close = (): void => {
    if (first >= 0 && (isSure || isWhole(text, names, { first, last }))) report(first, last);
    first = -1;
    isSure = false;
  };
  for (let row = 0; row < places.length; row += ROW) {
    const start = places[row + 1];
    if (places[row] !== RowKind.Word || !isWordStart(text, start)) continue;
    let end = start;
    let hash = HASH_SEED;
    for (let letter = LETTERS[text.charCodeAt(start)]; letter !== 0; letter = letterAt(text, end)) {
      hash = mixLetter(hash, letter);
      end++;
    }
    const found = names.weightOf(hash);
    if (found === 0) continue;
    if (first >= 0 && !isOneName(text, last, start)) close();
    if (first < 0) first = start;
    last = digitsEnd(text, end);
    isSure ||= found === ALONE;
  }
  close();
}

/** The end of the few digits that an account's letters end with, or of the letters. */
function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - start > MOST_DIGITS || letterAt(text, end) !== 0 ? start : end;
}

/** Not behind the apostrophe of a longer word: the `Brien` of `O'Brien`. */
function isWordStart(text: string, at: number): boolean {
  return letterAt(text, at - 1) === 0 || letterAt(text, at - 2) === 0;
}

function isOneName(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_GAP) return false;
  for (let i = from; i < to; i++) if (!JOINTS.includes(text.charAt(i))) return false;
  return true;
}

/** Words that none stands for anyone: `mark brown` is someone, `brown mark` is no one. */
function isWhole(
  text: string,
  names: NameSet,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const joined = text.slice(first, last).replace(/[^A-Za-z'\u00c0-\u00ff]/g, "");
  return names.weightOf(hashWord(joined, 0, joined.length)) === ALONE;
}

/** A letter folded, an apostrophe before a letter; else 0. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const letter = LETTERS[code] ?? 0;
  if (letter !== 0 || code !== APOSTROPHE || at + 1 >= text.length) return letter;
  return LETTERS[text.charCodeAt(at + 1)] === 0 || isPossessive(text, at) ? 0 : APOSTROPHE;
}

const APOSTROPHE = 0x27;
