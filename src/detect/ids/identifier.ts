/** How an identifier without a format of its own looks: a token of letters and digits, `#RX-4471002`. */
import { isAsciiLetterOrDigit, isDigit, isLetter, isLetterOrDigit } from "../characters.ts";
import type { Codes } from "../codes.ts";
import type { Cluster } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import { memo } from "../memos.ts";
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
const NUMBER_SIGN = 0x23;
const DOLLAR = 0x24;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const CLOSE_BRACKET = 0x5d;
const TICK = 0x60;
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
const UNITS =
  "unit units iu times dollars usd patients people members employees bytes tokens non-null".split(
    " ",
  );
/** What a number counts that has MOST_COUNTED digits at most: a longer one may be a record's, `84719265 G2P1`. */
const COUNTED_UNITS =
  "mg mcg ml kg mm cm g day days week weeks month months year years yr yrs hour hours hr hrs min minute minutes beds tablet tablets capsule capsules dolares d\xf3lares pesos paginas p\xe1ginas pages seiten pagine stron pacientes dias d\xedas horas meses semanas a\xf1os anos veces tabletas".split(
    " ",
  );
const MOST_COUNTED = 5;
const UNIT = new RegExp(`[ -]?(?:%|(?:${UNITS.join("|")}|(?-i:ms)(?! [a-z]))(?![A-Za-z]))`, "iy");
const COUNTED = new RegExp(`[ -]?(?:${COUNTED_UNITS.join("|")})(?![A-Za-z])`, "iy");
const MEASURES = new Openings(["%", "ms", ...UNITS, ...COUNTED_UNITS]);

/** What was read last: of one cluster several entities ask. */
const opened = memo({ text: "", token: -1, body: 0 });
const known = memo<{ text: string; at: number; body: number; id: Identifier | undefined }>({
  text: "",
  at: -1,
  body: -1,
  id: undefined,
});

/** Where the token around a cluster begins. */
export function bodyOf(text: string, { token }: Cluster): number {
  const isSame = token === opened.token && text === opened.text;
  // Set also when equal: two strings are compared but once.
  opened.text = text;
  if (isSame) return opened.body;
  opened.token = token;
  opened.body = tokenOpening(text, token);
  return opened.body;
}

/** The token that begins at `body` and holds `at`, when it could be an identifier at all. */
export function readIdentifier(view: View, at: number, body: number): Identifier | undefined {
  const { text } = view;
  const isSame = at === known.at && body === known.body && text === known.text;
  known.text = text;
  if (isSame) return known.id;
  known.at = at;
  known.body = body;
  known.id = identifierAt(view, at, body);
  return known.id;
}

function identifierAt(view: View, at: number, body: number): Identifier | undefined {
  const { text, codes } = view;
  // Asked first: each cluster of a long token would read it to its end.
  if (!opensAlone(codes, body)) return undefined;
  const end = runEnd(codes, body) || Math.max(endOf(VALUE, text, body), endOf(GROUPED, text, body));
  if (end <= at || !endsAlone(codes, end)) return undefined;
  if (end - body < 6 && view.isMasked(body, end)) return undefined;
  const value = text.slice(body, end);
  if (isReference(codes, body, end)) return undefined;
  const digits = countDigits(codes, body, end);
  if (codes.at(body - 1) === DOLLAR) return undefined;
  if (digits < value.length && (!isPossible(value, digits) || isOfSystem(text, body, value)))
    return undefined;
  if (digits === value.length && isMeasured(text, end, digits)) return undefined;
  return { start: opening(codes, body), body, end, value, digits };
}

/** `CERT_CHAIN_END_CERT = 0x10000000`: a constant of code. */
const CONSTANT = /(?:^|[^A-Z_])[A-Z]+(?:_[A-Z\d]+){2,6} ?= ?$/;
const HEXADECIMAL = /^0x[0-9a-f]{2,16}$/i;
const LONGEST_NAME = 96;
/** `sg-0123456789abcdef0`, `policy-0123456789abcdef0`: a resource of AWS, in both its lengths. */
const RESOURCE =
  /^(?:(?:sgr?|vpc|vpce|subnet|eni|vol|ami|snap|rtb|igw|acl|eipalloc|tgw|fs)-(?=\d*[a-f])(?:[0-9a-f]{8}|[0-9a-f]{17})|(?:policy|i|lt|pl|nat|pcx)-(?=\d*[a-f])[0-9a-f]{17})$/;

/** A resource of a cloud, a constant of code. */
function isOfSystem(text: string, start: number, value: string): boolean {
  if (RESOURCE.test(value)) return true;
  return (
    HEXADECIMAL.test(value) && CONSTANT.test(text.slice(Math.max(0, start - LONGEST_NAME), start))
  );
}

/** `84719265, 84719266`, `W8471926 and W8471927`: another one of as many letters and digits follows. */
export function opensList(text: string, { body, end, value, digits }: Identifier): boolean {
  if (digits < LEAST_LISTED || ROUND.test(value) || isBinary(value)) return false;
  const next = endOf(LIST_GAP, text, end);
  if (next === 0 || isLetterOrDigit(text.charCodeAt(next + value.length))) return false;
  for (let i = 0; i < value.length; i++)
    if (isDigit(text.charCodeAt(body + i)) !== isDigit(text.charCodeAt(next + i))) return false;
  return true;
}

/** Fewer digits count something. */
const LEAST_LISTED = 7;
/** Round ones, seconds and milliseconds since 1970, days, addresses of memory, and what no record's number is as long as. */
const ROUND =
  /000$|^1[5-9]\d{8}(?:\d{3})?$|^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|^0x|^\d{13}/i;

/** `1048576`: a size, of which 1024 is a part. */
function isBinary(value: string): boolean {
  return Number(value) % BINARY === 0;
}

const BINARY = 1024;
const LIST_GAP = /(?:[,;] (?:and |or )?| (?:and|or|&) |[,;])/y;

/** ``[`1f2e3d4`](https://git.example.org/acme/app/commit/1f2e3d4…)``, `[#624](…/pull/624)`: of a change log. */
function isReference(codes: Codes, start: number, end: number): boolean {
  const sign = codes.at(end);
  if ((sign !== CLOSE_BRACKET && sign !== TICK) || end - start > LONGEST_REFERENCE) return false;
  const { text } = codes;
  const value = text.slice(start, end);
  if (codes.at(start - 1) !== NUMBER_SIGN && !HASH.test(value)) return false;
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
function runEnd(codes: Codes, start: number): number {
  let end = start;
  while (isDigit(codes.at(end))) end++;
  return end === start || couldGoOn(codes, end, end - start) ? 0 : end;
}

/** Whether a value could go on behind its first digits. */
function couldGoOn(codes: Codes, end: number, digits: number): boolean {
  const next = codes.at(end + 1);
  switch (codes.at(end)) {
    case HYPHEN:
      return isDigit(next) || isLetter(next);
    case POINT:
    case SLASH:
      return isDigit(next);
    case BLANK:
      return isDigit(next) || (isLetter(next) && digits <= MOST_BEFORE_LETTER);
    default:
      return isLetter(codes.at(end));
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
function opensAlone(codes: Codes, start: number): boolean {
  const before = codes.at(start - 1);
  if (isLetter(before) || isDigit(before)) return false;
  return !((before === POINT || before === COMMA) && isDigit(codes.at(start - 2)));
}

/** Not the start of a longer token, and no local part of an address. */
function endsAlone(codes: Codes, end: number): boolean {
  const after = codes.at(end);
  return !isLetterOrDigit(after) && after !== 0x40;
}

/** `#` before a value is of the value, unless it ends a word: `#4471002`, but `MRN#4471002`. */
function opening(codes: Codes, body: number): number {
  if (codes.at(body - 1) !== NUMBER_SIGN) return body;
  const before = codes.at(body - 2);
  return isAsciiLetterOrDigit(before) || before === NUMBER_SIGN ? body : body - 1;
}

function countDigits(codes: Codes, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at++) if (isDigit(codes.at(at))) digits++;
  return digits;
}
