/**
 * An identifier that a label or its place told once is meant wherever it stands: `get_labs(00417782)` behind
 * `"mrn":"00417782"`, the key of a message behind its body. Looked for where the prefilter finds runs of digits that
 * begin as theirs do.
 */
import { isDigit, isLetter, isLetterOrDigit } from "../characters.ts";
import { isMeasured } from "../ids/identifier.ts";
import { ROW, RowKind, type Rows } from "../prefilter/rows.ts";
import { SHORTEST_RUN } from "../prefilter/run-set.ts";

/** What is one person's, and is as long in every place. */
export const KNOWN_IDS: ReadonlySet<string> = new Set(
  "MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID US_SSN UNIQUE_ID ACCOUNT_NUMBER PHONE_NUMBER".split(" "),
);
const PHONE = "PHONE_NUMBER";
/** Written with marks or without. */
const GROUPED: ReadonlySet<string> = new Set(["US_SSN", PHONE]);

/** Identifiers of one request; of more, the first in alphabetical order, so that leaves may come in any order. */
const MOST_IDS = 4096;
/** Of those that share their longest run of digits: each place with that run is compared with all of them. */
const MOST_OF_RUN = 16;
/** Of one that is digits alone. */
export const LEAST_DIGITS = 7;
const LEAST_CHARACTERS = 8;
/** Of a number that is a leaf, which has nothing around it but a key. */
const LEAST_OF_NUMBER = 8;
/** With marks between; a run of base64 that holds one is found whole, and is none. */
export const LONGEST = 40;
const SHAPE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
/** `1250000`, `0000000`: a limit, an amount, no value; as likely to be another one's as to be this one. */
const ROUND = /^\d{0,3}0{4,}$/;
const ROUND_END = "0000";
/** Characters before a number that may say what it counts. */
const REACH = 32;
const COUNTS =
  "count size length port offset amount price cost timestamp ts epoch tokens bytes duration elapsed latency ms ns seconds";
/** `$`, `prompt_tokens=`, `"durationMs": `: a number behind it counts something. */
const COUNTED = countedBy(COUNTS.split(" "));
const POINT = 0x2e;

interface Known {
  /** In lower case: `qxz440912` is meant by `QXZ440912` too. */
  readonly value: string;
  /** As it was found. */
  readonly source: string;
  /** Where its longest run of digits stands in it. */
  readonly offset: number;
  readonly entity: string;
  /** Whether numbers of its kind are everywhere: it is told by what stands around it too. */
  readonly isPlain: boolean;
}

/** What was found for sure, if it may be known elsewhere: one value, one entity, in whatever order leaves come. */
export function noteId(found: Map<string, string>, value: string, entity: string): void {
  if (value.length > LONGEST) return;
  const known = found.get(value);
  if (known === undefined || entity < known) found.set(value, entity);
}

/** Where identifiers are looked for. */
export interface Seeker {
  /** The keys above the text. */
  keyOf(): string;
  /** Whether a surer finding covers a place: ascending starts are asked for. */
  isCovered(start: number, end: number): boolean;
  report(start: number, end: number, entity: string): void;
}

/** Whether marks in a value are left out elsewhere. */
export function isGrouped(entity: string): boolean {
  return GROUPED.has(entity);
}

/** Whether a value is also written with its country, or without. */
export function isPhone(entity: string): boolean {
  return entity === PHONE;
}

export class KnownIds {
  readonly #byRun = new Map<string, Known[]>();

  /** @param found identifiers as their shadows have them, with their entities, in any order */
  constructor(found: ReadonlyMap<string, string>) {
    for (const source of firstOf([...found.keys()])) {
      const entity = found.get(source) ?? "";
      const bare = isGrouped(entity) ? digitsOf(source) : source.toLowerCase();
      this.#add(bare, source, entity);
      if (isPhone(entity)) this.#add(otherForm(bare), source, entity);
    }
    for (const ones of this.#byRun.values())
      if (ones.length > 1) ones.sort((a, b) => inOrder(a.source, b.source)).splice(MOST_OF_RUN);
  }

  #add(value: string, source: string, entity: string): void {
    const run = longestRun(value);
    if (!isTelling(value, run)) return;
    const isPlain = !isGrouped(entity) && run === value;
    const one = { value, source, entity, offset: value.indexOf(run), isPlain };
    const ones = this.#byRun.get(run);
    if (ones === undefined) this.#byRun.set(run, [one]);
    else ones.push(one);
  }

  /** What a number is that is a leaf, in decimal digits. */
  entityOf(number: string, keyOf: () => string): string | undefined {
    let entity: string | undefined;
    const seeker: Seeker = {
      keyOf,
      isCovered: () => false,
      report(_start, _end, found) {
        if (entity === undefined || found < entity) entity = found;
      },
    };
    if (number.length >= LEAST_OF_NUMBER) this.#findRun(number, 0, seeker);
    return entity;
  }

  /**
   * Where they stand in a shadow.
   *
   * @param places rows of kind Digits, ascending: where its runs of digits start that begin as theirs do (known-runs.ts)
   */
  find(text: string, places: Rows, seeker: Seeker): void {
    for (let row = 0; row < places.length; row += ROW)
      if (places[row] === RowKind.Digits) this.#findRun(text, places[row + 1], seeker);
  }

  #findRun(text: string, start: number, seeker: Seeker): void {
    let end = start;
    while (end - start <= LONGEST && isDigit(text.charCodeAt(end))) end++;
    for (const known of this.#byRun.get(text.slice(start, end)) ?? [])
      seek(text, start - known.offset, known, seeker);
  }
}

function seek(text: string, from: number, known: Known, seeker: Seeker): void {
  const { value, offset, entity, isPlain } = known;
  const to = from + value.length;
  if (!isAt(text, from, value)) return;
  // Most places are those where it was found.
  if (offset === 0 && seeker.isCovered(from, to)) return;
  if (!standsAlone(text, from, to)) return;
  if (!isPlain || !counts(text, { from, to }, () => seeker.keyOf()))
    seeker.report(from, to, entity);
}

/** No more than are taken; these in no order. */
function firstOf(values: string[]): string[] {
  return values.length <= MOST_IDS ? values : values.sort().slice(0, MOST_IDS);
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function digitsOf(value: string): string {
  let digits = "";
  for (let at = 0; at < value.length; at++) {
    const from = at;
    while (isDigit(value.charCodeAt(at))) at++;
    if (at > from) digits += value.slice(from, at);
  }
  return digits;
}

/** A telephone number with its country, or without; empty: it has no other form. */
function otherForm(bare: string): string {
  const isAbroad = bare.startsWith("1");
  if (bare.length === 11 && isAbroad) return bare.slice(1);
  return bare.length === 10 && !isAbroad && !bare.startsWith("0") ? `1${bare}` : "";
}

function isTelling(value: string, run: string): boolean {
  if (run.length < SHORTEST_RUN || value.length > LONGEST) return false;
  if (run.length < value.length) return value.length >= LEAST_CHARACTERS && SHAPE.test(value);
  return run.length >= LEAST_DIGITS && !(value.endsWith(ROUND_END) && ROUND.test(value));
}

/** Of several, the first. */
function longestRun(value: string): string {
  let start = 0;
  let end = 0;
  for (let at = 0; at < value.length; at++) {
    const from = at;
    while (isDigit(value.charCodeAt(at))) at++;
    if (at - from > end - start) {
      start = from;
      end = at;
    }
  }
  return value.slice(start, end);
}

/** Whether a number is one of tokens, bytes, dollars: by what stands beside it, or by the key of a number alone. */
function counts(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  keyOf: () => string,
): boolean {
  const before = from > 0 ? text.slice(Math.max(0, from - REACH), from) : `${keyOf()}=`;
  return COUNTED.test(before) || isMeasured(text, to, to - from);
}

function countedBy(words: readonly string[]): RegExp {
  const small = words.join("|");
  const inside = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("|");
  return new RegExp(
    `(?:\\$ ?|(?:(?<![A-Za-z])(?:${small})|(?<=[a-z])(?:${inside}))["']? ?[:=] ?["']?)$`,
  );
}

/** Whether a value in lower case stands here, in any. */
function isAt(text: string, from: number, value: string): boolean {
  if (from < 0 || from + value.length > text.length) return false;
  for (let i = 0; i < value.length; i++) {
    const code = text.charCodeAt(from + i);
    if (code !== value.charCodeAt(i) && (!isLetter(code) || (code | 0x20) !== value.charCodeAt(i)))
      return false;
  }
  return true;
}

/** No part of a longer word or number, nor of one with a point. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !isWordAt(text, start - 1) &&
    !isWordAt(text, end) &&
    !(text.charCodeAt(start - 1) === POINT && isDigit(text.charCodeAt(start - 2))) &&
    !(text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1)))
  );
}

function isWordAt(text: string, at: number): boolean {
  return isLetterOrDigit(text.charCodeAt(at));
}
