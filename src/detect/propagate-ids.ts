/**
 * An identifier that a label or its place told once is meant wherever it stands: `get_labs(00417782)` behind
 * `"mrn":"00417782"`, the key of a message behind its body. Looked for by runs of digits, one pass a leaf.
 */
import { isDigit, isLetter } from "./view.ts";

/** What is one person's, and is as long in every place. */
export const KNOWN_IDS: ReadonlySet<string> = new Set(
  "MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID US_SSN UNIQUE_ID ACCOUNT_NUMBER PHONE_NUMBER".split(" "),
);
/** Written with marks or without. */
const GROUPED: ReadonlySet<string> = new Set(["US_SSN", "PHONE_NUMBER"]);

/** Identifiers of one request; of more, the first in alphabetical order, so that leaves may come in any order. */
const MOST_IDS = 256;
/** Fewer digits in a row may be a year, a code, a count. */
const SHORTEST_RUN = 5;
const LEAST_DIGITS = 7;
const LEAST_CHARACTERS = 8;
const LONGEST = 40;
const SHAPE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
const POINT = 0x2e;
const ZERO = 0x30;

interface Known {
  readonly value: string;
  /** Where its longest run of digits stands in it. */
  readonly offset: number;
  readonly entity: string;
}

export class KnownIds {
  readonly #byRun: ReadonlyMap<string, readonly Known[]>;
  /** By the first three digits of a run, whether one of the identifiers has it: most runs end here. */
  readonly #opens = new Uint8Array(1000);

  /** @param found identifiers as their shadows have them, with their entities, in any order */
  constructor(found: ReadonlyMap<string, string>) {
    const known: (Known & { run: string })[] = [];
    for (const value of [...found.keys()].sort().slice(0, MOST_IDS)) {
      const entity = found.get(value) ?? "";
      const bare = GROUPED.has(entity) ? value.replace(/\D/g, "") : value;
      const run = longestRun(bare);
      if (isTelling(bare, run)) known.push({ run, value: bare, offset: bare.indexOf(run), entity });
    }
    this.#byRun = Map.groupBy(known, (one) => one.run);
    for (const { run } of known) this.#opens[openingOf(run, 0)] = 1;
  }

  get isEmpty(): boolean {
    return this.#byRun.size === 0;
  }

  /** Where they stand in a shadow. */
  find(text: string, report: (start: number, end: number, entity: string) => void): void {
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
      if (this.#opens[openingOf(text, start)] === 0) continue;
      for (const { value, offset, entity } of this.#byRun.get(text.slice(start, end)) ?? []) {
        const from = start - offset;
        if (from < 0 || !text.startsWith(value, from)) continue;
        if (standsAlone(text, from, from + value.length)) report(from, from + value.length, entity);
      }
    }
  }
}

/** Three digits as a number. */
function openingOf(text: string, at: number): number {
  const hundreds = text.charCodeAt(at) - ZERO;
  const tens = text.charCodeAt(at + 1) - ZERO;
  return hundreds * 100 + tens * 10 + text.charCodeAt(at + 2) - ZERO;
}

function isTelling(value: string, run: string): boolean {
  if (run.length < SHORTEST_RUN || value.length > LONGEST || !SHAPE.test(value)) return false;
  return run.length === value.length
    ? run.length >= LEAST_DIGITS
    : value.length >= LEAST_CHARACTERS;
}

function longestRun(value: string): string {
  let longest = "";
  for (const run of value.match(/\d+/g) ?? []) if (run.length > longest.length) longest = run;
  return longest;
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
