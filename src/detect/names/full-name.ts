/** Names in full that end in plain English: `Summer Rose Banks`, `Will Black, 44F`. Half of one must not stay. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { isBeforeYears } from "./aged.ts";
import { Cue } from "./cues.ts";
import { Kind } from "./kinds.ts";
import {
  ANY_NAME,
  isClass,
  isKind,
  isPlain,
  isShape,
  MAX_TITLED,
  PLACES,
  type Run,
} from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** Surnames that are something else beside a name as often: they count where the run ends with them. */
const SELDOM = Kind.Organisation | Kind.Care | Kind.PlaceTail | Kind.NameKey;
const OF_THINGS = Kind.Organisation | Kind.PlaceTail | Kind.Care;
const USUAL = Kind.Ambiguous | Kind.Stop | Kind.Is;
/** What opens the next field or is no person's, though people are called so too. */
const NO_SURNAME =
  /^(?:abuse|active|admit|age|alert|appointment|ass?ay|attending|bath|bay|bed|birth|blood|booking|bus|cafe|call|camp|care|chart|chest|claim|clerk|club|code|contact|copay|count|date|deli|diet|dose|drug|exam|expo|farms?|fax|female|festival|fever|file|floor|form|game|gardens?|group|guide|heart|home|inn|insurance|intake|lab|labs|ledger|level|lodge|log|male|map|meal|meds?|mode|new|next|nodes?|note|notes|number|nurse|old|order|pain|phone|plan|plaza|policy|post|primary|procedure|race|rank|ranch|reason|record|report|request|result|risk|role|room|route|rules|salon|sale|school|section|server|service|set|sex|shift|shop|show|side|site|spa|staff|stage|start|stop|store|suite|team|test|text|time|total|tour|trail|trial|type|unit|update|user|version|view|weight|wing|work|year|zip)$/i;
/** What is counted: `Page 3 of 4`, `Day 2`; not `Page 44F`. */
const COUNTED =
  /(?:Page|Day|Case|Room|Street|Park|Short|Long) (?:#|[Nn]o\.? ?)?\d{1,4}(?![\d/]|[.-]\d| ?(?:[MF](?![A-Za-z])|y))/y;
/** Of organisations those that people are called too. */
const OF_PEOPLE = /^(?:bar|bridge|church|court|lane|post|press|river|street|ward)$/i;
/** What only somebody's name stands before. */
const OF_SOMEBODY = new RegExp(
  [
    ",? (?:was|is being|has been|is) (?:admitted|discharged|hospitali[sz]ed|diagnosed|readmitted|seen (?:by|in the|at the|for|today)|evaluated (?:by|in the))(?![a-z])",
    ",? presents? (?:with|for|to)(?![a-z])",
    " \\| \\d{1,3} \\| (?:[MF]|Male|Female)(?![A-Za-z])",
    ", ?(?:MD|RN|DO|NP|PA-C|APRN|CRNA|LPN|CNA|LCSW|PharmD|RPh)(?![A-Za-z])",
  ].join("|"),
  "y",
);
/** What somebody's name stands behind, as sentences and lists of people go. */
const BEFORE_SOMEBODY =
  /(?:(?:appointment|appt|visit|consult|session|follow-?up|spoke|talked|met|meeting|call|checked in) with|(?:refill|prescription|rx|meds|referral|appointment|appt)(?: is| are)? (?:(?:ready|booked|scheduled) )?for|(?:attendees|participants|rounding|seen by|signed by|discussed with):?|\b(?:the|an?|this) (?:patient|client|member|caller|resident),) $/i;
const BEFORE_REACH = 40;
/** Where a name ends: a small letter goes on behind it. */
const NAME_END = /\.?(?:\s{0,2}$|[\n\t,;|)"']| [a-z]| \(| \|)/y;

export interface FullName {
  /** Behind its last row. */
  readonly end: number;
  /** That it is somebody's without what its words say. */
  readonly isSure: boolean;
}

/** The name in full that begins at row `from`, of up to four words; undefined: none. */
export function fullName(text: string, words: Words, run: Run, cue: number): FullName | undefined {
  const { from, to } = run;
  for (let last = Math.min(from + MAX_TITLED, to) - 1; last > from; last--) {
    if (!areGiven(words, from + 1, last) || !isSurname(text, words, run, last, cue)) continue;
    const isSure = isSomebody(text, words, { from, to: last + 1 }, cue);
    if (isSure || isBegun(words, from, last)) return { end: last + 1, isSure };
  }
  return undefined;
}

/** By what stands around the rows of a name, or by three words that `with` or `by` announces. */
function isSomebody(text: string, words: Words, { from, to }: Run, cue: number): boolean {
  const end = words.end[to - 1];
  const isFirst = isGivenName(words, from);
  if (cue >= Cue.Strong || isBeforeYears(text, end)) return isFirst || isUnknown(words, from);
  if (!isFirst) return false;
  if (cue !== Cue.None && to - from > 2) return true;
  return (words.after[to - 1] & Kind.Human) !== 0 || isToldOf(text, words.start[from], end);
}

/** Whether only somebody's name stands where [start, end) does. */
function isToldOf(text: string, start: number, end: number): boolean {
  if (isBeforeYears(text, end) || endOf(OF_SOMEBODY, text, end) > 0) return true;
  return BEFORE_SOMEBODY.test(text.slice(Math.max(0, start - BEFORE_REACH), start));
}

/** Whether lists tell the first name, so that half of it would be found. */
function isBegun(words: Words, from: number, last: number): boolean {
  if (!isGivenName(words, from)) return false;
  if (last > from + 1 && !(isPlain(words, from) && isPlain(words, from + 1))) return true;
  if (words.kind[from] !== 0 || isPlain(words, from) || isClass(words, from, PLACES)) return false;
  return !isKind(words, last, Kind.Organisation);
}

/** Whether the rows [from, to) could be middle names. */
function areGiven(words: Words, from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    if (words.gap[row] !== Gap.Blank && !isShape(words, row - 1, Shape.Initial)) return false;
    if (!isGivenName(words, row) && !isShape(words, row, Shape.Initial)) return false;
  }
  return true;
}

function isGivenName(words: Words, row: number): boolean {
  if (!isClass(words, row, WordClass.FirstName) || isShape(words, row, Shape.Possessive))
    return false;
  return !isKind(words, row, Kind.Stop) || isKind(words, row, Kind.Ambiguous);
}

/** Of no list at all. */
function isUnknown(words: Words, row: number): boolean {
  return words.kind[row] === 0 && words.classes[row] === 0 && words.shape[row] === 0;
}

/** Whether a row ends the name of a run: a plain word that people are called too, and nothing else here. */
function isSurname(text: string, words: Words, run: Run, row: number, cue: number): boolean {
  if (!isClass(words, row, ANY_NAME) || words.gap[row] !== Gap.Blank) return false;
  if (isShape(words, row, ~(Shape.Possessive | Shape.Upper))) return false;
  if (isShape(words, row, Shape.Upper) !== isShape(words, run.from, Shape.Upper)) return false;
  if (isShape(words, row - 1, Shape.Possessive) || isKind(words, row, ~(USUAL | SELDOM)))
    return false;
  const [start, end] = [words.start[row], words.end[row]];
  if (NO_SURNAME.test(text.slice(start, end)) || endOf(COUNTED, text, start) > 0) return false;
  if (isKind(words, row, SELDOM) && !mayBeSeldom(text, words, run, row, cue)) return false;
  return row + 1 === run.to || (cue >= Cue.Strong && opensNext(text, words, row + 1));
}

/** Whether a street, a park or a closing of letters is a surname here. */
function mayBeSeldom(text: string, words: Words, run: Run, row: number, cue: number): boolean {
  const { from, to } = run;
  const [start, end] = [words.start[row], words.end[row]];
  const isOrganisation = isKind(words, row, Kind.Organisation);
  if (isOrganisation && !OF_PEOPLE.test(text.slice(start, end))) return false;
  if (row + 1 < to) return isField(text, words, row + 1);
  if (cue === Cue.None && isKind(words, row, OF_THINGS))
    return (row > from + 1 && !isOrganisation) || isToldOf(text, words.start[from], end);
  return endOf(NAME_END, text, end) > 0;
}

/** `Age: 44` behind a name. */
function opensNext(text: string, words: Words, row: number): boolean {
  if (!isClass(words, row, ANY_NAME)) return isPlain(words, row);
  return isField(text, words, row);
}

function isField(text: string, words: Words, row: number): boolean {
  return NO_SURNAME.test(text.slice(words.start[row], words.end[row]));
}
