/** Postal addresses below the state: street, unit, box, town with its ZIP code. 45 CFR 164.514(b)(2)(i)(B). */
import { cornerAt, streetAround } from "../addresses/corner.ts";
import { stateCode } from "../addresses/states.ts";
import { type Street, streetBehind } from "../addresses/street.ts";
import { streetBefore } from "../addresses/street-before.ts";
import { isBeforeUnit, readTail, UNIT } from "../addresses/tail.ts";
import { isBlank, isLower, numberBefore, plain, wordStart } from "../addresses/tokens.ts";
import {
  BOXES,
  COUNTRIES,
  HOME_UNITS,
  LEADING_STREETS,
  NO_ADDRESS,
  STREETS,
  UNIT_WORDS,
} from "../addresses/words.ts";
import type { Anchor, DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { isDigit, isWord, type View } from "../view.ts";
import { endOf, nextRun } from "./scan.ts";

const ENTITY = "STREET_ADDRESS";
const UNIT_CREDIT = 0.35;
const PLACED_CREDIT = 0.3;
const CLOSED_CREDIT = 0.15;
const LABEL_CREDIT = 0.4;
const NEAR_LABEL_CREDIT = 0.15;
/** Below this a street's own words do not even hold two numbers. */
const NUMBERED = 0.35;
/** From here on a street stands by its own words. */
const SURE_STREET = 0.6;
const YEAR = /^(?:19|20)\d\d(?!\d)/;
/** What joins the digits to a longer token. */
const JOINTS = ["-", ".", "_", "$"];
const MAX_HOUSE = 6;
const DIGITS = /\d{1,6}[A-Za-z]?(?!\w)/y;
const ZIP = /\d{5}(?:-\d{4})?(?![\w-])/y;
const MILITARY_STATES = new Set(["aa", "ae", "ap"]);
/** `"line": ["`, `"street": "`: the quoted value behind it is the address. */
const FIELD =
  /"(?:line|lines|address|street|street_?address|address_?line_?\d?|addr_?\d?|address_?\d|line_?\d|home_?address|mailing_?address|billing_?address|shipping_?address|street_?name)"\s{0,2}:\s{0,2}\[?\s{0,2}"$/i;
const QUOTE = 0x22;
const MAX_FIELD = 120;
const BOX =
  /(?:(?:p\.? ?o\.?|post office|postal) ?box|postfach|postbox|postboks|apartado(?: de correos)?|casilla|(?:psc|cmr|unit) \d{1,5},? box)\s(?:no\.? |#)?$/i;
const MILITARY =
  /(?:(?:psc|cmr|unit) \d{1,5},? ?(?:box \d{1,5})?|us[a-z]{1,3} [a-z\u00c0-\u00ff'-]{2,24})[,\s]{1,3}[afd]po,? a[aep] $/i;
const UNIT_BEFORE = /(?:apt|apartment|suite|ste|unit|flat)\.? #?[a-z]?\d{1,5}[a-z]?,?\s$/i;
/** Characters before a unit or a ZIP code, and behind a cue, in which the house number may stand. */
const BACK = 90;
const FORWARD = 60;
const MAX_RUNS = 6;
/** Verbs and phrases right before an address, as far as they are no labels of their own. */
const CUE =
  /\b(?:located (?:at|on)|meet(?: (?:me|you|us))? at|(?:return|ship|shipped|deliver|delivered|mail|mailed|send|sent|moved|taxi|ride) to|off at|me up at|offices? (?:is|are) at)(?: the)? $/i;
const MAX_CUE = 24;
/** Rare enough to be looked for in all text. */
const ANNOUNCING = [
  "address",
  "adresse",
  "anschrift",
  "lives ",
  "located ",
  "resid",
  "strasse",
  "straat ",
  "gatan ",
  "gasse ",
  "laan ",
  "vej ",
  "utca ",
  "avenida",
  "calle ",
  " rue ",
];
/** Words right before a short house number. */
const BESIDE =
  "address addresses addr street residence anschrift adresse domicilio morada indirizzo adres adress osoite adresa alamat strasse gatan gata utca ulica ulice trg cesta gate vej platz allee laan plein plads tie".split(
    " ",
  );
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
  labelled: 3,
  short: {
    unit: [...NO_ADDRESS],
    within: [...STREETS, ...LEADING_STREETS].filter(isPlainWord),
    beside: [...UNIT_WORDS, ...BOXES, ...COUNTRIES, ...BESIDE].filter(isPlainWord),
  },
  recognise(view, anchor, report) {
    const { text } = view;
    for (let start = anchor.start; start < anchor.end; start = nextRun(text, start, anchor.end))
      if (isBesideWord(text, start)) recogniseAt(view, start, report);
    if (isLastPart(text, anchor)) recogniseBetween(view, anchor.start - BACK, anchor.start, report);
  },
};

/** Words that announce the address behind them, and streets that a number follows. */
export const announcedStreet: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: ANNOUNCING,
  hints: {
    marked: ["address", "street", "addr"],
    named: [...LEADING_STREETS].filter(isPlainWord),
  },
  recognise(view, { start, end }, report) {
    recogniseBetween(view, start, end + FORWARD, report);
  },
};

/** The numbers of a part of the text, the first few. */
function recogniseBetween(view: View, from: number, to: number, report: ReportValue): void {
  const { text } = view;
  const last = Math.min(text.length, to);
  let runs = 0;
  for (let at = Math.max(0, from); at < last && runs < MAX_RUNS; at++) {
    if (!isDigit(text.charCodeAt(at)) || isDigit(text.charCodeAt(at - 1))) continue;
    runs++;
    if (isBesideWord(text, at)) recogniseAt(view, at, report);
  }
}

/** Whether a unit, a country's or a state's code before the digits says that an address ends with them. */
function isLastPart(text: string, { start, digits }: Anchor): boolean {
  if (start === 0 || digits > 9) return false;
  const from = wordStart(text, start - 1);
  const word = plain(text, from, start - 1);
  return (
    UNIT_WORDS.has(word) || COUNTRIES.has(word) || (digits >= 5 && stateCode(word) !== undefined)
  );
}

/** Streets without a number. */
export const namedStreet: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: ["corner of ", " street"],
  hints: { named: ["corner", "street"] },
  recognise(view, { start, end }, report) {
    const { text } = view;
    const isCorner = text.charCodeAt(start) !== 0x20;
    const part = isCorner ? cornerAt(text, start, end) : streetAround(text, start + 1);
    if (part !== undefined && !isWord(text.charCodeAt(part.end)))
      report(part.start, part.end, isCorner ? 0.7 : 0.55, "cue");
  },
};

function isPlainWord(word: string): boolean {
  return /^[a-z]{2,}$/.test(word);
}

/** Whether the digits stand alone and are few enough for a house, a box or a unit. */
function isBesideWord(text: string, start: number): boolean {
  if (isWord(text.charCodeAt(start - 1))) return false;
  if (JOINTS.includes(text.charAt(start - 1)) && isWord(text.charCodeAt(start - 2))) return false;
  let end = start;
  while (end - start <= MAX_HOUSE && isDigit(text.charCodeAt(end))) end++;
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
    else if (HOME_UNITS.has(word)) recogniseUnit(view, from, report);
  }
  const behind = streetBehind(text, start);
  if (behind !== undefined) weigh(view, behind, report);
  const before = streetBefore(text, start);
  if (before !== undefined && before.score >= Math.min(behind?.score ?? 0, SURE_STREET))
    weigh(view, before, report);
}

/** `Apt 4B` by itself. */
function recogniseUnit(view: View, start: number, report: ReportValue): void {
  const end = endOf(UNIT, view.text, start);
  if (end !== 0) report(start, end, 0.55, "shape");
}

/** A street by its own words, what goes on it and the label before it. */
function weigh(view: View, street: Street, report: ReportValue): void {
  const { text } = view;
  const isWeak = street.score < 0.4;
  const from = startOf(text, street.start);
  const label = street.score < 0.5 ? labelOf(view, from) : undefined;
  if (isWeak && label === undefined && YEAR.test(text.slice(street.start, street.start + 5)))
    return;
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

function labelOf(view: View, start: number): { readonly isDirect: boolean } | undefined {
  const before = view.text.slice(Math.max(0, start - MAX_CUE), start);
  return CUE.test(before) ? { isDirect: true } : view.label(ENTITY, start);
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
  let open = start - 1;
  while (open >= 0 && start - open < REACH && text.charCodeAt(open) !== QUOTE) open--;
  if (text.charCodeAt(open) !== QUOTE || !":[ ".includes(text.charAt(open - 1))) return false;
  if (!FIELD.test(text.slice(Math.max(0, open - REACH), open + 1))) return false;
  const value = text.slice(open + 1, open + MAX_FIELD);
  const length = value.indexOf('"');
  if (length < 0 || !isPhrase(value.slice(0, length))) return false;
  report(open + 1, open + 1 + length, 0.9, "structure");
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

/** Words and not one token: no host, no pointer. */
function isPhrase(value: string): boolean {
  return value.includes(" ") && /[A-Za-z\u00c0-\u00ff]{2}/.test(value);
}
