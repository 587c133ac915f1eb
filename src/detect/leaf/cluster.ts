/**
 * A cluster of digits as one look sees it: its runs, what touches it. Of thirty recognisers few could
 * take a cluster of one shape, so they say by signs which ones (`DigitRecogniser.signs`).
 */
import { isAsciiLetterOrDigit, isCapital, isDigit, isHexLetter } from "../characters.ts";
import type { Codes } from "../codes.ts";
import { mayBeNearMonth } from "../dates/near-month.ts";
import { digitsAt, tokenStart } from "../steps.ts";

export const Sign = {
  /** Every cluster. */
  Any: 131_072,
  /** Nine digits, a run of nine, or runs of three, two and four. */
  Social: 1,
  /** Twelve digits and more. */
  Twelve: 2,
  /** Ten digits, or what is dialled before a number (`+`, `00`), opening as telephone numbers do; three of seven. */
  Dialled: 4,
  /** Perhaps `office`, `fax`, `mobile`, `cell` or an extension behind it. */
  Tailed: 8,
  /** Letters or another token's part run into it; a letter or `<` stands right behind. */
  Led: 16,
  Trailed: 32,
  /** Of a path, a query, a table: `/`, `=` or `|` before its token. */
  Parted: 64,
  /** Three points and more. */
  Dotted: 128,
  /** A colon or a hexadecimal letter beside its first run. */
  Coloned: 256,
  /** A first run of two or four digits, a mark of octets beside it. */
  Paired: 512,
  /** A first run of five digits. */
  Five: 1024,
  /** `0711-` */
  Dashed: 2048,
  /** Runs such as dates have them. */
  Dated: 4096,
  /** A run that begins with 9 or 1 and has two or three digits. */
  Aged: 8192,
  /** Sixteen digits and more, and a bracket. */
  Bracketed: 16_384,
  /** `919-` */
  Nines: 32_768,
  /** Perhaps the name of a month beside it. */
  Written: 65_536,
  /** A capital and `/` before its token: `P/2024/001234`. */
  Slashed: 262_144,
} as const;

/** Letters of a value before its digits that are looked at. */
const MAX_TOKEN = 24;
/** By its first letter, the second one of what `Tailed` asks for. */
const TAILS = secondLetters(["of", "fa", "mo", "ce", "ex"]);
const MAX_TAIL_GAP = 4;
/** Runs of three, two and four digits, a byte each. */
const THREE_TWO_FOUR = 0x030204;
/** From so many digits on a telephone number may begin with any of the runs. */
const LONGEST_PHONE = 17;
/** Digits before a hexadecimal letter or a colon of an address. */
const LONGEST_HEXADECIMAL = 5;
/** The longest run of a date with its time. */
const LONGEST_DATE = 14;

const SPACE = 0x20;
const OPEN = 0x28;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const ONE = 0x31;
const NINE = 0x39;
const COLON = 0x3a;

/** One record that is filled anew for each cluster. */
export class Cluster {
  start = 0;
  end = 0;
  digits = 0;
  /** Where the token of letters, digits and hyphens begins that its first digits are of. */
  token = 0;
  /** Where a `+` or `(` right before it begins. */
  opening = 0;
  /** Bits of Sign. */
  signs = 0;
  readonly #areMonthsAsked: boolean;

  /** @param asked signs that someone asks for: months beside digits are looked for only then */
  constructor(asked: number) {
    this.#areMonthsAsked = (asked & Sign.Written) !== 0;
  }

  fill(codes: Codes, start: number, end: number, digits: number): void {
    this.start = start;
    this.end = end;
    this.digits = digits;
    this.token = tokenStart(codes, start, MAX_TOKEN);
    this.opening = openingOf(codes, start);
    this.signs = signsOfSize(codes, this) | signsOfRuns(codes, this) | signsAround(codes, this);
    if (this.#areMonthsAsked && mayBeNearMonth(codes.text, start, end)) this.signs |= Sign.Written;
  }
}

/** A `+` or `(` before a number belongs to it: `+1`, `(+49`, `+(919)`. */
export function openingOf(codes: Codes, start: number): number {
  let at = start;
  if (codes.at(at - 1) === OPEN) at--;
  if (codes.at(at - 1) === PLUS) at--;
  if (codes.at(at) === PLUS && codes.at(at - 1) === OPEN) at--;
  return at;
}

function signsOfSize(codes: Codes, { start, opening, digits }: Cluster): number {
  const isAbroad = codes.at(start) === ZERO && codes.at(start + 1) === ZERO;
  const isLong = digits >= 10 || isAbroad || codes.at(start - 1) === PLUS;
  const isDialled =
    (isLong && (digits >= LONGEST_PHONE || opening < start || opensPhone(codes, start))) ||
    (digits === 7 && digitsAt(codes, start, 4) === 3);
  return (
    Sign.Any |
    (digits === 9 ? Sign.Social : 0) |
    (digits >= 12 ? Sign.Twelve : 0) |
    (isDialled ? Sign.Dialled : 0)
  );
}

/** A country's digit, a trunk's, or a run of an area's three digits, of ten and more. */
function opensPhone(codes: Codes, start: number): boolean {
  const first = codes.at(start);
  if (first === ZERO || first === ONE) return true;
  const run = digitsAt(codes, start, 10);
  return run === 3 || run === 10;
}

/** What the lengths of the runs say and the separators between them. */
function signsOfRuns(codes: Codes, { start, end, digits }: Cluster): number {
  let signs = 0;
  let points = 0;
  // Lengths of the last three runs, a byte each.
  let lengths = 0;
  let isBracketed = codes.at(start - 1) === OPEN;
  for (let at = start; at < end; ) {
    const from = at;
    while (at < end && isDigit(codes.at(at))) at++;
    const length = at - from;
    lengths = ((lengths << 8) | Math.min(length, 0xff)) & 0xffffff;
    if (length === 9 || lengths === THREE_TWO_FOUR) signs |= Sign.Social;
    if (from === start) signs |= signsOfFirst(codes, from, at);
    signs |= signsOfRun(codes, from, at, from === start);
    for (; at < end && !isDigit(codes.at(at)); at++) {
      const code = codes.at(at);
      if (code === POINT) points++;
      else if (code === OPEN) isBracketed = true;
    }
  }
  if (points >= 3) signs |= Sign.Dotted;
  return isBracketed && digits >= 16 ? signs | Sign.Bracketed : signs;
}

function signsOfFirst(codes: Codes, start: number, end: number): number {
  const length = end - start;
  const behind = codes.at(end);
  const isDashed = behind === HYPHEN;
  const isPaired =
    (length === 2 || length === 4) && (isMark(codes.at(start - 1)) || isMark(behind));
  const isColoned = length <= LONGEST_HEXADECIMAL && (behind === COLON || isHexLetter(behind));
  return (
    (isPaired ? Sign.Paired : 0) |
    (isColoned ? Sign.Coloned : 0) |
    (length === 5 ? Sign.Five : 0) |
    (isDashed && length === 4 ? Sign.Dashed : 0) |
    (isDashed && length === 3 && codes.at(start) === NINE ? Sign.Nines : 0)
  );
}

/** Of a hardware address. */
function isMark(code: number): boolean {
  return code === COLON || code === HYPHEN || code === POINT;
}

function signsOfRun(codes: Codes, start: number, end: number, isFirst: boolean): number {
  const length = end - start;
  const first = codes.at(start);
  const isAge = (length === 2 && first === NINE) || (length === 3 && first === ONE);
  return (isAge ? Sign.Aged : 0) | (isOfDate(codes, start, end, isFirst) ? Sign.Dated : 0);
}

/** Whether a date of digits may begin with a run. */
function isOfDate(codes: Codes, start: number, end: number, isFirst: boolean): boolean {
  const length = end - start;
  if (!isFirst && isJoint(codes.at(start - 1)) && isDigit(codes.at(start - 2))) return false;
  if (length >= 8) return length <= LONGEST_DATE;
  if (length !== 1 && length !== 2 && length !== 4) return false;
  const sign = codes.at(end);
  return isJoint(sign) || (sign === SPACE && length < 4);
}

function isJoint(code: number): boolean {
  return code === HYPHEN || code === POINT || code === SLASH;
}

/** What stands right before and behind a cluster says. */
function signsAround(codes: Codes, { start, end, token }: Cluster): number {
  const before = codes.at(start - 1);
  const behind = codes.at(end);
  const opening = codes.at(token - 1);
  const isParted = opening === SLASH || opening === 0x3d || opening === 0x7c;
  const isColoned = before === COLON || isHexLetter(before);
  const isTrailed = behind === 0x3c || before === 0x3c || isAsciiLetterOrDigit(behind);
  return (
    (token < start ? Sign.Led : 0) |
    (isTrailed ? Sign.Trailed : 0) |
    (isParted || start - token === MAX_TOKEN ? Sign.Parted : 0) |
    (opening === SLASH && isCapital(codes.at(token - 2)) ? Sign.Slashed : 0) |
    (isColoned ? Sign.Coloned : 0) |
    (isTailed(codes, end) ? Sign.Tailed : 0)
  );
}

function isTailed(codes: Codes, end: number): boolean {
  let at = end;
  while (at - end < MAX_TAIL_GAP && isTailGap(codes.at(at))) at++;
  const lower = codes.at(at) | 0x20;
  if (lower === 0x78 || lower === 0x23) return true;
  return lower < TAILS.length && TAILS[lower] === (codes.at(at + 1) | 0x20);
}

function isTailGap(code: number): boolean {
  return code === SPACE || code === HYPHEN || code === 0x2c || code === 0x3b || code === OPEN;
}

function secondLetters(words: readonly string[]): Uint8Array {
  const letters = new Uint8Array(0x80);
  for (const word of words) letters[word.charCodeAt(0)] = word.charCodeAt(1);
  return letters;
}
