/** A name before a noun: an eponym's `disease`, an organisation's `Inc`, or what a patient has. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { Cue } from "./cues.ts";
import { isEponymName } from "./eponyms.ts";
import { Kind } from "./kinds.ts";
import { ANY_NAME, isClass, isKind, isNeighbour, isPlain, isShape } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** The rows [at, end) of one name, and how surely it is announced. */
export interface Candidate {
  readonly at: number;
  readonly end: number;
  readonly cue: number;
  /** A name in full by what stands around it, whatever lists say of its words. */
  readonly isSure?: boolean;
}

/** What eponyms and products alone are called by: `Roe syndrome`. A patient has the rest: `Roe surgery`. */
const OF_THINGS =
  /^(?:'s)? (?:syndrome|disease|virus|tubercle|laws?|theorem|phenomenon|classification|criteria|criterion|project|society|academy|prize|award|bundle|rods|bodies|islets|cycle|equation|stain|trichrome|agar|medium|regression|estimator|distribution|theory|principle|paradox|postulates|polynomials?|entropy|stemm(?:ing|er)|man(?:eu|oeu)ver|manoeuvre|reflex|tetralogy|triad|methods?|technique|approach|retractor|forceps|clamp|speculum|kappa|correlation|coefficient|models?|api|sdk)(?![\w-])/;
/** Of a patient whom no list knows: `patient Xyqlo labs pending`. */
const OF_PATIENT =
  /^ (?:test results?|labs|insurance|code status|rule out|report called|hospital (?:day|course)|clinic (?:visit|note))(?![\w-])/;
const SMALL = /^(?:'s)? [a-z]/;
const REACH = 24;

/** What follows says that the name is no one's: an eponym's `disease`, an organisation's `Inc`. */
export function isDisowned(text: string, words: Words, name: Candidate): boolean {
  const after = words.after[name.end - 1];
  if (isFirm(text, words, name)) return true;
  if ((after & (Kind.Eponym | Kind.Organisation | Kind.Facility)) === 0) return false;
  if ((after & Kind.Human) !== 0) return false;
  if (endOf(CITED, text, words.end[name.end - 1]) > 0) return true;
  return !standsFree(text, words, name) && !isPatient(text, words, name);
}

/** Who wrote a paper. */
const CITED = / et\s{1,6}al(?![a-z])/y;

/** `Okwuosa, Inc.` */
function isFirm(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  const stop = words.end[end - 1];
  if (cue === Cue.Strong || end - at > 1 || text.charCodeAt(stop) !== COMMA) return false;
  return FIRM.test(text.slice(stop, stop + REACH));
}

const COMMA = 0x2c;
const FIRM = /^, (?:Inc|LLC|Ltd|GmbH)(?![A-Za-z])/;

/**
 * `patient Jane Roe unit 4`, `Jane Roe test results`: a name in full that is announced, or before a small
 * letter, is not the next word's.
 */
function standsFree(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  if (end - at < 2 || !isClass(words, at, WordClass.FirstName)) return false;
  if (words.gap[at + 1] === Gap.Hyphen) return false;
  if (cue === Cue.Strong) return true;
  if (isOrganisation(text, words, end)) return false;
  if (!isClass(words, end - 1, ANY_NAME) || isPlain(words, at)) return false;
  return !isEponymName(text.slice(words.start[at], words.end[end - 1]));
}

/** `Jane Roe Foundation`; `Jane Roe Insurance Card` is a heading. */
function isOrganisation(text: string, words: Words, end: number): boolean {
  if ((words.after[end - 1] & (Kind.Organisation | Kind.Facility)) === 0) return false;
  const stop = words.end[end - 1];
  return isNeighbour(words, end) && !HEADING.test(text.slice(stop, stop + REACH));
}

const HEADING = /^ (?:Report|Insurance|Plan|Form|Code|Care|Study|Protocol)(?![A-Za-z])/;

/** `my son Miguel fever since noon`, `patient Okwuosa surgery moved`, `Okwuosa test results` */
function isPatient(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  const stop = words.end[end - 1];
  const after = text.slice(stop, stop + REACH);
  const name = text.slice(words.start[at], stop);
  if (isPlain(words, at) || isEponymName(name) || isOrganisation(text, words, end)) return false;
  // `J. Roe`
  const isInitial = isShape(words, at, Shape.Initial) && words.gap[at + 1] === Gap.Point;
  const row = isInitial ? end - 1 : at;
  if (!isClass(words, row, ANY_NAME))
    return cue === Cue.Strong && (end - at > 1 || OF_PATIENT.test(after));
  if (cue === Cue.Strong || row > at) return true;
  if (!SMALL.test(after)) return false;
  if (end - at > 1 || OF_THINGS.test(after) || isKind(words, at, Kind.Ambiguous)) return false;
  return isClass(words, at, WordClass.FirstName | WordClass.LastName);
}
