/** Names that a caller spells: `R-O-E`, `N W A C H U K W U`. */
import { hashWord, type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { kindOf } from "./kinds.ts";
import { ANY_NAME, type Found, isNeighbour, type Run } from "./run.ts";
import { Gap } from "./shapes.ts";
import type { Words } from "./words.ts";

/** Of no list, letters are a name's only behind a word that says so. */
const NAMED = /\b(?:names?|surname|called|calls? me|i'?m)\b[^.!\n]{0,40}$/i;
const REACH = 60;
/** Letters of a word that is known, and of one that was just said. */
const LEAST = 4;
const LEAST_SAID = 3;
const LONGEST = 24;

/** Behind the single capitals that begin at the row; the row itself when there are fewer than three. */
export function endOfSpelled(words: Words, from: number): number {
  if (!isLetter(words, from)) return from;
  let to = from + 1;
  while (to - from < LONGEST && isNextLetter(words, to)) to++;
  return to - from < LEAST_SAID ? from : to;
}

function isNextLetter(words: Words, row: number): boolean {
  if (!isNeighbour(words, row) || !isLetter(words, row)) return false;
  const gap = words.gap[row];
  return gap === Gap.Hyphen || gap === Gap.Blank;
}

function isLetter(words: Words, row: number): boolean {
  return words.end[row] - words.start[row] === 1;
}

/** What tells that letters are a name. */
interface KnownNames {
  readonly lexicon: Lexicon;
  /** What was found before, of which one may be the same name. */
  readonly said: readonly Found[];
}

export function spelledName(
  text: string,
  words: Words,
  { from, to }: Run,
  { lexicon, said }: KnownNames,
): Found | undefined {
  const start = words.start[from];
  const end = words.end[to - 1];
  const name = text.slice(start, end).replace(/[^A-Za-z\u00c0-\u00ff]/g, "");
  const hash = hashWord(name, 0, name.length);
  const found: Found = { entity: "PERSON", start, end, score: 0.6, how: "cue" };
  if (said.some((one) => isPart(text, one, name))) return found;
  if (kindOf(hash) !== 0 || to - from < LEAST) return undefined;
  const classes = lexicon.classOf(hash);
  if ((classes & WordClass.Common) !== 0) return undefined;
  if ((classes & ANY_NAME) !== 0) return found;
  return NAMED.test(text.slice(Math.max(0, start - REACH), start)) ? found : undefined;
}

/** Single small letters: `r o e s c h`, `r-o-e`. */
const SMALL = /(?<![\w'.-])[a-z](?:[ -][a-z]){3,23}(?![\w'-])/g;
/** Behind what was asked or begun to be spelled. */
const SPELLING =
  /(?:^|[^a-z])(?:spel(?:l(?:ed|ing|s|t)?|t)|names?|called|last|first|middle|as in|with an? [a-z])(?![a-z])[^.\n]{0,32}$/i;
/** `a b c d` of answers and lists, `x x x x`. */
const LISTED = /^(?:abcd|.*(.)\1\1)/;
/** Characters of a text that are looked at for what is spelled in small letters. */
const MOST = 65_536;

/** What was found, by start, with the names that are spelled in small letters among it. */
export function withSpelled(text: string, found: readonly Found[], lexicon: Lexicon): Found[] {
  const all = [...found];
  const said = new Set(found.flatMap((one) => wordsOf(text, one)));
  for (const { 0: letters, index } of text.slice(0, MOST).matchAll(SMALL)) {
    const name = letters.replace(/[ -]/g, "");
    if (!said.has(name) && !isSpelledName(text, index, name, lexicon)) continue;
    all.push({
      entity: "PERSON",
      start: index,
      end: index + letters.length,
      score: 0.6,
      how: "cue",
    });
  }
  return all.length === found.length ? all : all.sort((one, other) => one.start - other.start);
}

/** By the lists; behind what says that it is spelled, a word of no list too. `a` and `i` may be words before it. */
function isSpelledName(text: string, start: number, name: string, lexicon: Lexicon): boolean {
  if (LISTED.test(name)) return false;
  for (const word of /^[ai]/.test(name) ? [name, name.slice(1)] : [name]) {
    const hash = hashWord(word, 0, word.length);
    const classes = lexicon.classOf(hash);
    if (kindOf(hash) === 0 && (classes & ANY_NAME) !== 0 && (classes & WordClass.Common) === 0)
      return true;
  }
  return SPELLING.test(text.slice(Math.max(0, start - REACH), start));
}

/** Whether a person was said a moment ago of whose name it is a word. */
function isPart(text: string, one: Found, name: string): boolean {
  return wordsOf(text, one).includes(name.toLowerCase());
}

/** The words of a person's name in small letters; of a place none. */
function wordsOf(text: string, { entity, start, end }: Found): string[] {
  if (entity !== "PERSON") return [];
  return text
    .slice(start, end)
    .toLowerCase()
    .split(/[^a-z\u00df-\u00ff]+/);
}
