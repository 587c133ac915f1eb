/** A street with its number: `12 Oak Street`, `12 Rue de la Paix`, `Hauptstraße 12`. */
import { endOf } from "../entities/scan.ts";
import { isDigit, isWord } from "../view.ts";
import { isBlank, opensName, plain, wordEnd, wordStart } from "./tokens.ts";
import {
  CONNECTORS,
  DIRECTIONS,
  LEADING_STREETS,
  NO_ADDRESS,
  RARE_LEADING_STREETS,
  RARE_STREETS,
  STREETS,
  TRAILING_STREET,
  TRAILING_WORD,
  TYPED_STREETS,
  UNITS,
} from "./words.ts";

export interface Street {
  readonly start: number;
  readonly end: number;
  /** How sure it is by its own words; what stands around it adds to that. */
  readonly score: number;
  /** In lower case throughout, as people type. */
  readonly isTyped: boolean;
}

const HOUSE = /\d{1,6}(?:[-/]\d{1,4})?[A-Za-z]?(?: 1\/2)?(?=,? )/y;
const HOUSE_BEHIND = /\d{1,5}(?:[-/]\d{1,4})?[A-Za-z]?(?![\w%:]|[.,/-]\d)/y;
const ROAD_NUMBER = / \d{1,4}(?![\w.,/-]\w)/y;
const DIRECTION_BEHIND = / (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\b\.?/y;
/** `ST elevation`, `CT scan`: no street. */
const CLINICAL = / (?:elevation|depression|segment|changes?|scan|wave|abnormalit)/iy;
const NUMBERED = /^(?:highway|hwy|route|rte)$/;
const HUNGARIAN = /^(?:utca|u|útja|út|tér|körút)$/;
const MAX_WORDS = 6;
const MAX_TYPED_WORDS = 3;
const SURE = 0.75;
const LIKELY = 0.6;
const RARE = 0.45;
const NAMED_ONLY = 0.3;
const NUMBERED_TWICE = 0.35;
/** Kinds that are common words. */
const COMMON = new Set(
  "court ct circle cir place pl square sq trail trl close way plaza plz loop heights commons row mews gardens grove broadway".split(
    " ",
  ),
);

/** @param start of the digits of a house number */
export function streetBehind(text: string, start: number): Street | undefined {
  const house = endOf(HOUSE, text, start);
  if (house === 0) return undefined;
  const first = text.charAt(house) === "," ? house + 2 : house + 1;
  const isTyped = isLower(text.charCodeAt(first));
  if (text.charAt(house) === ",") return leadingStreet(text, start, first, isTyped);
  return leadingStreet(text, start, first, isTyped) ?? namedStreet(text, start, first, isTyped);
}

function namedStreet(
  text: string,
  start: number,
  first: number,
  isTyped: boolean,
): Street | undefined {
  const most = isTyped ? MAX_TYPED_WORDS + 1 : MAX_WORDS;
  let at = first;
  let end = 0;
  let rare = 0;
  for (let count = 0; count < most; count++) {
    const to = wordEnd(text, at);
    const word = plain(text, at, to);
    if (count > 0 && isStreetWord(text, at, to, isTyped))
      return ended(text, start, at, to, isTyped);
    if (count > 0 && isDigit(text.charCodeAt(at)))
      return end === 0 ? undefined : numberedTwice(text, start, at, end, isTyped);
    if (!isNameWord(text, at, to, word, isTyped)) break;
    if (count > 0 && RARE_STREETS.has(word)) rare = to;
    if (!CONNECTORS.has(word)) end = withoutPoint(text, to, word);
    if (!isBlank(text.charCodeAt(to))) break;
    at = to + 1;
  }
  if (rare > 0 && !isTyped) return { start, end: Math.max(rare, end), score: RARE, isTyped };
  return end === 0 ? undefined : { start, end, score: NAMED_ONLY, isTyped };
}

/** A name's word with a kind of street behind it: on over a second kind, a road's number, a direction. */
function ended(text: string, start: number, at: number, to: number, isTyped: boolean): Street {
  let kind = plain(text, at, to);
  let end = withoutPoint(text, to, kind);
  const next = wordEnd(text, to + 1);
  if (isBlank(text.charCodeAt(to)) && isStreetWord(text, to + 1, next, isTyped)) {
    kind = plain(text, to + 1, next);
    end = withoutPoint(text, next, kind);
  }
  const isCounty = kind === "road" && /county $/i.test(text.slice(Math.max(0, at - 7), at));
  if (NUMBERED.test(kind) || isCounty) end = endOf(ROAD_NUMBER, text, end) || end;
  end = endOf(DIRECTION_BEHIND, text, end) || end;
  const isDoctor = kind === "dr" && isBlank(text.charCodeAt(end)) && opensName(text, end + 1);
  const score = isDoctor ? RARE : isTyped || COMMON.has(kind) ? LIKELY : SURE;
  return { start, end, score, isTyped };
}

function numberedTwice(
  text: string,
  start: number,
  at: number,
  nameEnd: number,
  isTyped: boolean,
): Street {
  const end = endOf(HOUSE_BEHIND, text, at);
  const score = end === 0 ? NAMED_ONLY : NUMBERED_TWICE;
  return { start, end: end || nameEnd, score, isTyped };
}

/** `12 Rue de la Paix`, `11 via Verdi 149` */
function leadingStreet(
  text: string,
  start: number,
  first: number,
  isTyped: boolean,
): Street | undefined {
  const kindEnd = wordEnd(text, first);
  const kind = plain(text, first, kindEnd);
  if (!LEADING_STREETS.has(kind) || !isBlank(text.charCodeAt(kindEnd))) return undefined;
  let at = kindEnd + 1;
  let end = 0;
  for (let count = 0; count < MAX_WORDS; count++) {
    const to = wordEnd(text, at);
    const word = plain(text, at, to);
    const house = end > 0 ? endOf(HOUSE_BEHIND, text, at) : 0;
    if (house !== 0) end = house;
    if (house !== 0 || !isNameWord(text, at, to, word, isTyped)) break;
    if (!CONNECTORS.has(word)) end = withoutPoint(text, to, word);
    if (!isBlank(text.charCodeAt(to))) break;
    at = to + 1;
  }
  if (end === 0) return undefined;
  return { start, end, score: leadingScore(kind, isTyped), isTyped };
}

function leadingScore(kind: string, isTyped: boolean): number {
  if (RARE_LEADING_STREETS.has(kind)) return RARE;
  return isTyped && STREETS.has(kind) ? RARE : isTyped ? LIKELY : SURE;
}

/** @param start of the digits of a house number that stands behind its street */
export function streetBefore(text: string, start: number): Street | undefined {
  const house = endOf(HOUSE_BEHIND, text, start);
  if (house === 0) return undefined;
  const words = wordsBefore(text, start);
  const nearest = words[0];
  if (nearest === undefined) return undefined;
  const word = plain(text, nearest.start, nearest.end);
  const isTyped = isLower(text.charCodeAt(words[words.length - 1]?.start ?? start));
  const kind = words.findIndex(
    (one, i) => i > 0 && LEADING_STREETS.has(plain(text, one.start, one.end)),
  );
  const end = HUNGARIAN.test(word) && text.charAt(house) === "." ? house + 1 : house;
  if (kind > 0) {
    const { start: from, end: to } = words[kind] ?? nearest;
    const score = leadingScore(plain(text, from, to), isLower(text.charCodeAt(from)));
    return { start: numberBefore(text, from), end, score, isTyped };
  }
  if (word.length >= 6 && TRAILING_STREET.test(word) && !TRAILING_WORD.has(word))
    return {
      start: numberBefore(text, nearest.start),
      end,
      score: SURE - (isTyped ? 0.2 : 0),
      isTyped,
    };
  return trailedStreet(text, words, word, end);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `Kossuth Lajos utca 12`; or any name, which needs more around it. */
function trailedStreet(
  text: string,
  words: readonly Span[],
  word: string,
  end: number,
): Street | undefined {
  let from = -1;
  for (const [i, one] of words.entries()) {
    const isKind = i === 0 && TRAILING_WORD.has(word);
    if (!isKind && !opensName(text, one.start)) break;
    from = i;
  }
  const first = words[from];
  if (first === undefined) return undefined;
  const isKind = TRAILING_WORD.has(word) && from > 0;
  const start = numberBefore(text, first.start);
  const score = isKind ? LIKELY : start < first.start ? NUMBERED_TWICE : NAMED_ONLY;
  return { start, end, score, isTyped: false };
}

/** The words of one name leftwards, the nearest first. */
function wordsBefore(text: string, start: number): Span[] {
  const words: Span[] = [];
  let at = start;
  while (words.length < MAX_WORDS && isBlank(text.charCodeAt(at - 1))) {
    const end = text.charAt(at - 2) === "," && words.length === 0 ? at - 2 : at - 1;
    const from = wordStart(text, end);
    const word = plain(text, from, end);
    if (from === end || isDigit(text.charCodeAt(from)) || isWord(text.charCodeAt(from - 1))) break;
    if (UNITS.has(word) || (NO_ADDRESS.has(word) && !LEADING_STREETS.has(word))) break;
    words.push({ start: from, end });
    at = from;
  }
  while (words.length > 0 && isConnector(text, words[words.length - 1])) words.pop();
  return words;
}

function isConnector(text: string, span: Span | undefined): boolean {
  if (span === undefined) return false;
  const word = plain(text, span.start, span.end);
  return CONNECTORS.has(word) && !LEADING_STREETS.has(word);
}

/** Another number before the street, as forms have it: `2815 Hauptstraße 12`. */
export function numberBefore(text: string, start: number): number {
  if (!isBlank(text.charCodeAt(start - 1))) return start;
  let at = start - 1;
  while (at > 0 && start - at < 8 && isDigit(text.charCodeAt(at - 1))) at--;
  const before = text.charCodeAt(at - 1);
  const isAlone = !isWord(before) && !(before >= 0x23 && before <= 0x2f && before !== 0x28);
  return at < start - 1 && isAlone ? at : start;
}

function isStreetWord(text: string, at: number, to: number, isTyped: boolean): boolean {
  const word = plain(text, at, to);
  if (!(isTyped ? TYPED_STREETS : STREETS).has(word)) return false;
  if (endOf(CLINICAL, text, to) !== 0) return false;
  const isShouted = to - at === 2 && !isLower(text.charCodeAt(at + 1));
  return !isShouted || !isLower(text.charCodeAt(at - 2));
}

function isNameWord(text: string, at: number, to: number, word: string, isTyped: boolean): boolean {
  if (to === at || text.charCodeAt(to) === 0x3a) return false;
  if (isDigit(text.charCodeAt(at))) return /^\d{1,3}(?:st|nd|rd|th)$/.test(word);
  if (DIRECTIONS.has(word)) return true;
  if (CONNECTORS.has(word)) return !isTyped || word.length > 1;
  if (NO_ADDRESS.has(word) || UNITS.has(word)) return false;
  return isTyped || opensName(text, at);
}

/** Without the point that ends a sentence; an abbreviation keeps its own. */
function withoutPoint(text: string, end: number, word: string): number {
  if (text.charCodeAt(end - 1) !== 0x2e) return end;
  return STREETS.has(word) && word.length <= 5 ? end : end - 1;
}

function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code < 0xfe);
}
