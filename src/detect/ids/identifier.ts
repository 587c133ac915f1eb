/** How an identifier without a format of its own looks: a token of letters and digits, `#RX-4471002`. */
import { isDigit, isLetter, isLetterOrDigit } from "../characters.ts";
import type { Cluster } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import { Openings } from "../openings.ts";
import { endOf } from "../steps.ts";

export interface Identifier {
  /** With the `#` before it. */
  readonly start: number;
  /** Where its first letter or digit stands. */
  readonly body: number;
  readonly end: number;
  readonly value: string;
  readonly digits: number;
}

const BLANK = 0x20;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
/** Of `AB 12 34 56 C`, where a letter goes on behind a blank. */
const MOST_BEFORE_LETTER = 2;
/** What does not follow a group of digits that is of the value. */
const NO_GROUP = "(?![\\w/%-])(?! ?(?:yo\\b|y\\/o|years?|yrs?|mg|ml|[mf]\\b))";
/** How a value goes on behind a blank. */
const GROUPS = [
  // `100 482 7193`
  `(?:(?<=(?<!\\d)\\d{2,4}) \\d{2,4}${NO_GROUP})?(?:(?<= \\d{2,4}) \\d{2,4}(?![\\w/%-])){0,3}`,
  // and the member's own digit: `8847 1140 2`
  "(?:(?<= \\d{4}) \\d(?=[.,;)]|\\s{0,4}(?:$|\\n)| {2}))?",
  // `AB 12 34 56 C`
  "(?:(?<=(?<!\\d)\\d\\d \\d\\d \\d\\d) [A-D](?![A-Za-z0-9]| [a-z]))?",
  // `4 471 902`, `RX1 448 201`
  `(?:(?<=(?<![A-Za-z0-9])(?:\\d|[A-Z]{1,3}\\d)) \\d{3} \\d{3}${NO_GROUP})?`,
  // `9 1 8 double 2 0 4 7`, `2 0 dash 4 4 oh b`, as speech becomes text
  "(?:(?<=(?<![A-Za-z0-9])\\d)(?:,? (?:(?:double|triple|dash|hyphen) )?(?:\\d|oh|[b-hj-z])(?![\\w'/])){4,18})?",
  // `7718 0044 A`, `55102 B`
  "(?:(?<=(?<![\\w./-])\\d{4,6}) [a-hj-z](?=[.,;)]|\\s{0,4}(?:$|\\n)))?",
  // `A5678 12345`, `10044 29918 3`, `2950 41127 1`
  "(?:(?<=(?<![A-Za-z0-9])[A-Z]?\\d{4,5}) \\d{5}(?![\\w/%-])(?: \\d(?![\\w/%-]| ?[a-z]))?)?",
  // A member's own number of the family's ends its cell: `W847192650 01`.
  "(?:(?<=(?<![A-Za-z0-9])[A-Z]{1,3}\\d{8,9})[ +]0\\d(?=\\s{0,4}(?:[\"'<|,;&)\\n]|$)))?",
].join("");
/** Single separators. */
const VALUE = new RegExp(
  `(?:[A-Z]{1,4}\\/){0,2}[A-Za-z0-9]+(?:-[A-Za-z0-9]+|[./]\\d[A-Za-z0-9]*|(?<=[A-Z]\\d\\d):\\d{3,8}|(?<=\\d) (?:dash|hyphen|slash) [A-Za-z]?\\d[A-Za-z0-9]*){0,6}${GROUPS}`,
  "iy",
);
/** `E3F 88 1204`, `NG1 884 720H`: short groups in capitals, each with a digit and one with a letter. */
const GROUPED =
  /(?=\d{0,24}[A-Z]|\d[\d ]{0,24}[A-Z])(?=[A-Z]{0,3}\d)[A-Z\d]{2,5}(?: (?=[A-Z]{0,3}\d)[A-Z\d]{2,6}(?![\w/%-]|[.:]\w)){1,5}/y;
const DATE =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:\d{2}|\d{4})|(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}(?:T\d+)?|(?:19|20)\d\d[-/](?:19|20)?\d\d|(?:0?[1-9]|1[0-2])[-/](?:19|20)\d\d(?:-\d{1,2}\/(?:19|20)\d\d)?)$/;
/** Amounts, versions, addresses of the network; not an identity card's `28.441.902`. */
const DOTTED = /^(?!\d{1,2}\.\d{3}\.\d{3}$)v?\d+(?:\.\d+)+[a-z]?$/i;
/** ICD-10 with its point: `E11.65`. */
const DIAGNOSIS = /^[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}$/;
/** Public registries of weaknesses, standards, trials and papers. */
const PUBLIC =
  /^(?:(?:CVE|CWE|CAPEC|GHSA|RFC|ISO|IEC|PEP|NCT|PMID|PMC|ISRCTN|ECMA)[-_]?\d|rfc\d{3,4}$)/;
/** Forms of claims. */
const FORM = /^(?:CMS|HCFA)-?1(?:45|50)0$/;
/** A field of HL7 v2: `IN1-36`. */
const FIELD =
  /^(?:MSH|EVN|PID|PD1|NK1|PV[12]|IN[1-3]|GT1|AL1|DG1|PR1|ORC|OB[RX]|RX[ADE]|FT1|SCH)-\d{1,2}(?:\.\d{1,2}){0,2}$/;
const YEAR = /^(?:19|20)\d\d$/;
/** A word of five small letters makes a slug of it, unless a long number stands behind. */
const SLUG = /[a-z]{5}/;
const UNIT =
  /[ -]?(?:%|(?:units?|iu|times|dollars|usd|patients|people|members|employees|bytes|tokens|(?-i:ms)(?! [a-z])|non-null)(?![A-Za-z]))/iy;
/** What a number counts that has MOST_COUNTED digits at most: a longer one may be a record's, `84719265 G2P1`. */
const COUNTED =
  /[ -]?(?:mg|mcg|ml|kg|mm|cm|g|days?|weeks?|months?|years?|yrs?|hours?|hrs?|min|minutes?|beds|tablets?|capsules?|d[o\xf3]lares|pesos|p[a\xe1]ginas|pages|seiten|pagine|stron|pacientes|d[i\xed]as|horas|meses|semanas|a\xf1os|anos|veces|tabletas)(?![A-Za-z])/iy;
const MOST_COUNTED = 5;
/** Of both. */
const MEASURES = new Openings(
  "% unit iu times dollars usd patients people members employees bytes tokens ms non-null mg mcg ml kg mm cm g day week month year yr hour hr min beds tablet capsule dolares d\xf3lares pesos paginas p\xe1ginas pages seiten pagine stron pacientes dias d\xedas horas meses semanas a\xf1os anos veces".split(
    " ",
  ),
);

/** Where the token around a cluster begins. */
export function bodyOf(text: string, cluster: Cluster): number {
  return tokenOpening(text, cluster.token);
}

/** The token that begins at `body` and holds `at`, when it could be an identifier at all. */
export function readIdentifier(view: View, at: number, body: number): Identifier | undefined {
  const { text } = view;
  // Asked first: each cluster of a long token would read it to its end.
  if (!opensAlone(text, body)) return undefined;
  const end = runEnd(text, body) || Math.max(endOf(VALUE, text, body), endOf(GROUPED, text, body));
  if (end <= at || !endsAlone(text, end)) return undefined;
  if (end - body < 6 && view.isMasked(body, end)) return undefined;
  const value = text.slice(body, end);
  if (isReference(text, body, end)) return undefined;
  const digits = countDigits(value);
  if ((digits < value.length && !isPossible(value, digits)) || text.charAt(body - 1) === "$")
    return undefined;
  if (digits === value.length && isMeasured(text, end, digits)) return undefined;
  return { start: opening(text, body), body, end, value, digits };
}

/** `84719265, 84719266`, `W8471926 and W8471927`: another one of as many letters and digits follows. */
export function opensList(text: string, { body, end, value, digits }: Identifier): boolean {
  if (digits < LEAST_LISTED || value.endsWith("000")) return false;
  const next = endOf(LIST_GAP, text, end);
  if (next === 0 || isLetterOrDigit(text.charCodeAt(next + value.length))) return false;
  for (let i = 0; i < value.length; i++)
    if (isDigit(text.charCodeAt(body + i)) !== isDigit(text.charCodeAt(next + i))) return false;
  return true;
}

/** Fewer digits count something. */
const LEAST_LISTED = 7;
const LIST_GAP = /(?:[,;] (?:and |or )?| (?:and|or|&) |[,;])/y;

/** ``[`1f2e3d4`](https://git.example.org/acme/app/commit/1f2e3d4…)``, `[#624](…/pull/624)`: of a change log. */
function isReference(text: string, start: number, end: number): boolean {
  const sign = text.charAt(end);
  if ((sign !== "]" && sign !== "`") || end - start > LONGEST_REFERENCE) return false;
  const value = text.slice(start, end);
  if (text.charAt(start - 1) !== "#" && !HASH.test(value)) return false;
  const to = REFERENCE.exec(text.slice(end, end + REFERENCE_REACH))?.[1];
  return to?.startsWith(value) === true;
}

const REFERENCE =
  /^`?\]\(https:\/\/[^\s()]{1,100}\/(?:commit|pull|issues|merge_requests)\/([0-9a-f]{1,40})/;
const REFERENCE_REACH = 180;
/** Of a commit; digits alone are a record's number. */
const HASH = /[a-f]/;
/** Of a commit, as it is written; a record's number has more digits than an issue's. */
const LONGEST_REFERENCE = 7;

/** Whether a unit stands behind a number: `500 mg`, `84000 tokens`. */
export function isMeasured(text: string, end: number, digits: number): boolean {
  const sign = text.charCodeAt(end);
  if (!MEASURES.mayStandAt(text, sign === BLANK || sign === HYPHEN ? end + 1 : end)) return false;
  if (endOf(UNIT, text, end) !== 0) return true;
  return digits <= MOST_COUNTED && endOf(COUNTED, text, end) !== 0;
}

/** Where a run of digits ends that nothing could go on; 0 when something could. */
function runEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end === start || couldGoOn(text, end, end - start) ? 0 : end;
}

/** Whether a value could go on behind its first digits. */
function couldGoOn(text: string, end: number, digits: number): boolean {
  const next = text.charCodeAt(end + 1);
  switch (text.charCodeAt(end)) {
    case HYPHEN:
      return isDigit(next) || isLetter(next);
    case POINT:
    case SLASH:
      return isDigit(next);
    case BLANK:
      return isDigit(next) || (isLetter(next) && digits <= MOST_BEFORE_LETTER);
    default:
      return isLetter(text.charCodeAt(end));
  }
}

export function isYear(value: string): boolean {
  return value.length === 4 && YEAR.test(value);
}

function isPossible(value: string, digits: number): boolean {
  if (
    PUBLIC.test(value) ||
    FORM.test(value) ||
    FIELD.test(value) ||
    DATE.test(value) ||
    DOTTED.test(value) ||
    DIAGNOSIS.test(value)
  )
    return false;
  return digits >= 6 || !SLUG.test(value);
}

/** A few letters before a slash, also with a year before a colon: `P/2024/001234`, `GA/TW/8471926`, `SP24:00331`. */
function tokenOpening(text: string, start: number): number {
  const sign = text.charAt(start - 1);
  if (sign !== "/" && sign !== ":" && sign !== ".") return start;
  const opening = sign === "/" ? OPENING : sign === ":" ? YEARED : POINTED;
  return start - (opening.exec(text.slice(Math.max(0, start - 11), start))?.[0].length ?? 0);
}

const OPENING = /(?<![A-Za-z0-9/])(?:[A-Z]{1,4}\/){1,2}$/;
/** `APH.0099231` */
const POINTED = /(?<![A-Za-z0-9.])[A-Z]{2,4}\.$/;
const YEARED = /(?<![A-Za-z0-9/])[A-Z]{1,4}\d\d:$/;

/** Not the end of a longer token or of a number with a point. */
function opensAlone(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLetter(before) || isDigit(before)) return false;
  return !(".,".includes(text.charAt(start - 1)) && isDigit(text.charCodeAt(start - 2)));
}

/** Not the start of a longer token, and no local part of an address. */
function endsAlone(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  return !isLetterOrDigit(after) && after !== 0x40;
}

/** `#` before a value is of the value, unless it ends a word: `#4471002`, but `MRN#4471002`. */
function opening(text: string, body: number): number {
  if (text.charAt(body - 1) !== "#") return body;
  return /[A-Za-z0-9#]/.test(text.charAt(body - 2)) ? body : body - 1;
}

function countDigits(value: string): number {
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    if (isDigit(value.charCodeAt(i))) digits++;
  }
  return digits;
}
