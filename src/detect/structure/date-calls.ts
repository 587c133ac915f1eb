/** Dates that a program wrote as calls: `datetime.date(1958, 3, 14)` of Python, `LocalDate.of(1958, 3, 14)`. */
import type { ReportPlace } from "./place.ts";

const CALL =
  /(?<=(?:\bdate(?:time)?|\bDate(?:Time)?\.of|\bDate(?:Time)?)\()(?:19|20)\d\d, ?(?:0?[1-9]|1[0-2]), ?(?:0?[1-9]|[12]\d|3[01])(?=[,)])/g;
const BIRTH = /(?:birth\w{0,8}|dob)["']?\s?[:=]\s?[\w.]{0,24}\($/i;
const REACH = 48;
const SCORE = 0.9;

/** `"birth_date": datetime.date(1958, 3, 14)`: a date of birth. */
export function readDateCalls(text: string, report: ReportPlace): void {
  for (const { 0: call, index } of text.matchAll(CALL)) {
    const isBirth = BIRTH.test(text.slice(Math.max(0, index - REACH), index));
    report(isBirth ? "DATE_OF_BIRTH" : "DATE_TIME", index, index + call.length, SCORE);
  }
}
