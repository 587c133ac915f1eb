/**
 * Dates that a program wrote as calls: `datetime.date(1958, 3, 14)` of Python, `LocalDate.of(1958, 3, 14)`,
 * `/Date(-372124800000+0000)/` of .NET, and as parts: `{"year":1958,"month":3,"day":14}`.
 */
import { endOf } from "../../steps.ts";
import type { ReportPlace } from "../place.ts";

const CALL =
  /(?<=\/Date\(|(?:birth\w{0,8}|dob)["']?\s?[:=]\s?new Date\()-?\d{5,14}(?:[+-]\d{4})?(?=\)\/|(?<=new Date\(-?\d{5,14})\))|(?<=(?:\bdate(?:time)?|Date(?:Time)?\.(?:of|new)|\b(?:time\.)?Date(?:Time)?)\()(?:19|20)\d\d, ?(?:0?[1-9]|1[0-2]|Month\.[A-Z]{3,9}|time\.[A-Z][a-z]{2,8}), ?(?:0?[1-9]|[12]\d|3[01])(?=[,)])/g;
/** `"birthDate":[1958,3,14]` of Jackson, `dob => {1958,3,14}` of Erlang: nothing but its key says that it is a date. */
const LISTED =
  /(?<=(?:birth\w{0,8}|dob)["']?\s?(?:=>|[:=,])\s?[[({]{1,2})(?:19|20)\d\d, ?(?:0?[1-9]|1[0-2]), ?(?:0?[1-9]|[12]\d|3[01])(?=[\])},])/gi;
const BIRTH = /(?:birth\w{0,8}|dob)["']?\s?[:=>]\s?["']?\/?(?:new )?[\w.]{0,24}\($/i;
const REACH = 48;
const SCORE = 0.9;

/** `"birth_date": datetime.date(1958, 3, 14)`: a date of birth. */
export function readDateCalls(text: string, report: ReportPlace): void {
  for (const { 0: call, index } of text.matchAll(CALL)) {
    const isBirth = BIRTH.test(text.slice(Math.max(0, index - REACH), index));
    report(isBirth ? "DATE_OF_BIRTH" : "DATE_TIME", index, index + call.length, SCORE);
  }
  for (const { 0: parts, index } of text.matchAll(LISTED))
    report("DATE_OF_BIRTH", index, index + parts.length, SCORE);
}

const CALENDAR =
  /(?<=^(?:DTSTART|DTEND|DUE|RECURRENCE-ID|BDAY)(?:;[\w=/;-]{1,60})?:)(?:(?<=^BDAY[^\n]{0,64})19|20)\d{6}(?:T\d{6}Z?)?/gm;

/**
 * Of an appointment in a calendar, with its time (RFC 5545, 3.8.2): `DTSTART;TZID=America/New_York:20240314T093000`. Rules
 * of a time zone began in the last century, and are none.
 */
export function readCalendar(text: string, report: ReportPlace): void {
  for (const { 0: date, index } of text.matchAll(CALENDAR))
    report("DATE_TIME", index, index + date.length, SCORE);
}

const PART = (name: string): string =>
  `(?<![A-Za-z_])(?:(?:birth|dob)_?)?${name}["']?\\s?[:=]\\s?["']?`;
/** Month and day, or day and month, with no more than marks and blanks between. */
const PARTS = new RegExp(
  `(?:${PART("month")}|${PART("day")})(\\d{1,2})(?![\\w.])["',;\\s]{1,24}(?:${PART("month")}|${PART("day")})(\\d{1,2})(?![\\w.])`,
  "dgi",
);
const YEAR_BEFORE = new RegExp(`${PART("year")}(?:19|20)\\d\\d["',;\\s]{1,24}$`, "i");
const YEAR_BEHIND = new RegExp(`["',;\\s]{1,24}${PART("year")}(?:19|20)\\d\\d(?!\\d)`, "iy");
const IS_BIRTH = /birth|dob/i;
const BIRTH_BEFORE =
  /(?:birth[\w ]{0,8}|dob)["']?\s?[:=]?\s?\{\s{0,40}["']?(?:year[^a-z]{1,24}["']?)?$/i;

/** `{"year":1958,"month":3,"day":14}`: the year may stay (45 CFR 164.514(b)(2)(i)(C)). */
export function readDateParts(text: string, report: ReportPlace): void {
  for (const { index, 0: whole, indices } of text.matchAll(PARTS)) {
    const before = text.slice(Math.max(0, index - REACH), index).replace(/["']$/, "");
    const hasYear = YEAR_BEFORE.test(before) || endOf(YEAR_BEHIND, text, index + whole.length) > 0;
    if (!hasYear) continue;
    const entity =
      IS_BIRTH.test(whole) || BIRTH_BEFORE.test(before) ? "DATE_OF_BIRTH" : "DATE_TIME";
    for (const part of indices?.slice(1) ?? [])
      if (part !== undefined) report(entity, part[0], part[1], SCORE);
  }
}
