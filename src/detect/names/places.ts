/**
 * Places below a state: facilities, cities, counties, judged by the words that they are made of, by
 * what stands before them and by the state behind them. 45 CFR 164.514(b)(2)(i)(B). A state or a
 * country stays, alone and behind its city.
 */
import { type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { Gap, Shape } from "./chars.ts";
import { Kind } from "./kinds.ts";
import {
  endOfRun,
  type Found,
  isClass,
  isFiller,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
} from "./run.ts";
import type { Words } from "./words.ts";

const KNOWN = WordClass.FirstName | WordClass.LastName | WordClass.RareName;
const ANY_FACILITY = Kind.Facility | Kind.FacilityPart | Kind.System;
const TAILS_ALONE = /^(?:county|township|parish|borough)$/i;

/** What stands before a place, as bits of Kind: its preposition, and what the preposition goes with. */
interface Setting {
  readonly preposition: number;
  readonly context: number;
}

const NOWHERE: Setting = { preposition: 0, context: 0 };

/** The place in rows [from, to), one run; `undefined` when it is none, and may be a person. */
export function findPlace(
  text: string,
  words: Words,
  run: { readonly from: number; readonly to: number },
  lexicon: Lexicon,
): Found | undefined {
  const from = openingOf(words, run.from, run.to);
  if (from === run.to) return undefined;
  const setting = settingOf(words, from);
  const to = closingOf(words, from, run.to);
  const place = { text, words, from, to, setting, lexicon };
  const sure = facility(place) ?? besideState(place);
  if (sure !== undefined || isStateAlone(place)) return sure;
  return city(place) ?? unknownPlace(place);
}

interface Place {
  readonly text: string;
  readonly words: Words;
  readonly from: number;
  readonly to: number;
  readonly setting: Setting;
  readonly lexicon: Lexicon;
}

/** `The`, `At`, `Patient` at a run's start are not of the place. */
function openingOf(words: Words, from: number, to: number): number {
  let at = from;
  while (at < to && !isKind(words, at, ANY_FACILITY | Kind.PlaceHead)) {
    if (!isFiller(words, at)) break;
    at++;
  }
  return at;
}

function closingOf(words: Words, from: number, to: number): number {
  let end = to;
  while (
    end > from + 1 &&
    isKind(words, end - 1, Kind.Time | Kind.Ward | Kind.Stop) &&
    !isKind(words, end - 1, ANY_FACILITY | Kind.PlaceTail) &&
    !isKind(words, end - 2, Kind.Facility | Kind.System)
  )
    end--;
  return end;
}

function settingOf(words: Words, row: number): Setting {
  const gap = words.gap[row];
  if (gap === Gap.AtSign) return { preposition: Kind.At, context: words.before1[row] };
  if (gap !== Gap.Blank && gap !== Gap.Soft && gap !== Gap.Label) return NOWHERE;
  const one = words.before1[row];
  if (gap === Gap.Label) {
    const isKey = (one & Kind.PlaceKey) !== 0;
    return isKey ? { preposition: Kind.PlaceKey, context: 0 } : NOWHERE;
  }
  const isThe = (one & Kind.Article) !== 0;
  const preposition = (isThe ? words.before2[row] : one) & ~Kind.PlaceKey;
  const context = isThe ? words.before3[row] : words.before2[row] | words.before3[row];
  const isVisit = (preposition & VISIT) === VISIT;
  return isVisit ? { preposition: Kind.At, context: Kind.Care } : { preposition, context };
}

/** `visited Mercy Hospital`: without a preposition. */
const VISIT = Kind.Lives | Kind.Care;
const PREPOSITIONS = Kind.In | Kind.At | Kind.From | Kind.PlaceKey;

function found(place: Place, score: number, how: Found["how"] = "cue"): Found {
  const { words, from, to } = place;
  const end = words.end[to - 1];
  const isOwned = isShape(words, to - 1, Shape.Possessive);
  return { entity: "LOCATION", start: words.start[from], end: isOwned ? end + 2 : end, score, how };
}

/** `Duke University Hospital`, `Mercy Clinic`, `Denver clinic`, `Mass General` behind `at`. */
function facility(place: Place): Found | undefined {
  const { words, from, to, setting } = place;
  const after = words.after[to - 1];
  const isSet = (setting.preposition & PREPOSITIONS) !== 0;
  const { kinds, last, proper, plain } = partsOf(words, from, to);
  if ((after & Kind.Eponym) !== 0) return undefined;
  if ((after & Kind.Facility) !== 0 && proper + plain > 0 && isPlaceName(place, isSet))
    return withTail(place, isSet ? 0.75 : 0.6);
  if (last < 0 || isPersonFirst(place, kinds)) return undefined;
  const named = { ...place, to: endOfFacility(place, last + 1) };
  if ((kinds & Kind.Facility) !== 0 && (proper > 0 || (isSet && plain > 0)))
    return withOf(named, isSet ? 0.85 : 0.7);
  if (!isSet || isStateCode(place)) return undefined;
  if (isKind(words, last, Kind.FacilityPart) && isOf(words, last + 1)) return withOf(named, 0.65);
  if (proper === 0 && plain < 2) return undefined;
  const isAt = (setting.preposition & Kind.At) !== 0 || (setting.context & Kind.Care) !== 0;
  if ((kinds & Kind.System) !== 0) return found(place, isAt ? 0.8 : 0.65);
  return isAt && last === to - 1 ? found(named, 0.7) : undefined;
}

/** `Hospital Boston`, `Clinic ER`: what belongs to the name behind its last noun. */
function endOfFacility({ text, words, to, lexicon }: Place, end: number): number {
  if (end === to) return end;
  if (isKind(words, end, Kind.Ward)) return end + 1;
  const classes = lexicon.classify(text, words.start[end], words.end[to - 1]);
  return (classes & WordClass.City) === 0 ? end : to;
}

/** What a run is made of up to its last word that facilities have. */
function partsOf(
  words: Words,
  from: number,
  to: number,
): { kinds: number; last: number; proper: number; plain: number } {
  let kinds = 0;
  let last = -1;
  for (let row = from; row < to; row++) {
    const kind = words.kind[row] & ANY_FACILITY;
    kinds |= kind;
    if (kind !== 0) last = row;
  }
  let proper = 0;
  let plain = 0;
  for (let row = from; row < (last < 0 ? to : last + 1); row++) {
    const kind = words.kind[row];
    if ((kind & Kind.Facility) !== 0) continue;
    if ((kind & (Kind.System | Kind.PlaceHead)) !== 0) proper++;
    else if ((kind & Kind.FacilityPart) !== 0) plain++;
    else if (isPlain(words, row)) plain += isFiller(words, row) ? 0 : 1;
    else proper++;
  }
  return { kinds, last, proper, plain };
}

function isOf(words: Words, row: number): boolean {
  return (
    isNeighbour(words, row) &&
    isKind(words, row, Kind.Of) &&
    isNeighbour(words, row + 1) &&
    words.gap[row + 1] === Gap.Blank &&
    !isShape(words, row + 1, Shape.Lower | Shape.Link)
  );
}

function isStateCode({ words, from, to }: Place): boolean {
  return to - from === 1 && isKind(words, from, Kind.StateCode);
}

/** Whether a run in front of a lower-case `clinic` can be a place's name. */
function isPlaceName(place: Place, isSet: boolean): boolean {
  const { words, from } = place;
  if (isKind(words, from, Kind.Title)) return false;
  return isSet || isClass(words, from, WordClass.City) || isKind(words, from, Kind.PlaceHead);
}

/** `Jane Mercy`, `John Anderson`: a first name, and no word that only facilities have. */
function isPersonFirst({ words, from, to, setting }: Place, kinds: number): boolean {
  if (isKind(words, from, Kind.Title)) return true;
  if ((kinds & Kind.Facility) !== 0 || (setting.preposition & Kind.At) !== 0) return false;
  return (
    to - from > 1 &&
    isClass(words, from, WordClass.FirstName) &&
    !isKind(words, from, ANY_FACILITY | Kind.PlaceHead)
  );
}

/** The facility, and `of Philadelphia` behind it. */
function withOf(place: Place, score: number): Found {
  const { text, words, to } = place;
  const whole = found(place, score, "structure");
  if (isOf(words, to)) return { ...whole, end: words.end[endOfRun(words, to + 1) - 1] };
  const isCut = text.charCodeAt(whole.end) === 0x2e && whole.end - words.start[to - 1] < 5;
  return isCut ? { ...whole, end: whole.end + 1 } : whole;
}

function withTail(place: Place, score: number): Found {
  return { ...found(place, score), end: place.words.afterEnd[place.to - 1] };
}

/** `Durham, NC`, `Durham, North Carolina`, `Paris, France`: the run before the state. */
function besideState(place: Place): Found | undefined {
  const { text, words, from, to, setting, lexicon } = place;
  if (!isNeighbour(words, to) || isShape(words, to, Shape.Lower | Shape.Link)) return undefined;
  const isCode =
    isKind(words, to, Kind.StateCode) &&
    words.end[to] - words.start[to] === 2 &&
    isShape(words, to, Shape.Upper);
  if (words.gap[to] !== Gap.Comma) return undefined;
  const isCity = classOf(place, from, to, lexicon, text) !== 0;
  const isSet = (setting.preposition & PREPOSITIONS) !== 0;
  if (isCode) {
    if (isPlain(words, to - 1) && !isCity && !isSet) return undefined;
    if (isKind(words, to, Kind.Credential) && !isCity && !isSet) return undefined;
    return found(place, isCity || isSet ? 0.85 : 0.65, "structure");
  }
  if (!isState(place, to)) return undefined;
  return isCity || isSet ? found(place, 0.8, "structure") : undefined;
}

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

/** WordClass.City when the rows are one city's name. */
function classOf(
  { words }: Place,
  from: number,
  to: number,
  lexicon: Lexicon,
  text: string,
): number {
  const classes =
    to - from === 1
      ? words.classes[from]
      : lexicon.classify(text, words.start[from], words.end[to - 1]);
  return classes & WordClass.City;
}

/** A known city behind a preposition; a county that says so. */
function city(place: Place): Found | undefined {
  const { text, words, from, to, setting, lexicon } = place;
  const isSet = (setting.preposition & PREPOSITIONS) !== 0;
  const isTailed = to - from > 1 && isKind(words, to - 1, Kind.PlaceTail);
  if (isTailed && !isFiller(words, from)) {
    const tail = text.slice(words.start[to - 1], words.end[to - 1]);
    if (TAILS_ALONE.test(tail)) return found(place, 0.7, "structure");
    if (isSet && !isPlain(words, from)) return found(place, 0.65, "structure");
  }
  if (!isSet || (to - from === 1 && isPlain(words, from))) return undefined;
  const classes =
    to - from === 1
      ? words.classes[from]
      : lexicon.classify(text, words.start[from], words.end[to - 1]);
  if ((classes & WordClass.City) === 0) return undefined;
  if ((classes & WordClass.State) !== 0 && (setting.context & Kind.Care) === 0) return undefined;
  const isSure = (setting.preposition & (Kind.In | Kind.PlaceKey)) !== 0;
  if (isSure || (setting.context & (Kind.Lives | Kind.Care)) !== 0) return found(place, 0.8);
  return isKnownPerson(place) && (setting.preposition & Kind.From) === 0
    ? undefined
    : found(place, 0.65);
}

/** No lexicon knows it, but one lives there, or was treated there. */
function unknownPlace(place: Place): Found | undefined {
  const { words, from, to, setting } = place;
  const { preposition, context } = setting;
  if ((preposition & PREPOSITIONS) === 0 || !isNameLike(place)) return undefined;
  if ((preposition & Kind.PlaceKey) !== 0) return found(place, 0.75, "label");
  if ((context & Kind.Lives) !== 0) return found(place, 0.65);
  const isAt = (preposition & Kind.At) !== 0;
  if ((context & Kind.Care) !== 0 && (isAt || !isKnownPerson(place))) return found(place, 0.6);
  if (isAt && !isKnownPerson(place)) return found(place, 0.5);
  return isShape(words, from, Shape.Possessive) &&
    isKind(words, from, Kind.PlaceHead) &&
    to - from > 1
    ? found(place, 0.55)
    : undefined;
}

/** Not only plain words, capitals of an abbreviation, a state or a country. */
function isNameLike({ words, from, to }: Place): boolean {
  let proper = 0;
  for (let row = from; row < to; row++) {
    if (isKind(words, row, Kind.PlaceHead) && to - from > 1) proper++;
    else if (isKind(words, row, Kind.Eponym | Kind.Title | Kind.Organisation)) return false;
    if (isShape(words, row, Shape.Initial | Shape.Link)) continue;
    if (isShape(words, row, Shape.Upper) && words.end[row] - words.start[row] < 5) continue;
    if (!isPlain(words, row)) proper++;
  }
  if (proper === 0 || (words.after[to - 1] & Kind.Eponym) !== 0) return false;
  return !(to - from === 1 && isClass(words, from, WordClass.State));
}

function isKnownPerson({ words, from, to }: Place): boolean {
  if (!isClass(words, from, WordClass.FirstName)) return false;
  return to - from === 1 || isShape(words, to - 1, Shape.Initial) || isClass(words, to - 1, KNOWN);
}
