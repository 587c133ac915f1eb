/** What stands between words of a label and its value and is none: times, numbers of a list's items, tags, brackets. */
import { isAsciiLetterOrDigit, isBlank, isDigit } from "../characters.ts";
import type { Codes } from "../codes.ts";
import { digitsAt } from "../steps.ts";

const LINE_FEED = 0x0a;
const CLOSE_ROUND = 0x29;
const PLUS = 0x2b;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
/** `00:02:11,000` */
const LONGEST_CLOCK = 12;
const LONGEST_HOUR = 3;
/** `+0200` */
const ZONE = 5;
/** `   12` */
const LONGEST_ITEM = 8;

/** Whether one digit or two that end at `end` number a line: `\n1. `, `\n2) `, the `\n2\n` of subtitles. */
export function isItemNumber(codes: Codes, end: number): boolean {
  const mark = codes.at(end);
  const isMarked = mark === POINT || mark === CLOSE_ROUND;
  if (mark !== LINE_FEED && !(isMarked && isBlank(codes.at(end + 1)))) return false;
  let start = end - 1;
  if (isDigit(codes.at(start - 1))) start--;
  while (end - start < LONGEST_ITEM && isIndent(codes.at(start - 1))) start--;
  return start === 0 || codes.at(start - 1) === LINE_FEED;
}

/**
 * Where the time begins that ends at `end`, with its zone: `[00:19] `, `\n00:02:11 ` of a transcript's turn,
 * `\n00:02:11,000 --> 00:02:14,000\n` of a subtitle, `cell @10:22 `, `fax 10:22:33+02:00 `; `end`: none.
 */
export function clockStart(codes: Codes, end: number, from: number): number {
  const last = zoneStart(codes, end);
  let at = last;
  let colons = 0;
  while (at > from && last - at < LONGEST_CLOCK) {
    const code = codes.at(at - 1);
    if (code === COLON) colons++;
    else if (!isDigit(code) && !(colons === 0 && last - at === 3 && isPoint(code))) break;
    at--;
  }
  if (codes.at(at) === COLON) at++;
  const opening = codes.at(at - 1);
  const isAlone = !isAsciiLetterOrDigit(opening) && opening !== POINT;
  return colons > 0 && isAlone && isHour(codes, at) ? at : end;
}

/** Where the zone begins that ends at `end`: `+02:00`, ` +0200`; `end`: none. */
function zoneStart(codes: Codes, end: number): number {
  const isParted = codes.at(end - 3) === COLON;
  const sign = end - (isParted ? ZONE + 1 : ZONE);
  if (codes.at(sign) !== PLUS && codes.at(sign) !== HYPHEN) return end;
  if (digitsAt(codes, sign + 1, ZONE) !== (isParted ? 2 : ZONE - 1)) return end;
  const start = isBlank(codes.at(sign - 1)) ? sign - 1 : sign;
  return isDigit(codes.at(start - 1)) ? start : end;
}

/** Whether no more than three digits and a colon stand at `at`: `100:19` of a long recording too. */
function isHour(codes: Codes, at: number): boolean {
  return codes.at(at + digitsAt(codes, at, LONGEST_HOUR)) === COLON;
}

/** Where a bare tag of HTML begins that ends at `end`: `MRN<br>84719265`, `</td><td>`; others name what they hold. */
export function tagStart(text: string, end: number): number {
  const tag = TAG.exec(text.slice(Math.max(0, end - LONGEST_TAG), end));
  return tag === null ? end : end - tag[0].length;
}

const TAG =
  /<\/?(?:a|b|br|code|dd|div|dt|em|font|h[1-6]|i|label|li|p|pre|small|span|strong|td|th|tr|u) ?\/?$/i;
const LONGEST_TAG = 10;
/** Who speaks, as transcripts have it in brackets. */
const SPEAKER =
  /^(?:agent|caller|customer|patient|user|bot|assistant|nurse|member|client|rep|inst)$/i;

/**
 * Whether the word at [start, end) says who answers the line before, which asks for a value by its name:
 * `Your zip code?\nPatient: 27701`. Else it may be the value's own label: `Ready?\nPatient: 84719265`.
 */
export function isAnswering(codes: Codes, start: number, end: number): boolean {
  if (codes.at(end) !== COLON || codes.at(start - 2) !== QUESTION_MARK) return false;
  const { text } = codes;
  const question = text.slice(Math.max(0, start - LONGEST_QUESTION), start - 2);
  return SPEAKER.test(text.slice(start, end)) && ASKS.test(question);
}

const QUESTION_MARK = 0x3f;
const LONGEST_QUESTION = 80;
const ASKS =
  /(?:^|[^a-z])(?:zip|postal|post|phone|cell|mobile|ssn|social|birth(?:day|date)?|dob|address|mrn|e-?mail|license|plate)(?![a-z])[^.?!\n]*$/i;

/** `[mrn] 84719265`: short for a label; a whole word names a log's component, `[policy] 84719265 ok`, or says what was taken out. */
const SHORT_LABELS = "acct|csn|dea|dob|hicn|mbi|mrn|npi|pt|ssn";
const IN_BRACKETS = new RegExp(`^(?:${SHORT_LABELS})$`);
const IN_CAPITALS = SHORT_LABELS.toUpperCase();

/** Where the placeholder begins whose `]` stands at `close`: a value stood there, and took the label. */
export function placeholderStart(codes: Codes, close: number, from: number): number {
  let at = close - 1;
  while (at > from && isPlaceholderCharacter(codes.at(at))) at--;
  if (codes.at(at) !== OPEN_BRACKET) return at === from ? at : -1;
  // `mrns=[]string{"84719265"}` is a list's type.
  if (at === close - 1 || isDigit(codes.at(at + 1))) return -1;
  const inner = codes.text.slice(at + 1, close);
  return SPEAKER.test(inner) || IN_BRACKETS.test(inner) ? -1 : at;
}

/**
 * Whether the bracket before `end` closes a name: `patient[phone]=` of a form, `[mrn] =>` of a dump, `[SSN]: `, and of
 * Transact-SQL `[MRN] =`, `[MemberID] =`. A name in capitals may also be what was taken out.
 */
export function isIndex(codes: Codes, end: number): boolean {
  if (codes.at(end) === COLON) return true;
  const next = codes.at(end) === 0x20 ? end + 1 : end;
  return (
    codes.at(next) === 0x3d && INDEX.test(codes.text.slice(Math.max(0, end - LONGEST_INDEX), end))
  );
}

const LONGEST_INDEX = 48;
const INDEX = new RegExp(`\\[(?:[\\w ]*[a-z][\\w ]*|${IN_CAPITALS})\\]$`);

/** Whether [start, end) says behind two underscores how a field is stored or compared: `Mrn__c`, `mrn__exact`. */
export function isSuffix(text: string, start: number, end: number): boolean {
  return text.startsWith("__", start - 2) && SUFFIX.test(text.slice(start, end));
}

const SUFFIX = /^(?:c|in|range|[gl]te?|i?(?:exact|contains|startswith|endswith|regex))$/;

function isPlaceholderCharacter(code: number): boolean {
  return isAsciiLetterOrDigit(code) || code === 0x5f || code === COLON;
}

function isPoint(code: number): boolean {
  return code === POINT || code === COMMA;
}

function isIndent(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
