/** What goes on an address behind its street: a unit, a town, a state or country, a ZIP code. */
import { isCapital, isDigit, isLetter, isLetterOrDigit } from "../characters.ts";
import { memo } from "../memos.ts";
import { endOf } from "../steps.ts";
import { classesOf, Says } from "./classes.ts";
import { isZipOf, stateCode } from "./states.ts";
import { opensName, wordEnd } from "./tokens.ts";
import { REGIONS } from "./words.ts";

export interface Tail {
  readonly end: number;
  readonly hasUnit: boolean;
  /** Ends in a ZIP code, a state or a country, behind a town. */
  readonly isClosed: boolean;
  /** A state or a country is in it. */
  readonly isPlaced: boolean;
}

/** Blanks, a comma, a line break with a mark of quotation, or what stands between parts in HL7 and tables. */
const GAP =
  /\^{1,2}| - |\.?(?: {0,3}[,;|]?(?: {0,8}\n){0,3}[ \t]{0,8}(?:[>?|*]{1,4} {0,2})?,? {0,2})/y;
/** Parts of a house that a number or a letter follows. */
const NUMBERED_UNITS =
  "apt apartment suite ste unit flat floor fl bldg building rm room lot trailer trlr dept penthouse ph".split(
    " ",
  );
export const UNIT = new RegExp(
  [
    `(?:${NUMBERED_UNITS.join("|")})\\.? ?(?:#|no\\.? ?)?[a-z]?-?\\d{1,5}[a-z]?(?!\\w|\\.\\d)`,
    "(?:apt|apartment|unit|suite)\\.? #?[A-Z](?!\\w)",
    "# ?[a-z]?-?\\d{1,5}[a-z]?(?!\\w)",
    "\\d{1,2}(?:st|nd|rd|th) (?:floor|fl)\\b\\.?",
  ].join("|"),
  "iy",
);
const SEMICOLON = 0x3b;
const POINT = 0x2e;
/** By the first letter of a unit's word, the second letters as bits. */
const SECOND = new Int32Array(0x20);
for (const word of NUMBERED_UNITS)
  SECOND[word.charCodeAt(0) & 0x1f] |= 1 << (word.charCodeAt(1) - 0x61);
const ZIP =
  /(?:\d{5}(?:-\d{4})?|\d{6}|\d{3} \d{2}|(?!19\d\d|20\d\d)\d{4}(?: [A-Z]{2})?|\d{5}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\w-]|[.,]\d)/y;
const FEW_DIGITS = /\d{1,2}\.?/y;
/** `Ireland (Republic)` */
const ASIDE = /\([A-Z][A-Za-z ]{1,20}\)/y;
/** Four digits may be a year. */
const MIN_SURE_ZIP = 5;
const MAX_UNITS = 3;
/** Words of town, state and country. */
const MAX_PLACES = 10;
const MAX_LINES = 6;
/** `, Durham` alone: up to four words before a mark or the end; of a short one the point is its own: `St. Louis`. */
const TOWN =
  /,(?: |\n ?)[A-Z\u00c0-\u00de\u00fe][A-Za-z\u00c0-\u00ff'-]{1,24}(?:(?:(?<=[ \n][A-Z][a-z]{1,2})\.)? [A-Z\u00c0-\u00de\u00fe][A-Za-z\u00c0-\u00ff'-]{1,24}){0,3}(?=[,.;)?!"\n]|$| (?:on|and|in|for|with|since|who|was|is|at)\b)/y;
/** The same behind a unit, without a comma: `Apt. 4 Durham`. */
const TOWN_BEHIND_UNIT =
  / [A-Z\u00c0-\u00de\u00fe][A-Za-z\u00c0-\u00ff'-]{2,24}(?: [A-Z\u00c0-\u00de\u00fe][A-Za-z\u00c0-\u00ff'-]{1,24}){0,2}(?: (?:nan|none|null)(?![A-Za-z]))?(?=[,.;)?!"\n]|$| [a-z(])/y;
/** `, 10115 Berlin`: the code before its town. */
const ZIP_AND_TOWN =
  /(?:,? ?\n ?|, ?| [|] | - )(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{3} \d{2}|\d{4} [A-Z]{2}|\d{2}-\d{3}) [A-Z\u00c0-\u00de\u00fe][A-Za-z\u00c0-\u00ff'-]{1,24}(?: [A-Z\u00c0-\u00de\u00fe][A-Za-z\u00c0-\u00ff'-]{1,24})?/y;
/** `, 27701.`: the code alone, up to a mark or the end. */
const CODE_ALONE =
  /(?:,? ?\n ?|, ?| [|] )(?:\d{5}(?:-\d{4})?|\d{6}|\d{4} [A-Z]{2})(?=[.,;)"\n|]|$)/y;
const TYPED_TOWN =
  /, [a-z\u00c0-\u00ff'-]{2,24}(?: [a-z\u00c0-\u00ff'-]{2,24}){0,2}(?=[,.;)?!"\n]|$)/y;

/** `, yakima wa 98901`: in small letters, with the state of its ZIP code. */
const TYPED_STATE =
  /,? [a-z\u00e0-\u00ff'.-]{3,24}(?: [a-z\u00e0-\u00ff'-]{2,24}){0,2},? ([a-z]{2}),? (\d{5})(?:-\d{4})?(?![\w-])/iy;

/** Whether a unit goes on the address, by its word and not by `#` alone; `bed 7 open; Unit 3 West` are two things. */
export function isBeforeUnit(text: string, from: number): boolean {
  const sign = text.charCodeAt(from);
  if (sign === SEMICOLON || sign === POINT) return false;
  const start = gapEnd(text, from);
  return opensUnit(text, start) && endOf(UNIT, text, start) !== 0;
}

/** Whether a word begins as one of NUMBERED_UNITS does: most others do not. */
function opensUnit(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = (text.charCodeAt(at + 1) | 0x20) - 0x61;
  return isLetter(first) && (SECOND[first & 0x1f] & (1 << second)) !== 0;
}

interface Read {
  readonly text: string;
  readonly from: number;
  readonly isTyped: boolean;
  readonly tail: Tail;
}

const reads = memo<{ last: Read | undefined; beforeLast: Read | undefined }>({
  last: undefined,
  beforeLast: undefined,
});

/**
 * Numbers in a row ask for the same tails again: the last two are kept.
 * @param isTyped the address is written in lower case
 */
export function readTail(text: string, from: number, isTyped: boolean): Tail {
  for (const read of [reads.last, reads.beforeLast])
    if (read?.from === from && read.isTyped === isTyped && read.text === text) return read.tail;
  const tail = readAnew(text, from, isTyped);
  reads.beforeLast = reads.last;
  reads.last = { text, from, isTyped, tail };
  return tail;
}

function readAnew(text: string, from: number, isTyped: boolean): Tail {
  let end = from;
  let hasUnit = false;
  for (let units = 0; units < MAX_UNITS; units++) {
    const start = gapEnd(text, end);
    const unit = endOf(UNIT, text, start);
    if (unit === 0) break;
    if (isLetter(text.charCodeAt(start))) hasUnit = true;
    end = unit;
  }
  const stated = typedStateEnd(text, end);
  if (stated > 0) return { end: stated, hasUnit, isClosed: true, isPlaced: true };
  const coded = endOf(ZIP_AND_TOWN, text, end) || endOf(CODE_ALONE, text, end);
  if (coded !== 0) return { end: coded, hasUnit, isClosed: true, isPlaced: false };
  const places = readPlaces(text, end, isTyped);
  if (places.end > end) return { hasUnit, ...places };
  const town =
    endOf(isTyped ? TYPED_TOWN : TOWN, text, end) ||
    (hasUnit ? endOf(TOWN_BEHIND_UNIT, text, end) : 0);
  return { end: Math.max(end, town), hasUnit, isClosed: false, isPlaced: false };
}

/** Where a town in small letters ends with its state and ZIP code; 0: none does. */
function typedStateEnd(text: string, at: number): number {
  TYPED_STATE.lastIndex = at;
  const [whole = "", state = "", zip = ""] = TYPED_STATE.exec(text) ?? [];
  return zip !== "" && isZipOf(state.toUpperCase(), zip) ? at + whole.length : 0;
}

/** Up to a ZIP code, state or country behind a few words of places; the end is 0 when there is none. */
function readPlaces(text: string, from: number, isTyped: boolean): Omit<Tail, "hasUnit"> {
  let at = from;
  let end = 0;
  let isPlaced = false;
  let lines = 0;
  for (let words = 0; words < MAX_PLACES; words++) {
    const start = gapEnd(text, at);
    if (start <= at) break;
    const gap = start === at + 1 ? text.charAt(at) : text.slice(at, start);
    const isNewLine = gap.includes("\n");
    if (isNewLine && ++lines > MAX_LINES) break;
    const zip = opensZip(text, start) ? endOf(ZIP, text, start) : 0;
    if (zip !== 0 && (words > 0 || isNewLine)) {
      isPlaced ||= end > 0;
      return { end: zip, isPlaced, isClosed: isPlaced || zip - start >= MIN_SURE_ZIP };
    }
    const isAside = text.charCodeAt(start) === 0x28;
    const to = (isAside && endOf(ASIDE, text, start)) || wordEnd(text, start);
    if (to === start || !isPlaceWord(text, start, to, isTyped)) break;
    const isNumber = isDigit(text.charCodeAt(start));
    const isCountry = !isNumber && (classesOf(text, start, to) & Says.Country) !== 0;
    const isState = !isNumber && isStateOrRegion(text.slice(start, to));
    const isApart = gap.includes(",") || gap.startsWith("^");
    if (isCountry || (isState && (isApart || to - start === 2))) end = to;
    isPlaced ||= isCountry || (isState && isApart);
    at = to;
  }
  return { end, isPlaced, isClosed: isPlaced };
}

/** Where the gap that begins here ends. */
function gapEnd(text: string, at: number): number {
  const isBlank = text.charCodeAt(at) === 0x20;
  return isBlank && isLetterOrDigit(text.charCodeAt(at + 1)) ? at + 1 : endOf(GAP, text, at);
}

/** Three digits, or one or two capitals before a digit. */
function opensZip(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = isDigit(text.charCodeAt(at + 1));
  const third = isDigit(text.charCodeAt(at + 2));
  return isDigit(first) ? second && third : isCapital(first) && (second || third);
}

function isStateOrRegion(word: string): boolean {
  return stateCode(word) !== undefined || REGIONS.has(word);
}

function isPlaceWord(text: string, start: number, end: number, isTyped: boolean): boolean {
  if (text.charCodeAt(end) === 0x3a || text.charCodeAt(end) === 0x40) return false;
  const first = text.charCodeAt(start);
  if (first === 0x28) return true;
  const says = classesOf(text, start, end);
  if ((says & (Says.Connector | Says.Missing)) !== 0) return true;
  if (isDigit(first)) return end - start < 3 && endOf(FEW_DIGITS, text, start) >= end;
  if (!isLetter(first) || hasDigit(text, start, end)) return false;
  if ((says & Says.NoAddress) !== 0 && !isCode(text, start, end)) return false;
  return isTyped || opensName(text, start);
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** Two or three capitals: the code of a state or province, whatever word it spells. */
function isCode(text: string, start: number, end: number): boolean {
  return /^[A-Z]{2,3}$/.test(text.slice(start, end));
}
