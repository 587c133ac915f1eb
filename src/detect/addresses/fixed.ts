/** Addresses by a fixed word or field: boxes, units, the military's, the values of JSON fields. */

import type { Codes } from "../codes.ts";
import { memo } from "../memos.ts";
import { endOf } from "../steps.ts";
import { classesOf, Says } from "./classes.ts";
import { readTail, UNIT } from "./tail.ts";
import { isBlank, isLower, type Part, wordStart } from "./tokens.ts";

/** A part, with how sure it is. */
export interface FixedPart extends Part {
  readonly score: number;
  readonly how: "shape" | "structure";
}

/** `"line": ["`, `"street": "`: the quoted value behind it is the address. */
const FIELD =
  /"(?:line|lines|address|street|street_?address|address_?line_?\d?|addr_?\d?|address_?\d|line_?\d|home_?address|mailing_?address|billing_?address|shipping_?address|street_?name)"\s{0,2}:\s{0,2}\[?\s{0,2}"$/i;
const QUOTE = 0x22;
const BLANK = 0x20;
const COLON = 0x3a;
const SQUARE = 0x5b;
const NO_BREAK = 0xa0;
/** Between the colon of FIELD and its quote: two blanks, a bracket, two blanks. */
const MAX_KEY_GAP = 5;
const MAX_FIELD = 120;
const BOX =
  /(?:(?:p\.? ?o\.?|post office|postal) ?box|postfach|postbox|postboks|apartado(?: de correos)?|casilla|(?:psc|cmr|unit|rt|rte|route|rr|hc|hcr) ?#?\d{1,5},? box)\s(?:no\.? |#)?$/i;
const BOX_NUMBER = /\d{1,6}(?:-?[A-Za-z])?(?!\w)/y;
const MILITARY =
  /(?:(?:psc|cmr|unit) \d{1,5},? ?(?:box \d{1,5})?|us[a-z]{1,3} [a-z\u00c0-\u00ff'-]{2,24})[,\s]{1,3}[afd]po,? a[aep] $/i;
const ZIP = /\d{5}(?:-\d{4})?(?![\w-])/y;
const REACH = 60;

/** The whole of a quoted value whose field is an address's, around the digits at `start`. */
export function fieldAround(codes: Codes, start: number): FixedPart | undefined {
  const { text } = codes;
  const open = quoteBefore(codes, start);
  if (open < 0 || !isBehindKey(codes, open)) return undefined;
  if (!FIELD.test(text.slice(Math.max(0, open - REACH), open + 1))) return undefined;
  const value = text.slice(open + 1, open + MAX_FIELD);
  const length = value.indexOf('"');
  if (length < 0 || !isPhrase(value.slice(0, length))) return undefined;
  return { start: open + 1, end: open + 1 + length, score: 0.9, how: "structure" };
}

/** In vain for some; false: no colon stands before a quote as FIELD has it, over blanks and a bracket. */
function isBehindKey(codes: Codes, open: number): boolean {
  let at = open - 1;
  while (open - at <= MAX_KEY_GAP && isKeyGap(codes.at(at))) at--;
  return codes.at(at) === COLON;
}

function isKeyGap(code: number): boolean {
  return code <= BLANK || code === SQUARE || code === NO_BREAK;
}

const quotes = memo({ text: "", first: -1, last: -1, to: 0 });

/** The nearest quote before a place, no farther than REACH; -1: none. A look ends where the last began. */
function quoteBefore(codes: Codes, start: number): number {
  const { text } = codes;
  const isSame = text === quotes.text;
  // Set also when equal: two strings are compared but once.
  quotes.text = text;
  if (!isSame) quotes.first = text.indexOf('"');
  if (quotes.first < 0) return -1;
  const isOnward = isSame && start >= quotes.to;
  const from = Math.max(start - REACH, isOnward ? quotes.to : 0);
  let at = start - 1;
  while (at >= from && codes.at(at) !== QUOTE) at--;
  quotes.last = at >= from ? at : isOnward ? quotes.last : -1;
  quotes.to = start;
  return start - quotes.last <= REACH ? quotes.last : -1;
}

/** By the word right before the digits at `start`. */
export function fixedAt(text: string, start: number): FixedPart | undefined {
  if (!isBlank(text.charCodeAt(start - 1))) return undefined;
  const from = wordStart(text, start - 1);
  const says = classesOf(text, from, start - 1);
  if ((says & Says.Box) !== 0) return boxAt(text, start);
  if ((says & Says.Military) !== 0) return militaryAt(text, start);
  return (says & Says.HomeUnit) !== 0 ? partTo(from, endOf(UNIT, text, from), 0.55) : undefined;
}

/** `P.O. Box 123`, `PSC 1234, Box 56` */
function boxAt(text: string, start: number): FixedPart | undefined {
  const box = BOX.exec(text.slice(Math.max(0, start - REACH), start))?.[0];
  const end = endOf(BOX_NUMBER, text, start);
  if (box === undefined || end === 0) return undefined;
  return partTo(start - box.length, readTail(text, end, isLower(box.charCodeAt(0))).end, 0.85);
}

/** `APO AE 09012` with the unit or the ship before it. */
function militaryAt(text: string, start: number): FixedPart | undefined {
  const before = MILITARY.exec(text.slice(Math.max(0, start - REACH), start))?.[0];
  return before === undefined
    ? undefined
    : partTo(start - before.length, endOf(ZIP, text, start), 0.9);
}

/** An end of 0: none. */
function partTo(start: number, end: number, score: number): FixedPart | undefined {
  return end === 0 ? undefined : { start, end, score, how: "shape" };
}

/** Words and not one token: no host, no pointer. */
function isPhrase(value: string): boolean {
  return value.includes(" ") && /[A-Za-z\u00c0-\u00ff]{2}/.test(value);
}
