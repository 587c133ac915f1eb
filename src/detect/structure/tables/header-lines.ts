/** Which lines of a text may hold the headers of a table. */
import { Holds } from "../../prefilter/holds.ts";

/** Characters of a header. */
export const MAX_HEADER = 48;

const DELIMITERS = [
  [Holds.Comma, ","],
  [Holds.Pipe, "|"],
  [Holds.Tab, "\t"],
  [Holds.Semicolon, ";"],
] as const;
const NOWHERE = Number.POSITIVE_INFINITY;

/** Bits of Holds: without one there is no table. */
export const ANY_DELIMITER = DELIMITERS.reduce((bits, [bit]) => bits | bit, 0);

/** What may part the cells of a table, of the characters that a text holds: bits of Holds. */
export function delimitersOf(holds: number): string[] {
  const marks: string[] = [];
  for (const [bit, mark] of DELIMITERS) if ((holds & bit) !== 0) marks.push(mark);
  return marks;
}

/** Lines that may hold headers: those that soon have a delimiter, and those in which a string of JSON may end. */
export class HeaderLines {
  readonly #text: string;
  readonly #delimiters: readonly Sought[];
  readonly #quotes: Sought;
  // What was looked for last and where that led: nothing is looked for twice.
  #quote = -1;
  #quoted = -1;
  #delimiter = -1;
  #delimited = -1;

  constructor(text: string, delimiters: readonly string[]) {
    this.#text = text;
    this.#delimiters = delimiters.map((mark) => new Sought(text, mark));
    this.#quotes = new Sought(text, '"');
  }

  /** Where the next such line starts, from the start of a line on; -1: there is none. */
  next(at: number): number {
    const delimiter = this.#delimiterFrom(at);
    if (delimiter === NOWHERE) return -1;
    if (delimiter - at <= MAX_HEADER) return at;
    const first = Math.min(this.#lineOf(this.#quotes.from(at)), this.#lineBefore(delimiter));
    return first === NOWHERE ? -1 : first;
  }

  /** Whether a first cell may start at a place. */
  isParted(at: number): boolean {
    return this.#delimiterFrom(at) - at <= MAX_HEADER;
  }

  hasQuote(at: number, end: number): boolean {
    return this.#quotes.from(at) < end;
  }

  #delimiterFrom(at: number): number {
    let first = NOWHERE;
    for (const one of this.#delimiters) first = Math.min(first, one.from(at));
    return first;
  }

  /** Where the line of a quote starts. */
  #lineOf(quote: number): number {
    if (quote !== this.#quote) {
      this.#quote = quote;
      this.#quoted = quote === NOWHERE ? NOWHERE : this.#text.lastIndexOf("\n", quote - 1) + 1;
    }
    return this.#quoted;
  }

  /** Where the first line starts that a delimiter is near to. */
  #lineBefore(delimiter: number): number {
    if (delimiter !== this.#delimiter) {
      this.#delimiter = delimiter;
      const end = this.#text.indexOf("\n", delimiter - MAX_HEADER - 1);
      this.#delimited = end < 0 ? NOWHERE : end + 1;
    }
    return this.#delimited;
  }
}

/** Where a mark stands next, asked for ever later places: each character is looked at once. */
class Sought {
  readonly #text: string;
  readonly #mark: string;
  #next = -1;

  constructor(text: string, mark: string) {
    this.#text = text;
    this.#mark = mark;
  }

  from(at: number): number {
    if (this.#next < at) {
      const found = this.#text.indexOf(this.#mark, at);
      this.#next = found < 0 ? NOWHERE : found;
    }
    return this.#next;
  }
}
