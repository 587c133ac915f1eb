/** Dates of birth: a date behind a word for birth, or in its place in HL7 v2 and X12. 45 CFR 164.514(b)(2)(i)(C). */
import { isDigit } from "../characters.ts";
import type { Codes } from "../codes.ts";
import { MONTH_WORDS, weekdayStart } from "../dates/calendar.ts";
import { datesAt } from "../dates/dates-at.ts";
import type { DateText } from "../dates/numeric-date.ts";
import { spokenDateEnd } from "../dates/spoken-date.ts";
import { type Cluster, Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "DATE_OF_BIRTH";
/** Above every score of a date, so that it wins over the same date. */
const LABELLED = 0.95;
const IN_PLACE = 0.9;

/** Near words between which and the date others stand: `D.O.B. `, `birth date (mm/dd/yyyy): `. */
const NEAR = /(?:birth(?!time)|b-?day|born|d\.? ?o\.? ?b)[^\d;\n]{0,24}$/i;
const NEAR_REACH = 36;
/** Of `dob`. */
const SHORTEST_WORD = 3;
const LINE_FEED = 0x0a;
const SEMICOLON = 0x3b;
/** PID-7 has the sex in the next field; DMG02 has the qualifier D8 in the one before. */
const SEX_AFTER = /\|[MFOUAN](?:[^a-z0-9]|$)/y;
const HL7_NAME_BEFORE = /\^[^|\n]{0,60}\|[^|\n]{0,40}\|$/;
const DEMOGRAPHICS_BEFORE = /DMG\*D8\*$/;
const FIELD_REACH = 104;
const KEY_BEFORE = /[:=]\s?["']?$/;
const LONGEST_MARKS = 4;
const HYPHEN = 0x2d;

export const dateOfBirth: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "dob",
    "dobs",
    "d o b",
    "birth date",
    "birth dates",
    "birthdate",
    "birth day",
    "birthday",
    "bday",
    "date of birth",
    "dates of birth",
    "birth dt",
    "birth",
    "born",
    "geburtsdatum",
    "geboren",
    "nacimiento",
    "fdn",
    "fecha nac",
    "fec nac",
    "f nac",
    "naissance",
    "nascimento",
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: 6,
  short: { beside: MONTH_WORDS },
  signs: Sign.Dated | Sign.Written,
  recognise(view, anchor, report) {
    const dates = datesAt(view.codes, anchor);
    for (const date of dates) reportBirth(view, date, report);
    if (dates.length === 0) reportSeconds(view, anchor, report);
  },
};

/** `"dob": -372124800000`: seconds or milliseconds since 1970, the whole value of its key. */
function reportSeconds(view: View, { start, end, digits }: Cluster, report: ReportValue): void {
  if (digits < 8 || digits > 13 || end - start !== digits) return;
  const from = view.text.charCodeAt(start - 1) === HYPHEN ? start - 1 : start;
  if (from === 0) return;
  const isKeyed = KEY_BEFORE.test(view.text.slice(Math.max(0, from - LONGEST_MARKS), from));
  if (isKeyed && isOfBirth(view, start)) report(from, end, LABELLED, "label");
}

/** What a caller says before the date: `date of birth? Caller: it's …`. */
const SAID =
  /(?: ?(?:day|date))?(?:'s)?["'*]{0,2}[?:.,]?\s{1,3}(?:(?:is|was|on|it'?s|uh|um|yes|yeah|sure|okay|user|caller|patient|customer|member|human|agent|pt|rep|nurse|mom|mother|father|dad|[a-z](?=:))[:,.]?\s{1,2}){0,5}/iy;

/** In words: `date of birth march third nineteen forty one`. */
export const spokenBirth: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: ["birth", "dob", "born"],
  hints: {
    named: ["birth", "birthday", "birthdate", "dob", "born"],
    typed: ["irt"],
    triples: ["dob"],
  },
  recognise({ text }, { end }, report) {
    const start = endOf(SAID, text, end);
    const stop = start === 0 ? 0 : spokenDateEnd(text, start);
    if (stop > 0) report(start, stop, LABELLED, "label");
  },
};

function reportBirth(view: View, date: DateText, report: ReportValue): void {
  const { end } = date;
  const start = weekdayStart(view.text, date.start);
  if (isOfBirth(view, start)) report(start, end, LABELLED, "label");
  else if (isInPlace(view.text, start, end)) report(start, end, IN_PLACE, "structure");
}

function isOfBirth(view: View, start: number): boolean {
  const label = view.label(ENTITY, start);
  if (label?.isDirect === true && label.isListed !== true) return true;
  if (!mayBeNear(view.codes, start)) return false;
  const before = view.text.slice(Math.max(0, start - NEAR_REACH), start);
  return NEAR.test(before) && !view.demotes(start);
}

/** In vain for most; false: a digit or the end of a clause is so near that no word of NEAR stands behind it. */
function mayBeNear(codes: Codes, start: number): boolean {
  for (let at = start - SHORTEST_WORD; at < start; at++) {
    const code = codes.at(at);
    if (isDigit(code) || code === SEMICOLON || code === LINE_FEED) return false;
  }
  return true;
}

/** Whether a run of digits stands where HL7 v2 (PID-7) or X12 (DMG02) keeps the date of birth. */
function isInPlace(text: string, start: number, end: number): boolean {
  const sign = text.charCodeAt(start - 1);
  const before = text.slice(Math.max(0, start - FIELD_REACH), start);
  if (sign === 0x2a) return DEMOGRAPHICS_BEFORE.test(before);
  return sign === 0x7c && endOf(SEX_AFTER, text, end) > 0 && HL7_NAME_BEFORE.test(before);
}
