/** Runs of words that could be one name, and what is known of a word in one. */
import { WordClass } from "../lexicon/lexicon.ts";
import { Kind } from "./kinds.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** Longest name behind a title. */
export const MAX_TITLED = 4;

/** Single letters that spell a name, at least. */
const LEAST_SPELLED = 3;

/** Longest run that is looked at as one name. */
const MAX_RUN = 8;

export const STRONG = WordClass.FirstName | WordClass.LastName;
/** A name of any list, rare ones included. */
export const ANY_NAME = STRONG | WordClass.RareName;
export const PLACES = WordClass.State | WordClass.City;
export const SETTLEMENT = WordClass.City | WordClass.Town;

/** Rows [from, to). */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export interface Found {
  readonly entity: "PERSON" | "LOCATION";
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly how: "cue" | "lexicon" | "label" | "structure";
}

/** Where the run that starts at row `from` ends: the first row that does not belong to it. */
export function endOfRun(words: Words, from: number): number {
  let to = from + 1;
  while (to < words.count && to - from < MAX_RUN && joins(words, to)) to++;
  while (to > from + 1 && (words.shape[to - 1] & Shape.Link) !== 0) to--;
  return to;
}

function joins(words: Words, row: number): boolean {
  if (words.ordinal[row] !== words.ordinal[row - 1] + 1) return false;
  if (opensSpelled(words, row)) return false;
  const left = words.kind[row - 1];
  const shapes = words.shape[row] | words.shape[row - 1];
  if ((shapes & Shape.Upper) !== 0 && (isLoudLead(words, row) || isLoudLead(words, row - 1)))
    return false;
  if ((words.shape[row] & Shape.Link) !== 0)
    return words.gap[row] === Gap.Blank && (words.kind[row] & Kind.Particle) !== 0;
  if (
    ((words.shape[row] ^ words.shape[row - 1]) & Shape.Lower) !== 0 &&
    (shapes & Shape.Link) === 0
  )
    return (left & Kind.Title) !== 0;
  switch (words.gap[row]) {
    case Gap.Blank:
      return true;
    case Gap.Hyphen:
      return (words.shape[row - 1] & Shape.Lower) === 0;
    case Gap.Point:
      return (
        (words.shape[row - 1] & Shape.Initial) !== 0 ||
        (left & Kind.Title) !== 0 ||
        (left & Kind.PlaceHead) !== 0 ||
        ((left & Kind.FacilityPart) !== 0 && isKind(words, row, Kind.Facility))
      );
    default:
      return false;
  }
}

/** `Kowalski K O W A`: three single letters behind a word spell a name, and are no initials. */
function opensSpelled(words: Words, row: number): boolean {
  if (!isLetter(words, row) || isLetter(words, row - 1)) return false;
  for (let next = row + 1; next < row + LEAST_SPELLED; next++) {
    if (next >= words.count || !isLetter(words, next) || !isNeighbour(words, next)) return false;
    if (words.gap[next] !== Gap.Blank) return false;
  }
  return true;
}

function isLetter(words: Words, row: number): boolean {
  return words.end[row] - words.start[row] === 1;
}

/** `SEEN AT MERCY CLINIC`: among capitals, a preposition parts two runs as it does in small letters. */
function isLoudLead(words: Words, row: number): boolean {
  return (
    (words.kind[row] & (Kind.In | Kind.At | Kind.From)) !== 0 &&
    (words.shape[row] & Shape.Upper) !== 0
  );
}

export function isKind(words: Words, row: number, kinds: number): boolean {
  return (words.kind[row] & kinds) !== 0;
}

export function isShape(words: Words, row: number, shapes: number): boolean {
  return (words.shape[row] & shapes) !== 0;
}

export function isClass(words: Words, row: number, classes: number): boolean {
  return (words.classes[row] & classes) !== 0;
}

/** A plain English word, or one of the stop list. */
export function isPlain(words: Words, row: number): boolean {
  if (isShape(words, row, Shape.Initial)) return false;
  return (
    isKind(words, row, Kind.Stop | Kind.Time) ||
    isClass(words, row, WordClass.Common) ||
    isShape(words, row, Shape.Mixed)
  );
}

/** `The`, `Patient`: of the stop list, and plain English. `Huntington` is of the list, and a name. */
export function isFiller(words: Words, row: number): boolean {
  if (isShape(words, row, Shape.Link) || isKind(words, row, Kind.Time)) return true;
  if (!isKind(words, row, Kind.Stop)) return false;
  if (isClass(words, row, WordClass.FirstName | WordClass.LastName)) return false;
  return isClass(words, row, WordClass.Common) || words.classes[row] === 0;
}

/** Kinds that make something of a plain word. */
const NOT_DULL =
  Kind.Ambiguous |
  Kind.Facility |
  Kind.FacilityPart |
  Kind.System |
  Kind.PlaceHead |
  Kind.StateCode;

/** A capitalised word alone that is neither a person nor a place: what most sentences open with. */
export function isDull(words: Words, row: number): boolean {
  if (!isPlain(words, row) || isKind(words, row, NOT_DULL)) return false;
  if (isClass(words, row, WordClass.FirstName)) return false;
  return (words.after[row] & Kind.Facility) === 0 && (words.later[row] & Kind.StateCode) === 0;
}

/** The row's phrase goes on with the next row's word, whatever stands between the two. */
export function isNeighbour(words: Words, row: number): boolean {
  return row < words.count && words.ordinal[row] === words.ordinal[row - 1] + 1;
}

/** One word that no list of names has, or several that hyphens join. */
export function isStrange(words: Words, at: number, end: number): boolean {
  for (let row = at; row < end; row++) {
    if (isClass(words, row, ANY_NAME)) return false;
    if (row > at && words.gap[row] !== Gap.Hyphen) return false;
  }
  return true;
}
