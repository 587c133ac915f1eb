/**
 * People: runs of capitalised words, judged by what stands before them (titles, cues, keys), by
 * what they are known as, and by what follows. 45 CFR 164.514(b)(2)(i)(A).
 */
import { WordClass } from "../lexicon/lexicon.ts";
import { Kind } from "./kinds.ts";
import { type Found, isClass, isKind, isNeighbour, isPlain, isShape } from "./run.ts";
import { Gap, Shape, type Words } from "./words.ts";

const KNOWN = WordClass.FirstName | WordClass.LastName | WordClass.RareName;
const STRONG = WordClass.FirstName | WordClass.LastName;
/** Longest name behind a title. */
const MAX_TITLED = 4;
/** A capitalised run of more words is a heading. */
const MAX_WORDS = 5;

const Cue = { None: 0, Weak: 1, Strong: 2, Title: 3 } as const;

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
    while (at < to && isOpening(words, at, to)) {
      if (isKind(words, at, Kind.Title)) cue = Cue.Title;
      else if (isKind(words, at, Kind.Announces | Kind.NameKey)) cue = Cue.Strong;
      else if (cue !== Cue.Title) cue = Cue.None;
      at++;
    }
    if (at >= to) return;
    let end = at + 1;
    while (end < to && goesOn(words, end, cue === Cue.Title ? at : -1)) end++;
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
  const isLast = isClass(words, row, STRONG) && !isPlain(words, row);
  if (!(isCued || (isLast && !isClass(words, row, WordClass.FirstName)))) return 0;
  let end = first + 1;
  while (isNeighbour(words, end) && words.gap[end] === Gap.Blank) {
    if (!isShape(words, end, Shape.Initial)) break;
    end++;
  }
  const isListed = (words.after[end - 1] & Kind.And) !== 0 || isComma(text, words.end[end - 1]);
  return isListed && !isCued ? 0 : end;
}

function isComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2c;
}

/** A word that may open a run without belonging to the name. */
function isOpening(words: Words, row: number, to: number): boolean {
  if (isShape(words, row, Shape.Initial)) return false;
  if (isShape(words, row, Shape.Link)) return !isKind(words, row, Kind.Particle) || row + 1 >= to;
  if (isKind(words, row, Kind.Title)) return true;
  if (isKind(words, row, Kind.Ambiguous) && row + 1 < to && isSurname(words, row + 1)) return false;
  if (isKind(words, row, Kind.Stop | Kind.Time)) return true;
  return isClass(words, row, WordClass.Common) && !isClass(words, row, WordClass.FirstName);
}

/** Whether a name goes on with this row; a title's name (`titled` >= 0) ends at the first plain word. */
function goesOn(words: Words, row: number, titled: number): boolean {
  if (isShape(words, row, Shape.Link)) return true;
  if (isShape(words, row - 1, Shape.Possessive)) return false;
  if (isKind(words, row, Kind.Title | Kind.Credential)) return isKind(words, row, Kind.Credential);
  const isName = isShape(words, row, Shape.Initial) || isClass(words, row, STRONG);
  if (titled >= 0) return row - titled < MAX_TITLED && (isName || !isPlain(words, row));
  return isName ? !isKind(words, row, Kind.Stop) || isSurname(words, row) : !isPlain(words, row);
}

function isSurname(words: Words, row: number): boolean {
  if (isShape(words, row, Shape.Initial)) return true;
  return (
    isClass(words, row, WordClass.LastName) &&
    !isClass(words, row, WordClass.Common) &&
    !isKind(words, row, Kind.Time | Kind.Organisation | Kind.Eponym | Kind.Facility)
  );
}

function cueBefore(words: Words, row: number): number {
  const before = words.before1[row];
  const gap = words.gap[row];
  if (gap === Gap.Break || gap === Gap.Comma) return Cue.None;
  if (gap === Gap.Point) return (before & Kind.Title) !== 0 ? Cue.Title : Cue.None;
  if ((before & Kind.Title) !== 0 && gap === Gap.Blank) return Cue.Title;
  if ((before & (Kind.Announces | Kind.Spoken)) !== 0) return Cue.Strong;
  if ((before & Kind.NameKey) !== 0) return gap === Gap.Label ? Cue.Strong : Cue.None;
  if ((before & Kind.BareName) !== 0) {
    const owner = words.before2[row] & (Kind.Announces | Kind.NameKey | Kind.FacilityPart);
    return gap === Gap.Label && owner === 0 ? Cue.Weak : Cue.Strong;
  }
  if ((before & Kind.Is) !== 0)
    return (words.before2[row] & (Kind.BareName | Kind.NameKey | Kind.Announces)) !== 0
      ? Cue.Strong
      : Cue.Weak;
  return (before & Kind.Hints) !== 0 ? Cue.Weak : Cue.None;
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
  if (cue === Cue.Title) return isShape(words, at, Shape.Initial) && isOne ? 0.5 : 0.9;
  if (isDisowned(words, end)) return 0;
  if (isKind(words, end - 1, Kind.Organisation | Kind.Facility | Kind.FacilityPart)) return 0;
  if (isOne) return scoreSingle(words, at, cue);
  return end - at > MAX_WORDS ? 0 : scoreFull(words, at, end, cue);
}

function scoreFull(words: Words, at: number, end: number, cue: number): number {
  let known = 0;
  let firm = 0;
  let worn = 0;
  let upper = 0;
  let count = 0;
  for (let row = at; row < end; row++) {
    if (isShape(words, row, Shape.Link | Shape.Initial)) continue;
    count++;
    if (isShape(words, row, Shape.Upper)) upper++;
    if (isPlain(words, row) && !isKind(words, row, Kind.Ambiguous)) {
      if (row > at && isClass(words, row, WordClass.LastName)) worn++;
      continue;
    }
    if (row > at && isClass(words, row, KNOWN)) known++;
    firm++;
  }
  if (firm === 0) return 0;
  const next = at + 1;
  const isFirst = isClass(words, at, WordClass.FirstName) && !isClass(words, at, WordClass.Common);
  if (isShape(words, at, Shape.Initial)) {
    if (cue === Cue.Strong && firm > 0) return 0.75;
    return known > 0 && upper < count ? 0.6 : 0;
  }
  if (upper === count) return isFirst && known > 0 ? 0.7 : cue === Cue.Strong ? 0.6 : 0;
  if (isFirst && (known > 0 || isShape(words, next, Shape.Initial))) return 0.85;
  if (isFirst) return firm > 1 ? 0.7 : worn > 0 ? 0.6 : 0;
  const isKnown = isClass(words, at, KNOWN) && !isPlain(words, at);
  if (cue !== Cue.None && (known > 0 || isKnown)) return 0.75;
  if (cue === Cue.Strong || (cue === Cue.Weak && firm === count && count > 1)) return 0.6;
  if (isKnown) return known > 0 ? 0.6 : 0.5;
  return known > 0 && !isPlain(words, at) ? 0.5 : 0;
}

/** One capitalised word alone. */
function scoreSingle(words: Words, row: number, cue: number): number {
  if (isShape(words, row, Shape.Initial | Shape.Upper) || isPlain(words, row)) return 0;
  if (cue === Cue.Strong) return isClass(words, row, KNOWN) ? 0.75 : 0.5;
  const isHuman = (words.after[row] & Kind.Human) !== 0;
  if (isKind(words, row, Kind.Ambiguous | Kind.PlaceHead) && !isHuman) return 0;
  if (isClass(words, row, WordClass.FirstName))
    return isHuman || cue !== Cue.None || !isClass(words, row, WordClass.State) ? 0.5 : 0;
  if (isClass(words, row, WordClass.State | WordClass.City) && !isHuman) return 0;
  if (isClass(words, row, WordClass.LastName))
    return isShape(words, row, Shape.Possessive) && cue === Cue.None ? 0.4 : 0.5;
  const isRare = isClass(words, row, WordClass.RareName);
  if (cue === Cue.Weak) return isRare ? 0.5 : 0;
  return isHuman && (isRare || opensSentence(words, row)) ? 0.5 : 0;
}

function opensSentence(words: Words, row: number): boolean {
  return words.gap[row] === Gap.Break || words.gap[row] === Gap.Point;
}
