/**
 * People: runs of capitalised words, judged by what stands before them (titles, cues, keys), by
 * what they are known as, and by what follows. 45 CFR 164.514(b)(2)(i)(A).
 */
import { endOf } from "../entities/scan.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { scoreAged } from "./aged.ts";
import { Gap, Shape } from "./chars.ts";
import { isIntroduced } from "./cue-phrases.ts";
import { Cue, cueBefore, isCompound, isOfImaging, isOfThing, titleCue } from "./cues.ts";
import { isEponym } from "./eponyms.ts";
import { houseName } from "./house-name.ts";
import { Kind } from "./kinds.ts";
import { isDone, isNoPerson } from "./no-person.ts";
import { isProduct } from "./products.ts";
import {
  ANY_NAME,
  type Found,
  isClass,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
  isStrange,
  MAX_TITLED,
  PLACES,
  STRONG,
} from "./run.ts";
import { scoreName } from "./score-name.ts";
import type { Words } from "./words.ts";

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
    if (cue < Cue.Strong && isNamed(text, words, at, end)) cue = Cue.Strong;
    const score = scoreName(words, at, end, cue) || scoreAged(text, words, at, end);
    const classes = end - at === 1 && cue < Cue.Strong ? words.classes[at] : 0;
    const [first, last] = [words.start[at], words.end[end - 1]];
    const isThing =
      score > 0 &&
      ((cue < Cue.Strong && isProduct(text, words, at, end)) ||
        (cue === Cue.None && end - at <= MAX_TITLED && isEponymAlone(text, words, at, end)) ||
        (cue === Cue.None && isStrange(words, at, end) && isDone(text, last)));
    if (score > 0 && !isThing && !isNoPerson(text, first, last, classes)) {
      const name = foundName(text, words, { at, end, score, cue });
      report(score <= 0.6 && cue === Cue.None ? (houseName(text, name) ?? name) : name);
    }
    at = end;
  }
}

/** By a phrase before it, or by a degree behind it. */
function isNamed(text: string, words: Words, at: number, end: number): boolean {
  if (end > at + 1 && hasDegree(text, words.end[end - 1])) return true;
  if (isPlain(words, at) || isShape(words, at, Shape.Upper | Shape.Initial)) return false;
  return isIntroduced(text, words.start[at], words.end[end - 1], isClass(words, at, ANY_NAME));
}

/** `Xyqlo Brandt, RN`: whoever bears a degree is a person. */
function hasDegree(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2c && endOf(DEGREE, text, at) > 0;
}

const DEGREE =
  /, ?(?:MD|RN|DO|NP|PA-C|PhD|DNP|APRN|CRNA|LPN|CNA|FNP|DPT|PharmD|RPh|LCSW|MSW|DDS|DMD|DPM|CNM|MBBS|BSN|RDN|OTR|LMFT|PsyD|GP)(?![A-Za-z])/y;

/** One word, also with a degree, of which nobody says what it does. */
function isEponymAlone(text: string, words: Words, at: number, end: number): boolean {
  if ((words.after[end - 1] & (Kind.Human | Kind.Is)) !== 0) return false;
  return isEponym(text, words.start[at], words.end[end - 1]);
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
  if (isKind(words, row, Kind.Particle) && opensSurname(words, row)) return true;
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

/** `Maria De La Cruz`: a particle that is written large, before another one or a name. */
function opensSurname(words: Words, row: number): boolean {
  const next = row + 1;
  if (!isNeighbour(words, next) || words.gap[next] !== Gap.Blank) return false;
  return (
    isKind(words, next, Kind.Particle) || (isClass(words, next, ANY_NAME) && !isPlain(words, next))
  );
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
  if (!isClass(words, row, WordClass.RareName)) return false;
  // `Jane Bell`: an eponym's; a verb is none.
  const isEponym = isKind(words, row, Kind.Ambiguous) && !isKind(words, row, Kind.Is | Kind.Time);
  return isEponym || !isClass(words, row, WordClass.Common);
}

function isSurname(words: Words, row: number): boolean {
  if (isShape(words, row, Shape.Initial)) return true;
  return (
    isClass(words, row, WordClass.LastName) &&
    !isClass(words, row, WordClass.Common) &&
    !isTail(words, row)
  );
}
