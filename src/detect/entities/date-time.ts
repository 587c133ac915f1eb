/** Dates, all but a year that stands alone. 45 CFR 164.514(b)(2)(i)(C). */
import { HOLIDAY_LITERALS, MONTH_WORDS, NAME_LITERALS, weekdayStart } from "../dates/calendar.ts";
import { datesAt } from "../dates/dates-at.ts";
import { readHoliday } from "../dates/holiday.ts";
import { type DateText, SHORT_RUN } from "../dates/numeric-date.ts";
import { isOfMachine } from "../dates/of-machine.ts";
import { hasCue } from "../dates/surroundings.ts";
import { readNamedDay } from "../dates/written-date.ts";
import { Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import { isEndOfPerson } from "../names/find.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";

const ENTITY = "DATE_TIME";
/** A date of such a shape needs no cue, and no word before it makes it something else. */
const SURE = 0.8;
/** What a date of a machine, a version or an order loses. */
const DEMOTION = 0.45;

/** What a column of an extract dates: `SVC_DT`, `encDt`. Not `load_dt`, which is the extract's own. */
const EXTRACT_DATES =
  "svc serv service enc encounter appt appointment dos admission discharge death fill filled written disp dispensed ord order ordered coll collected collection rslt result proc procedure surg surgery dx onset eff effective term termination enroll enrollment elig paid claim from to thru last next sched".split(
    " ",
  );

export const dateTime: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "date",
    "dates",
    "date time",
    "dos",
    "date of service",
    "date of visit",
    "date of admission",
    "date of discharge",
    "date of death",
    "edd",
    "edc",
    "lmp",
    "recert",
    "date of injury",
    "date of accident",
    "date of exam",
    "svc",
    "svc from",
    "svc to",
    "svc thru",
    "svc start",
    "svc end",
    "service from",
    "service to",
    "service thru",
    "service through",
    "service start",
    "service end",
    "from dt",
    "thru dt",
    "admit",
    "admitted",
    "discharged",
    "admit dt",
    "adm dt",
    "disch dt",
    "dsch dt",
    "visit dt",
    "srvc dt",
    ...EXTRACT_DATES.map((what) => `${what} dt`),
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: 6,
  short: { beside: MONTH_WORDS },
  signs: Sign.Dated | Sign.Written,
  recognise(view, anchor, report) {
    for (const date of datesAt(view.codes, anchor)) reportDate(view, date, report);
  },
};

/** Months and weekdays without a number. */
export const namedDay: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: NAME_LITERALS,
  hints: {
    named: [...new Set([...MONTH_WORDS, ...NAME_LITERALS])],
    triples: ["uar", "ugu"],
    typed: ["day", "jul", "jun", "tob", "emb", "pri", "rch"],
  },
  recognise(view, { start, end }, report) {
    const date = readNamedDay(view.text, start, end);
    if (date !== undefined) report(date.start, date.end, date.shape.cued, "cue");
  },
};

/** Holidays, behind a preposition or before a year. */
export const holiday: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: HOLIDAY_LITERALS,
  hints: {
    named:
      "christmas xmas thanksgiving halloween easter year veterans memorial presidents president mlk martin columbus indigenous mother mothers father fathers groundhog cinco independence patrick friday wednesday juneteenth labor labour boxing valentine canada australia anzac bonfire hanukkah diwali kippur hashana".split(
        " ",
      ),
    typed: ["xma", "ksg"],
  },
  recognise(view, { start, end }, report) {
    const date = readHoliday(view.text, start, end);
    if (date !== undefined) report(date.start, date.end, date.shape.cued, "cue");
  },
};

function reportDate(view: View, date: DateText, report: ReportValue): void {
  const { start, end } = date;
  const { bare, cued } = date.shape;
  const { least } = report;
  const isOpen = bare < SURE;
  // What is not enough by itself is asked for its cue first; of the others one in logs is a machine's.
  const needsCue = bare < least;
  if (needsCue && !(isOpen && isBehindCue(view, date))) return;
  const isDemoted = isOfMachine(view, start, end) || (isOpen && view.demotes(start));
  if (isDemoted && Math.max(bare, cued) - DEMOTION < least) return;
  const isCued = needsCue || (isOpen && isBehindCue(view, date));
  const score = (isCued ? cued : bare) - (isDemoted ? DEMOTION : 0);
  report(weekdayStart(view.text, start), end, score, isCued ? "cue" : "shape");
}

/** Behind them six digits count as often: `admitted 101112 of 120000`. */
const OF_OTHERS = new Set(["date", "admit", "admitted", "discharged"]);

function isBehindCue(view: View, { start, end, shape }: DateText): boolean {
  const label = view.label(ENTITY, start);
  const isLabelled = label?.isDirect === true;
  if (shape === SHORT_RUN) return isLabelled && !OF_OTHERS.has(label.phrase);
  if (isLabelled || hasCue(view.text, start, end)) return true;
  return BIRTH.test(view.text.slice(start, end)) && isBehindPerson(view, start);
}

/** `Jane Roe Jr. 2-2-49`, and no version. */
const BIRTH = /^\d{1,2}-\d{1,2}-\d\d$/;

function isBehindPerson({ text, shadow }: View, start: number): boolean {
  if (text.charAt(start - 1) !== " ") return false;
  const isMarked = ".,".includes(text.charAt(start - 2));
  return isEndOfPerson(shadow, isMarked ? start - 2 : start - 1);
}
