/** Reads the date around a holiday's name: `on Christmas Day 2023`, `since Thanksgiving`. */
import { isWord } from "../characters.ts";
import { endOf } from "../steps.ts";
import { YEAR } from "./calendar.ts";
import type { DateText, Shape } from "./numeric-date.ts";

const FULL: Shape = { bare: 0.85, cued: 0.9 };
const NAMED: Shape = { bare: 0.6, cued: 0.6 };
/** `Christmas disease`, `Easter eggs`, `Thanksgiving dinner` */
const NO_DAY =
  /(?:'s)? (?:disease|factor|trees?|eggs?|dinner|lunch|party|gifts?|bags?|presents?|cards?|lily|seals?|pudding|resolutions?|carols?|candy|costumes?|season|decorations?|lights?|sunday school|cactus)(?![a-z])/iy;
const REST_OF_HOLIDAY = /(?:'?s)?(?: (?:day|eve|monday|sunday|morning|night|weekend|week))?/iy;
const YEAR_OF_HOLIDAY = new RegExp(`,? (?:of |in )?(?:${YEAR}|'\\d\\d)(?!\\d)`, "iy");
const BEFORE_HOLIDAY =
  /(?:^|[^a-z])(?:on|since|before|after|around|until|till|by|last|from|during|over|at|past|fell|died|seen|admitted|discharged|born)(?: the)? $/i;
/** `last Sunday before Labor Day`, `[DATE_TIME] before Labor Day`: the day is the weekday's, the holiday dates nothing. */
const WEEKDAY_BEFORE = /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\]) (?:before|after) $/i;
/** Characters before a holiday that are looked at. */
const BEFORE = 20;

/** `since Thanksgiving`, `on Christmas Day 2023`: a day that a year has once, behind its preposition or before its year. */
export function readHoliday(text: string, start: number, end: number): DateText | undefined {
  if (isWord(text.charCodeAt(start - 1)) || endOf(NO_DAY, text, end) > 0) return undefined;
  const day = endOf(REST_OF_HOLIDAY, text, end) || end;
  const year = endOf(YEAR_OF_HOLIDAY, text, day);
  if (year > 0) return { start, end: year, shape: FULL };
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (!BEFORE_HOLIDAY.test(before) || isWord(text.charCodeAt(day))) return undefined;
  return WEEKDAY_BEFORE.test(before) ? undefined : { start, end: day, shape: NAMED };
}
