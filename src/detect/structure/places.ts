import { KnownValues } from "./known-values.ts";
import type { Range, ReportPlace } from "./place.ts";
import { isCompactDate, trim } from "./steps.ts";

/** A place in a known field of a known format: as sure as it gets without a checksum. */
const SCORE = 0.9;
const MAX_DATE = 24;
/** A longer value is no word that stands for none, and is not looked for again. */
const MAX_SHORT = 200;
const SOMETHING = /[A-Za-z0-9\xc0-\xff]/;
/** Words for no value (`Na` is a last name), and what a redaction left: placeholders and masks are not found again. */
const MISSING =
  /^(?:unknown|n\/a|(?-i:NA|na)|none|null|true|false|undefined|nil|(?:not|none) (?:available|provided|recorded|given)|redacted|(?:\[[A-Z][A-Za-z0-9_:]*\][\s,]*)+|\*.*|.*\*{2}.*|(?:x{3}|#{3}|_{3}|-{3}|\xb7{3}).*)$/i;

/** The values of one text: reported, and looked for again in the text's notes. */
export class Places {
  readonly text: string;
  readonly #report: ReportPlace;
  readonly #reported: { readonly entity: string; readonly value: string }[] = [];
  readonly #notes: Range[] = [];

  constructor(text: string, report: ReportPlace) {
    this.text = text;
    this.#report = report;
  }

  /**
   * Reports [start, end) without the blanks around it, unless no value stands there. A year of birth
   * alone may stay (45 CFR 164.514(b)(2)(i)(C)).
   */
  put(entity: string, start: number, end: number, score = SCORE): void {
    const [from, to] = trim(this.text, start, end);
    if (to - from > MAX_SHORT) {
      this.#report(entity, from, to, score);
      return;
    }
    const value = this.text.slice(from, to);
    if (!SOMETHING.test(value) || MISSING.test(value)) return;
    if (entity === "DATE_OF_BIRTH" && /^\d{4}$/.test(value)) return;
    this.#report(entity, from, to, score);
    this.#reported.push({ entity, value });
  }

  /** Reports a date of HL7, X12 or C-CDA, if it is one. */
  putDate(start: number, end: number): void {
    const [from, to] = trim(this.text, start, end);
    if (to - from <= MAX_DATE && isCompactDate(this.text.slice(from, to)))
      this.#report("DATE_TIME", from, to, SCORE);
  }

  /** Free text, in which known values are looked for once all are known. */
  note(start: number, end: number): void {
    this.#notes.push([start, end]);
  }

  readNotes(): void {
    if (this.#notes.length === 0) return;
    const known = new KnownValues();
    for (const { entity, value } of this.#reported) known.add(entity, value);
    for (const [start, end] of this.#notes) known.find(this.text, start, end, this.#report);
  }
}
