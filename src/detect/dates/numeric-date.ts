/** Reads dates of digits where a run of digits begins: `2024-03-14T10:30Z`, `3/14/58`, `3/14-3/18`. */
import { isAsciiLetter, isDigit, isJoined, isSmall } from "../characters.ts";
import type { Codes } from "../codes.ts";
import { Sticky, Trailing } from "../edges.ts";
import { touchesBefore, touchesBehind } from "../leaf/touching.ts";
import type { Anchor } from "../recogniser.ts";
import { endOf, nextRun } from "../steps.ts";
import { isDayAndMonth, UNIT } from "./calendar.ts";

/** How a date is written: what it needs beside it to be one, and what it may touch. */
export interface Shape {
  /** Score of the date by itself. */
  readonly bare: number;
  /** Score behind a word that goes with dates: `on`, `seen`, `admitted`. */
  readonly cued: number;
}

export interface DateText {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
}

const ISO: Shape = { bare: 0.75, cued: 0.85 };
const SLASHED: Shape = { bare: 0.85, cued: 0.9 };
const DASHED: Shape = { bare: 0.8, cued: 0.85 };
const DOTTED: Shape = { bare: 0.75, cued: 0.85 };
/** Years of two digits. */
const SHORT_SLASHED: Shape = { bare: 0.7, cued: 0.85 };
const SHORT_DASHED: Shape = { bare: 0.55, cued: 0.8 };
/** `21.5.24`, `1-2-03`: a version, a part, a series. */
const SHORT_UNSURE: Shape = { bare: 0.35, cued: 0.7 };
const COMPACT: Shape = { bare: 0.35, cued: 0.7 };
/** `03 14 1958`, `03141958`: behind a label only. */
const SPACED: Shape = { bare: 0, cued: 0.3 };
/** `031458`: behind a label that names a day, and behind no other cue. */
export const SHORT_RUN: Shape = { bare: 0, cued: 0.6 };
/** `'13/25/1958'`, `"1958-13-04"`: as errors quote what they refuse. Elsewhere only a birth's label makes it one. */
const REFUSED: Shape = { bare: 0, cued: 0.6 };
const IMPOSSIBLE: Shape = { bare: 0, cued: 0 };
const COMPACT_MONTH_FIRST: Shape = { bare: 0.3, cued: 0.6 };
const MONTH_OF_YEAR: Shape = { bare: 0.6, cued: 0.75 };
const YEAR_AND_MONTH: Shape = { bare: 0.35, cued: 0.65 };
const DAY_OF_MONTH: Shape = { bare: 0.35, cued: 0.65 };
/** `3/14-3/18`: of two days with a number above any score's, like `4/5` of a strength. */
const DAYS: Shape = { bare: 0.6, cued: 0.75 };
const ABOVE_SCORES = 10;

const TIME = "(?:[T ]\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?Z|[+-]\\d\\d:?\\d\\d)?)?";
const YEAR_FIRST = new RegExp(
  `(?:18|19|20)\\d\\d([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?!\\d)${TIME}`,
  "y",
);
const NO_DATE = /(?:18|19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d)/y;
const YEAR_LAST = /(\d{1,2})([-/. ]| \/ )(\d{1,2})\2((?:18|19|20)\d\d|\d\d)(?!\d)/y;
/** HL7 DT and DTM: the time follows without a sign between. */
const RUN =
  /(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?!\d)/y;
const RUN_MONTH_FIRST = /(\d\d)(\d\d)(?:18|19|20)\d\d(?!\d)/y;
const MONTH_FIRST = /(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/y;
const MONTH_LAST = /(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)/y;
const WITHOUT_YEAR = /(\d{1,2})\/(\d{1,2})(?!\d)/y;
/** `3/4 of the sites` */
const SHARE = new Sticky(/ of (?!last|this|next|\d{4})/y);
const RANGE = new Sticky(/\s?[-/]\s?/y);
/** Two dates in full are two findings; `3/14 and 3/18/2024` is one. */
const RANGE_IN_WORDS = new Sticky(/\s?(?:-|to|through|thru|until|and)\s?/iy);
/** Letters that a date may touch: `DOB-3/14/1958`, and the comparisons of FHIR: `date=ge2024-03-14`. */
const OWN_LETTERS = new Trailing(/(?:^|[^a-z])(?:dob-?|(?<=[="'])(?:eq|ne|[gl][te]|sa|eb|ap))/i);
/** What in a file's name says whose the date is: `Roe_DOB_1958-03-14.pdf`, `Referral - Roe, Jane - 03-14-2024.pdf`. */
const OF_BIRTH = /(?:dob|birth(?:[ _-]?da(?:te|y))?)[ _=-]{1,2}$/i;
const OF_NAME = /[A-Z][A-Za-z'-]{1,20}, ?[A-Z][A-Za-z'-]{1,20} (?:- )?$/;
const OWNER_REACH = 48;
const LONGEST_RUN = 14;
const POINT = 0x2e;
const UNDERSCORE = 0x5f;

/** The dates of a cluster that touch nothing, from left to right. */
export function numericDates(codes: Codes, anchor: Anchor): readonly DateText[] {
  const { text } = codes;
  const dates: DateText[] = [];
  for (let start = anchor.start; start < anchor.end; ) {
    const date = isJoinedBefore(text, start) ? undefined : readNumericDate(text, start);
    const isDate = date !== undefined && !isJoinedBehind(text, date);
    if (isDate) dates.push(date);
    start = nextRun(codes, isDate ? date.end : start, anchor.end);
  }
  return dates;
}

/** The date or the range of dates that begins at `start`. */
function readNumericDate(text: string, start: number): DateText | undefined {
  const first = readOne(text, start);
  if (first === undefined) return undefined;
  const gap = (first.shape.bare < 0.5 ? RANGE_IN_WORDS : RANGE).endAt(text, first.end);
  const second = gap === 0 ? undefined : readOne(text, gap);
  if (second === undefined || isJoinedBehind(text, second)) return first;
  return { start, end: second.end, shape: shapeOfRange(text, first, second) };
}

function shapeOfRange(text: string, first: DateText, second: DateText): Shape {
  if (second.shape !== DAY_OF_MONTH)
    return second.shape.bare > first.shape.bare ? second.shape : first.shape;
  const numbers = text.slice(first.start, second.end).match(/\d+/g) ?? [];
  return numbers.some((number) => Number(number) > ABOVE_SCORES) ? DAYS : DAY_OF_MONTH;
}

function readOne(text: string, start: number): DateText | undefined {
  let digits = 0;
  while (digits <= LONGEST_RUN && isDigit(text.charCodeAt(start + digits))) digits++;
  if (digits <= 4 && !isSeparated(text, start + digits)) return undefined;
  if (digits === 1 || digits === 2) return readDayOrMonthFirst(text, start);
  if (digits === 4) {
    return (
      read(YEAR_FIRST, ISO, text, start) ??
      read(NO_DATE, shapeOfNone(text, start), text, start) ??
      read(MONTH_LAST, YEAR_AND_MONTH, text, start)
    );
  }
  if (digits === 6) return readShortRun(text, start);
  if (digits < 8 || digits > LONGEST_RUN) return undefined;
  const first = isCentury(text, start) ? read(RUN, COMPACT, text, start) : undefined;
  return first ?? (isCentury(text, start + 4) ? readMonthFirstRun(text, start) : undefined);
}

/** Whether a year may begin here: `18`, `19`, `20`. */
function isCentury(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  const isFirst = text.charCodeAt(at) === 0x31;
  return isFirst
    ? second === 0x38 || second === 0x39
    : text.charCodeAt(at) === 0x32 && second === 0x30;
}

/** Whether a sign of dates stands here, and more behind it: most numbers end in a blank and a word. */
function isSeparated(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (sign === 0x2d || sign === 0x2e || sign === 0x2f) return isDigit(next);
  return sign === 0x20 && (isDigit(next) || next === 0x2f);
}

function read(pattern: RegExp, shape: Shape, text: string, start: number): DateText | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? { start, end: pattern.lastIndex, shape } : undefined;
}

function readMonthFirstRun(text: string, start: number): DateText | undefined {
  RUN_MONTH_FIRST.lastIndex = start;
  const run = RUN_MONTH_FIRST.exec(text);
  if (run === null || !isDayAndMonth(Number(run[1]), Number(run[2]))) return undefined;
  return { start, end: start + run[0].length, shape: COMPACT_MONTH_FIRST };
}

/** What six digits count: `DoS: 101112 packets`; of care nobody writes so. */
const COUNTED = new Sticky(
  /[ _-]?(?:ms|[qr]ps|rows|packets|bytes|tokens|events|connections)(?![A-Za-z])/iy,
);

/** As claims have them, `031458`. */
function readShortRun(text: string, start: number): DateText | undefined {
  if (COUNTED.endAt(text, start + 6) > 0) return undefined;
  const [first, second] = [start, start + 2].map((at) => Number(text.slice(at, at + 2)));
  return isDayAndMonth(first, second) ? { start, end: start + 6, shape: SHORT_RUN } : undefined;
}

function readDayOrMonthFirst(text: string, start: number): DateText | undefined {
  YEAR_LAST.lastIndex = start;
  const full = YEAR_LAST.exec(text);
  if (full !== null) {
    const [whole, first, separator, second, year] = full;
    const end = start + whole.length;
    const isShort = year.length === 2;
    if (isShort && endOf(UNIT, text, end) > 0) return undefined;
    if (!isDayAndMonth(Number(first), Number(second)))
      return isShort || separator.includes(" ")
        ? undefined
        : { start, end, shape: shapeOfNone(text, start) };
    const isPadded = whole.length === 8;
    return { start, end, shape: isShort ? shapeOfShort(separator, isPadded) : shapeOf(separator) };
  }
  const month = read(MONTH_FIRST, MONTH_OF_YEAR, text, start);
  if (month !== undefined) return month;
  WITHOUT_YEAR.lastIndex = start;
  const short = WITHOUT_YEAR.exec(text);
  if (short === null || !isDayAndMonth(Number(short[1]), Number(short[2]))) return undefined;
  const end = start + short[0].length;
  if (endOf(UNIT, text, end) > 0 || SHARE.endAt(text, end) > 0) return undefined;
  return { start, end, shape: DAY_OF_MONTH };
}

/** Of numbers that no calendar has. */
function shapeOfNone(text: string, start: number): Shape {
  const before = text.charAt(start - 1);
  return before === "'" || before === '"' ? REFUSED : IMPOSSIBLE;
}

function shapeOf(separator: string): Shape {
  if (separator === " ") return SPACED;
  if (separator.includes("/")) return SLASHED;
  return separator === "-" ? DASHED : DOTTED;
}

function shapeOfShort(separator: string, isPadded: boolean): Shape {
  if (separator.includes(" ")) return SPACED;
  if (separator === "/") return SHORT_SLASHED;
  return separator === "-" && isPadded ? SHORT_DASHED : SHORT_UNSURE;
}

/** A letter, a digit, or a sign that joins the date to a token before it. */
function isJoinedBefore(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  if (before === UNDERSCORE && OF_BIRTH.test(text.slice(Math.max(0, start - OWNER_REACH), start)))
    return false;
  const isJoin = before === 0x2d || before === 0x2e || before === 0x2f;
  if (isJoin ? start < 2 || !isJoined(text.charCodeAt(start - 2)) : !touchesBefore(text, start))
    return false;
  const last = text.charCodeAt(before === 0x2d ? start - 2 : start - 1);
  return !isAsciiLetter(last) || !OWN_LETTERS.closes(text.slice(Math.max(0, start - 4), start));
}

/** Joined to more digits, or to the extension of a file; a sentence may begin without a blank. */
function isJoinedBehind(text: string, { start, end }: DateText): boolean {
  const after = text.charCodeAt(end);
  if (Number.isNaN(after)) return false;
  const second = text.charCodeAt(end + 1);
  // A file's name goes on, or ends, with it.
  const isInFile = (after === POINT && isSmall(second)) || after === UNDERSCORE;
  if (isInFile && isOwned(text.slice(Math.max(0, start - OWNER_REACH), start))) return false;
  if (isJoined(after)) return touchesBehind(text, start, end);
  // A path goes on behind its parameter: `/patients;dob=1958-03-14/labs`.
  if (after === 0x2f && text.charCodeAt(start - 1) === 0x3d) return isDigit(second);
  if (after === 0x2d || after === 0x2f) return isDigit(second) || isSmall(second);
  return after === 0x2e && (isDigit(second) || isSmall(second));
}

function isOwned(before: string): boolean {
  return OF_BIRTH.test(before) || OF_NAME.test(before);
}
