/**
 * Rows whose columns nobody names: `(1, 'Jane', 'Roe', datetime.date(1958, 3, 14))` of a cursor,
 * `Failing row contains (17, Jane, Roe, 1958-03-14)` of PostgreSQL.
 * Two words beside each other, one of them a first name, are a person's where a date stands near behind; so is a number
 * that opens the row.
 */
import { isNamePair } from "../../names/name-pair.ts";
import type { ReportPlace } from "../place.ts";

/** A cell's opening, and the date in it. */
const DATE =
  /([,|\t;] ?['"]?(?:(?:datetime\.)?date(?:time)?\()?)(?:(?:19|20)\d\d(?:-\d\d-\d\d|, \d{1,2}, \d{1,2})|\d{1,2}\/\d{1,2}\/(?:19|20)\d\d)/g;
const WORD = "[A-Z][A-Za-z\\xc0-\\xff'-]{1,23}";
/** The two cells, and up to two cells more before the date's own. */
const NAMES = new RegExp(
  `(?:^|[[({,|\\t;\\n]) ?(['"]?)(${WORD})\\1([,|\\t;] ?)\\1(${WORD})\\1\\3(?:[^,|\\t;\\n]{0,30}\\3){0,2}['"]?(?:[a-z]{4,8}\\.?|\\(){0,3}$`,
);
/** A Social Security or a telephone number in the date's line. */
const OWN_NUMBER = /^[^\n]{4,80}(?<!\d)\(?\d{3}(?:-\d\d-\d{4}|\)?[-. ]{0,2}\d{3}[-.]\d{4})(?!\d)/;
/** The row's first cell, in front of the names' or of one cell more. */
const NUMBER = /(?:^|[[({\n]) ?['"]?(\d{5,12})['"]?[,|\t;](?:[^,|\t;\n]{0,30}[,|\t;])? ?['"]?$/d;
const NUMBER_REACH = 60;
const REACH = 120;
const SCORE = 0.7;

export function readNamelessRows(text: string, report: ReportPlace): void {
  DATE.lastIndex = 0;
  for (let date = DATE.exec(text); date !== null; date = DATE.exec(text)) {
    const index = date.index + date[1].length;
    const from = Math.max(0, index - REACH);
    const found = NAMES.exec(text.slice(from, index));
    if (found === null) continue;
    const [whole, quote, first, comma, second] = found;
    const on = text.slice(index, index + REACH);
    if (!isNamePair(first, second, OWN_NUMBER.test(on))) continue;
    const start = from + found.index + whole.indexOf(first);
    const next = start + first.length + comma.length + 2 * quote.length;
    reportNumber(text, start, report);
    report("PERSON", start, start + first.length, SCORE);
    report("PERSON", next, next + second.length, SCORE);
  }
}

/** @param name where the first cell of a name starts */
function reportNumber(text: string, name: number, report: ReportPlace): void {
  const from = Math.max(0, name - NUMBER_REACH);
  const number = NUMBER.exec(text.slice(from, name))?.indices?.[1];
  if (number !== undefined) report("UNIQUE_ID", from + number[0], from + number[1], SCORE);
}
