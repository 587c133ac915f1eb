import type { Codes } from "../codes.ts";
import { type Cluster, Sign } from "../leaf/cluster.ts";
import { memo } from "../memos.ts";
import { type DateText, numericDates } from "./numeric-date.ts";
import { readWrittenDate } from "./written-date.ts";

const NONE: readonly DateText[] = [];

const last = memo({ text: "", start: -1, end: -1, dates: NONE });

/** The dates of a cluster, in digits and in words; two entities ask for them one after the other. */
export function datesAt(codes: Codes, cluster: Cluster): readonly DateText[] {
  const { text } = codes;
  const { start, end } = cluster;
  const isSame = start === last.start && end === last.end && text === last.text;
  // Set also when equal: two strings are compared but once.
  last.text = text;
  if (isSame) return last.dates;
  const { signs } = cluster;
  const written = (signs & Sign.Written) === 0 ? undefined : readWrittenDate(text, cluster);
  const isNumeric = (signs & Sign.Dated) !== 0 || isShortRun(cluster);
  const numeric = isNumeric ? numericDates(codes, cluster) : NONE;
  last.start = start;
  last.end = end;
  last.dates = written === undefined ? numeric : [...numeric, written];
  return last.dates;
}

/** `031458`, which only a label makes a date: no sign tells it. */
function isShortRun({ start, end, digits }: Cluster): boolean {
  return digits === SHORT_DATE && end - start === SHORT_DATE;
}

const SHORT_DATE = 6;
