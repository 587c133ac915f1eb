/**
 * Numbers in words, by a caller or a transcript: `nine one nine, five five five, oh one four two`,
 * `my social is two one nine, oh nine, five…`, `my member ID is X as in x-ray, eight eight three, nine two oh one`.
 */
import { passesLuhn } from "../checks/luhn.ts";
import type { View } from "../leaf/view.ts";
import {
  lettersBefore,
  SPOKEN_HINTS,
  SPOKEN_LITERALS,
  type SpokenDigits,
  spokenDigits,
} from "../numbers/spoken-digits.ts";
import type { LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { endOf } from "../steps.ts";

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
const LONGEST_PHONE = 15;
/** Somebody counts. */
const COUNTED = /123456|654321/;
const AREA_CODE = /\barea code (?:is |of )?$/i;
const AREA_CODE_REACH = 16;

const spokenPhone = spoken("PHONE_NUMBER", (view, { digits, start, end, isSpelled }, report) => {
  const { length } = digits;
  const isArea = length === 3 && AREA_CODE.test(before(view, start, AREA_CODE_REACH));
  const isLabelled = view.label("PHONE_NUMBER", start) !== undefined;
  if (isArea || (isLabelled && length >= LOCAL)) report(start, end, 0.85, "label");
  else if (COUNTED.test(digits)) return;
  else if (NANP.test(digits)) report(start, end, 0.7, "shape");
  // Nobody says seven digits one by one of what is no one's.
  else if (isSpelled && length >= LOCAL && length <= LONGEST_PHONE && !view.demotes(start))
    report(start, end, 0.5, "shape");
});

const SSN_DIGITS = 9;
const LAST_FOUR = /\b(?:(?:last|final) (?:four|4)|ending|ends)\b/i;
/** Characters before the digits in which it may be said that they are the last four. */
const LAST_FOUR_REACH = 60;

const spokenSsn = spoken("US_SSN", (view, { digits, start, end }, report) => {
  if (view.label("US_SSN", start) === undefined) return;
  if (digits.length === SSN_DIGITS || isLastFour(view, start, digits))
    report(start, end, 0.9, "label");
});

const SHORTEST_CARD = 13;
/** Scored without a label by its check digit. */
const USUAL_CARD = 16;

const spokenCard = spoken("CREDIT_CARD", (view, { digits, start, end }, report) => {
  if (digits.length === USUAL_CARD && passesLuhn(digits))
    return report(start, end, 0.9, "checksum");
  if (view.label("CREDIT_CARD", start)?.isDirect !== true) return;
  if (digits.length >= SHORTEST_CARD || isLastFour(view, start, digits))
    report(start, end, 0.8, "label");
});

const spokenZip = spoken("ZIP_CODE", (view, { digits, start, end }, report) => {
  if (digits.length !== 5 && digits.length !== 9) return;
  if (view.label("ZIP_CODE", start)?.isDirect === true) report(start, end, 0.8, "label");
});

function isLastFour(view: View, start: number, digits: string): boolean {
  return digits.length === 4 && LAST_FOUR.test(before(view, start, LAST_FOUR_REACH));
}

/** `nine nine B` */
const LAST_LETTERS = /(?:[ ,.-]{1,3}[B-HJ-Z](?![A-Za-z'])){1,2}/y;

/** Right behind its label. @param least digits, and letters before them: fewer tell nobody from another */
const spokenId = (entity: string, least: number): LiteralRecogniser =>
  spoken(entity, (view, { digits, start, end }, report) => {
    const letters = lettersBefore(view.text, start);
    const said = digits.length + letters.split(" ").length - 1;
    if (said < least && !isLastFour(view, start, digits)) return;
    const first = start - letters.length;
    const last = endOf(LAST_LETTERS, view.text, end) || end;
    if (view.label(entity, first)?.isDirect === true) report(first, last, 0.8, "label");
  });

function before({ text }: View, start: number, reach: number): string {
  return text.slice(Math.max(0, start - reach), start);
}

export const SPOKEN_NUMBERS: readonly LiteralRecogniser[] = [
  spokenPhone,
  spokenSsn,
  spokenCard,
  spokenZip,
  spokenId("MEDICAL_RECORD_NUMBER", 5),
  spokenId("HEALTH_PLAN_ID", 5),
  spokenId("ACCOUNT_NUMBER", 5),
  spokenId("US_BANK_NUMBER", 5),
  spokenId("ABA_ROUTING_NUMBER", 9),
  spokenId("US_DRIVER_LICENSE", 5),
  spokenId("LICENSE_PLATE", 3),
  spokenId("US_PASSPORT", 5),
  spokenId("US_NPI", 10),
  spokenId("DEVICE_ID", 5),
  spokenId("UNIQUE_ID", 5),
  spokenId("CREDENTIAL", 3),
];
