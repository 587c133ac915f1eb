/**
 * People: runs of capitalised words, judged by what stands before them (titles, cues, keys), by
 * what they are known as, and by what follows. 45 CFR 164.514(b)(2)(i)(A).
 */
import { WordClass } from "../lexicon/lexicon.ts";
import { Gap, Shape } from "./chars.ts";
import { Kind } from "./kinds.ts";
import { type Found, isClass, isKind, isNeighbour, isPlain, isShape } from "./run.ts";
import type { Words } from "./words.ts";

const KNOWN = WordClass.FirstName | WordClass.LastName | WordClass.RareName;
const STRONG = WordClass.FirstName | WordClass.LastName;
/** Longest name behind a title. */
const MAX_TITLED = 4;
/** A capitalised run of more words is a heading. */
const MAX_WORDS = 5;

const Cue = { None: 0, Weak: 1, Strong: 2, Title: 3, Abbreviation: 4 } as const;

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
      else if (isKind(words, at, Kind.Announces | Kind.NameKey)) cue = Cue.Strong;
      else if (isKind(words, at, Kind.Hints)) cue = Math.max(cue, Cue.Weak);
      else if (cue < Cue.Title) cue = Cue.None;
      at++;
    }
    if (at >= to) return;
    let end = at + 1;
    while (end < to && goesOn(words, end, cue >= Cue.Title ? at : -1)) end++;
    while (end > at + 1 && isShape(words, end - 1, Shape.Link)) end--;
    const score = scoreName(words, at, end, cue);
    if (score > 0) report(foundName(text, words, { at, end, score, cue }));
    at = end;
  }
}

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
 * `Roe, Jane`, `ROE, JANE Q`: a last name, a comma, a first name. Returns the row behind it; 0: none.
 * In a list of first names (`Roe, Jane and John`) the comma parts two people.
 */
export function reversedName(text: string, words: Words, row: number): number {
  const first = row + 1;
  if (!isNeighbour(words, first) || words.gap[first] !== Gap.Comma) return 0;
  if (isShape(words, row, Shape.Lower | Shape.Link | Shape.Initial | Shape.Possessive)) return 0;
  if (!isClass(words, first, WordClass.FirstName) || isPlain(words, first)) return 0;
  const isCued = cueBefore(words, row) >= Cue.Strong;
  let end = first + 1;
  while (isNeighbour(words, end) && words.gap[end] === Gap.Blank) {
    if (!isShape(words, end, Shape.Initial)) break;
    end++;
  }
  const isMiddle = end > first + 1;
  if (isCued || (isMiddle && !isPlain(words, row))) return end;
  const isListed = (words.after[end - 1] & Kind.And) !== 0 || isComma(text, words.end[end - 1]);
  return isLastName(words, row, first) && !isListed ? end : 0;
}

/** A last name that no one has as a first name, or the other way round for the word behind it. */
function isLastName(words: Words, row: number, first: number): boolean {
  if (!isClass(words, row, WordClass.LastName) || isPlain(words, row)) return false;
  if (isClass(words, first, WordClass.State)) return false;
  return !isClass(words, row, WordClass.FirstName) || !isClass(words, first, WordClass.LastName);
}

function isComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2c;
}

/** A word that may open a run without belonging to the name. */
function isOpening(words: Words, row: number, to: number, cue: number): boolean {
  if (isShape(words, row, Shape.Initial)) return false;
  if (cue === Cue.Abbreviation) return isKind(words, row, Kind.Title);
  if (cue >= Cue.Strong && isKind(words, row, Kind.Ambiguous)) return false;
  if (isShape(words, row, Shape.Link)) return !isKind(words, row, Kind.Particle) || row + 1 >= to;
  if (isKind(words, row, Kind.Title)) return true;
  if (isKind(words, row, Kind.Announces | Kind.NameKey | Kind.Hints | Kind.In | Kind.From))
    return !isClass(words, row, WordClass.FirstName);
  if (isKind(words, row, Kind.Ambiguous) && row + 1 < to && isSurname(words, row + 1)) return false;
  if (isKind(words, row, Kind.Stop | Kind.Time)) return true;
  return isClass(words, row, WordClass.Common) && !isClass(words, row, WordClass.FirstName);
}

/** Whether a name goes on with this row; a title's name (`titled` >= 0) ends at the first plain word. */
function goesOn(words: Words, row: number, titled: number): boolean {
  if (isShape(words, row, Shape.Link)) return true;
  if (isShape(words, row - 1, Shape.Possessive)) return false;
  if (isKind(words, row, Kind.Title | Kind.Credential)) return isKind(words, row, Kind.Credential);
  if (isKind(words, row, Kind.Stop) && !isSurname(words, row)) return false;
  if (isShape(words, row, Shape.Initial) || isClass(words, row, STRONG)) return true;
  if (isShape(words, row - 1, Shape.Link)) return true;
  const isMiddle = isShape(words, row - 1, Shape.Initial) && row > 1;
  if (isMiddle && isClass(words, row - 2, WordClass.FirstName)) return !isTail(words, row);
  if (titled < 0) return !isPlain(words, row);
  if (row - titled >= MAX_TITLED || isTail(words, row)) return false;
  return (
    !isPlain(words, row) || (row === titled + 1 && isClass(words, titled, WordClass.FirstName))
  );
}

/** What ends a street, a facility or a heading. */
function isTail(words: Words, row: number): boolean {
  return isKind(words, row, TAILS);
}

const TAILS = Kind.Organisation | Kind.Eponym | Kind.Facility | Kind.FacilityPart | Kind.Time;

function isSurname(words: Words, row: number): boolean {
  if (isShape(words, row, Shape.Initial)) return true;
  return (
    isClass(words, row, WordClass.LastName) &&
    !isClass(words, row, WordClass.Common) &&
    !isTail(words, row)
  );
}

function titleCue(kind: number): number {
  return (kind & Kind.Abbreviated) === 0 ? Cue.Title : Cue.Abbreviation;
}

function cueBefore(words: Words, row: number): number {
  const before = words.before1[row];
  switch (words.gap[row]) {
    case Gap.Break:
    case Gap.Comma:
      return Cue.None;
    case Gap.Question:
      return (before & Kind.BareName) === 0 ? Cue.None : Cue.Strong;
    case Gap.Point:
      return (before & Kind.Title) === 0 ? Cue.None : titleCue(before);
    case Gap.Label:
      return labelCue(before, words.before2[row]);
    default:
      return wordCue(before, words.before2[row], words.gap[row]);
  }
}

/** `Patient: `, `"patient_name": "`; `"name": "` alone says little. */
function labelCue(before: number, before2: number): number {
  if ((before & (Kind.Announces | Kind.Spoken | Kind.NameKey)) !== 0) return Cue.Strong;
  if ((before & Kind.BareName) === 0) return (before & Kind.Hints) === 0 ? Cue.None : Cue.Weak;
  const owner = Kind.Announces | Kind.NameKey;
  return (before2 & owner) === 0 ? Cue.Weak : Cue.Strong;
}

/** `Dr Chen`, `patient Jane`, `my name is Jane`, `by Jane`. */
function wordCue(before: number, before2: number, gap: number): number {
  if ((before & Kind.Title) !== 0 && gap === Gap.Blank) return titleCue(before);
  if ((before & (Kind.Announces | Kind.Spoken | Kind.BareName)) !== 0) return Cue.Strong;
  const isNamed = (before2 & (Kind.BareName | Kind.Announces)) !== 0;
  if ((before & Kind.Is) !== 0 && isNamed) return Cue.Strong;
  return (before & Kind.Hints) === 0 ? Cue.None : Cue.Weak;
}

/** What follows says that the run names no one: an eponym's `disease`, an organisation's `Inc`. */
function isDisowned(words: Words, end: number): boolean {
  const after = words.after[end - 1];
  if ((after & (Kind.Eponym | Kind.Organisation | Kind.Facility)) === 0) return false;
  if ((after & Kind.Human) !== 0) return false;
  return true;
}

function scoreName(words: Words, at: number, end: number, cue: number): number {
  const isOne = end - at === 1;
  if (cue >= Cue.Title) return isShape(words, at, Shape.Initial) && isOne ? 0.5 : 0.9;
  if (isDisowned(words, end)) return 0;
  if (isKind(words, end - 1, Kind.Organisation | Kind.Facility | Kind.FacilityPart)) return 0;
  if (isOne) return scoreSingle(words, at, cue);
  return end - at > MAX_WORDS ? 0 : scoreFull(words, at, end, cue);
}

function scoreFull(words: Words, at: number, end: number, cue: number): number {
  const { count, upper, firm, known, worn, initials } = countWords(words, at, end);
  if (firm === 0) return 0;
  const isFirst = isClass(words, at, WordClass.FirstName);
  const isFresh = isFirst && (cue !== Cue.None || !isClass(words, at, WordClass.Common));
  if (isShape(words, at, Shape.Initial)) {
    if (cue === Cue.Strong) return 0.75;
    return known > 0 && upper < count ? 0.6 : 0;
  }
  if (upper === count) return isFresh && known > 0 ? 0.7 : cue === Cue.Strong ? 0.6 : 0;
  if (isFresh && (known > 0 || initials > 0)) return 0.85;
  if (isFresh) return firm > 1 ? 0.7 : worn > 0 ? 0.6 : 0;
  if (isFirst) return known > 0 ? 0.6 : 0;
  const isKnown = isClass(words, at, KNOWN) && !isPlain(words, at);
  if (cue !== Cue.None && (known > 0 || isKnown)) return 0.75;
  if (cue === Cue.Strong || (cue === Cue.Weak && firm === count && count > 1)) return 0.6;
  if (initials > 0 && firm === count && count > 1 && upper === 0) return 0.6;
  if (isKnown) return known > 0 ? 0.6 : upper === 0 ? 0.5 : 0;
  return known > 0 && !isPlain(words, at) ? 0.5 : 0;
}

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
    if (isUsual) counted.known += isClass(words, row, KNOWN) ? 1 : 0;
    else if (isClass(words, row, WordClass.LastName)) counted.worn++;
  }
  return counted;
}

/** One capitalised word alone. */
function scoreSingle(words: Words, row: number, cue: number): number {
  if (isShape(words, row, Shape.Initial | Shape.Upper)) return 0;
  const isListed = isInList(words, row);
  if (isPlain(words, row)) return isListed && isKind(words, row, Kind.Ambiguous) ? 0.5 : 0;
  if (cue === Cue.Strong) return isClass(words, row, KNOWN) ? 0.75 : 0.5;
  if (isListed) return 0.5;
  const isHuman = (words.after[row] & Kind.Human) !== 0;
  const isActing = isHuman || (words.after[row] & Kind.Is) !== 0;
  if (isKind(words, row, Kind.Ambiguous | Kind.PlaceHead) && !isActing) return 0;
  if (isClass(words, row, WordClass.FirstName))
    return isActing || cue !== Cue.None || !isClass(words, row, WordClass.State) ? 0.5 : 0;
  if (isClass(words, row, WordClass.State | WordClass.City) && !isHuman) return 0;
  if (isClass(words, row, WordClass.LastName))
    return isShape(words, row, Shape.Possessive) && cue === Cue.None ? 0.4 : 0.5;
  if (!opensSentence(words, row)) return 0;
  if (isHuman || (words.later[row] & (Kind.Human | Kind.Is)) !== 0) return 0.5;
  return isActing && isClass(words, row, WordClass.RareName) ? 0.5 : 0;
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

function isListed(words: Words, row: number, beside: number): boolean {
  if (beside < 0 || isPlain(words, beside)) return false;
  if (isShape(words, beside, Shape.Initial | Shape.Upper | Shape.Lower | Shape.Link)) return false;
  if (!isClass(words, beside, STRONG) || isClass(words, beside, WordClass.State)) return false;
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
