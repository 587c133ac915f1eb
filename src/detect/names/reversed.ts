/** Names with the last name first: `Roe, Jane`, `ROE, JANE Q`, `ROE^JANE`, `ROE/JANE`. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { isBeforeAge } from "./aged.ts";
import { Cue, cueBefore } from "./cues.ts";
import { Kind } from "./kinds.ts";
import { ANY_NAME, isClass, isKind, isNeighbour, isPlain, isShape, PLACES, STRONG } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

const MOST_HYPHENS = 2;
const MOST_PARTICLES = 2;
/** What stands before it is a key. */
const EQUALS = 0x3d;

/**
 * `Roe, Jane`, `ROE, JANE Q`, `ROE^JANE`: a last name, a comma, a first name. Returns the row behind it; 0: none.
 * In a list of first names (`Roe, Jane and John`) the comma parts two people.
 */
export function reversedName(text: string, words: Words, row: number): number {
  const last = endOfSurnames(words, row);
  const first = last + 1;
  if (isSlashed(text, words, { row, last, end: first + 1 })) return first + 1;
  if (!isBehindComma(text, words, first)) return 0;
  if (isShape(words, last, Shape.Lower | Shape.Link | Shape.Initial | Shape.Possessive)) return 0;
  if (isWornName(text, words, last, first) || isLoudName(words, last, first)) return first + 1;
  if (isInRecord(text, words, { row, last, end: first + 1 })) return first + 1;
  // `I, Jane Roe, …` of a statement.
  if (words.end[last] - words.start[last] === 1) return 0;
  if (isPointed(text, words, first))
    return isRareName(words, last) || isLastName(words, last, first) ? first + 1 : 0;
  const isCued = cueBefore(words, row) >= Cue.Strong;
  if (isCued && isWornPair(text, words, last, first)) return first + 1;
  if (!isGivenName(words, first, isCued) && !(isCued && isField(words, last, first))) return 0;
  const { end, isFull } = endOfGiven(words, first);
  if (last > row && isInFull(words, row, end)) return 0;
  const isKnownBy = isRareName(words, last) && isBeforeAge(text, words.end[end - 1]);
  if (isCued || isKnownBy || (isFull && !isPlain(words, last)))
    return hasDegree(words, end) ? end + 1 : end;
  return isOnePerson(text, words, { row, last, end }) ? end : 0;
}

/** `Jane Okwuosa, Xilo Roe`: both sides of the comma are names in full, and it parts two people. */
function isInFull(words: Words, row: number, end: number): boolean {
  if (!isClass(words, row, WordClass.FirstName | WordClass.RareName)) return false;
  return isNeighbour(words, end) && isMoreOfName(words, end);
}

/** A capitalised word behind a blank that says nothing else. */
function isMoreOfName(words: Words, row: number): boolean {
  if (words.gap[row] !== Gap.Blank || words.kind[row] !== 0 || isPlain(words, row)) return false;
  return !isShape(words, row, Shape.Lower | Shape.Link | Shape.Upper | Shape.Initial);
}

/** The first name, and no key of what follows: `Roe, jane=…`. */
function isBehindComma(text: string, words: Words, first: number): boolean {
  if (!isNeighbour(words, first) || text.charCodeAt(words.end[first]) === EQUALS) return false;
  if (words.gap[first] === Gap.Caret) return words.end[first] - words.start[first] >= 3;
  return words.gap[first] === Gap.Comma;
}

/** `subscriber ROE/JANE` of a claim: capitals behind a cue, one of them known as a name. */
function isSlashed(text: string, words: Words, { row, last, end }: Reversed): boolean {
  const first = end - 1;
  if (!isNeighbour(words, first) || words.gap[first] !== Gap.Soft) return false;
  if (!isShape(words, last, Shape.Upper) || !isShape(words, first, Shape.Upper)) return false;
  const between = text.slice(words.end[last], words.start[first]);
  if (!SLASH.test(between) || cueBefore(words, row) < Cue.Strong) return false;
  if (words.kind[last] !== 0 || words.kind[first] !== 0) return false;
  if (isPlain(words, last) && isPlain(words, first)) return false;
  return isClass(words, last, ANY_NAME) || isClass(words, first, ANY_NAME);
}

const SLASH = /^ ?\/ ?$/;

/** The row behind the first names; whether a middle one or a degree is among what stands there. */
function endOfGiven(words: Words, first: number): { end: number; isFull: boolean } {
  let end = first + 1;
  while (isNeighbour(words, end) && isMiddleName(words, end)) end++;
  const isMiddle = end > first + 1;
  while (isNeighbour(words, end) && isSecondName(words, end)) end++;
  const isKin = isKind(words, first - 1, Kind.Announces);
  if (isKin && isSurname(words, end)) end = endOfHyphens(words, end) + 1;
  return { end, isFull: isMiddle || hasDegree(words, end) };
}

function hasDegree(words: Words, row: number): boolean {
  return (
    isNeighbour(words, row) && words.gap[row] === Gap.Blank && isKind(words, row, Kind.Credential)
  );
}

/** Rows of a name: last names up to `last`, then first ones up to before `end`. */
interface Reversed {
  readonly row: number;
  readonly last: number;
  readonly end: number;
}

/** Of two first names the comma parts two people. */
function isOnePerson(text: string, words: Words, { row, last, end }: Reversed): boolean {
  const first = last + 1;
  // Among capitals nobody lists people by one name each: `ROE, JANE, c/o chest pain`.
  const isCapital = isShape(words, last, Shape.Upper) && isShape(words, first, Shape.Upper);
  if (isCapital && isRareName(words, last)) return true;
  const isDouble = last > row && isClass(words, last, STRONG) && !isPlain(words, last);
  if (isDouble && !isAmongNames(words, end)) return true;
  const isListed = (words.after[end - 1] & Kind.And) !== 0 || isComma(text, words.end[end - 1]);
  return isLastName(words, last, first) && (isCapital || !isListed);
}

/** `, Jane` behind a name: of a list of first names. */
function isAmongNames(words: Words, row: number): boolean {
  if (!isNeighbour(words, row) || words.gap[row] !== Gap.Comma) return false;
  return isClass(words, row, WordClass.FirstName);
}

/** `ROE, PRUDENCE |`: in capitals, of a cell or a list, the last name also a town's, the first a plain word. */
function isWornName(text: string, words: Words, last: number, first: number): boolean {
  if (!isShape(words, last, Shape.Upper) || !isShape(words, first, Shape.Upper)) return false;
  if (!isClass(words, first, ANY_NAME) || words.kind[first] !== 0) return false;
  if (isClass(words, first, PLACES) || isPlain(words, last)) return false;
  if (isClass(words, first, WordClass.Common) && !isClass(words, first, WordClass.FirstName))
    return false;
  const isSurely = isClass(words, last, WordClass.LastName | WordClass.RareName);
  return isSurely && endOf(CELL_END, text, words.end[first]) > 0;
}

/**
 * `Okwuosa, Xyqlo | Female |`, `08:20  Okwuosa, Xyqlo  new`: no list needs to know the name that a sex or a birth date
 * follows, or that blanks set apart in a schedule.
 */
function isInRecord(text: string, words: Words, { row, last, end }: Reversed): boolean {
  const first = end - 1;
  if (isPlain(words, last) || isPlain(words, first)) return false;
  if (words.kind[last] !== 0 || words.kind[first] !== 0) return false;
  if (!isClass(words, last, ANY_NAME) && !isClass(words, first, ANY_NAME)) return false;
  if (endOf(OF_RECORD, text, words.end[first]) > 0) return true;
  if (isClass(words, last, PLACES) || isClass(words, first, PLACES)) return false;
  const before = text.slice(Math.max(0, words.start[row] - 2), words.start[row]);
  return APART.test(before) && APART.test(text.slice(words.end[first], words.end[first] + 2));
}

const APART = /^(?: {2}|.?\t|\t)/s;

const OF_RECORD =
  / ?(?:[|;,\t]|\u0096|-) ?(?:(?:fe)?male|[MF](?![A-Za-z.])|sex|dob|d\.o\.b|mrn|\d{1,3} ?(?:[MF]|y\/?o)(?![a-z]))/iy;

/** `XYQLO, Jane`: a word in capitals before a first name that is not. */
function isLoudName(words: Words, last: number, first: number): boolean {
  if (!isShape(words, last, Shape.Upper) || isShape(words, first, Shape.Upper)) return false;
  if (words.kind[last] !== 0 || words.end[last] - words.start[last] < LEAST_LOUD) return false;
  if (!isClass(words, first, WordClass.FirstName) || words.kind[first] !== 0) return false;
  return !isClass(words, first, PLACES | WordClass.Common) && !isClass(words, last, PLACES);
}

/** Letters that an abbreviation seldom has. */
const LEAST_LOUD = 5;

/** `Pt Young, Chase presented`: announced, both plain words that are names too. */
function isWornPair(text: string, words: Words, last: number, first: number): boolean {
  if (!isClass(words, last, WordClass.LastName) || !isClass(words, first, WordClass.FirstName))
    return false;
  if (isKind(words, first, Kind.Stop | Kind.Time) || isKind(words, last, Kind.Stop)) return false;
  return (words.after[first] & Kind.Human) !== 0 || endOf(CELL_END, text, words.end[first]) > 0;
}

const CELL_END = / ?(?:[|;\n(]|$)| (?=[#\d])/y;

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

/**
 * The last of `GARCIA LOPEZ, MARIA`, `DE LA CRUZ, MARIA`, `Garcia Lopez, Maria`; of the latter no word is a first name
 * or a place.
 */
function endOfSurnames(words: Words, row: number): number {
  let opening = row;
  while (opening - row < MOST_PARTICLES && isLoudParticle(words, opening)) opening++;
  const last = endOfHyphens(words, opening);
  const second = last + 1;
  if (!isNeighbour(words, second + 1) || words.gap[second + 1] !== Gap.Comma) return last;
  if (words.gap[second] !== Gap.Blank || isShape(words, second, Shape.Initial)) return last;
  // `DALLAS HOUSTON, AUSTIN`
  if (isClass(words, last, PLACES) && isClass(words, second, PLACES)) return last;
  return isOneOfTwo(words, last) && isOneOfTwo(words, second) ? second : last;
}

/** The `DE` and `LA` of `DE LA CRUZ`. */
function isLoudParticle(words: Words, row: number): boolean {
  if (!isKind(words, row, Kind.Particle) || !isShape(words, row, Shape.Upper)) return false;
  return isNeighbour(words, row + 1) && words.gap[row + 1] === Gap.Blank;
}

function isOneOfTwo(words: Words, row: number): boolean {
  if (isPlain(words, row) || words.kind[row] !== 0) return false;
  if (!isClass(words, row, WordClass.LastName | WordClass.RareName)) return false;
  return isShape(words, row, Shape.Upper) || !isClass(words, row, WordClass.FirstName | PLACES);
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
  if (isLoudParticle(words, row)) return isClass(words, row + 1, WordClass.FirstName);
  return isClass(words, row, WordClass.FirstName) && !isClass(words, row, PLACES);
}

/** `Contact: Wife, Jane Roe`: behind who it is, the name in its usual order. */
function isSurname(words: Words, row: number): boolean {
  if (!isNeighbour(words, row) || words.gap[row] !== Gap.Blank || words.kind[row] !== 0)
    return false;
  if (isShape(words, row, Shape.Lower | Shape.Link)) return false;
  return !isPlain(words, row) || isClass(words, row, WordClass.LastName);
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
