/**
 * An identifier that a label or its place told once is meant wherever it stands: `get_labs(00417782)` behind
 * `"mrn":"00417782"`, the key of a message behind its body. Looked for by runs of digits, one pass a leaf.
 */
import { isMeasured } from "./entities/identifier.ts";
import { addRun, mayHoldRun, RUN_SET, SHORTEST_RUN } from "./prefilter/run-set.ts";
import { isDigit, isLetter } from "./view.ts";

/** What is one person's, and is as long in every place. */
const KNOWN_IDS: ReadonlySet<string> = new Set(
  "MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID US_SSN UNIQUE_ID ACCOUNT_NUMBER PHONE_NUMBER".split(" "),
);
/** Written with marks or without. */
const GROUPED: ReadonlySet<string> = new Set(["US_SSN", "PHONE_NUMBER"]);

/** Identifiers of one request; of more, the first in alphabetical order, so that leaves may come in any order. */
const MOST_IDS = 4096;
/** Of those that share their longest run of digits: each place with that run is compared with all of them. */
const MOST_OF_RUN = 16;
const LEAST_DIGITS = 7;
const LEAST_CHARACTERS = 8;
/** Of a number that is a leaf, which has nothing around it but a key. */
const LEAST_OF_NUMBER = 8;
/** With marks between; a run of base64 that holds one is found whole, and is none. */
const LONGEST = 40;
const SHAPE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
/** `1250000`, `0000000`: a limit, an amount, no value; as likely to be another one's as to be this one. */
const ROUND = /^\d{0,3}0{4,}$/;
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
  /** Where its longest run of digits stands in it. */
  readonly offset: number;
  readonly entity: string;
  /** Whether numbers of its kind are everywhere: it is told by what stands around it too. */
  readonly isPlain: boolean;
}

/** What was found for sure, if it may be known elsewhere: one value, one entity, in whatever order leaves come. */
export function noteId(found: Map<string, string>, value: string, entity: string): void {
  if (!KNOWN_IDS.has(entity) || value.length > LONGEST) return;
  const known = found.get(value);
  if (known === undefined || entity < known) found.set(value, entity);
}

export class KnownIds {
  readonly #byRun: ReadonlyMap<string, readonly Known[]>;
  /** How their runs begin (run-set.ts): most runs of a text end here. */
  readonly runs = new Uint8Array(RUN_SET);

  /** @param found identifiers as their shadows have them, with their entities, in any order */
  constructor(found: ReadonlyMap<string, string>) {
    const known: (Known & { run: string; source: string })[] = [];
    for (const source of firstOf([...found.keys()]))
      for (const one of formsOf(source, found.get(source) ?? "")) {
        const run = longestRun(one.value);
        const isPlain = !GROUPED.has(one.entity) && run === one.value;
        if (isTelling(one.value, run))
          known.push({ ...one, run, source, offset: one.value.indexOf(run), isPlain });
      }
    const byRun = Map.groupBy(known, (one) => one.run);
    for (const ones of byRun.values())
      if (ones.length > 1) ones.sort((a, b) => inOrder(a.source, b.source)).splice(MOST_OF_RUN);
    this.#byRun = byRun;
    for (const run of byRun.keys()) addRun(this.runs, run);
  }

  get isEmpty(): boolean {
    return this.#byRun.size === 0;
  }

  /** What a number is that is a leaf, in decimal digits. */
  entityOf(number: string, keyOf: () => string): string | undefined {
    let entity: string | undefined;
    if (number.length >= LEAST_OF_NUMBER)
      this.find(number, keyOf, (_start, _end, found) => {
        if (entity === undefined || found < entity) entity = found;
      });
    return entity;
  }

  /** Where they stand in a shadow, under the keys above it. */
  find(
    text: string,
    keyOf: () => string,
    report: (start: number, end: number, entity: string) => void,
  ): void {
    const { length } = text;
    // Of a run as long as that, one of its characters stands at a multiple.
    for (let at = SHORTEST_RUN - 1; at < length; at += SHORTEST_RUN) {
      if (!isDigit(text.charCodeAt(at))) continue;
      const first = Math.max(0, at - LONGEST);
      let start = at;
      while (start > first && isDigit(text.charCodeAt(start - 1))) start--;
      let end = at + 1;
      while (end < length && isDigit(text.charCodeAt(end))) end++;
      at = Math.max(at, end - SHORTEST_RUN);
      if (end - start < SHORTEST_RUN || end - start > LONGEST) continue;
      if (!mayHoldRun(this.runs, text, start)) continue;
      for (const known of this.#byRun.get(text.slice(start, end)) ?? []) {
        const from = start - known.offset;
        const to = from + known.value.length;
        if (!isAt(text, from, known.value) || !standsAlone(text, from, to)) continue;
        if (!known.isPlain || !counts(text, { from, to }, keyOf)) report(from, to, known.entity);
      }
    }
  }
}

/** No more than are taken; these in no order. */
function firstOf(values: string[]): string[] {
  return values.length <= MOST_IDS ? values : values.sort().slice(0, MOST_IDS);
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** As it is written, or of numbers with marks the digits; a telephone number also with its country, or without. */
function* formsOf(value: string, entity: string): Generator<{ value: string; entity: string }> {
  const bare = GROUPED.has(entity) ? value.replace(/\D/g, "") : value.toLowerCase();
  yield { value: bare, entity };
  if (entity !== "PHONE_NUMBER") return;
  if (/^1\d{10}$/.test(bare)) yield { value: bare.slice(1), entity };
  else if (/^[2-9]\d{9}$/.test(bare)) yield { value: `1${bare}`, entity };
}

function isTelling(value: string, run: string): boolean {
  if (run.length < SHORTEST_RUN || value.length > LONGEST || !SHAPE.test(value)) return false;
  if (ROUND.test(value)) return false;
  return run.length === value.length
    ? run.length >= LEAST_DIGITS
    : value.length >= LEAST_CHARACTERS;
}

function longestRun(value: string): string {
  let longest = "";
  for (const run of value.match(/\d+/g) ?? []) if (run.length > longest.length) longest = run;
  return longest;
}

/** Whether a number is one of tokens, bytes, dollars: by what stands beside it, or by the key of a number alone. */
function counts(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  keyOf: () => string,
): boolean {
  const before = from > 0 ? text.slice(Math.max(0, from - REACH), from) : `${keyOf()}=`;
  return COUNTED.test(before) || isMeasured(text, to);
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
  const code = text.charCodeAt(at);
  return isDigit(code) || isLetter(code);
}
