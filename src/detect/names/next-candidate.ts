/** Which rows of a run are one name: behind what opens them, as far as it goes on. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { isBehindRole, isIntroduced, isSpokenTo } from "./cue-phrases.ts";
import { Cue, cueBefore, isCompound, isOfImaging, isOfThing, titleCue } from "./cues.ts";
import type { Candidate } from "./disowned.ts";
import { fullName } from "./full-name.ts";
import { Kind } from "./kinds.ts";
import {
  ANY_NAME,
  isClass,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
  MAX_TITLED,
  PLACES,
  type Run,
  STRONG,
} from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** The next rows of a run that could be one name; undefined: all that is left only opens one. */
export function nextCandidate(
  text: string,
  words: Words,
  { from, to }: Run,
): Candidate | undefined {
  let at = from;
  let cue: number = cueBefore(words, from);
  for (; at < to && opens(text, words, { from: at, to }, cue); at++)
    cue = cueBehind(words, at, cue);
  if (at >= to) return undefined;
  if (isOfAnother(text, words, at, cue)) cue = Cue.None;
  let end = endOfName(words, at, to, cue);
  if (end === at + 1 && end === to - 1 && takesNext(text, words, at)) end = to;
  if (end === at + 2 && end === to - 1 && isDoubleGiven(words, at)) end = to;
  if (cue < Cue.Strong && isNamed(text, words, at, end)) cue = Cue.Strong;
  const whole = fullName(text, words, { from: at, to }, cue);
  if (whole === undefined || whole.end < end) return { at, end, cue };
  return { at, end: whole.end, cue, isSure: whole.isSure };
}

/** Whether the first row only opens a name. */
function opens(text: string, words: Words, run: Run, cue: number): boolean {
  const { from, to } = run;
  if (isLitre(text, words, from)) return true;
  if (!isOpening(words, from, to, cue)) return false;
  // `May Banks, 44F`
  return !isKind(words, from, Kind.Ambiguous) || fullName(text, words, run, cue)?.isSure !== true;
}

/** `15 mEq/L. Hence`, `3.1 mmol/L. Jane Roe`: no initial. */
function isLitre(text: string, words: Words, row: number): boolean {
  const start = words.start[row];
  if (!isShape(words, row, Shape.Initial) || text.charAt(start - 1) !== "/") return false;
  return text.charAt(start) === "L" && PER.test(text.slice(Math.max(0, start - PER_REACH), start));
}

const PER = /(?:^|[^a-z])(?:m?eq|[mnp\xb5u]?(?:mol|g)|mcg|m?osm|[mk]?i?u|cells|units)\/$/i;
const PER_REACH = 8;

/** How surely a word that opens a run announces the name behind it, if what stands before it said `cue`. */
function cueBehind(words: Words, row: number, cue: number): number {
  if (isKind(words, row, Kind.Title)) return titleCue(words.kind[row]);
  if (isKind(words, row, Kind.Announces | Kind.NameKey | Kind.Spoken)) return Cue.Strong;
  if (isKind(words, row, Kind.Hints)) return Math.max(cue, Cue.Weak);
  return cue < Cue.Title ? Cue.None : cue;
}

/** What the cue announces is no person. */
function isOfAnother(text: string, words: Words, at: number, cue: number): boolean {
  return (
    (cue >= Cue.Strong && isCompound(text, words, at)) ||
    (cue === Cue.Strong && isOfThing(text, words, at)) ||
    (cue === Cue.Abbreviation && isOfImaging(text, words, at))
  );
}

function endOfName(words: Words, at: number, to: number, cue: number): number {
  const cued = cue >= Cue.Strong ? at : -1;
  let end = at + 1;
  while (end < to && goesOn(words, end, cued)) end++;
  while (end > at + 1 && isShape(words, end - 1, Shape.Link)) end--;
  return end;
}

/** A word that may open a run without belonging to the name. */
function isOpening(words: Words, row: number, to: number, cue: number): boolean {
  if (isShape(words, row, Shape.Initial)) return false;
  if (cue === Cue.Abbreviation) return isKind(words, row, Kind.Title);
  if (isShape(words, row, Shape.Mixed)) return true;
  if (cue >= Cue.Strong && isKind(words, row, Kind.Ambiguous)) return false;
  if (cue !== Cue.None && isBeforeSurname(words, row, to)) return false;
  if (isShape(words, row, Shape.Link)) return !isKind(words, row, Kind.Particle) || row + 1 >= to;
  if (isKind(words, row, Kind.Title)) return true;
  if (isKind(words, row, Kind.Announces | Kind.NameKey | Kind.Hints | Kind.In | Kind.From))
    return !isClass(words, row, WordClass.FirstName);
  if (isKind(words, row, Kind.Ambiguous) && row + 1 < to && isSurname(words, row + 1)) return false;
  if (isKind(words, row, Kind.Stop | Kind.Time)) return true;
  return isClass(words, row, WordClass.Common) && !isClass(words, row, WordClass.FirstName);
}

/** `name: Ocean Patel`: announced, plain English that people bear, and a last name behind it. */
function isBeforeSurname(words: Words, row: number, to: number): boolean {
  const isBorne = isClass(words, row, ANY_NAME) && !isKind(words, row, NEVER_BORNE);
  const next = row + 1;
  if (!isBorne || next >= to || words.gap[next] !== Gap.Blank) return false;
  return isSurname(words, next) || (words.gap[row] === Gap.Label && isRareSurname(words, next));
}

/** Of the large list alone, and nothing else: enough for a field's value. */
function isRareSurname(words: Words, row: number): boolean {
  if (words.kind[row] !== 0 || isPlain(words, row)) return false;
  return isClass(words, row, WordClass.RareName);
}

/** Of a name's beginning: titles, what announces one, what a sentence opens with. */
const NEVER_BORNE =
  Kind.Stop |
  Kind.Title |
  Kind.Announces |
  Kind.NameKey |
  Kind.Hints |
  Kind.In |
  Kind.From |
  Kind.Eponym |
  Kind.Organisation |
  Kind.Care |
  Kind.Facility |
  Kind.Ward;

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
  if (row > cued + 1) return !isPlain(words, row);
  if (!isPlain(words, row) || isFirst) return true;
  return isClass(words, row, ANY_NAME) && (isGiven(words, row - 1) || isRareGiven(words, row - 1));
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

/** `Jane Farmer`, `this is Joy Bright calling`: with the plain word behind a first name the run ends. */
function takesNext(text: string, words: Words, at: number): boolean {
  if (takesPlain(words, at) || isActing(words, at, at + 2)) return true;
  if (!isGiven(words, at) || !isClass(words, at + 1, ANY_NAME)) return false;
  return words.gap[at + 1] === Gap.Blank && isNamed(text, words, at, at + 2);
}

/** `Hye-Jin Sung`: two first names that a hyphen joins, of no more than a syllable or two, and a plain last name. */
function isDoubleGiven(words: Words, at: number): boolean {
  const [second, last] = [at + 1, at + 2];
  if (words.gap[second] !== Gap.Hyphen || words.gap[last] !== Gap.Blank) return false;
  if (!isClass(words, at, ANY_NAME) || !isClass(words, second, ANY_NAME)) return false;
  if (isShape(words, second, Shape.Possessive) || isKind(words, last, ~Kind.Ambiguous))
    return false;
  return isClass(words, last, ANY_NAME) && words.end[second] - words.start[at] <= LONGEST_DOUBLE;
}

const LONGEST_DOUBLE = 11;

/** `Jane Farmer`: a first name and a plain word, which end the run together. */
function takesPlain(words: Words, at: number): boolean {
  if (!isClass(words, at, WordClass.FirstName) || isPlain(words, at)) return false;
  if (isClass(words, at, PLACES) || isShape(words, at, Shape.Possessive)) return false;
  const row = at + 1;
  const isWord = isClass(words, row, WordClass.Common) && words.gap[row] === Gap.Blank;
  return isWord && !isShape(words, row, ~Shape.Possessive) && !isKind(words, row, ~Kind.Ambiguous);
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

/** By a phrase before it, or by a degree behind it. */
function isNamed(text: string, words: Words, at: number, end: number): boolean {
  if (end > at + 1 && hasDegree(text, words.end[end - 1])) return true;
  if (isPlain(words, at) && !isGiven(words, at)) return false;
  const isKnown = isClass(words, at, ANY_NAME) || isShape(words, end - 1, Shape.Initial);
  if (isBehindRole(text, words.start[at], isKnown)) return true;
  if (isShape(words, at, Shape.Upper | Shape.Initial)) return false;
  if (words.kind[at] === 0 && isSpokenTo(text, words.start[at], words.end[end - 1])) return true;
  return isIntroduced(text, words.start[at], words.end[end - 1], isClass(words, at, ANY_NAME));
}

/** A first name that is plain English: `Ginger`, `Hope`. */
export function isGiven(words: Words, row: number): boolean {
  return isClass(words, row, WordClass.FirstName) && !isKind(words, row, Kind.Stop | Kind.Time);
}

/** `Xyqlo Brandt, RN`: whoever bears a degree is a person. */
function hasDegree(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2c && endOf(DEGREE, text, at) > 0;
}

const DEGREE =
  /, ?(?:MD|RN|DO|NP|PA-C|PhD|DNP|APRN|CRNA|LPN|CNA|FNP|DPT|PharmD|RPh|LCSW|MSW|DDS|DMD|DPM|CNM|MBBS|BSN|RDN|OTR|LMFT|PsyD|GP)(?![A-Za-z])/y;

/** `Faith Strong called`: two words that are plain English and names, of which a person's deed is told. */
export function isActing(words: Words, at: number, end: number): boolean {
  if (end - at !== 2 || (words.after[at + 1] & Kind.Human) === 0) return false;
  return (
    isGiven(words, at) && isClass(words, at + 1, ANY_NAME) && !isKind(words, at + 1, Kind.Stop)
  );
}

/** Of the rare names one that is no last name: `Temperance`. */
function isRareGiven(words: Words, row: number): boolean {
  return isClass(words, row, WordClass.RareName) && !isClass(words, row, WordClass.LastName);
}
