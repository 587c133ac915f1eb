/**
 * Numbers in words, by a caller or a transcript: `nine one nine, five five five, oh one four two`,
 * `my social is two one nine, oh nine, five…`, `my member ID is X E H eight eight three, nine two oh one`.
 */
import type { LiteralRecogniser, ReportValue } from "../recogniser.ts";
import type { View } from "../view.ts";
import { SPOKEN_HINTS, SPOKEN_LITERALS, type SpokenDigits, spokenDigits } from "./spoken-digits.ts";

type Judge = (view: View, spoken: SpokenDigits, report: ReportValue) => void;

const spoken = (entity: string, judge: Judge): LiteralRecogniser => ({
  entity,
  wakes: "literal",
  labels: [],
  literals: SPOKEN_LITERALS,
  hints: SPOKEN_HINTS,
  recognise(view, { start }, report) {
    const digits = spokenDigits(view.text, start);
    if (digits !== undefined) judge(view, digits, report);
  },
});

/** Area code and exchange begin with 2 to 9 (NANP). */
const NANP = /^1?[2-9]\d{2}[2-9]\d{6}$/;
/** Digits of a telephone number without an area code. */
const LOCAL = 7;

export const spokenPhone = spoken("PHONE_NUMBER", (view, { digits, start, end }, report) => {
  const isLabelled = view.label("PHONE_NUMBER", start) !== undefined;
  if (isLabelled && digits.length >= LOCAL) report(start, end, 0.85, "label");
  else if (NANP.test(digits)) report(start, end, 0.7, "shape");
});

const SSN_DIGITS = 9;
const LAST_FOUR = /\b(?:last|final) (?:four|4)\b/i;
/** Characters before the digits in which it may be said that they are the last four. */
const LAST_FOUR_REACH = 60;

export const spokenSsn = spoken("US_SSN", (view, { digits, start, end }, report) => {
  if (view.label("US_SSN", start) === undefined) return;
  const before = view.text.slice(Math.max(0, start - LAST_FOUR_REACH), start);
  if (digits.length === SSN_DIGITS || (digits.length === 4 && LAST_FOUR.test(before)))
    report(start, end, 0.9, "label");
});

/** Fewer digits of an identifier tell nobody from another. */
const LEAST_OF_ID = 5;
/** Letters said one by one before an identifier's digits. */
const LETTERS = /(?<![A-Za-z'])(?:[A-Za-z][ ,.-]{1,3}){1,4}$/;
const LETTERS_REACH = 16;

/** Right behind its label. */
const spokenId = (entity: string): LiteralRecogniser =>
  spoken(entity, (view, { digits, start, end }, report) => {
    if (digits.length < LEAST_OF_ID) return;
    const before = view.text.slice(Math.max(0, start - LETTERS_REACH), start);
    const first = start - (LETTERS.exec(before)?.[0].length ?? 0);
    if (view.label(entity, first)?.isDirect === true) report(first, end, 0.8, "label");
  });

export const spokenMedicalRecordNumber = spokenId("MEDICAL_RECORD_NUMBER");
export const spokenHealthPlanId = spokenId("HEALTH_PLAN_ID");
export const spokenAccountNumber = spokenId("ACCOUNT_NUMBER");
