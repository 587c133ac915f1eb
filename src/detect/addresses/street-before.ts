/** A street before its number: `Hauptstraße 12`, `Calle Mayor 5`, `Kossuth Lajos utca 12`. */
import { isDigit, isWord } from "../characters.ts";
import { classesOf, Says, type Word } from "./classes.ts";
import { houseBehindEnd } from "./house.ts";
import { LIKELY, leadingScore, NAMED_ONLY, NUMBERED_TWICE, type Street, SURE } from "./street.ts";
import { isBlank, isLower, numberBefore, opensName, plain, wordStart } from "./tokens.ts";
import { TRAILING_STREET } from "./words.ts";

const MAX_WORDS = 6;
/** Letters of a compound: three and its kind of street. */
const MIN_COMPOUND = 6;
/** Words of a name before a kind of street, in lower case. */
const MAX_TYPED_NAME = 2;
const TYPED_DEBIT = 0.2;
/** One word and one digit. */
const SHORT = 0.05;
/** `hexstr 16` is of a program. */
const TYPED_STRING = /str$/;
/** Whose number is an ordinal with a point. */
const HUNGARIAN = /^(?:utca|u|útja|út|tér|körút|rakpart)$/;
/** `Jl. Merdeka No. 10` */
const NUMBER_WORD = /^(?:no|nr|num)$/;
const LONGEST_NUMBER = 4;
const LETTER_N = 0x6e;
/** `C/ Mayor 5` */
const CALLE = /(?:^|[^A-Za-z])(c\/ ?)$/i;
const SLASH = 0x2f;

/** @param start of the digits of a house number that stands behind its street */
export function streetBefore(text: string, start: number): Street | undefined {
  const house = isBlank(text.charCodeAt(start - 1)) ? houseBehindEnd(text, start) : 0;
  if (house === 0) return undefined;
  const words = wordsBefore(text, start);
  const nearest = words[0];
  if (nearest === undefined) return undefined;
  const isOrdinal = text.charAt(house) === "." && HUNGARIAN.test(plainOf(text, nearest));
  const end = isOrdinal ? house + 1 : house;
  const led = ledStreet(text, words, end) ?? trailedStreet(text, words, end);
  if (led !== undefined || nearest.end < start - 1) return led;
  return compoundStreet(text, words, end) ?? namedStreet(text, words, end);
}

/** `Calle Mayor 5` */
function ledStreet(text: string, words: readonly Word[], end: number): Street | undefined {
  for (let i = 1; i < words.length; i++) {
    const kind = words[i];
    if ((kind.says & Says.LeadingStreet) === 0) continue;
    // `la calle Hidalgo 203, Laredo`
    const isTyped =
      isLower(text.charCodeAt(kind.start)) && isLower(text.charCodeAt(words[i - 1].start));
    return streetFrom(text, kind.start, end, { score: leadingScore(kind.says, isTyped), isTyped });
  }
  const first = words[words.length - 1]?.start ?? 0;
  const calle = calleLength(text, first);
  return calle === 0
    ? undefined
    : streetFrom(text, first - calle, end, { score: SURE, isTyped: false });
}

/** Characters of a `C/` right before a word; 0: most have none. */
function calleLength(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== SLASH && text.charCodeAt(at - 2) !== SLASH) return 0;
  // `c/o cough` of a note.
  if (/^o[ .:]/i.test(text.slice(at, at + 2))) return 0;
  return CALLE.exec(text.slice(Math.max(0, at - 4), at))?.[1]?.length ?? 0;
}

/** `Hauptstraße 12`, with the words that belong to its name. */
function compoundStreet(text: string, words: readonly Word[], end: number): Street | undefined {
  const [nearest] = words;
  if (nearest === undefined || nearest.end - nearest.start < MIN_COMPOUND) return undefined;
  const compound = plainOf(text, nearest);
  if (compound.length < MIN_COMPOUND || !TRAILING_STREET.test(compound)) return undefined;
  if ((nearest.says & Says.TrailingStreet) !== 0) return undefined;
  const isTyped = isLower(text.charCodeAt(nearest.start));
  if (isTyped && TYPED_STRING.test(compound)) return undefined;
  let { start } = nearest;
  for (const word of words.slice(1, 3)) {
    const isModifier = (word.says & Says.Modifier) !== 0;
    if ((word.says & Says.Label) !== 0) break;
    if (isModifier || (!isTyped && opensName(text, word.start))) start = word.start;
    else if ((word.says & Says.Connector) === 0) break;
  }
  const score = isTyped ? SURE - TYPED_DEBIT : SURE;
  return streetFrom(text, start, end, { score, isTyped });
}

/** `Kossuth Lajos utca 12` */
function trailedStreet(text: string, words: readonly Word[], end: number): Street | undefined {
  const [kind] = words;
  if (kind === undefined || (kind.says & Says.TrailingStreet) === 0) return undefined;
  if (words.length < 2 || isLetterU(text, kind)) return undefined;
  const named = farthestName(text, words);
  if (named !== undefined)
    return streetFrom(text, named.start, end, { score: LIKELY, isTyped: false });
  const first = words[Math.min(MAX_TYPED_NAME, words.length - 1)];
  if (first === undefined || (kind.says & Says.ForeignTrailing) === 0) return undefined;
  return streetFrom(text, first.start, end, { score: LIKELY, isTyped: true });
}

/** Any name with a number: it needs more around it, `Python 3` still more. */
function namedStreet(text: string, words: readonly Word[], end: number): Street | undefined {
  const name = farthestName(text, words);
  const first = name ?? words[0];
  if (first === undefined) return undefined;
  const start = numberBefore(text, first.start);
  const isShort = start === words[0]?.start && end - words[0].end === 2;
  const score = start < first.start ? NUMBERED_TWICE : isShort ? SHORT : NAMED_ONLY;
  return { start, end, score, isTyped: name === undefined };
}

/** The farthest of the capitalised words that go on to the number. */
function farthestName(text: string, words: readonly Word[]): Word | undefined {
  let farthest: Word | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if ((word.says & Says.Label) !== 0) break;
    if (opensName(text, word.start)) farthest = word;
    else if (farthest !== undefined || i > 2) break;
  }
  return farthest;
}

function streetFrom(
  text: string,
  start: number,
  end: number,
  judged: Pick<Street, "score" | "isTyped">,
): Street {
  return { start: numberBefore(text, start), end, ...judged };
}

/** The words of one name leftwards, the nearest first. */
function wordsBefore(text: string, start: number): Word[] {
  const words: Word[] = [];
  let at = start;
  for (let read = 0; read < MAX_WORDS && isBlank(text.charCodeAt(at - 1)); read++) {
    const end = text.charAt(at - 2) === "," && words.length === 0 ? at - 2 : at - 1;
    const from = wordStart(text, end);
    if (from === end || isDigit(text.charCodeAt(from)) || isWord(text.charCodeAt(from - 1))) break;
    const word = { start: from, end, says: classesOf(text, from, end) };
    at = from;
    if (words.length === 0 && isNumberWord(text, word)) continue;
    if ((word.says & Says.Unit) !== 0) break;
    if ((word.says & (Says.NoAddress | Says.LeadingStreet)) === Says.NoAddress) break;
    words.push(word);
  }
  while (words.length > 0 && isConnector(words[words.length - 1])) words.pop();
  return words;
}

function isNumberWord(text: string, word: Word): boolean {
  const isShort = word.end - word.start <= LONGEST_NUMBER;
  const opens = (text.charCodeAt(word.start) | 0x20) === LETTER_N;
  return isShort && opens && NUMBER_WORD.test(plainOf(text, word));
}

function isConnector(word: Word | undefined): boolean {
  const says = word?.says ?? 0;
  return (says & (Says.Connector | Says.LeadingStreet)) === Says.Connector;
}

/** `u` without its point is no street. */
function isLetterU(text: string, { start, end }: Word): boolean {
  return end - start === 1 && (text.charCodeAt(start) | 0x20) === 0x75;
}

function plainOf(text: string, { start, end }: Word): string {
  return plain(text, start, end);
}
