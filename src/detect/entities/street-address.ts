/** Postal addresses below the state: street, unit, box, town with its ZIP code. 45 CFR 164.514(b)(2)(i)(B). */
import { type Street, streetBehind } from "../addresses/street.ts";
import { streetBefore } from "../addresses/street-before.ts";
import { isBeforeUnit, readTail, UNIT } from "../addresses/tail.ts";
import { isBlank, isLower, numberBefore, plain, wordStart } from "../addresses/tokens.ts";
import { BOXES, HOME_UNITS, NO_ADDRESS, STREET_WORDS } from "../addresses/words.ts";
import type { DigitRecogniser, ReportValue } from "../recogniser.ts";
import { isDigit, isLetter, isWord, type View } from "../view.ts";
import { endOf, nextRun } from "./scan.ts";

const ENTITY = "STREET_ADDRESS";
const UNIT_CREDIT = 0.35;
const PLACED_CREDIT = 0.3;
const CLOSED_CREDIT = 0.15;
const LABEL_CREDIT = 0.4;
const NEAR_LABEL_CREDIT = 0.15;
/** Below this a street's own words do not even hold two numbers. */
const NUMBERED = 0.35;
const MAX_HOUSE = 6;
const DIGITS = /\d{1,6}[A-Za-z]?(?!\w)/y;
const ZIP = /\d{5}(?:-\d{4})?(?![\w-])/y;
const MILITARY_STATES = new Set(["aa", "ae", "ap"]);
/** `"line": ["`, `"street": "`: the quoted value behind it is the address. */
const FIELD =
  /"(?:line|lines|address|street|street_?address|address_?line_?\d?|addr_?\d?|address_?\d|line_?\d|home_?address|mailing_?address|billing_?address|shipping_?address|street_?name)"\s{0,2}:\s{0,2}\[?\s{0,2}"$/i;
const MAX_FIELD = 120;
const BOX =
  /(?:(?:p\.? ?o\.?|post office|postal) ?box|postfach|postbox|postboks|apartado(?: de correos)?|casilla|(?:psc|cmr|unit) \d{1,5},? box)\s(?:no\.? |#)?$/i;
const MILITARY =
  /(?:(?:psc|cmr|unit) \d{1,5},? ?(?:box \d{1,5})?|us[a-z]{1,3} [a-z\u00c0-\u00ff'-]{2,24})[,\s]{1,3}[afd]po,? a[aep] $/i;
const UNIT_BEFORE = /(?:apt|apartment|suite|ste|unit|flat)\.? #?[a-z]?\d{1,5}[a-z]?,?\s$/i;
const REACH = 60;
const UNIT_REACH = 24;

export const streetAddress: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "address",
    "addresses",
    "home address",
    "street",
    "street address",
    "mailing address",
    "billing address",
    "shipping address",
    "postal address",
    "residential address",
    "work address",
    "residence",
    "address line",
    "addr",
    "lives at",
    "lives on",
    "live at",
    "live on",
    "lived at",
    "living at",
    "living on",
    "resides at",
    "resides on",
    "reside at",
    "residing at",
    "resided at",
    "located at",
    "located on",
    "meet me at",
    "meet you at",
    "meet at",
    "return to",
    "ship to",
    "shipped to",
    "deliver to",
    "delivered to",
    "mail to",
    "mailed to",
    "send to",
    "sent to",
    "moved to",
    "drops you off",
    "drop me off",
    "dropped off",
    "pick me up",
    "taxi to",
    "ride to",
    "office is at",
    "offices are at",
    "anschrift",
    "adresse",
    "direcci\u00f3n",
    "domicilio",
    "endere\u00e7o",
    "morada",
    "indirizzo",
    "adres",
    "adress",
    "osoite",
    "adresa",
    "alamat",
    "lakc\u00edm",
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: Number.POSITIVE_INFINITY,
  short: { within: STREET_WORDS, unit: [...NO_ADDRESS] },
  recognise(view, anchor, report) {
    const { text } = view;
    for (let start = anchor.start; start < anchor.end; start = nextRun(text, start, anchor.end))
      if (isBesideWord(text, start)) recogniseAt(view, start, report);
  },
};

/** Whether the digits stand alone and are few enough for a house, a box or a unit. */
function isBesideWord(text: string, start: number): boolean {
  if (isWord(text.charCodeAt(start - 1))) return false;
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - start <= MAX_HOUSE;
}

function recogniseAt(view: View, start: number, report: ReportValue): void {
  const { text } = view;
  if (recogniseField(view, start, report)) return;
  if (isBlank(text.charCodeAt(start - 1))) {
    const from = wordStart(text, start - 1);
    const word = plain(text, from, start - 1);
    if (BOXES.has(word)) recogniseBox(view, start, report);
    else if (MILITARY_STATES.has(word)) recogniseMilitary(view, start, report);
    else if (HOME_UNITS.has(word)) report(from, endOf(UNIT, text, from), 0.55, "shape");
  }
  const behind = streetBehind(text, start);
  if (behind !== undefined) weigh(view, behind, report);
  const before = streetBefore(text, start);
  if (before !== undefined) weigh(view, before, report);
}

/** A street by its own words, what goes on it and the label before it. */
function weigh(view: View, street: Street, report: ReportValue): void {
  const { text } = view;
  const isWeak = street.score < 0.4;
  const from = startOf(text, street.start);
  const label = street.score < 0.5 ? view.label(ENTITY, from) : undefined;
  const isFree = isWeak && street.isTyped && label?.isDirect !== true;
  if (isFree && !isBeforeUnit(text, street.end)) return;
  const tail = readTail(text, street.end, street.isTyped);
  let score = street.score;
  if (tail.hasUnit) score += UNIT_CREDIT;
  if (tail.isPlaced) score += PLACED_CREDIT;
  else if (tail.isClosed) score += CLOSED_CREDIT;
  const isBareTyped = street.isTyped && street.score < NUMBERED && score === street.score;
  if (label !== undefined && !isBareTyped)
    score += label.isDirect ? LABEL_CREDIT : NEAR_LABEL_CREDIT;
  report(from, tail.end, Math.min(score, 0.95), label === undefined ? "shape" : "label");
}

/** With a unit or another number of the house before the street. */
function startOf(text: string, start: number): number {
  const unit = unitBefore(text, start);
  if (unit < start) return unit;
  return unitBefore(text, numberBefore(text, start));
}

function unitBefore(text: string, start: number): number {
  if (start === 0 || !isUnitEnd(text, start)) return start;
  const before = text.slice(Math.max(0, start - UNIT_REACH), start);
  return start - (UNIT_BEFORE.exec(before)?.[0].length ?? 0);
}

/** A digit, or a digit and a letter, and a blank, perhaps behind a comma. */
function isUnitEnd(text: string, start: number): boolean {
  const last = text.charAt(start - 2) === "," ? start - 3 : start - 2;
  return isDigit(text.charCodeAt(last)) || isDigit(text.charCodeAt(last - 1));
}

/** The whole of a quoted value whose field is an address's. */
function recogniseField(view: View, start: number, report: ReportValue): boolean {
  const { text } = view;
  const open = text.lastIndexOf('"', start - 1);
  if (open < 0 || start - open > REACH) return false;
  if (!FIELD.test(text.slice(Math.max(0, open - REACH), open + 1))) return false;
  const close = text.indexOf('"', start);
  if (close < 0 || close - open > MAX_FIELD || !hasLetter(text, open + 1, close)) return false;
  report(open + 1, close, 0.9, "structure");
  return true;
}

/** `P.O. Box 123`, `PSC 1234, Box 56` */
function recogniseBox(view: View, start: number, report: ReportValue): void {
  const { text } = view;
  const box = BOX.exec(text.slice(Math.max(0, start - REACH), start));
  const end = endOf(DIGITS, text, start);
  if (box === null || end === 0) return;
  const tail = readTail(text, end, isLower(box[0].charCodeAt(0)));
  report(startOf(text, start - box[0].length), tail.end, 0.85, "shape");
}

/** `APO AE 09012` with the unit or the ship before it. */
function recogniseMilitary(view: View, start: number, report: ReportValue): void {
  const { text } = view;
  const before = MILITARY.exec(text.slice(Math.max(0, start - REACH), start));
  const end = endOf(ZIP, text, start);
  if (before !== null && end !== 0) report(start - before[0].length, end, 0.9, "shape");
}

function hasLetter(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLetter(text.charCodeAt(at))) return true;
  return false;
}
