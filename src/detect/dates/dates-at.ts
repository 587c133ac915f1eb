import type { Anchor } from "../recogniser.ts";
import { type DateText, eachNumericDate } from "./numeric-date.ts";
import { readWrittenDate } from "./written-date.ts";

let lastAnchor: Anchor | undefined;
let lastDates: DateText[] = [];

/** The dates of a cluster, in digits and in words; two entities ask for them one after the other. */
export function datesAt(text: string, anchor: Anchor): readonly DateText[] {
  if (anchor === lastAnchor) return lastDates;
  const dates: DateText[] = [];
  eachNumericDate(text, anchor, (date) => dates.push(date));
  const written = readWrittenDate(text, anchor);
  if (written !== undefined) dates.push(written);
  lastAnchor = anchor;
  lastDates = dates;
  return dates;
}
