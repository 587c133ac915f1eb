/**
 * People: runs of capitalised words, judged by what stands before them (titles, cues, keys), by
 * what they are known as, and by what follows. 45 CFR 164.514(b)(2)(i)(A).
 */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { scoreAged } from "./aged.ts";
import { Cue } from "./cues.ts";
import { type Candidate, isDisowned } from "./disowned.ts";
import { isEponym } from "./eponyms.ts";
import { houseName } from "./house-name.ts";
import { isBehindKin, isKin } from "./kin.ts";
import { Kind } from "./kinds.ts";
import { isActing, isGiven, nextCandidate } from "./next-candidate.ts";
import { isDone, isNoPerson } from "./no-person.ts";
import { isPlainName } from "./plain-name.ts";
import { isProduct } from "./products.ts";
import {
  ANY_NAME,
  type Found,
  isClass,
  isPlain,
  isShape,
  isStrange,
  MAX_TITLED,
  PLACES,
  type Run,
  STRONG,
} from "./run.ts";
import { scoreName } from "./score-name.ts";
import { Gap, Shape } from "./shapes.ts";
import { isEponymPair, isLaw } from "./things.ts";
import { isTold } from "./told.ts";
import type { Words } from "./words.ts";

/** The people in one run. */
export function findPeople(
  text: string,
  words: Words,
  { from, to }: Run,
  report: (found: Found) => void,
): void {
  let at = from;
  if (to - at === 1 && isPlainName(text, words, at)) {
    const score = isPlain(words, at) || isClass(words, at, PLACES) ? 0.5 : 0.7;
    report(foundName(text, words, { at, end: to, score, cue: Cue.Strong }));
    return;
  }
  while (at < to) {
    const one = nextCandidate(text, words, { from: at, to });
    if (one === undefined) return;
    const score = scoreCandidate(text, words, one);
    if (score > 0 && !isNobody(text, words, one)) {
      const isSure = score === 0.5 && one.cue === Cue.Strong && isKin(text, words.start[one.at]);
      const name = foundName(text, words, { ...one, score: isSure ? 0.7 : score });
      report(score <= 0.6 && one.cue === Cue.None ? (houseName(text, name) ?? name) : name);
    }
    at = one.end;
  }
}

/** 0: no name. */
function scoreCandidate(text: string, words: Words, one: Candidate): number {
  const { at, end, cue, isSure = false } = one;
  const isFree = cue >= Cue.Title || !isDisowned(text, words, one);
  return (
    (isFree && scoreName(words, at, end, cue)) ||
    scoreAged(text, words, at, end) ||
    (isFree && isSure ? 0.6 : 0) ||
    (isFree && isPlainlyNamed(text, words, one) ? 0.55 : 0) ||
    (isTold(text, words, at, end) || areInitials(text, words, one) ? 0.5 : 0)
  );
}

/** What bears a name and is a product, a disease, a thing that is done. */
function isNobody(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  if (cue < Cue.Strong && isProduct(text, words, at, end)) return true;
  const [first, last] = [words.start[at], words.end[end - 1]];
  if (cue < Cue.Title && isStrange(words, at, end) && endOf(DOSED, text, last) > 0) return true;
  if (cue <= Cue.Weak && isTaken(text, words, at, end)) return true;
  if (cue === Cue.None) {
    if (end - at <= MAX_TITLED && isEponymAlone(text, words, at, end)) return true;
    if (isStrange(words, at, end) && isDone(text, last)) return true;
    if (endOf(AUTHORS, text, last) > 0) return true;
  }
  const classes = end - at === 1 && cue < Cue.Strong ? words.classes[at] : 0;
  return isNoPerson(text, first, last, classes);
}

/** `Name: Xyqlopril 10 mg tablet` */
const DOSED =
  / \d{1,4}(?:[.,]\d{1,3})? ?(?:mg|mcg|m[lL]|units?|%)(?:\/(?:\d[\d.]{0,4} ?)?[A-Za-z]{1,4})? (?:(?:oral|extended|delayed|release|ER|XR|DR) ){0,2}(?:tab(?:let)?s?|cap(?:sule)?s?|inj(?:ection)?|vials?|pens?|solution|suspension|cream|patch(?:es)?|gel|ointment|inhaler|drops)(?![a-z])/y;

/** `takes Xyqlo and Zyqlo`, `Toma Xyqlo y Zyqlo`: what is taken is a drug, but for names that lists have. */
function isTaken(text: string, words: Words, at: number, end: number): boolean {
  const start = words.start[at];
  const isOpened = endOf(TAKES, text, start) > 0;
  for (let row = isOpened ? at + 1 : at; row < end; row++)
    if (isClass(words, row, STRONG)) return false;
  return isOpened
    ? end > at + 1
    : TAKING.test(text.slice(Math.max(0, start - TAKING_REACH), start));
}

const TAKES = /Tom[aeo] /y;
const TAKING =
  /(?:^|[^a-z])(?:takes?|taking|took|toma|tomo|tomar|tomando|allergic to|intolerant to|tolerates|mg of|mcg of|refills? (?:of|for)|dose of|course of)(?: (?:her|his|their|my|the|daily))? (?:[A-Z][a-z]{2,20}(?:, (?:and |or )?| and | y | or | o )){0,4}$/i;
const TAKING_REACH = 80;

/** `Davidson KW, Barry MJ, et al. Title. JAMA. 2021;326`: who wrote a paper, where its year and volume follow. */
const AUTHORS =
  /(?: [A-Z]{1,3})?(?:, [A-Z][A-Za-z'-]{1,20} [A-Z]{1,3}){0,6},? et\s{1,6}al\.?,? [A-Z][a-z]+ [a-z]+ [a-z][^;\n]{1,240}\b(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d\d?)?)?;\d{1,4}[(:]/y;

/** A first name that is plain English, by what stands around it. */
function isPlainlyNamed(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  if (isActing(words, at, end) || isBeforeInitial(text, words, at, end)) return true;
  // `Patient Ginger Long`
  return (
    cue === Cue.Strong && end - at === 2 && isGiven(words, at) && isClass(words, end - 1, ANY_NAME)
  );
}

/** `Faith H.`: a first name that is plain English, and an initial with its point. */
function isBeforeInitial(text: string, words: Words, at: number, end: number): boolean {
  if (end - at !== 2 || !isShape(words, at + 1, Shape.Initial)) return false;
  if (!isGiven(words, at) || (words.kind[at] & ~Kind.Ambiguous) !== 0) return false;
  return text.charCodeAt(words.end[at + 1]) === 0x2e;
}

/** `mother K.T.`: behind kin alone; a patient has a `B.P.`, and goes to the `O.R.` */
function areInitials(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  if (cue !== Cue.Strong || end - at !== 2 || words.gap[at + 1] !== Gap.Point) return false;
  if (!isShape(words, at, Shape.Initial) || !isShape(words, at + 1, Shape.Initial)) return false;
  return endOf(INITIALS, text, words.start[at]) > 0 && isBehindKin(text, words.start[at]);
}

const INITIALS = /(?!M\.D|R\.N|D\.O)[A-Z]\.[A-Z]\.(?![A-Za-z.])/y;

/** One word, also with a degree, of which nobody says what it does. */
function isEponymAlone(text: string, words: Words, at: number, end: number): boolean {
  if ((words.after[end - 1] & (Kind.Human | Kind.Is)) !== 0) return false;
  const [start, stop] = [words.start[at], words.end[end - 1]];
  if (isEponym(text, start, stop) || isLaw(text.slice(start, stop))) return true;
  if (end - at !== 2 || words.gap[at + 1] !== Gap.Blank) return false;
  // `Bence Jones`: a blank joins the two as a hyphen does, if neither is a first name.
  if (isClass(words, at, WordClass.FirstName) || endOf(AGED, text, stop) > 0) return false;
  return isEponymPair(text.slice(start, stop).replace(" ", "-"));
}

/** `, 45M`, ` 45yo`, ` (DOB` */
const AGED = /, ?\d| ?\(|,? (?:DOB|age|MRN)| \d{1,3} ?(?:y|mo|[MF](?![A-Za-z]))/iy;

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
