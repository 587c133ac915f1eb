import type { Anchor } from "../recogniser.ts";
import { type DateText, eachNumericDate } from "./numeric-date.ts";
import { readWrittenDate } from "./written-date.ts";

let lastText = "";
let lastStart = -1;
let lastEnd = -1;
let lastDates: DateText[] = [];

/** The dates of a cluster, in digits and in words; two entities ask for them one after the other. */
export function datesAt(text: string, anchor: Anchor): readonly DateText[] {
  const isSame = anchor.start === lastStart && anchor.end === lastEnd && text === lastText;
  // Set also when equal: two strings are compared but once.
  lastText = text;
  if (isSame) return lastDates;
  const dates: DateText[] = [];
  eachNumericDate(text, anchor, (date) => dates.push(date));
  const written = readWrittenDate(text, anchor);
  if (written !== undefined) dates.push(written);
  lastStart = anchor.start;
  lastEnd = anchor.end;
  lastDates = dates;
  return dates;
}
