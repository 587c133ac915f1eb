/** Dates, all but a year that stands alone. 45 CFR 164.514(b)(2)(i)(C). */
import { MONTH_WORDS, NAME_LITERALS, weekdayStart } from "../dates/calendar.ts";
import { type DateText, eachNumericDate } from "../dates/numeric-date.ts";
import { hasCue, isOfMachine } from "../dates/surroundings.ts";
import { readNamedDay, readWrittenDate } from "../dates/written-date.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import type { View } from "../view.ts";

const ENTITY = "DATE_TIME";
/** What a date of a machine, a version or an order loses. */
const DEMOTION = 0.45;

export const dateTime: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "date",
    "dates",
    "dos",
    "date of service",
    "service date",
    "visit date",
    "date of visit",
    "admit date",
    "admission date",
    "date of admission",
    "discharge date",
    "date of discharge",
    "date of death",
    "appointment date",
  ],
  bare: 8,
  labelled: 6,
  short: { beside: MONTH_WORDS },
  recognise(view, anchor, report) {
    eachNumericDate(view.text, anchor, (date) => reportDate(view, date, report));
    const date = readWrittenDate(view.text, anchor);
    if (date !== undefined) reportDate(view, date, report);
  },
};

/** Months and weekdays without a number. */
export const namedDay: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: NAME_LITERALS,
  recognise(view, { start, end }, report) {
    const date = readNamedDay(view.text, start, end);
    if (date !== undefined) report(date.start, date.end, date.shape.cued, "cue");
  },
};

function reportDate(view: View, { start, end, shape }: DateText, report: ReportValue): void {
  const label = view.label(ENTITY, start);
  const isCued = label?.isDirect === true || hasCue(view.text, start, end);
  const isDemoted = isOfMachine(view, start, end) || view.demotes(start);
  const score = (isCued ? shape.cued : shape.bare) - (isDemoted ? DEMOTION : 0);
  report(weekdayStart(view.text, start), end, score, isCued ? "cue" : "shape");
}
