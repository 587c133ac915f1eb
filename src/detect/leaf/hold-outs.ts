/**
 * What looks like a number of a person and is one of telemetry's own: trace ids, UUIDs, ids that a
 * model's API gives, digests, floats, dated model names. Judged by the shape of the whole token, so
 * that a key's name alone never holds a value out.
 */
import { isAsciiLetter, isDigit, isWord } from "../characters.ts";
import { Codes } from "../codes.ts";
import { isBase64 } from "../media/magic.ts";
import { memo } from "../memos.ts";

/** A token longer than this is judged by its first part. */
const MAX_TOKEN = 200;
/** The shortest of the shapes below: `fc_` and six. */
const MIN_TOKEN = 9;

/** Of hexadecimal digits with their hyphens; a shorter one is no id of digits alone. */
const UUID_LENGTH = 36;

/** An entity name, a colon, 64 hexadecimal digits. */
const MAX_PLACEHOLDER = 120;

/** Characters of base64 in a run that is no text. */
const LEAST_RUN = 200;
/** Characters of each kind in a quarter of it; by chance eight are digits. */
const LEAST_OF_KIND = 2;
/** Nothing that chance spells is longer. */
const MAX_SPELLED = 100;

/** Also behind the words of what made it, and its small number: `consumer-billing-1-…`. */
const UUID =
  /^(?:[a-z]{1,16}(?:-[a-z]{1,16}){0,6}(?:-\d{1,3})?-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
/** An id of 12 hexadecimal digits or more, with a letter; below 16 with two letters: `24A1198200731` is a claim. */
const HEX =
  /^(?:[a-z0-9]+:)?(?![a-f]{1,3}\d+$)(?!(?=.{12,15}$)\d+[a-f]\d+$)(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{12,}$/i;
/** What ids begin with that a model's API and agents give, where it is more than a MAC address could (`fc-…`). */
export const OWN_PREFIXES =
  "call toolu chatcmpl cmpl resp msg run thread asst req file batch gen evt sess conv ctcmpl tool step trace span".split(
    " ",
  );
const OPAQUE = new RegExp(
  `^(?!(?:[0-9a-f]{2}-){5})(?:rs|fc|ws|${OWN_PREFIXES.join("|")})[_-][A-Za-z0-9_-]{6,}$`,
);
/** With a small letter, a version or a build's name before the date: another word in capitals is a record's, `RX-20240718`. */
const MODEL =
  /^(?=.*[a-z]|[A-Z.-]*(?!20\d\d-?\d\d-?\d\d$)\d{1,2}(?!\d)|(?:.*-)?(?:API|BACKUP|BATCH|BUILD|CI|DEPLOY|DUMP|EXP|HOTFIX|INDEX|JOB|MIGRATION|NIGHTLY|PATCH|RC|REL|RELEASE|RUN|SCHEMA|SNAPSHOT|SPRINT|TAG|VERSION|V)-20)[A-Za-z][A-Za-z0-9.]*(?:-[A-Za-z0-9.]+)*-20\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])$/;
/**
 * Four digits in a row are a value in brackets, and so are letters among digits: `[MR447182]`, a key; digits alone behind
 * a colon too: `[MRN:84719265]`.
 */
const PLACEHOLDER =
  /^\[(?![A-Z0-9_]*\d{4})(?![A-Z0-9_]*\d[A-Z]+\d)[A-Z][A-Z0-9_]*(?::(?!\d{8})[a-z0-9]{8}|:[0-9a-f]{64})?\]$/;

/** An attribute's tag in DICOM, from its bracket or quote on: `(0010,0020)`, `"00100020":{"vr":`. */
const DICOM_TAG = /[("']0[0-9A-F]{3}(?:, ?[0-9A-F]{4}\)|[0-9A-F]{4}["']\s?:\s?\{\s?["']vr)/iy;
const POINT = 0x2e;
const ZERO = 0x30;
const HASH = 0x23;
const LINK_OPENS = "[`";
const LIMIT_DIGITS = 10;

/** `2.718281828459045`; with ten digits behind its point it may be a telephone number. */
const FLOAT = /^\d{1,3}\.\d{11,}$/;

/** No float of FLOAT is as short. */
const SHORT_FLOAT = 12;

/** Largest of signed and unsigned integers of 32 bits, and the next. */
const LIMITS = new Set(["2147483647", "2147483648", "4294967295", "4294967296"]);
const FIRST_DIGITS = [0x32, 0x34];
/** Behind the name of a bound: `MAX_TIMEOUT = `, `"seed": `; not of a telephone. */
const BOUND =
  /(?<!(?:phone|cell|mobile|fax|contact|PHONE|CELL|MOBILE|FAX|CONTACT)[ _-]?)(?:MAX|MIN|LIMIT|TIMEOUT|TTL|SEED|SIZE|BYTES|max|limit|timeout|ttl|seed)\w*["']?\s{0,2}[:=<(]\s{0,2}$/;
const LONGEST_BOUND = 40;
/** No tracker has counted further. */
const LINKED_DIGITS = 6;
/** `[#199](https://example.org/issues/199)`, `` `#199 <https://example.org/issues/199>`_ ``, of a list of changes. */
const LINKED = /(?:\]\(| <)[^\s)]{0,200}\/(?:issues|pull|merge_requests|commit|bugs?)\//y;

/** The token that was judged last: most have many clusters, and are judged once. */
const judged = memo({ text: "", from: 0, to: 0, isHeld: false });
/** Characters of tokens that were walked over last: of a long token, each is walked over once. */
const walked = memo({ text: "", from: 0, to: 0 });
/** Of a text that is asked for by itself. */
const apart = new Codes();

/** Whether the token around [start, end) is an identifier that stays as it is. */
export function isHeldOut(codes: Codes, start: number, end: number): boolean {
  return (
    isOfSystem(codes, start, end) || isFraction(codes, start) || isInOwnToken(codes, start, end)
  );
}

/** The same of a text that is one token. */
export function isHeldOutText(text: string): boolean {
  return isHeldOut(apart.takeText(text), 0, text.length);
}

/** Whether a value is a part, or all, of a token that is one of telemetry's ids. */
function isInOwnToken(codes: Codes, start: number, end: number): boolean {
  const { text } = codes;
  if (start >= judged.from && end <= judged.to && text === judged.text) {
    // Set also when equal: two strings are compared but once.
    judged.text = text;
    return judged.isHeld;
  }
  const isWalked = start >= walked.from && end <= walked.to && text === walked.text;
  const from = tokenFrom(codes, start, isWalked ? Math.max(walked.from, start - MAX_TOKEN) : start);
  const to = tokenTo(codes, end, isWalked ? Math.min(walked.to, end + MAX_TOKEN) : end);
  const length = to - from;
  if (length < MIN_TOKEN || (length === end - start && length < UUID_LENGTH)) return false;
  const isHeld = isOwnId(text.slice(from, to));
  // What holds for a cluster that goes on behind a blank, or for a part of a long token, holds for no other.
  if (isWalked || isOneToken(codes, start, end)) {
    keepStretch(walked, text, from, to);
    if (start - from < MAX_TOKEN && to - end < MAX_TOKEN) {
      keepStretch(judged, text, from, to);
      judged.isHeld = isHeld;
    }
  }
  return isHeld;
}

/** Where the token around a place begins, from a place on in it. */
function tokenFrom(codes: Codes, start: number, known: number): number {
  let from = known;
  while (from > 0 && start - from < MAX_TOKEN && isTokenChar(codes.at(from - 1))) from--;
  return from;
}

function tokenTo(codes: Codes, end: number, known: number): number {
  let to = known;
  while (to < codes.length && to - end < MAX_TOKEN && isTokenChar(codes.at(to))) to++;
  return to;
}

function keepStretch(kept: typeof walked, text: string, from: number, to: number): void {
  kept.text = text;
  kept.from = from;
  kept.to = to;
}

/** Whether a point stands where a float has it. */
function hasPoint(codes: Codes, start: number): boolean {
  for (let at = start + 1; at < start + 4; at++) if (codes.at(at) === POINT) return true;
  return false;
}

/** A float, a limit of integers, the number of a linked change, a tag of DICOM. */
function isOfSystem(codes: Codes, start: number, end: number): boolean {
  const { text } = codes;
  if (end - start > SHORT_FLOAT && hasPoint(codes, start) && FLOAT.test(text.slice(start, end)))
    return true;
  if (codes.at(start) === ZERO && isDicomTag(text, start, end)) return true;
  const before = codes.at(start - 1);
  if (before === HASH) {
    LINKED.lastIndex = end;
    return (
      end - start <= LINKED_DIGITS &&
      LINK_OPENS.includes(text.charAt(start - 2)) &&
      LINKED.test(text)
    );
  }
  if (end - start !== LIMIT_DIGITS || !FIRST_DIGITS.includes(codes.at(start))) return false;
  if (!LIMITS.has(text.slice(start, end))) return false;
  return BOUND.test(text.slice(Math.max(0, start - LONGEST_BOUND), start));
}

/** Alone: a value may stand behind it in the same cluster. */
function isDicomTag(text: string, start: number, end: number): boolean {
  DICOM_TAG.lastIndex = start - 1;
  return start > 0 && DICOM_TAG.test(text) && DICOM_TAG.lastIndex > end;
}

function isOneToken(codes: Codes, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isTokenChar(codes.at(at))) return false;
  return true;
}

/** Each pattern is asked where what all of its ids have stands: most tokens with digits are none. */
function isOwnId(token: string): boolean {
  if (token.length >= UUID_LENGTH && (UUID.test(token) || TRACEPARENT.test(token))) return true;
  if (!token.includes("-") && HEX.test(token)) return true;
  if (!isAsciiLetter(token.charCodeAt(0))) return false;
  return OPAQUE.test(token) || (token.includes("-20") && MODEL.test(token));
}

/** The digits behind a decimal point: `0.4111111111111111`. */
function isFraction(codes: Codes, start: number): boolean {
  return codes.at(start - 1) === POINT && isDigit(codes.at(start - 2));
}

/** Whether [start, end) is a short part of a long run of base64: no text, whatever its letters spell. */
export function isInOpaqueRun(codes: Codes, start: number, end: number): boolean {
  if (end - start > MAX_SPELLED || !isBase64(codes.at(start))) return false;
  let from = start;
  let to = end;
  while (start - from < LEAST_RUN && isBase64(codes.at(from - 1))) from--;
  while (to - from < LEAST_RUN && isBase64(codes.at(to))) to++;
  return to - from >= LEAST_RUN && isRandom(codes.text.slice(from, to));
}

/** Small letters, capitals and digits in each quarter, as chance writes them and no path or list does. */
function isRandom(run: string): boolean {
  const quarter = Math.ceil(run.length / 4);
  for (let at = 0; at < run.length; at += quarter) {
    const part = run.slice(at, at + quarter);
    for (const kind of [/[a-z]/g, /[A-Z]/g, /\d/g])
      if ((part.match(kind)?.length ?? 0) < LEAST_OF_KIND) return false;
  }
  return true;
}

/** Whether [start, end) lies in one of our own placeholders. */
export function isPlaceholder(codes: Codes, start: number, end: number): boolean {
  let open = start;
  const first = Math.max(0, start - MAX_PLACEHOLDER);
  while (open >= first && isOfPlaceholder(codes.at(open))) open--;
  if (open < first || codes.at(open) !== 0x5b) return false;
  let close = open;
  const last = Math.min(codes.length, open + MAX_PLACEHOLDER);
  while (close < last && codes.at(close) !== 0x5d) close++;
  return close < last && close >= end - 1 && PLACEHOLDER.test(codes.text.slice(open, close + 1));
}

/** Whether a text is one. */
export function isPlaceholderText(text: string): boolean {
  return text.length <= MAX_PLACEHOLDER && isPlaceholder(apart.takeText(text), 0, text.length);
}

/** Letters, digits, `_` and `:`. */
function isOfPlaceholder(code: number): boolean {
  return (isWord(code) && code < 0x80) || code === 0x3a;
}

function isTokenChar(code: number): boolean {
  return isWord(code) || code === 0x2d;
}
