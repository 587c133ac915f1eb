/** A run of words that could be a place, and what stands before it. */
import type { Lexicon } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { Kind } from "./kinds.ts";
import { type Found, isClass, isFiller, isKind, isPlain, isShape, STRONG } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** What stands before a place, as bits of Kind: its preposition, and what the preposition goes with. */
interface Setting {
  readonly preposition: number;
  readonly context: number;
}

const NOWHERE: Setting = { preposition: 0, context: 0 };

export interface Place {
  readonly text: string;
  readonly words: Words;
  readonly from: number;
  readonly to: number;
  readonly setting: Setting;
  readonly lexicon: Lexicon;
}

/** `The`, `At`, `Patient`, `Lives` at a run's start are not of the place. */
export function openingOf(words: Words, from: number, to: number): number {
  let at = from;
  while (at < to && !isKind(words, at, ANY_FACILITY | Kind.PlaceHead)) {
    if (!isFiller(words, at) && !isKind(words, at, Kind.Lives)) break;
    at++;
  }
  return at;
}

export function closingOf(words: Words, from: number, to: number): number {
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

/** `visited Mercy Hospital`: without a preposition. */
const VISIT = Kind.Lives | Kind.Care;

export function settingOf(text: string, words: Words, row: number): Setting {
  const gap = words.gap[row];
  if (gap === Gap.AtSign) return { preposition: Kind.At, context: words.before1[row] };
  const one = words.before1[row];
  if (gap === Gap.Tag || gap === Gap.Label) {
    const isKey = (one & (Kind.PlaceKey | Kind.Facility)) !== 0;
    return isKey ? { preposition: Kind.PlaceKey, context: 0 } : NOWHERE;
  }
  // `Where do you live? Xyqlo`, `What city?`
  if (gap === Gap.Question)
    return (one & (Kind.PlaceKey | Kind.Lives)) === 0
      ? NOWHERE
      : { preposition: Kind.PlaceKey, context: 0 };
  if (gap !== Gap.Blank && gap !== Gap.Soft) return NOWHERE;
  if ((one & Kind.Of) !== 0 && (isNameOf(words, row) || isApart(text, words.start[row])))
    return { preposition: Kind.From, context: 0 };
  if ((one & Kind.PlaceKey) !== 0 && endOf(HOME_CITY, text, words.start[row] - HOME_REACH) > 0)
    return { preposition: Kind.PlaceKey, context: 0 };
  const isThe = (one & Kind.Article) !== 0;
  const preposition = (isThe ? words.before2[row] : one) & ~Kind.PlaceKey;
  const context = isThe ? words.before3[row] : words.before2[row] | words.before3[row];
  const isVisit = (preposition & VISIT) === VISIT;
  return isVisit ? { preposition: Kind.At, context: Kind.Care } : { preposition, context };
}

/** `our home city Xyqlo` */
const HOME_CITY = /home (?:city|town) /iy;
const HOME_REACH = "home city ".length;

/** `Jane Roe, 44, of Durham` */
function isApart(text: string, start: number): boolean {
  return text.startsWith(", of ", start - 5);
}

/** `Jane Roe of Durham`: a person's name stands before `of`. */
function isNameOf(words: Words, row: number): boolean {
  const name = row - 2;
  return (
    name >= 0 &&
    isShape(words, row - 1, Shape.Link) &&
    isClass(words, name, STRONG) &&
    !isPlain(words, name)
  );
}

export const PREPOSITIONS = Kind.In | Kind.At | Kind.From | Kind.PlaceKey;

export const ANY_FACILITY = Kind.Facility | Kind.FacilityPart | Kind.System;

export function found(place: Place, score: number, how: Found["how"] = "cue"): Found {
  const { words, from, to } = place;
  const end = words.end[to - 1];
  const isOwned = isShape(words, to - 1, Shape.Possessive);
  return { entity: "LOCATION", start: words.start[from], end: isOwned ? end + 2 : end, score, how };
}
