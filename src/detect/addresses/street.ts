/** A street behind its number: `12 Oak Street`, `12 Rue de la Paix`. */
import { isDigit, isLetter } from "../characters.ts";
import { endOf } from "../steps.ts";
import { classesOf, Says } from "./classes.ts";
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
const ORDINAL = /\d{1,3}(?:st|nd|rd|th)\.?/iy;

/** @param start of the digits of a house number */
export function streetBehind(text: string, start: number): Street | undefined {
  const house = houseEnd(text, start);
  if (house === 0) return undefined;
  const first = text.charAt(house) === "," ? house + 2 : house + 1;
  if (isNumberAlone(text, first)) return undefined;
  const isTyped = isLower(text.charCodeAt(first));
  if (text.charAt(house) === ",") return leadingStreet(text, start, first, isTyped);
  return leadingStreet(text, start, first, isTyped) ?? namedStreet(text, start, first, isTyped);
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
  // `204 W 42nd St`: behind a direction an ordinal is the street's name.
  let isDirected = false;
  for (let count = 0; count < most; count++) {
    const to = wordEnd(text, at);
    const says = classesOf(text, at, to);
    if (count > 0 && isStreetWord(text, at, to, says, isTyped))
      return ended(text, start, at, to, isTyped);
    if (
      count > 0 &&
      isDigit(text.charCodeAt(at)) &&
      !(isDirected && endOf(ORDINAL, text, at) === to)
    )
      return end === 0 ? undefined : numberedTwice(text, start, at, end, isTyped);
    const isName = isNameWord(text, at, to, says, isTyped);
    if (!isName && (isTyped || !isBeforePlainStreet(text, to))) break;
    if (count > 0 && (says & Says.RareStreet) !== 0) rare = to;
    isDirected = (says & Says.Direction) !== 0;
    if ((says & Says.Connector) === 0) end = withoutPoint(text, at, to, says);
    if (!isBlank(text.charCodeAt(to)) || (isTyped && endsSentence(text, at, to))) break;
    at = to + 1;
  }
  if (rare > 0 && !isTyped) return { start, end: Math.max(rare, end), score: RARE, isTyped };
  return end === 0 ? undefined : { start, end, score: NAMED_ONLY, isTyped };
}

/** `239 renovations. Dr. Roe`: no abbreviation is as long as the word before the point. */
function endsSentence(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end - 1) === 0x2e && end - start > LONGEST_ABBREVIATION;
}

/** `2 Clinic Road`: a word that else is none of an address. */
function isBeforePlainStreet(text: string, to: number): boolean {
  if (!isBlank(text.charCodeAt(to)) || !opensName(text, to + 1)) return false;
  return (classesOf(text, to + 1, wordEnd(text, to + 1)) & Says.PlainStreet) !== 0;
}

/** `12 Lead Dr. Roe`, and the same once it is redacted. */
function isDoctorsName(text: string, at: number): boolean {
  return opensName(text, at) || text.startsWith("[PERSON", at);
}

/** A name's word with a kind of street behind it: on over a second kind, a road's number, a direction. */
function ended(text: string, start: number, at: number, to: number, isTyped: boolean): Street {
  let kind = at;
  let stop = to;
  const next = wordEnd(text, to + 1);
  if (
    isBlank(text.charCodeAt(to)) &&
    isStreetWord(text, to + 1, next, classesOf(text, to + 1, next), isTyped)
  ) {
    kind = to + 1;
    stop = next;
  }
  const says = classesOf(text, kind, stop);
  let end = withoutPoint(text, kind, stop, says);
  const isCounty =
    (says & Says.Road) !== 0 && /county $/i.test(text.slice(Math.max(0, at - 7), at));
  if ((says & Says.Numbered) !== 0 || isCounty) end = endOf(ROAD_NUMBER, text, end) || end;
  end = endOf(DIRECTION_BEHIND, text, end) || crossStreet(text, end) || end;
  const isDoctor =
    (says & Says.Doctor) !== 0 && isBlank(text.charCodeAt(end)) && isDoctorsName(text, end + 1);
  const isCommon = (says & Says.CommonStreet) !== 0;
  const score = isDoctor ? RARE : isTyped || isCommon ? LIKELY : SURE;
  return { start, end, score, isTyped };
}

/** ` Elm Street` right behind a street; 0 when none is. */
function crossStreet(text: string, end: number): number {
  if (!isBlank(text.charCodeAt(end)) || !opensName(text, end + 1)) return 0;
  const name = wordEnd(text, end + 1);
  if (!isBlank(text.charCodeAt(name)) || !opensName(text, name + 1)) return 0;
  const to = wordEnd(text, name + 1);
  const says = classesOf(text, name + 1, to);
  return (says & Says.PlainStreet) !== 0 ? withoutPoint(text, name + 1, to, says) : 0;
}

function numberedTwice(
  text: string,
  start: number,
  at: number,
  nameEnd: number,
  isTyped: boolean,
): Street {
  const end = houseBehindEnd(text, at);
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
  const kind = classesOf(text, first, kindEnd);
  if ((kind & Says.LeadingStreet) === 0 || !isBlank(text.charCodeAt(kindEnd))) return undefined;
  let at = kindEnd + 1;
  let end = 0;
  for (let count = 0; count < MAX_WORDS; count++) {
    const to = wordEnd(text, at);
    const says = classesOf(text, at, to);
    const house = end > 0 ? houseBehindEnd(text, at) : 0;
    if (house !== 0) end = house;
    if (house !== 0 || !isNameWord(text, at, to, says, isTyped)) break;
    if ((says & Says.Connector) === 0) end = withoutPoint(text, at, to, says);
    if (!isBlank(text.charCodeAt(to))) break;
    at = to + 1;
  }
  if (end === 0) return undefined;
  return { start, end, score: leadingScore(kind, isTyped), isTyped };
}

/** @param says bits of Says of the kind of street */
export function leadingScore(says: number, isTyped: boolean): number {
  if ((says & Says.RareLeadingStreet) !== 0) return RARE;
  if (!isTyped) return SURE;
  return (says & Says.Street) !== 0 ? RARE : LIKELY;
}

function isStreetWord(
  text: string,
  at: number,
  to: number,
  says: number,
  isTyped: boolean,
): boolean {
  if ((says & (isTyped ? Says.TypedStreet : Says.Street)) === 0) return false;
  if (to - at <= LONGEST_CLINICAL && endOf(CLINICAL, text, to) !== 0) return false;
  const isShouted = to - at === 2 && !isLower(text.charCodeAt(at + 1));
  return !isShouted || !isLower(text.charCodeAt(at - 2));
}

function isNameWord(text: string, at: number, to: number, says: number, isTyped: boolean): boolean {
  if (to === at || text.charCodeAt(to) === 0x3a) return false;
  if (isDigit(text.charCodeAt(at))) return endOf(ORDINAL, text, at) === to;
  if ((says & Says.Direction) !== 0) return true;
  if ((says & Says.Connector) !== 0) return !isTyped || (says & Says.EnglishConnector) === 0;
  if ((says & (Says.NoAddress | Says.Unit)) !== 0) return false;
  return isTyped || opensName(text, at);
}

/** Without the point that ends a sentence; an abbreviation keeps its own. */
function withoutPoint(text: string, start: number, end: number, says: number): number {
  if (text.charCodeAt(end - 1) !== 0x2e) return end;
  return (says & Says.Street) !== 0 && end - 1 - start <= 5 ? end : end - 1;
}
