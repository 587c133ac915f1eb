/** Postal addresses below the state: street, unit, box, town with its ZIP code. 45 CFR 164.514(b)(2)(i)(B). */
import {
  ADDRESS_LABELS,
  ANNOUNCING,
  ANNOUNCING_HINTS,
  BESIDE,
  endsAddress,
  isCued,
  WITHIN,
} from "../addresses/announce.ts";
import { cornerAt, cornerBefore, streetAround } from "../addresses/corner.ts";
import { fieldAround, fixedAt } from "../addresses/fixed.ts";
import { gridStart } from "../addresses/house.ts";
import { type Street, streetBehind } from "../addresses/street.ts";
import { streetBefore } from "../addresses/street-before.ts";
import { isBeforeUnit, readTail } from "../addresses/tail.ts";
import { numberBefore } from "../addresses/tokens.ts";
import { isBlank, isDigit, isLetter, isWord } from "../characters.ts";
import type { Codes } from "../codes.ts";
import { touchesBefore } from "../leaf/touching.ts";
import type { View } from "../leaf/view.ts";
import { memo } from "../memos.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { digitsAt, nextRun } from "../steps.ts";

const ENTITY = "STREET_ADDRESS";
const UNIT_CREDIT = 0.35;
const PLACED_CREDIT = 0.3;
const CLOSED_CREDIT = 0.15;
const LABEL_CREDIT = 0.4;
const NEAR_LABEL_CREDIT = 0.15;
/** Below this a street in lower case needs a unit or a label. */
const WEAK = 0.4;
/** Below this a street's own words do not even hold two numbers. */
const NUMBERED = 0.35;
/** From here on a street stands by its own words. */
const SURE_STREET = 0.6;
const YEAR = /^(?:19|20)\d\d(?!\d)/;
const CORNER = 0.7;
const MAX_HOUSE = 6;
/** Characters before a unit or a ZIP code, and behind a cue, in which the house number may stand. */
const BACK = 80;
const FORWARD = 60;
const MAX_RUNS = 5;
/** A unit right before the house number. */
const UNIT_BEFORE = /(?:apt|apartment|suite|ste|unit|flat)\.? #?[a-z]?\d{1,5}[a-z]?,?\s$/i;
const UNIT_REACH = 24;
const MOST_UNIT_DIGITS = 5;
const BLANK = 0x20;
const HASH = 0x23;
const COMMA = 0x2c;
const POINT = 0x2e;

export const streetAddress: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: ADDRESS_LABELS,
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  short: { within: WITHIN, beside: BESIDE },
  recognise(view, anchor, report) {
    const { text, codes } = view;
    for (let start = anchor.start; start < anchor.end; start = nextRun(codes, start, anchor.end))
      if (isBesideWord(codes, start))
        recogniseAt(view, start, report, isBehindGroup(text, start, anchor.start));
    if (endsAddress(text, anchor.start))
      recogniseBetween(view, anchor.start - BACK, anchor.start, report);
  },
};

/** Words that announce the address behind them, and streets that a number follows. */
export const announcedStreet: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: ANNOUNCING,
  hints: ANNOUNCING_HINTS,
  recognise(view, { start, end }, report) {
    recogniseBetween(view, start, end + FORWARD, report);
  },
};

const looked = memo<{ view: View | undefined; from: number; to: number }>({
  view: undefined,
  from: 0,
  to: 0,
});

/** The numbers of a part of the text, the first few; what was a part before is not looked at again. */
function recogniseBetween(view: View, from: number, to: number, report: ReportValue): void {
  const { codes } = view;
  const last = Math.min(codes.length, to);
  const isOnward = view === looked.view && from >= looked.from;
  let at = Math.max(0, from, isOnward ? looked.to : 0);
  for (let runs = 0; at < last && runs < MAX_RUNS; at++) {
    if (!isDigit(codes.at(at)) || isDigit(codes.at(at - 1))) continue;
    runs++;
    if (isBesideWord(codes, at)) recogniseAt(view, at, report);
  }
  looked.view = view;
  looked.from = from;
  looked.to = at;
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
      report(part.start, part.end, isCorner ? CORNER : 0.55, "cue");
  },
};

/** Whether the digits stand alone and are few enough for a house, a box or a unit. */
function isBesideWord(codes: Codes, start: number): boolean {
  if (isJoint(codes.at(start - 1)) && isWord(codes.at(start - 2))) return false;
  if (digitsAt(codes, start, MAX_HOUSE + 1) > MAX_HOUSE) return false;
  const { text } = codes;
  return !touchesBefore(text, start) || gridStart(text, start) < start;
}

/** What joins the digits to a longer token: `-`, `.`, `_`, `$`. */
function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x2e || code === 0x5f || code === 0x24;
}

/** Whether another group of digits and a blank stand before these, and no word that they could be of. */
function isBehindGroup(text: string, start: number, first: number): boolean {
  if (start === first || text.charCodeAt(start - 1) !== 0x20) return false;
  const before = text.charCodeAt(first - 1);
  const isPart = isWord(before) || before === 0x2d || before === 0x27;
  return !isPart && isDigit(text.charCodeAt(start - 2));
}

/** @param isGroup no word stands before the number */
function recogniseAt(view: View, start: number, report: ReportValue, isGroup = false): void {
  const { text, codes } = view;
  const field = fieldAround(codes, start);
  if (field !== undefined) {
    report(field.start, field.end, field.score, field.how);
    return;
  }
  const fixed = isGroup ? undefined : fixedAt(text, start);
  if (fixed !== undefined) report(startOf(text, fixed.start), fixed.end, fixed.score, fixed.how);
  const behind = streetBehind(text, start);
  if (behind !== undefined) {
    weigh(view, behind, report);
    const second = secondNumber(text, start, behind.end);
    const named = second === 0 ? undefined : streetBefore(text, second);
    if (named !== undefined) weigh(view, named, report);
  }
  const before = isGroup ? undefined : streetBefore(text, start);
  if (before !== undefined && before.score >= Math.min(behind?.score ?? 0, SURE_STREET))
    weigh(view, before, report);
}

/** Where a number at a street's end begins, behind the one at its start; 0 when there is none. */
function secondNumber(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && !isDigit(text.charCodeAt(at - 1)) && end - at < 2) at--;
  while (at > start && isDigit(text.charCodeAt(at - 1))) at--;
  return at > start && isDigit(text.charCodeAt(at)) ? at : 0;
}

/** A street by its own words, what goes on it and the label before it. */
function weigh(view: View, street: Street, report: ReportValue): void {
  const { text } = view;
  const corner = cornerBefore(text, street.start);
  if (corner !== undefined) {
    report(corner.start, corner.end, CORNER, "cue");
    return;
  }
  const from = startOf(text, street.start);
  const isWeak = street.score < WEAK;
  if (isWeak && street.isTyped && !isUnit(text, street) && !isLabelled(view, from)) return;
  const label = street.score < 0.5 ? labelOf(view, from) : undefined;
  if (isWeak && label === undefined && YEAR.test(text.slice(street.start, street.start + 5)))
    return;
  const tail = readTail(text, street.end, street.isTyped);
  let score = street.score;
  if (tail.hasUnit) score += UNIT_CREDIT;
  if (tail.isPlaced) score += PLACED_CREDIT;
  else if (tail.isClosed) score += CLOSED_CREDIT;
  const isBareTyped = street.isTyped && street.score < NUMBERED && score === street.score;
  if (label !== undefined && !isBareTyped)
    score += label.isDirect ? LABEL_CREDIT : NEAR_LABEL_CREDIT;
  for (const [at, end] of cellsOf(text, from, tail.end))
    report(at, end, Math.min(score, 0.95), label === undefined ? "shape" : "label");
}

/** Whether a unit says that it is a street; in `Bed 7 open, Unit 3 full` the number is of the word before it. */
function isUnit(text: string, { start, end }: Street): boolean {
  if (!isBeforeUnit(text, end)) return false;
  return !COUNTED.test(text.slice(Math.max(0, start - COUNTED_REACH), start));
}

const COUNTED =
  /(?:^|[^a-z])(?:bed|bay|batch|build|chair|day|device|door|gate|group|host|item|job|level|line|node|page|phase|pod|pump|rack|room|row|run|section|shard|shift|slot|step|table|task|team|tray|week|worker|zone)s? $/i;
const COUNTED_REACH = 10;

/** An address that fills cells of a row, `…,14 Elm St,Durham,NC,…`: its commas are the row's, and stay. */
function cellsOf(text: string, start: number, end: number): (readonly [number, number])[] {
  const isCell = text.charCodeAt(start - 1) === COMMA;
  const cells: (readonly [number, number])[] = [];
  let from = start;
  for (let at = start; isCell && at < end - 1; at++) {
    if (text.charCodeAt(at) !== COMMA || isBlank(text.charCodeAt(at + 1))) continue;
    cells.push([from, at]);
    from = at + 1;
  }
  return [...cells, [from, end]];
}

function isLabelled(view: View, start: number): boolean {
  return isCued(view.text, start) || view.isNamed(ENTITY, start);
}

function labelOf(view: View, start: number): { readonly isDirect: boolean } | undefined {
  if (isCued(view.text, start)) return { isDirect: true };
  const label = view.label(ENTITY, start);
  // An address before says nothing of what its list goes on with: `12 Main St, GCS 14`.
  return label?.isListed === true ? undefined : label;
}

/** With a unit or another number of the house before the street. */
function startOf(text: string, start: number): number {
  const grid = gridStart(text, start);
  if (grid < start) return grid;
  const unit = unitBefore(text, start);
  if (unit < start) return unit;
  return unitBefore(text, numberBefore(text, start));
}

function unitBefore(text: string, start: number): number {
  if (!isBehindUnit(text, start)) return start;
  const before = text.slice(Math.max(0, start - UNIT_REACH), start);
  return start - (UNIT_BEFORE.exec(before)?.[0].length ?? 0);
}

/** Whether a word stands before a number, with a letter perhaps, and a blank, perhaps behind a comma: ` B12b, `. */
function isBehindUnit(text: string, start: number): boolean {
  let at = start - 2;
  if (text.charCodeAt(at) === COMMA) at--;
  if (isLetter(text.charCodeAt(at))) at--;
  const last = at;
  while (last - at < MOST_UNIT_DIGITS && isDigit(text.charCodeAt(at))) at--;
  if (at === last) return false;
  if (isLetter(text.charCodeAt(at))) at--;
  if (text.charCodeAt(at) === HASH) at--;
  const before = text.charCodeAt(at - 1);
  return text.charCodeAt(at) === BLANK && (isLetter(before) || before === POINT);
}
