/** Payment card numbers: issuer prefix, a legal length, Luhn. 45 CFR 164.514(b)(2)(i)(J). */
import { isDigit } from "../characters.ts";
import { isCardAt } from "../checks/card.ts";
import { Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";
import { digitsAt, endOf, GROUP_MARKS, groupsEnd, nextRun } from "../steps.ts";

const ENTITY = "CREDIT_CARD";
const NUMBER = /\d(?:[-. ]?\d){11,18}(?!\d)/y;
/** Also in fours with a mark too many: `4242-4242-4242--4242`, `4242 - 4242 - 4242 - 4242`. */
const GROUPED =
  /\d{4}([-. ])\d{4}\1\d{4}\1\d{1,7}(?!\d)|\d{4}([-. ])\d{6}\2\d{4,5}(?!\d)|\d{4}(?:[- ]{1,3}\d{4}){3}(?!\d)/y;
const FOURS = [4, 4, 4, 4];
const HYPHEN_OR_BLANK = [0x2d, 0x20];
const GROUPED_FIRST = [GROUPED, NUMBER];
const UNGROUPED = [NUMBER];
/** Whose numbers can look like a card's. */
const FOREIGN = ["IMEI", "US_NPI", "DEVICE_ID", "ACCOUNT_NUMBER", "PHONE_NUMBER"];
/** `contact 4111 1111 1111 1111`: no telephone number is written so. */
const FOREIGN_IN_FOURS = FOREIGN.filter((entity) => entity !== "PHONE_NUMBER");
/** Lengths, with the digits that numbers of them open with: American Express, Diners Club; others are rare. */
const COMMON: ReadonlyMap<number, RegExp | "any"> = new Map<number, RegExp | "any">([
  [13, /4/y],
  [14, /3[-. ]?[0689]/y],
  [15, /3[-. ]?[47]/y],
  [16, "any"],
  [19, /6/y],
]);
/** `"last4":`, `card_last_four:`, `cardLast4:` */
const LAST_FOUR_KEY = /(?:\b|_|card)last_?(?:4|four)["']?\s?[:=][^\w]{0,4}$/i;
const CARD = /card|visa|mastercard|amex|discover|brand/i;
const LAST_FOUR_CUE = /\b(?:last|final)[ -](?:4|four)\b|\bending\b|\bends\b|\blast_?4\b/i;
const REACH = 40;

export const creditCard: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "card",
    "card number",
    "card no",
    "creditcard",
    "cc",
    "ccn",
    "cc number",
    "pan",
    "visa",
    "mastercard",
    "amex",
    "american express",
    "discover",
    "payment method",
    "ccnum",
    "last 4",
  ],
  bare: 12,
  labelled: 4,
  signs: Sign.Twelve,
  recognise(view, anchor, report) {
    if (anchor.digits < 12) return recogniseLastFour(view, anchor, report);
    for (let start = anchor.start; start <= anchor.end - 12; ) {
      const end = recogniseAt(view, start, start === anchor.start, report);
      start = nextRun(view.codes, end === 0 ? start : end, anchor.end);
    }
  },
};

/** @param isFirst no digits of the same cluster stand before it, between it and a label */
function recogniseAt(view: View, start: number, isFirst: boolean, report: ReportValue): number {
  const { text, codes } = view;
  for (const pattern of digitsAt(codes, start, 5) === 4 ? GROUPED_FIRST : UNGROUPED) {
    const fours = pattern === GROUPED ? groupsEnd(codes, start, FOURS, GROUP_MARKS) : 0;
    const end = fours || endOf(pattern, text, start);
    if (end === 0 || !view.standsAlone(afterWord(text, start), end)) continue;
    const isRight = isCardAt(text, start, end);
    const isNamed = isFirst
      ? view.label(ENTITY, start)?.isDirect === true
      : view.listedEntity(start) === ENTITY;
    if (!isRight && !isNamed) continue;
    if (isNamed) report(start, end, isRight ? 0.95 : 0.75, isRight ? "checksum" : "label");
    else report(start, end, scoreOf(view, start, end), "checksum");
    return end;
  }
  return 0;
}

/** `ref-4111…`: a word and a hyphen before a number do not make a longer token of it. */
function afterWord(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 0x2d) return start;
  const word = /(?<![A-Za-z0-9_-])[A-Za-z]{2,8}-$/.exec(text.slice(Math.max(0, start - 10), start));
  return start - (word?.[0].length ?? 0);
}

/** One number of ten passes Luhn by chance: another's label, an order, a rare length take the score away. */
function scoreOf(view: View, start: number, end: number): number {
  const isGrouped = groupsEnd(view.codes, start, FOURS, HYPHEN_OR_BLANK) === end;
  if (view.isLabelled(start)) {
    const foreign = isGrouped ? FOREIGN_IN_FOURS : FOREIGN;
    if (foreign.some((entity) => view.label(entity, start)?.isDirect === true)) return 0.3;
    if (view.label(ENTITY, start) !== undefined) return 0.9;
  }
  if (isGrouped ? view.catalogues(start) : view.demotes(start)) return 0.4;
  if (!isGrouped && isVersion(view.text.slice(start, end))) return 0.4;
  return isCommon(view.text, start, end) ? 0.9 : 0.45;
}

/** `2.2.40-1.1 2025-06-24 14`: points between parts of one digit, and other signs. */
function isVersion(value: string): boolean {
  return PART.test(value) && new Set(value.match(/\D/g)).size > 1;
}

const PART = /^\d\.\d{1,3}\.\d{1,3}(?!\d)|-\d\.\d(?!\d)/;

function isCommon(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) digits++;
  const opening = COMMON.get(digits);
  return opening !== undefined && (opening === "any" || endOf(opening, text, start) !== 0);
}

/** `card ending in 1111` */
function recogniseLastFour(view: View, { start, end }: Anchor, report: ReportValue): void {
  if (end - start !== 4 || digitsAt(view.codes, start, 5) !== 4) return;
  if (!view.standsAlone(start, end) || view.isMasked(start, end)) return;
  if (!view.label(ENTITY, start)?.isDirect) return;
  const inText = view.text.slice(Math.max(0, start - REACH), start);
  const before = start < REACH ? `${view.key}: ${inText}` : inText;
  // `"card":{"brand":"visa","last4":"1111"`; alone it may be the end of another number.
  const isTold = LAST_FOUR_KEY.test(before) ? CARD.test(before) : LAST_FOUR_CUE.test(before);
  if (isTold) report(start, end, 0.7, "label");
}
