/** A number whose groups are parted as no number is: `219 dash 09 dash 9999`, `650, 555, 0132`, `03_14_1958`, over a line's end. */
import { endOf } from "../steps.ts";
import type { Meant } from "./misread.ts";

const SPACE = "[ \\t\\n]";
const GAP = `(?:${SPACE}{0,2}[-,._~|/]{1,3}${SPACE}{0,4}|${SPACE}{1,4}|,?${SPACE}(?:dash|hyphen|space|dot|slash|then|um|uh)\\b,?${SPACE}|[-. ]?\\n(?:> ?){1,3}|\\)?${SPACE}?\\(|\\]${SPACE}?\\[)`;
const GROUPS = new RegExp(`\\d{1,6}(?:${GAP}\\d{1,6}){1,18}(?![-.]?[\\dA-Za-z\\xc0-\\xff])`, "y");
/** As numbers are grouped: a shorter one is a part. */
const PLAIN = /^\d+(?:[-. /]\d+)+$/;
const FEWEST_PLAIN = 9;
/** Numbers that a comma or a bar parts are most often a list; one that is said has the groups of its kind. */
const LISTED = /[,|]/;
const SAID = /^(?:\d{3} \d{2} \d{4}|(?:1 )?\d{3} \d{3} \d{4}|(?:\d{4} ){3}\d{4}|(?:\d ){6,}\d)$/;
/** Somebody counts: `call 3, 4, 5, 6, 7, 8, 9 times`. */
const COUNTED = "0123456789";
const DATE = /^(?:\d{1,2} \d{1,2} (?:\d{2}|\d{4})|\d{4} \d{1,2} \d{1,2})$/;
const FEWEST = 7;
const MOST = 19;

/** Behind few digits that are a value themselves: they are no whole one. */
const JOINT = /[ ,]{0,2}(?:dash|hyphen|--?|_)\s?\d/y;
const MOST_OF_PART = 5;

/** What stands before a year: the day and the month of a date that is parted so. */
const DAY_AND_MONTH = new RegExp(`(?<![\\dA-Za-z])\\d{1,2}${GAP}\\d{1,2}${GAP}$`);
const DAY_AND_MONTH_REACH = 36;

/** Where the date begins whose year a cluster at `start` is: `03_14_1958`, `03 dash 14 dash 1958`. */
export function partedDateStart(text: string, start: number): number {
  const from = Math.max(0, start - DAY_AND_MONTH_REACH);
  return from + (DAY_AND_MONTH.exec(text.slice(from, start))?.index ?? start - from);
}

/** Whether a number goes on behind a part that was taken for it: `MRN 8471 dash 9265`. */
export function isPart(text: string, start: number, end: number): boolean {
  return end > start && end - start <= MOST_OF_PART && endOf(JOINT, text, end) !== 0;
}

/** The number, or the date, that begins with a cluster of digits, its groups together. */
export function parted(text: string, start: number, isDate: boolean): Meant | undefined {
  const end = endOf(GROUPS, text, start);
  if (end === 0) return undefined;
  const value = text.slice(start, end);
  const groups = (value.match(/\d+/g) ?? []).join(" ");
  const isPlain = PLAIN.test(value);
  if (isDate) {
    const isParted = !isPlain && DATE.test(groups);
    return isParted ? { start, end, decoded: groups.replaceAll(" ", "/") } : undefined;
  }
  const decoded = groups.replaceAll(" ", "");
  const fewest = isPlain ? FEWEST_PLAIN : FEWEST;
  if (decoded.length > MOST || decoded.length < fewest) return undefined;
  const isList = LISTED.test(value) && (!SAID.test(groups) || COUNTED.includes(decoded));
  return isList ? undefined : { start, end, decoded };
}
