/**
 * Places below a state: facilities, cities, counties, judged by the words that they are made of, by
 * what stands before them and by the state behind them. 45 CFR 164.514(b)(2)(i)(B). A state or a
 * country stays, alone and behind its city.
 */
import { type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { facility } from "./facilities.ts";
import { isHome, isHomeBefore, isHomeFar, isOrigin, isResidence, LIVES } from "./homes.ts";
import { institution } from "./institutions.ts";
import { Kind } from "./kinds.ts";
import { closingOf, found, openingOf, type Place, PREPOSITIONS, settingOf } from "./place.ts";
import { besideCode, tailedPlace } from "./place-tails.ts";
import {
  ANY_NAME,
  type Found,
  isClass,
  isFiller,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
  PLACES,
  type Run,
  SETTLEMENT,
  STRONG,
} from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

const TAILS_ALONE = /^(?:county|township|parish|borough)$/i;

/** The place in rows [from, to), one run; `undefined` when it is none, and may be a person. */
export function findPlace(
  text: string,
  words: Words,
  run: Run,
  lexicon: Lexicon,
): Found | undefined {
  const opening = openingOf(words, run.from, run.to);
  const isCut = opening > run.from && opening < run.to;
  const from = isCut && isWholeCity(text, words, run, lexicon) ? run.from : opening;
  if (from === run.to || isShape(words, from, Shape.Numbered)) return undefined;
  const setting = settingOf(text, words, from);
  const to = closingOf(words, from, run.to);
  const place = { text, words, from, to, setting, lexicon };
  const sure =
    behindKey(place) ??
    facility(place) ??
    besideTown(place) ??
    besideState(place) ??
    tailedPlace(place) ??
    besideCode(place);
  if (sure !== undefined || isStateAlone(place)) return sure;
  return city(place) ?? unknownPlace(place) ?? institution(place);
}

/** `Location Denver. Visit`: the label is of the run. */
function behindKey({ text, words, from, to, lexicon, setting }: Place): Found | undefined {
  const name = from + 1;
  if (!isKind(words, from, Kind.PlaceKey) || name >= to || words.gap[name] !== Gap.Blank)
    return undefined;
  if (isPlain(words, name) && to - name === 1) return undefined;
  const classes = lexicon.classify(text, words.start[name], words.end[to - 1]);
  if ((classes & PLACES) !== WordClass.City) return undefined;
  return found({ text, words, from: name, to, setting, lexicon }, 0.65, "label");
}

/** `Cigna, ID# 4471`, `Jane, ID STU-4471`: two letters before a number that is no ZIP code are no state's. */
const NUMBER = /(?:[#:=]|(?<=\bID) (?!\d{5}(?!\d))[A-Z]{0,4}-?\d)/y;

/** `Grand Rapids`: the filler is of the name. */
function isWholeCity(
  text: string,
  { start, end }: Words,
  { from, to }: Run,
  lexicon: Lexicon,
): boolean {
  return (lexicon.classify(text, start[from], end[to - 1]) & WordClass.City) !== 0;
}

/**
 * Of the United Kingdom and Canada, and a ZIP code or an Indian PIN that ends its clause: `Durham DH1 3LE`,
 * `Durham 27701.`, `Nashik - 422002`
 */
const POSTCODE =
  /,? (?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{5}(?:-\d{4})?(?=[.,;)]?(?:\s*$|\n)))(?![A-Za-z\d])|(?:,? | ?- ?)[1-8]\d{5}(?=[.,;)]?(?:\s|$))/y;
/** What no label and no state names: the place takes it along. */
const BARE_CODE = /,? ?-? ?\d{5,6}(?![\w-])/y;

/** `Durham, NC`, `Durham, North Carolina`, `Paris, France`: the run before the state. */
function besideState(place: Place): Found | undefined {
  const { text, words, to, setting } = place;
  if (!isNeighbour(words, to) || isShape(words, to, Shape.Lower | Shape.Link)) return undefined;
  const isCode =
    isKind(words, to, Kind.StateCode) &&
    words.end[to] - words.start[to] === 2 &&
    isShape(words, to, Shape.Upper);
  if (words.gap[to] !== Gap.Comma) return undefined;
  const isCity = (classesOf(place) & SETTLEMENT) !== 0;
  const isSet = (setting.preposition & PREPOSITIONS) !== 0;
  if (isCode) {
    if (endOf(NUMBER, text, words.end[to]) > 0) return undefined;
    if (!isCity && isLoudWord(words, to) && !(isSet && !isPlain(words, to - 1))) return undefined;
    if (isPlain(words, to - 1) && !isCity && !isSet) return undefined;
    if (!isSet && isAcronym(place)) return undefined;
    if (isKind(words, to, Kind.Credential) && !isCity && !isSet) return undefined;
    return found(place, isCity || isSet ? 0.85 : 0.65, "structure");
  }
  if (!isState(place, to)) return undefined;
  return isCity || isSet ? found(place, 0.8, "structure") : undefined;
}

/** `PT at Kinetic Edge, Owosso`: words of any kind behind `at`, a town behind their comma. */
function besideTown({ words, from, to, setting, ...rest }: Place): Found | undefined {
  if ((setting.preposition & Kind.At) === 0 || to - from < 2 || !isNeighbour(words, to))
    return undefined;
  if (words.gap[to] !== Gap.Comma || isPlain(words, to) || isClass(words, to, WordClass.State))
    return undefined;
  if (!isClass(words, to, SETTLEMENT) || isShape(words, to, ~Shape.Possessive)) return undefined;
  return found({ words, from, to, setting, ...rest }, 0.6);
}

/** `UPDATES, ENHANCEMENTS, OR MODIFICATIONS`: among capitals, before another word, `or` and `in` are what they say. */
function isLoudWord(words: Words, code: number): boolean {
  if (!isShape(words, code - 1, Shape.Upper) || !isKind(words, code, Kind.And | Kind.In))
    return false;
  return isNeighbour(words, code + 1) && words.gap[code + 1] === Gap.Blank;
}

/** `on LAMA, OR guided by`, `dict[KT, VT]`: capitals of an abbreviation where the rest is not in capitals. */
function isAcronym({ text, words, from, to }: Place): boolean {
  if (to - from > 1 || !isAbbreviation(words, from) || isClass(words, from, SETTLEMENT))
    return false;
  return BEFORE_MORE.test(text.slice(words.start[to], words.end[to] + 3));
}

/** Codes that are words as well, before a small letter; any in brackets. */
const BEFORE_MORE = /^(?:(?:OR|IN|ID|ME|OK|HI) [a-z]|[A-Z]{2}\])/;

function isStateAlone({ text, words, from, to, lexicon }: Place): boolean {
  const classes = lexicon.classify(text, words.start[from], words.end[to - 1]);
  return (classes & (WordClass.State | WordClass.City)) === WordClass.State;
}

/** A state's or a country's name of one word or two begins at the row. */
function isState({ text, words, lexicon }: Place, row: number): boolean {
  if (isClass(words, row, WordClass.State)) return true;
  if (!isNeighbour(words, row + 1) || words.gap[row + 1] !== Gap.Blank) return false;
  return (lexicon.classify(text, words.start[row], words.end[row + 1]) & WordClass.State) !== 0;
}

/** A known city behind a preposition or its home's label, or before its postcode; a county that says so. */
function city(place: Place): Found | undefined {
  const { text, words, from, to, setting } = place;
  const isHome = isHomeBefore(words, from);
  const isBehind = (setting.preposition & PREPOSITIONS) !== 0;
  const county = tailed(place, isHome || isBehind);
  if (county !== undefined) return county;
  if (to - from === 1 && (isPlain(words, from) || isAbbreviation(words, from))) return undefined;
  const isPosted = isBeforePostcode(text, words.end[to - 1]);
  if (!isHome && !isBehind && !isPosted) return undefined;
  const classes = classesOf(place);
  if ((classes & SETTLEMENT) === 0 || isNoCity(place, classes)) return undefined;
  if (isPosted) return withCode(found(place, 0.8), text);
  const isCity = (classes & WordClass.City) !== 0;
  // `here: Vite`: small towns have the names of anything.
  if (isHome && !isBehind) return isCity ? found(place, 0.8) : undefined;
  const isSure = (setting.preposition & (Kind.In | Kind.PlaceKey)) !== 0;
  if (isSure || isHome || (setting.context & (LIVES | Kind.Care)) !== 0) return found(place, 0.8);
  const isFrom = isCity && (setting.preposition & Kind.From) !== 0;
  return isKnownPerson(place) && !isFrom ? undefined : found(place, 0.65);
}

/** With the bare digits of its code. */
function withCode(place: Found, text: string): Found {
  return { ...place, end: endOf(BARE_CODE, text, place.end) || place.end };
}

/** `Durham County`; another word of places behind a preposition. */
function tailed(place: Place, isSet: boolean): Found | undefined {
  const { text, words, from, to } = place;
  if (to - from < 2 || !isKind(words, to - 1, Kind.PlaceTail) || isFiller(words, from))
    return undefined;
  const tail = text.slice(words.start[to - 1], words.end[to - 1]);
  if (TAILS_ALONE.test(tail)) return found(place, 0.7, "structure");
  return isSet && !isPlain(words, from) ? found(place, 0.65, "structure") : undefined;
}

/** `In Wilson disease`; a state, but where somebody was treated. */
function isNoCity({ words, to, setting }: Place, classes: number): boolean {
  if ((words.after[to - 1] & Kind.Eponym) !== 0 && isClass(words, to - 1, STRONG)) return true;
  return (classes & WordClass.State) !== 0 && (setting.context & Kind.Care) === 0;
}

/** Classes of the rows as one name, what is cut short at their start in full: `Mt Vernon`, `Ft. Wayne`. */
function classesOf({ text, words, from, to, lexicon }: Place): number {
  if (to - from === 1) return words.classes[from];
  const classes = lexicon.classify(text, words.start[from], words.end[to - 1]);
  if (classes !== 0 || !isKind(words, from, Kind.PlaceHead)) return classes;
  const head = HEADS.get(text.slice(words.start[from], words.end[from]).toLowerCase());
  if (head === undefined) return 0;
  const whole = `${head} ${text.slice(words.start[from + 1], words.end[to - 1])}`;
  return lexicon.classify(whole, 0, whole.length);
}

const HEADS = new Map([
  ["mt", "mount"],
  ["ft", "fort"],
  ["st", "saint"],
  ["ste", "sainte"],
]);

/** Most runs are followed by a small letter. */
function isBeforePostcode(text: string, end: number): boolean {
  const sign = text.charCodeAt(end);
  if (sign !== 0x20 && sign !== 0x2c && sign !== 0x2d) return false;
  const next = text.charCodeAt(sign === 0x2c ? end + 2 : end + 1);
  return next < 0x5b && next > 0x2c && endOf(POSTCODE, text, end) > 0;
}

/** No lexicon knows it, but one lives there, or was treated there. */
function unknownPlace(place: Place): Found | undefined {
  const { text, words, from, to, setting } = place;
  const { preposition, context } = setting;
  if ((preposition & PREPOSITIONS) === 0)
    return isHome(place) && isNameLike(place) ? found(place, 0.55) : undefined;
  if (isResidence(place)) return found(place, 0.55);
  if (!isNameLike(place)) return undefined;
  // `left at Radiology`
  if (to - from === 1 && isKind(words, from, Kind.Ward)) return undefined;
  if ((preposition & Kind.PlaceKey) !== 0)
    return isDescribed(text, words.start[from], words.end[to - 1])
      ? undefined
      : found(place, 0.75, "label");
  if ((context & LIVES) !== 0) return found(place, 0.65);
  if ((preposition & Kind.In) !== 0 && isHomeFar(place)) return found(place, 0.55);
  if ((preposition & Kind.From) !== 0 && isOrigin(place)) return found(place, 0.55);
  const isAt = (preposition & Kind.At) !== 0;
  if ((context & Kind.Care) !== 0 && (isAt || !isKnownPerson(place))) return found(place, 0.6);
  if (isAt && !isKnownPerson(place))
    return isFrame(text, words.start[from], words.end[to - 1]) ? undefined : found(place, 0.5);
  return isShape(words, from, Shape.Possessive) &&
    isKind(words, from, Kind.PlaceHead) &&
    to - from > 1
    ? found(place, 0.55)
    : undefined;
}

/** `location: Filesystem path to the file` describes a parameter: a sentence goes on where a place would end. */
const PARAMETER = /(?:^|[^a-z])(?:location|locality|facility)["']?\s?[:=]\s?["']?$/i;
/** `</Location>`, which encloses nothing that stands behind it. */
const CLOSED = /<\/\w{1,20}>\s*$/;
const GOES_ON =
  /^ (?!(?:near|in|on|by|at|of|off|next|behind|and|north|south|east|west)(?![a-z]))[a-z]{2,} (?:to|of|for|from|in|on|where|that|which|used)(?![a-z])/;

function isDescribed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - FRAME_REACH), start);
  if (CLOSED.test(before)) return true;
  return GOES_ON.test(text.slice(end, end + FRAME_REACH)) && PARAMETER.test(before);
}

/** `    at Foo (app.js:3:4)`, of a stack trace. */
const FRAME = /(?:^|\n)[ \t]+at (?:async |new )?$/;
const IN_FILE =
  /^(?:[\w.$<>]{0,80}(?: ?\((?:[^\s)]{0,40}[:./]|native|<anonymous>)|:\d| in \/)|(?:\.[\w`<>]{2,60}){2})/;
const FRAME_REACH = 40;

function isFrame(text: string, start: number, end: number): boolean {
  if (!FRAME.test(text.slice(Math.max(0, start - FRAME_REACH), start))) return false;
  return IN_FILE.test(text.slice(end, end + FRAME_REACH));
}

/** Not only plain words, capitals of an abbreviation, a state or a country. */
function isNameLike({ words, from, to }: Place): boolean {
  let proper = 0;
  for (let row = from; row < to; row++) {
    if (isKind(words, row, Kind.PlaceHead) && to - from > 1) proper++;
    else if (isKind(words, row, Kind.Eponym | Kind.Title | Kind.Organisation)) return false;
    if (isShape(words, row, Shape.Initial | Shape.Link)) continue;
    if (isAbbreviation(words, row)) continue;
    if (!isPlain(words, row)) proper++;
  }
  if (proper === 0 || (words.after[to - 1] & Kind.Eponym) !== 0) return false;
  return !(to - from === 1 && isClass(words, from, WordClass.State));
}

function isAbbreviation(words: Words, row: number): boolean {
  return isShape(words, row, Shape.Upper) && words.end[row] - words.start[row] < 5;
}

function isKnownPerson({ words, from, to }: Place): boolean {
  if (!isClass(words, from, WordClass.FirstName)) return false;
  return (
    to - from === 1 || isShape(words, to - 1, Shape.Initial) || isClass(words, to - 1, ANY_NAME)
  );
}
