/** How surely rows that could be one name are one. */
import { WordClass } from "../lexicon/lexicon.ts";
import { Cue } from "./cues.ts";
import { Kind } from "./kinds.ts";
import { ANY_NAME, isClass, isKind, isNeighbour, isPlain, isShape, PLACES, STRONG } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** A capitalised run of more words is a heading. */
const MAX_WORDS = 5;

export function scoreName(words: Words, at: number, end: number, cue: number): number {
  const isOne = end - at === 1;
  if (cue >= Cue.Title) return isShape(words, at, Shape.Initial) && isOne ? 0.5 : 0.9;
  if (cue === Cue.None && isEponym(words, at, end)) return 0;
  if (isKind(words, end - 1, Kind.Organisation | Kind.Facility | Kind.FacilityPart)) return 0;
  if (isOne) return scoreSingle(words, at, cue);
  return end - at > MAX_WORDS ? 0 : scoreFull(words, at, end, cue);
}

/**
 * `Osgood-Schlatter`, `Dix-Hallpike`: names that a hyphen joins, one of them known for a disease or to
 * no list, are no person's, if no one acts.
 */
function isEponym(words: Words, at: number, end: number): boolean {
  if ((words.after[end - 1] & Kind.Human) !== 0) return false;
  if (isKind(words, at, Kind.PlaceHead)) return false;
  for (let row = at + 1; row < end; row++) if (words.gap[row] !== Gap.Hyphen) return false;
  if (words.gap[at] === Gap.Hyphen && at > 0) return !isClass(words, at - 1, STRONG);
  for (let row = at; row < end && end - at > 1; row++)
    if (!isClass(words, row, ANY_NAME) || isKind(words, row, Kind.Stop)) return true;
  return false;
}

function scoreFull(words: Words, at: number, end: number, cue: number): number {
  const { count, upper, firm, known, worn, initials } = countWords(words, at, end);
  if (firm === 0) return isInitialOf(words, at, end) && cue === Cue.Strong ? 0.6 : 0;
  if (isShape(words, at, Shape.Numbered))
    return isShape(words, end - 1, Shape.Numbered) || cue >= Cue.Strong ? 0.75 : 0;
  const isCode = isShape(words, at, Shape.Upper) && words.end[at] - words.start[at] < 4;
  const isFirst = isClass(words, at, WordClass.FirstName) && (!isCode || upper === count);
  const isFresh = isFirst && (cue !== Cue.None || !isClass(words, at, WordClass.Common));
  if (isShape(words, at, Shape.Initial)) {
    if (isClass(words, end - 1, WordClass.State)) return 0;
    if (cue === Cue.Strong) return 0.75;
    return known > 0 && (upper < count || cue === Cue.Weak) ? 0.6 : 0;
  }
  if (upper === count && isLoudSurname(words, at, end)) return 0.55;
  if (upper === count && isNamesAlone(words, at, end)) return 0.6;
  if (upper === count) return isFresh && known > 0 ? 0.7 : cue === Cue.Strong ? 0.6 : 0;
  // `Stark Law`: behind a first name the word is a last one.
  const isOfThing = isKind(words, end - 1, Kind.System | Kind.Eponym);
  if (!isFirst && cue === Cue.None && isOfThing) return 0;
  if (isFresh && (known > 0 || initials > 0)) return 0.85;
  // `Charles van Beers`: no plain word stands behind a particle.
  if (isFresh && isShape(words, at + 1, Shape.Link)) return 0.7;
  if (isFresh)
    return firm > 1 ? 0.7 : worn > 0 || end - at === 2 || isGivenTwice(words, at) ? 0.6 : 0;
  if (isFirst) return known > 0 ? 0.6 : 0;
  const isKnown = isClass(words, at, ANY_NAME) && !isPlain(words, at);
  if (cue !== Cue.None && (known > 0 || isKnown)) return 0.75;
  if (cue === Cue.Strong || (cue === Cue.Weak && firm === count && count > 1)) return 0.6;
  if (initials > 0 && firm === count && count > 1 && upper === 0) return 0.6;
  if (isKnown) return known > 0 ? 0.6 : upper === 0 ? 0.5 : 0;
  if (end - at === 2 && isAcronym(words, end - 1)) return 0;
  return known > 0 && !isPlain(words, at) ? 0.5 : 0;
}

/** `Mary Dawn Banks`: a plain word that is a first name, behind one that is not plain. */
function isGivenTwice(words: Words, at: number): boolean {
  return isClass(words, at + 1, WordClass.FirstName) && !isKind(words, at + 1, Kind.Stop);
}

/** `OKAFOR C` of a list of beds: a last name in capitals and an initial. */
function isLoudSurname(words: Words, at: number, end: number): boolean {
  if (end - at !== 2 || !isShape(words, at + 1, Shape.Initial) || words.kind[at] !== 0)
    return false;
  if (words.gap[at + 1] !== Gap.Blank || words.end[at] - words.start[at] < LEAST_LOUD) return false;
  const isName = isClass(words, at, WordClass.LastName | WordClass.RareName);
  return isName && !isClass(words, at, WordClass.Common | PLACES);
}

/** `NGUYEN THI MINH CHAU`: three names and more, the first one a last name, none of them a plain word or a place. */
function isNamesAlone(words: Words, at: number, end: number): boolean {
  if (end - at < 3 || !isClass(words, at, WordClass.LastName)) return false;
  for (let row = at; row < end; row++) {
    if (words.kind[row] !== 0 || isShape(words, row, Shape.Initial | Shape.Possessive))
      return false;
    if (!isClass(words, row, ANY_NAME) || isClass(words, row, WordClass.Common)) return false;
  }
  return true;
}

const LEAST_LOUD = 4;

/** `L. Stone`: a plain word that is a last name too. */
function isInitialOf(words: Words, at: number, end: number): boolean {
  if (end - at !== 2 || !isShape(words, at, Shape.Initial) || words.gap[at + 1] !== Gap.Point)
    return false;
  return isClass(words, at + 1, ANY_NAME) && words.kind[at + 1] === 0;
}

/** `Reinstalling LILO`, `Cendio AB` */
function isAcronym(words: Words, row: number): boolean {
  const isShort =
    words.end[row] - words.start[row] <= LONGEST_ACRONYM && !isKind(words, row, Kind.Credential);
  return isShort && isShape(words, row, Shape.Upper) && !isClass(words, row, STRONG);
}

const LONGEST_ACRONYM = 4;

interface Count {
  /** Words but initials and particles. */
  count: number;
  upper: number;
  /** Those that are not plain English. */
  firm: number;
  /** Behind the first: those that a list of names knows, and plain ones that are last names too. */
  known: number;
  worn: number;
  initials: number;
}

function countWords(words: Words, at: number, end: number): Count {
  const counted: Count = { count: 0, upper: 0, firm: 0, known: 0, worn: 0, initials: 0 };
  for (let row = at; row < end; row++) {
    if (isShape(words, row, Shape.Initial) && row > at) counted.initials++;
    if (isShape(words, row, Shape.Link | Shape.Initial)) continue;
    counted.count++;
    if (isShape(words, row, Shape.Upper)) counted.upper++;
    const isUsual = !isPlain(words, row) || isKind(words, row, Kind.Ambiguous);
    if (isUsual) counted.firm++;
    if (row === at) continue;
    if (isUsual) counted.known += isClass(words, row, ANY_NAME) ? 1 : 0;
    else if (isClass(words, row, WordClass.LastName)) counted.worn++;
  }
  return counted;
}

/** One capitalised word alone. */
function scoreSingle(words: Words, row: number, cue: number): number {
  if (isShape(words, row, Shape.Initial)) return 0;
  if (isShape(words, row, Shape.Upper)) return isLoudName(words, row, cue) ? 0.5 : 0;
  if (isClass(words, row, WordClass.State) && !isClass(words, row, STRONG)) return 0;
  if (isShape(words, row, Shape.Numbered)) return cue === Cue.Strong ? 0.75 : 0;
  const isListed = isInList(words, row);
  if (isPlain(words, row)) return isListed || cue === Cue.Strong ? scorePlain(words, row) : 0;
  if (cue === Cue.Strong) return isClass(words, row, ANY_NAME) ? 0.75 : 0.5;
  return isListed ? 0.5 : scoreUnannounced(words, row, cue);
}

/** By the lists that know the word, and by what is told of it. */
function scoreUnannounced(words: Words, row: number, cue: number): number {
  const isHuman = (words.after[row] & Kind.Human) !== 0;
  if (cue === Cue.None && !isHuman && isAmongCities(words, row)) return 0;
  const isActing = isHuman || (words.after[row] & Kind.Is) !== 0;
  if (isKind(words, row, Kind.Ambiguous | Kind.PlaceHead) && !isActing) return 0;
  if (isClass(words, row, WordClass.FirstName))
    return isActing || cue !== Cue.None || !isClass(words, row, WordClass.State) ? 0.5 : 0;
  const isLast = isClass(words, row, WordClass.LastName);
  if (isClass(words, row, PLACES) && !isHuman) return isLast && cue === Cue.Weak ? 0.5 : 0;
  if (isLast) return isShape(words, row, Shape.Possessive) && !isOwner(words, row) ? 0.4 : 0.5;
  return isPerson(words, row) ? 0.5 : 0;
}

/** Of the rare names one that owns, acts or is hinted at; of no list one that acts where a sentence begins. */
function isPerson(words: Words, row: number): boolean {
  const isHuman = (words.after[row] & Kind.Human) !== 0;
  const isRare = isClass(words, row, WordClass.RareName) && !isClass(words, row, WordClass.Town);
  if (!isRare) return isHuman && opensSentence(words, row);
  const isHinted = (words.before1[row] & (Kind.Hints | Kind.Is)) === Kind.Hints;
  if (isHuman || isHinted || isOwner(words, row)) return true;
  const told = words.after[row] & Kind.Is || words.later[row] & (Kind.Human | Kind.Is);
  return told !== 0 && opensSentence(words, row);
}

/** `Chen's dose` */
function isOwner(words: Words, row: number): boolean {
  return isShape(words, row, Shape.Possessive) && words.afterEnd[row] > words.end[row];
}

/**
 * `PATIENT: ROE`, `SON GASTON`, `GASTON CALLED`: what a list knows, and no list of abbreviations; behind `Last Name:`
 * capitals say nothing.
 */
function isLoudName(words: Words, row: number, cue: number): boolean {
  if (isPlain(words, row)) return false;
  if (isField(words, row)) return true;
  if (words.end[row] - words.start[row] < LEAST_LOUD || words.kind[row] !== 0) return false;
  if (cue === Cue.Strong) return isClass(words, row, ANY_NAME);
  const isMeant = cue === Cue.Weak || (words.after[row] & Kind.Human) !== 0;
  return isMeant && isClass(words, row, WordClass.FirstName) && !isClass(words, row, PLACES);
}

/** Behind `Last Name:` */
function isField(words: Words, row: number): boolean {
  const isNamed = (words.before1[row] & NAMED) === NAMED;
  return isNamed && words.gap[row] === Gap.Label && words.end[row] - words.start[row] >= SHORTEST;
}

const NAMED = Kind.NameKey | Kind.BareName;
const SHORTEST = 3;

/** A plain word where a name is announced, or stands in a list of names. */
function scorePlain(words: Words, row: number): number {
  if (isKind(words, row, Kind.Ambiguous)) return 0.5;
  return isClass(words, row, WordClass.FirstName) && !isKind(words, row, Kind.Stop) ? 0.5 : 0;
}

function opensSentence(words: Words, row: number): boolean {
  const gap = words.gap[row];
  return gap === Gap.Break || gap === Gap.Point || gap === Gap.Question;
}

/** Beside a single word that is surely a name: `Roe, Chen and Patel`. */
function isInList(words: Words, row: number): boolean {
  if (isClass(words, row, WordClass.State)) return false;
  return (
    isListed(words, row, listNeighbour(words, row, -1)) ||
    isListed(words, row, listNeighbour(words, row, 1))
  );
}

/** `Austin, Dallas and Houston` */
function isAmongCities(words: Words, row: number): boolean {
  if (!isClass(words, row, WordClass.City)) return false;
  return ([-1, 1] as const).some((step) => {
    const beside = listNeighbour(words, row, step);
    return beside >= 0 && isClass(words, beside, WordClass.City);
  });
}

function isListed(words: Words, row: number, beside: number): boolean {
  if (beside < 0 || isPlain(words, beside)) return false;
  if (isShape(words, beside, Shape.Initial | Shape.Upper | Shape.Lower | Shape.Link)) return false;
  if (!isClass(words, beside, STRONG) || isClass(words, beside, WordClass.State)) return false;
  if (row === beside + 1 || row === beside + 2) {
    if (isNeighbour(words, beside) && words.gap[beside] === Gap.Blank) return false;
  } else if (isNeighbour(words, beside + 1) && words.gap[beside + 1] === Gap.Blank) {
    if (!isShape(words, beside + 1, Shape.Link)) return false;
  }
  return !(isClass(words, row, WordClass.City) && isClass(words, beside, WordClass.City));
}

/** The row behind (1) or before (-1) `, `, ` and ` or `, and `; -1: none. */
function listNeighbour(words: Words, row: number, step: 1 | -1): number {
  const near = row + step;
  if (near < 0 || !isNeighbour(words, step > 0 ? near : row)) return -1;
  if (words.gap[step > 0 ? near : row] === Gap.Comma && !isShape(words, near, Shape.Link))
    return near;
  if (!isShape(words, near, Shape.Link) || !isKind(words, near, Kind.And)) return -1;
  const far = near + step;
  return far < 0 || !isNeighbour(words, step > 0 ? far : near) ? -1 : far;
}
