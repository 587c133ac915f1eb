/** A street behind its number: `12 Oak Street`, `12 Rue de la Paix`. */
import { isDigit, isLetter, isLetterOrDigit } from "../characters.ts";
import { endOf } from "../steps.ts";
import { Says, type Word, wordAt } from "./classes.ts";
import { houseBehindEnd, houseEnd } from "./house.ts";
import { isBlank, isLower, opensName, wordEnd } from "./tokens.ts";

export interface Street {
  readonly start: number;
  readonly end: number;
  /** How sure it is by its own words; what stands around it adds to that. */
  readonly score: number;
  /** In lower case throughout, as people type. */
  readonly isTyped: boolean;
}

const ROAD_NUMBER = / \d{1,4}(?![\w.,/-]\w)/y;
const DIRECTION_BEHIND = / (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\b/y;
/** `ST elevation`, `CT scan`: no street. */
const CLINICAL = / (?:elevation|depression|segment|changes?|scan|wave|abnormalit)/iy;
/** `412 Maple Street change` is one. */
const LONGEST_CLINICAL = 2;
const MAX_WORDS = 6;
const MAX_TYPED_WORDS = 3;
/** `blvd.` */
const LONGEST_ABBREVIATION = 5;
export const SURE = 0.75;
export const LIKELY = 0.6;
const RARE = 0.45;
export const NAMED_ONLY = 0.3;
export const NUMBERED_TWICE = 0.35;
const COUNTY = /county $/i;
const ORDINAL = /\d{1,3}(?:st|nd|rd|th)\.?/iy;

/** The digits of a house number, and the first word of what may be its street. */
interface Head {
  readonly start: number;
  readonly first: number;
  /** In lower case. */
  readonly isTyped: boolean;
}

/** @param start of the digits of a house number */
export function streetBehind(text: string, start: number): Street | undefined {
  const house = houseEnd(text, start);
  if (house === 0) return undefined;
  const isParted = text.charAt(house) === ",";
  const first = isParted ? house + 2 : house + 1;
  if (!mayOpenStreet(text.charCodeAt(first)) || isNumberAlone(text, first)) return undefined;
  const head = { start, first, isTyped: isLower(text.charCodeAt(first)) };
  return leadingStreet(text, head) ?? (isParted ? undefined : namedStreet(text, head));
}

/** What a word of a street begins with, or the blank before it. */
function mayOpenStreet(code: number): boolean {
  return isLetterOrDigit(code) || isBlank(code) || code === 0x27 || code === 0x2d;
}

/** Whether a number stands here that no name goes on behind: the next group of a longer one. */
function isNumberAlone(text: string, start: number): boolean {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end === start) return false;
  const code = text.charCodeAt(end);
  if (isBlank(code)) return !opensName(text, end + 1);
  return !isLetter(code) && code !== 0x2d && code !== 0x27 && code !== 0x2e;
}

/** `12 Oak Street`, `12 Oak` */
function namedStreet(text: string, head: Head): Street | undefined {
  const { start, isTyped } = head;
  const most = isTyped ? MAX_TYPED_WORDS + 1 : MAX_WORDS;
  let end = 0;
  let rare = 0;
  let isDirected = false;
  let at = head.first;
  for (let count = 0; count < most; count++) {
    const word = wordAt(text, at);
    if (count > 0 && isStreetWord(text, word, isTyped)) return endedBy(text, head, word);
    // `204 W 42nd St`: behind a direction an ordinal is the street's name.
    if (count > 0 && isDigit(text.charCodeAt(at)) && !(isDirected && isOrdinal(text, word)))
      return end === 0 ? undefined : numberedTwice(text, head, [at, end]);
    if (!isNameWord(text, word, isTyped) && (isTyped || !isBeforePlainStreet(text, word.end)))
      break;
    if (count > 0 && (word.says & Says.RareStreet) !== 0) rare = word.end;
    isDirected = (word.says & Says.Direction) !== 0;
    if ((word.says & Says.Connector) === 0) end = withoutPoint(text, word);
    if (!isBlank(text.charCodeAt(word.end)) || (isTyped && endsSentence(text, word))) break;
    at = word.end + 1;
  }
  if (rare > 0 && !isTyped) return { start, end: Math.max(rare, end), score: RARE, isTyped };
  return end === 0 ? undefined : { start, end, score: NAMED_ONLY, isTyped };
}

/** `239 renovations. Dr. Roe`: no abbreviation is as long as the word before the point. */
function endsSentence(text: string, { start, end }: Word): boolean {
  return text.charCodeAt(end - 1) === 0x2e && end - start > LONGEST_ABBREVIATION;
}

function isOrdinal(text: string, { start, end }: Word): boolean {
  return endOf(ORDINAL, text, start) === end;
}

/** `2 Clinic Road`: a word that else is none of an address. */
function isBeforePlainStreet(text: string, to: number): boolean {
  if (!isBlank(text.charCodeAt(to)) || !opensName(text, to + 1)) return false;
  return (wordAt(text, to + 1).says & Says.PlainStreet) !== 0;
}

/** `12 Lead Dr. Roe`, and the same once it is redacted. */
function isDoctorsName(text: string, at: number): boolean {
  return opensName(text, at) || text.startsWith("[PERSON", at);
}

/** A name's word with a kind of street behind it: on over a second kind, a road's number, a direction. */
function endedBy(text: string, { start, isTyped }: Head, first: Word): Street {
  const next = isBlank(text.charCodeAt(first.end)) ? wordAt(text, first.end + 1) : undefined;
  const kind = next !== undefined && isStreetWord(text, next, isTyped) ? next : first;
  const { says } = kind;
  let end = withoutPoint(text, kind);
  if ((says & Says.Numbered) !== 0 || isCountyRoad(text, first, says))
    end = endOf(ROAD_NUMBER, text, end) || end;
  end = endOf(DIRECTION_BEHIND, text, end) || crossStreet(text, end) || end;
  const isDoctor =
    (says & Says.Doctor) !== 0 && isBlank(text.charCodeAt(end)) && isDoctorsName(text, end + 1);
  const isCommon = (says & Says.CommonStreet) !== 0;
  const score = isDoctor ? RARE : isTyped || isCommon ? LIKELY : SURE;
  return { start, end, score, isTyped };
}

/** `County Road 12` */
function isCountyRoad(text: string, { start }: Word, says: number): boolean {
  return (says & Says.Road) !== 0 && COUNTY.test(text.slice(Math.max(0, start - 7), start));
}

/** ` Elm Street` right behind a street; 0 when none is. */
function crossStreet(text: string, end: number): number {
  if (!isBlank(text.charCodeAt(end)) || !opensName(text, end + 1)) return 0;
  const name = wordEnd(text, end + 1);
  if (!isBlank(text.charCodeAt(name)) || !opensName(text, name + 1)) return 0;
  const kind = wordAt(text, name + 1);
  return (kind.says & Says.PlainStreet) !== 0 ? withoutPoint(text, kind) : 0;
}

/** @param second where a number stands behind the name, and where the name ends */
function numberedTwice(
  text: string,
  { start, isTyped }: Head,
  [second, nameEnd]: readonly [number, number],
): Street {
  const end = houseBehindEnd(text, second);
  const score = end === 0 ? NAMED_ONLY : NUMBERED_TWICE;
  return { start, end: end || nameEnd, score, isTyped };
}

/** `12 Rue de la Paix`, `11 via Verdi 149` */
function leadingStreet(text: string, { start, first, isTyped }: Head): Street | undefined {
  const kind = wordAt(text, first);
  if ((kind.says & Says.LeadingStreet) === 0 || !isBlank(text.charCodeAt(kind.end)))
    return undefined;
  let at = kind.end + 1;
  let end = 0;
  for (let count = 0; count < MAX_WORDS; count++) {
    const word = wordAt(text, at);
    const house = end > 0 ? houseBehindEnd(text, at) : 0;
    if (house !== 0) end = house;
    if (house !== 0 || !isNameWord(text, word, isTyped)) break;
    if ((word.says & Says.Connector) === 0) end = withoutPoint(text, word);
    if (!isBlank(text.charCodeAt(word.end))) break;
    at = word.end + 1;
  }
  if (end === 0) return undefined;
  return { start, end, score: leadingScore(kind.says, isTyped), isTyped };
}

/** @param says bits of Says of the kind of street */
export function leadingScore(says: number, isTyped: boolean): number {
  if ((says & Says.RareLeadingStreet) !== 0) return RARE;
  if (!isTyped) return SURE;
  return (says & Says.Street) !== 0 ? RARE : LIKELY;
}

function isStreetWord(text: string, { start, end, says }: Word, isTyped: boolean): boolean {
  if ((says & (isTyped ? Says.TypedStreet : Says.Street)) === 0) return false;
  if (end - start <= LONGEST_CLINICAL && endOf(CLINICAL, text, end) !== 0) return false;
  const isShouted = end - start === 2 && !isLower(text.charCodeAt(start + 1));
  return !isShouted || !isLower(text.charCodeAt(start - 2));
}

function isNameWord(text: string, word: Word, isTyped: boolean): boolean {
  const { start, end, says } = word;
  if (end === start || text.charCodeAt(end) === 0x3a) return false;
  if (isDigit(text.charCodeAt(start))) return isOrdinal(text, word);
  if ((says & Says.Direction) !== 0) return true;
  if ((says & Says.Connector) !== 0) return !isTyped || (says & Says.EnglishConnector) === 0;
  if ((says & (Says.NoAddress | Says.Unit)) !== 0) return false;
  return isTyped || opensName(text, start);
}

/** Where a word ends without the point that ends a sentence; an abbreviation keeps its own. */
function withoutPoint(text: string, { start, end, says }: Word): number {
  if (text.charCodeAt(end - 1) !== 0x2e) return end;
  return (says & Says.Street) !== 0 && end - 1 - start <= 5 ? end : end - 1;
}
