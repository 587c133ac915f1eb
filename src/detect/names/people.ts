/**
 * People: runs of capitalised words, judged by what stands before them (titles, cues, keys), by
 * what they are known as, and by what follows. 45 CFR 164.514(b)(2)(i)(A).
 */
import { endOf } from "../entities/scan.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { Gap, Shape } from "./chars.ts";
import { Cue, cueBefore, isCompound, isOfImaging, isOfThing, titleCue } from "./cues.ts";
import { houseName } from "./house-name.ts";
import { Kind } from "./kinds.ts";
import { isDone, isNoPerson } from "./no-person.ts";
import { isProduct } from "./products.ts";
import {
  type Found,
  isClass,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
  isStrange,
  PLACES,
  STRONG,
} from "./run.ts";
import { scoreName } from "./score-name.ts";
import type { Words } from "./words.ts";

const MOST_HYPHENS = 2;
/** Longest name behind a title. */
const MAX_TITLED = 4;

/** The people in rows [from, to), one run. Returns the row behind the last one looked at. */
export function findPeople(
  text: string,
  words: Words,
  run: { readonly from: number; readonly to: number },
  report: (found: Found) => void,
): void {
  const { to } = run;
  let at = run.from;
  while (at < to) {
    let cue: number = cueBefore(words, at);
    while (at < to && isOpening(words, at, to, cue)) {
      if (isKind(words, at, Kind.Title)) cue = titleCue(words.kind[at]);
      else if (isKind(words, at, Kind.Announces | Kind.NameKey | Kind.Spoken)) cue = Cue.Strong;
      else if (isKind(words, at, Kind.Hints)) cue = Math.max(cue, Cue.Weak);
      else if (cue < Cue.Title) cue = Cue.None;
      at++;
    }
    if (at >= to) return;
    if (cue >= Cue.Strong && isCompound(text, words, at)) cue = Cue.None;
    if (cue === Cue.Strong && isOfThing(text, words, at)) cue = Cue.None;
    if (cue === Cue.Abbreviation && isOfImaging(text, words, at)) cue = Cue.None;
    let end = at + 1;
    while (end < to && goesOn(words, end, cue >= Cue.Strong ? at : -1)) end++;
    while (end > at + 1 && isShape(words, end - 1, Shape.Link)) end--;
    if (end === at + 1 && end === to - 1 && takesPlain(words, at)) end = to;
    const score = scoreName(words, at, end, cue) || scoreAged(text, words, at, end);
    const classes = end - at === 1 && cue < Cue.Strong ? words.classes[at] : 0;
    const [first, last] = [words.start[at], words.end[end - 1]];
    const isThing =
      score > 0 &&
      ((cue < Cue.Strong && isProduct(text, words, at, end)) ||
        (cue === Cue.None && isStrange(words, at, end) && isDone(text, last)));
    if (score > 0 && !isThing && !isNoPerson(text, first, last, classes)) {
      const name = foundName(text, words, { at, end, score, cue });
      report(score <= 0.6 && cue === Cue.None ? (houseName(text, name) ?? name) : name);
    }
    at = end;
  }
}

/**
 * `Xyqlo Brandt, a 58-year-old`, `Xyqlo B., 44,`: what no list knows, before an age or a number of one's
 * own, as notes and questions present a patient. One word alone only before years.
 */
function scoreAged(text: string, words: Words, at: number, end: number): number {
  if (end - at > MAX_TITLED || isShape(words, at, Shape.Initial)) return 0;
  if (!mayBeAged(text, words.end[end - 1])) return 0;
  const isAddressed = isAboveStreet(text, words, at, end);
  const noName = Shape.Mixed | Shape.Link | (isAddressed ? 0 : Shape.Upper);
  for (let row = at; row < end; row++) {
    if (isKind(words, row, Kind.Ambiguous) && !isKind(words, row, Kind.Time)) continue;
    if (isPlain(words, row) || words.kind[row] !== 0 || isClass(words, row, PLACES)) return 0;
    if (isShape(words, row, noName)) return 0;
  }
  if (isAddressed) return 0.6;
  return endOf(end - at === 1 ? OF_YEARS : AGED, text, words.end[end - 1]) > 0 ? 0.55 : 0;
}

/** A comma, a point, a bracket or a digit: most names are followed by another word. */
function mayBeAged(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x20) return code === 0x2c || code === 0x2e || code === 0x0a;
  const next = text.charCodeAt(at + 1);
  return next < 0x40 || (next | 0x20) === 0x64 || (next | 0x20) === 0x6d || (next | 0x20) === 0x73;
}

const OF_YEARS =
  /,? \(?(?:an? )?(?:[1-9]|[1-9]\d|1[01]\d)[- ]?(?:y\/?o|yo|yrs?|years?)(?![a-z])| \((?:DOB|MRN|SSN)(?![a-z])/iy;
const AGED =
  /\.?,?(?: |\n)\(?(?:(?:an? )?(?:[1-9]|[1-9]\d|1[01]\d)(?:[- ]?(?:y\/?o|yo|yrs?|years?|mo|months?)(?![a-z])|[- ]?[MF](?![A-Za-z])|(?=,)|(?=\)))|(?:DOB|MRN|SSN|pt id|patient id)(?![a-z]))/iy;

/** `XILO OKAFOR` on a line of its own above a street, as a letter and a bill address somebody. */
function isAboveStreet(text: string, words: Words, at: number, end: number): boolean {
  const start = words.start[at];
  if (end - at < 2 || (start > 0 && text.charCodeAt(start - 1) !== 0x0a)) return false;
  return endOf(ABOVE_STREET, text, words.end[end - 1]) > 0;
}

const ABOVE_STREET =
  /\n[ \t]{0,8}\d{1,6} (?:[NSEW]\.? )?[A-Za-z]{2,20}(?: [A-Za-z]{2,20}){0,3}? (?:st|street|ave|avenue|ln|lane|dr|drive|rd|road|blvd|ct|court|way|pl|place|terrace|ter|cir|circle|pkwy)\b/iy;

export function foundName(
  text: string,
  words: Words,
  name: { at: number; end: number; score: number; cue: number },
): Found {
  const last = name.end - 1;
  const stop = words.end[last];
  const isPointed = isShape(words, last, Shape.Initial) && text.charCodeAt(stop) === 0x2e;
  return {
    entity: "PERSON",
    start: words.start[name.at],
    end: isPointed ? stop + 1 : stop,
    score: name.score,
    how: name.cue === Cue.None ? "lexicon" : "cue",
  };
}

/**
 * `Roe, Jane`, `ROE, JANE Q`, `ROE^JANE`: a last name, a comma, a first name. Returns the row behind it; 0: none.
 * In a list of first names (`Roe, Jane and John`) the comma parts two people.
 */
export function reversedName(text: string, words: Words, row: number): number {
  const last = endOfHyphens(words, row);
  const first = last + 1;
  if (!isNeighbour(words, first)) return 0;
  const isCaret = words.gap[first] === Gap.Caret;
  if (isCaret ? words.end[first] - words.start[first] < 3 : words.gap[first] !== Gap.Comma)
    return 0;
  if (isShape(words, last, Shape.Lower | Shape.Link | Shape.Initial | Shape.Possessive)) return 0;
  const isRare = isRareName(words, last);
  if (isPointed(text, words, first))
    return isRare || isLastName(words, last, first) ? first + 1 : 0;
  const isCued = cueBefore(words, row) >= Cue.Strong;
  if (!isGivenName(words, first, isCued) && !(isCued && isField(words, last, first))) return 0;
  let end = first + 1;
  while (isNeighbour(words, end) && isMiddleName(words, end)) end++;
  const isMiddle = end > first + 1;
  while (isNeighbour(words, end) && isSecondName(words, end)) end++;
  const hasDegree =
    isNeighbour(words, end) && words.gap[end] === Gap.Blank && isKind(words, end, Kind.Credential);
  if (isCued || ((isMiddle || hasDegree) && !isPlain(words, last)))
    return hasDegree ? end + 1 : end;
  const isListed = (words.after[end - 1] & Kind.And) !== 0 || isComma(text, words.end[end - 1]);
  // Among capitals nobody lists people by one name each: `ROE, JANE, c/o chest pain`.
  const isCapital = isShape(words, last, Shape.Upper) && isShape(words, first, Shape.Upper);
  if (isCapital && isRare) return end;
  return isLastName(words, last, first) && (isCapital || !isListed) ? end : 0;
}

/** The last word of `Garcia-Lopez`, `AL-RASHID`. */
function endOfHyphens(words: Words, row: number): number {
  let last = row;
  while (
    last - row < MOST_HYPHENS &&
    isNeighbour(words, last + 1) &&
    words.gap[last + 1] === Gap.Hyphen
  )
    last++;
  return last;
}

/** Behind a cue also one that only the large list knows: `Patient TRAN, LINH M`. */
function isGivenName(words: Words, row: number, isCued: boolean): boolean {
  if (isPlain(words, row)) return false;
  if (isClass(words, row, WordClass.FirstName)) return true;
  return isCued && isClass(words, row, WordClass.RareName) && !isClass(words, row, NO_GIVEN);
}

const NO_GIVEN = PLACES | WordClass.Town | WordClass.LastName;

/** An initial behind a blank, what a hyphen joins. */
function isMiddleName(words: Words, row: number): boolean {
  if (words.gap[row] === Gap.Hyphen) return !isShape(words, row, Shape.Mixed);
  return words.gap[row] === Gap.Blank && isShape(words, row, Shape.Initial);
}

/** `Roe, Jane Marie` */
function isSecondName(words: Words, row: number): boolean {
  if (words.gap[row] !== Gap.Blank || isPlain(words, row)) return false;
  return isClass(words, row, WordClass.FirstName) && !isClass(words, row, PLACES);
}

/** `Patient: ROE, JEBEDIAH`, `Prescriber: Roe, J`: no list needs to know the first name. */
function isField(words: Words, row: number, first: number): boolean {
  const { gap } = words;
  if (gap[row] !== Gap.Label && gap[row] !== Gap.Tag) return false;
  if (isPlain(words, row) || isPlain(words, first) || isClass(words, first, PLACES)) return false;
  if (isShape(words, first, Shape.Initial)) return true;
  return isShape(words, row, Shape.Upper) === isShape(words, first, Shape.Upper);
}

/** A last name that no one has as a first name, or the other way round for the word behind it. */
function isLastName(words: Words, row: number, first: number): boolean {
  if (!isClass(words, row, WordClass.LastName) || isPlain(words, row)) return false;
  if (isClass(words, first, WordClass.State)) return false;
  return !isClass(words, row, WordClass.FirstName) || !isClass(words, first, WordClass.LastName);
}

/** Of the large list of names alone, and no place. */
function isRareName(words: Words, row: number): boolean {
  return (
    isClass(words, row, WordClass.RareName) &&
    !isPlain(words, row) &&
    !isClass(words, row, NO_SURNAME)
  );
}

const NO_SURNAME = PLACES | WordClass.Town;

/** `Roe, J.` */
function isPointed(text: string, words: Words, row: number): boolean {
  return isShape(words, row, Shape.Initial) && text.charCodeAt(words.end[row]) === 0x2e;
}

function isComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2c;
}

/** A word that may open a run without belonging to the name. */
function isOpening(words: Words, row: number, to: number, cue: number): boolean {
  if (isShape(words, row, Shape.Initial)) return false;
  if (cue === Cue.Abbreviation) return isKind(words, row, Kind.Title);
  if (isShape(words, row, Shape.Mixed)) return true;
  if (cue >= Cue.Strong && isKind(words, row, Kind.Ambiguous)) return false;
  if (isShape(words, row, Shape.Link)) return !isKind(words, row, Kind.Particle) || row + 1 >= to;
  if (isKind(words, row, Kind.Title)) return true;
  if (isKind(words, row, Kind.Announces | Kind.NameKey | Kind.Hints | Kind.In | Kind.From))
    return !isClass(words, row, WordClass.FirstName);
  if (isKind(words, row, Kind.Ambiguous) && row + 1 < to && isSurname(words, row + 1)) return false;
  if (isKind(words, row, Kind.Stop | Kind.Time)) return true;
  return isClass(words, row, WordClass.Common) && !isClass(words, row, WordClass.FirstName);
}

/** Whether a name goes on with this row; one that is announced (`cued` >= 0) takes a plain last name. */
function goesOn(words: Words, row: number, cued: number): boolean {
  if (isShape(words, row, Shape.Link)) return true;
  if (isShape(words, row - 1, Shape.Possessive)) return false;
  if (words.gap[row] === Gap.Hyphen && !isShape(words, row, Shape.Mixed))
    return isShape(words, row, Shape.Upper) === isShape(words, row - 1, Shape.Upper);
  if (isKind(words, row, Kind.Title | Kind.Credential)) return isKind(words, row, Kind.Credential);
  if (isShape(words, row, Shape.Initial) || isShape(words, row - 1, Shape.Link)) return true;
  const isFirst = isClass(words, row - 1, WordClass.FirstName) && !isPlain(words, row - 1);
  if (isKind(words, row, Kind.Stop) && !isSurname(words, row))
    return isFirst && isSurnameOfFirst(words, row);
  if (isClass(words, row, STRONG)) return true;
  const isMiddle = isShape(words, row - 1, Shape.Initial) && row > 1;
  if (isMiddle && isClass(words, row - 2, WordClass.FirstName)) return !isTail(words, row);
  if (cued < 0) return !isPlain(words, row);
  if (row - cued >= MAX_TITLED || isTail(words, row)) return false;
  return !isPlain(words, row) || (row === cued + 1 && isFirst);
}

/** What ends a street, a facility or a heading. */
function isTail(words: Words, row: number): boolean {
  return isKind(words, row, TAILS);
}

const TAILS = Kind.Organisation | Kind.Eponym | Kind.Facility | Kind.FacilityPart | Kind.Time;

/** `Jane Farmer`: a first name and a plain word, which end the run together. */
function takesPlain(words: Words, at: number): boolean {
  if (!isClass(words, at, WordClass.FirstName) || isPlain(words, at)) return false;
  if (isClass(words, at, PLACES) || isShape(words, at, Shape.Possessive)) return false;
  const row = at + 1;
  const isWord = isClass(words, row, WordClass.Common) && words.gap[row] === Gap.Blank;
  return isWord && !isShape(words, row, ~Shape.Possessive) && words.kind[row] === 0;
}

/** `Jane Pugh`: of the stop list, and a name; `Jane Word` is none. */
function isSurnameOfFirst(words: Words, row: number): boolean {
  if (isClass(words, row, WordClass.LastName)) return true;
  return isClass(words, row, WordClass.RareName) && !isClass(words, row, WordClass.Common);
}

function isSurname(words: Words, row: number): boolean {
  if (isShape(words, row, Shape.Initial)) return true;
  return (
    isClass(words, row, WordClass.LastName) &&
    !isClass(words, row, WordClass.Common) &&
    !isTail(words, row)
  );
}
