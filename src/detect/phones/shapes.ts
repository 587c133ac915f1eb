/** Telephone numbers as they are written; what a number is for, its label says. */
import type { Codes } from "../codes.ts";
import { type Cluster, openingOf, Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import type { ReportValue } from "../recogniser.ts";
import { digitsAt, endOf, nextRun } from "../steps.ts";
import { endOfLocal } from "./local-phone.ts";
import { isPublicLine } from "./public-lines.ts";

const EXTENSION = "(?:[ ,;]{0,3}(?:x|ext\\.?|extension|#)[ .:]{0,2}\\d{1,7}(?!\\d))?";
const shape = (source: string): RegExp => new RegExp(source + EXTENSION, "iy");

/** Area code and exchange begin with 2 to 9 (NANP). */
const NANP = shape("(?:\\(?[2-9]\\d{2}\\)[-. +]{0,2}|[2-9]\\d{2}[-. /])\\d{3}[-. ]?\\d{4}(?!\\d)");
const NANP_WITH_ONE = shape(
  "\\+?(?:00)?1[-. ]{0,2}\\(?[2-9]\\d{2}\\)?[-. ]{0,2}\\d{3}[-. ]?\\d{4}(?!\\d)",
);
/** `336 - 555 - 0195`, `336. 555. 0195`, `336 -555-0195`, as forms and scanners set it; no range of round numbers. */
const SPACED = shape(
  "(?!\\d\\d0\\D+\\d\\d0\\D)\\(?[2-9]\\d{2}\\)? ?([-.]) ?[2-9]\\d{2} ?\\1 ?\\d{4}(?!\\d)",
);
/** `200 200 512 1044`: of numbers that blanks part, a list; `0/1/0/1940 403 5168` of a proxy's times. */
const LISTED = /(?:^|[^\d)+])(?:\d{1,3} ){2}$|\d\/\d{1,5}\/$/;
const BLANKS_ALONE = /^1?\d{3} \d{3} \d{4}$/;
const LISTED_REACH = 9;
/** Behind a label only. */
const NANP_RUN = shape("[2-9]\\d{2}[2-9]\\d{6}(?!\\d)");
/** Ten digits alone could be anything: not with an extension. */
const EXTENDED = /[2-9]\d{9}[ ,;]{0,3}(?:x|ext\.?|extension)[ .:]{0,2}\d{1,7}(?!\d)/iy;
/** E.164: a country code and up to 15 digits; a zero in brackets is dialled at home. */
const INTERNATIONAL = shape("\\+\\d(?:[-. ()/]{0,3}\\d){7,14}(?!\\d)");
/** The same with the prefix `00`, in groups. */
const DIALLED_ABROAD = shape(
  "00[1-9]\\d{1,2}[-. ](?:\\(?\\d{1,5}\\)?[-. ]{1,2}){1,4}\\d{3,8}(?!\\d)",
);
/** A labelled number in whatever grouping. */
const LABELLED = shape("\\(?\\+?\\d(?:[-. ()/]{0,3}\\d){6,14}(?!\\d)");
/** Grouped as a North American number, with an area code that nobody has. */
const INVENTED = shape("[01]\\d{2}-\\d{3}-\\d{4}(?!\\d)");
/** Broken at its last hyphen, as a page's line ends. */
const BROKEN = /\(?[2-9]\d{2}\)?[-. ]{1,2}\d{3}-\n {0,40}\d{4}(?![\d-])/y;
/** Of mobiles in the United Kingdom and in Australia, in their groups. */
const MOBILE = shape("(?:07\\d{3} \\d{3} ?\\d{3}|04\\d{2} \\d{3} \\d{3})(?!\\d)");
const RUN = /^\d+$/;
/** `tool call 5550142`: behind a verb a short run is no telephone number yet. */
const VERB = /\b(?:call|calls|called|contact|reach|reached|dial|dialed)\s$/i;
/** What a card writes behind a number: `-Office`, ` fax`. */
const TAIL_WORDS = ["office", "fax", "mobile", "cell"];
const TAIL = new RegExp(`[- ](?:${TAIL_WORDS.join("|")})\\b`, "iy");
/** Their first letters as bits, by the last five bits of a letter. */
const TAIL_LETTERS = TAIL_WORDS.reduce((bits, word) => bits | letterBit(word.charCodeAt(0)), 0);
/** The end of an address before a card's numbers: `27701 96 228011 office`. */
const ZIP_BEFORE = /\d{5} \(?(?=\d[\d ()-]{6})/y;
const VERSION = /\d{1,3}(?:\.\d{1,4}){3}(?![-.\d])/y;
/** `61.58159694`, of a place's latitude behind `ANI`. */
const DECIMAL = /^\d{1,2}\.\d{6,}$/;
/** `Clause 252.227-7013 (c) of DFARS`, `++20240314101213` of a package's version. */
const CLAUSE = /^\d{3}\.\d{3}-\d{4}$/;
const CLAUSE_BEFORE =
  /(?:\b[Cc]lauses?|\bCLAUSE|\bD?FARS?|\bCFR|\bSupplement|\xa7)\s{1,3}(?:at\s)?$/;
const STAMP = /^\+20[0-3]\d[01]\d[0-3]\d[0-2]\d[0-5]\d[0-5]\d$/;
/** `5.1.0 (2024-03-14` */
const DATED = /(?:19|20)\d\d-[01]\d-[0-3]\d/;
const FAX_TAIL = /[- ]\(?fax\b/iy;
/** Without an area code. */
const LOCAL = /[2-9]\d{2}-\d{4}(?!\d)/y;

/** Digits of an area, and of a line behind its exchange. */
const AREA = 3;
const LINE_DIGITS = 4;
const BLANK = 0x20;
const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const ONE = 0x31;

type Shapes = readonly (readonly [RegExp, number])[];
const WITH_PLUS: Shapes = [
  [NANP_WITH_ONE, 0.9],
  [INTERNATIONAL, 0.85],
];
const WITH_ONE: Shapes = [
  [NANP_WITH_ONE, 0.75],
  [INVENTED, 0.6],
];
const WITH_ZERO: Shapes = [
  [NANP_WITH_ONE, 0.75],
  [DIALLED_ABROAD, 0.6],
  [MOBILE, 0.6],
  [INVENTED, 0.6],
];
const WITH_AREA: Shapes = [
  [NANP, 0.75],
  [SPACED, 0.6],
];
const IN_ONE_RUN: Shapes = [
  [EXTENDED, 0.75],
  [NANP_RUN, 0.8],
];
const NONE: Shapes = [];

/** Reports every number of a cluster that is the entity's by its label, or of whatever label when `isAny`. */
export function recognisePhones(
  view: View,
  cluster: Cluster,
  report: ReportValue,
  { entity, isAny }: { readonly entity: string; readonly isAny: boolean },
): void {
  if (cluster.digits === 6) {
    recogniseBroken(view, cluster, report, entity);
    return;
  }
  const isTailed = tailEnd(view.codes, cluster.end) !== 0;
  const first = (isTailed && endOf(ZIP_BEFORE, view.text, cluster.start)) || cluster.start;
  for (let start = first; start <= cluster.end - 7; ) {
    const number = { at: start, cluster, entity, isAny };
    const end = recogniseAt(view, number, report);
    if (end === 0 && start === cluster.start && !isTailed && cluster.digits < 17) return;
    start = nextRun(view.codes, end === 0 ? start : end, cluster.end);
  }
}

/** `order 212-555-0142` is in a catalogue's groups, `page 212-555-0142` and `(212) 555-0142` in a telephone's. */
function isDemoted(view: View, start: number): boolean {
  if (view.text.charCodeAt(start) === OPEN_BRACKET) return false;
  return endOf(HYPHENED, view.text, start) > 0 ? view.catalogues(start) : view.demotes(start);
}

const HYPHENED = /[2-9]\d{2}-[2-9]\d{2}-\d{4}(?!\d|-\d)/y;

function isRun(text: string, start: number, end: number): boolean {
  return end - start === 11 && RUN.test(text.slice(start, end));
}

function recogniseBroken(view: View, { start: at }: Cluster, report: ReportValue, entity: string) {
  const start = openingOf(view.codes, at);
  const end = endOf(BROKEN, view.text, start);
  if (end !== 0 && view.label(entity, start)?.isDirect) report(start, end, 0.75, "label");
}

interface Place {
  readonly at: number;
  readonly cluster: Cluster;
  readonly entity: string;
  readonly isAny: boolean;
}

/** Returns where the number ends; 0: none starts here. */
function recogniseAt(view: View, place: Place, report: ReportValue): number {
  const { text, codes } = view;
  const start = startInBrackets(codes, place.at) ?? openingOf(codes, place.at);
  if (!place.isAny && view.label(place.entity, start) === undefined)
    return recogniseFaxTail(view, start, report);
  const isPlus = codes.at(start) === PLUS;
  for (const [pattern, score] of shapesAt(codes, start)) {
    const end = endOf(pattern, text, start);
    if (end === 0 || !standsAlone(view, start, end)) continue;
    const isLabelled = view.label(place.entity, start) !== undefined;
    if (pattern === NANP_RUN && !isLabelled) continue;
    if (isPublicLine(text, start, end) || isOfText(codes, start, end)) return end;
    if (!isLabelled && isListed(codes, start, end)) return end;
    const isDoubtful = isDemoted(view, start) || isRun(text, start, end);
    const demoted = !isPlus && isDoubtful ? 0.4 : 0;
    const sure = isLabelled ? 0.95 : score - demoted;
    report(start, end, sure, isLabelled ? "label" : "shape");
    reportOtherLine(text, end, sure, report);
    return end;
  }
  return recogniseLoose(view, { ...place, at: start }, report);
}

/** `919 555 0142 / 0143`, `555-0142 or 0143`: another line of the same exchange. */
function reportOtherLine(text: string, at: number, score: number, report: ReportValue): void {
  const end = endOf(OTHER_LINE, text, at);
  if (end !== 0) report(end - LINE_DIGITS, end, score, "cue");
}

const OTHER_LINE =
  /(?: ?\/ ?| or )(?!(?:19|20)\d\d)\d{4}(?![\w:]|[-./]\d| ?(?:hrs?|hours?|am|pm|mg|ml|users|patients|people)\b)/y;

/** A clause of a regulation, a time stamp. */
function isOfText(codes: Codes, start: number, end: number): boolean {
  const { text } = codes;
  if (codes.at(start) === PLUS) return STAMP.test(text.slice(start, end));
  if (codes.at(start + AREA) !== POINT || !CLAUSE.test(text.slice(start, end))) return false;
  return CLAUSE_BEFORE.test(text.slice(Math.max(0, start - CLAUSE_REACH), start));
}

const CLAUSE_REACH = 18;

function isListed(codes: Codes, start: number, end: number): boolean {
  const { text } = codes;
  const isParted = codes.at(end - LINE_DIGITS - 1) === BLANK;
  if (!isParted || !BLANKS_ALONE.test(text.slice(start, end))) return false;
  return LISTED.test(text.slice(Math.max(0, start - LISTED_REACH), start));
}

/** Of `(919-555-0142)`, `(+1 919 555 0142)`, where the bracket is the sentence's. */
function startInBrackets(codes: Codes, at: number): number | undefined {
  const { text } = codes;
  const start = codes.at(at - 1) === PLUS ? at - 1 : at;
  if (codes.at(start - 1) !== OPEN_BRACKET) return undefined;
  // `(919) `: the area's own.
  if (codes.at(start + AREA) === CLOSE_BRACKET) return undefined;
  const end = endOf(NANP, text, start) || endOf(NANP_WITH_ONE, text, start);
  return end > 0 && codes.at(end) === CLOSE_BRACKET ? start : undefined;
}

/** Those that may begin with the character that stands here, and as many digits. */
function shapesAt(codes: Codes, start: number): Shapes {
  switch (codes.at(start)) {
    case OPEN_BRACKET:
      return WITH_AREA;
    case PLUS:
      return WITH_PLUS;
    case ZERO:
      return WITH_ZERO;
    case ONE:
      return WITH_ONE;
  }
  const run = digitsAt(codes, start, 10);
  if (run === 3) return WITH_AREA;
  return run === 10 ? IN_ONE_RUN : NONE;
}

/** `919-555-0142 (fax)` */
function recogniseFaxTail({ text }: View, start: number, report: ReportValue): number {
  const end = endOf(NANP, text, start);
  if (end !== 0 && endOf(FAX_TAIL, text, end) !== 0) report(start, end, 0.8, "label");
  return end;
}

/** Other groupings and fewer digits: only behind a label, or before ` office`. */
function recogniseLoose(view: View, { at, cluster, entity }: Place, report: ReportValue): number {
  const { text } = view;
  if (at > cluster.start) return 0;
  const label = view.label(entity, at);
  if (cluster.digits === 7 && label?.isDirect !== true) {
    const local = label === undefined && view.demotes(at) ? 0 : endOfLocal(text, at);
    if (local !== 0 && standsAlone(view, at, local)) {
      report(at, local, 0.6, "cue");
      return local;
    }
  }
  if (label === undefined && (cluster.signs & Sign.Tailed) === 0) return 0;
  const end = endOf(LABELLED, text, at) || endOf(LOCAL, text, at);
  if (end === 0 || end > cluster.end + 16) return 0;
  const value = text.slice(at, end);
  if (endOf(VERSION, text, at) === end || DATED.test(value) || DECIMAL.test(value)) return 0;
  const isTailed = tailEnd(view.codes, end) !== 0;
  if ((label === undefined && !isTailed) || !standsAlone(view, at, end)) return 0;
  const isShortRun = cluster.digits < 10 && RUN.test(text.slice(at, end));
  if (isShortRun && !isTailed && VERB.test(text.slice(Math.max(0, at - 10), at))) return 0;
  const isLong = cluster.digits >= 9 && cluster.digits <= 15 && !view.demotes(at);
  report(at, end, label?.isDirect === true || isTailed ? 0.75 : isLong ? 0.55 : 0.45, "label");
  return end;
}

function standsAlone(view: View, start: number, end: number): boolean {
  return view.standsAlone(start, tailEnd(view.codes, end) || end);
}

/** Where a card's word behind a number ends; 0: none stands there. Most words begin with other letters. */
function tailEnd(codes: Codes, at: number): number {
  const isTail = (TAIL_LETTERS & letterBit(codes.at(at + 1))) !== 0;
  return isTail ? endOf(TAIL, codes.text, at) : 0;
}

function letterBit(code: number): number {
  return 1 << (code & 0x1f);
}
