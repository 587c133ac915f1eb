/** What a scan is made to see. */
import type { WordLists } from "./word-table.ts";

/** What the recognisers of a detector want to see. */
export interface Wants {
  /** Digits of a cluster that is worth a look standing alone, and where a label stands before it. */
  readonly bare: number;
  readonly labelled: number;
  /** The same of one that wakes by words beside it or by its shape (a date, an address, a token). */
  readonly shaped: number;
  /** Whether tokens of letters with few digits or none wake behind a label: rows that count no digits. */
  readonly lettered: boolean;
  /** A row of kind Literal names them by their index. */
  readonly literals: readonly string[];
  /** Three characters that announce a literal wherever they stand. */
  readonly triples: readonly string[];
  /** What telemetry's own ids begin with, before `-` or `_`: at most eight small letters. */
  readonly prefixes: readonly string[];
  readonly words: WordLists;
  /** Keys in quotes that announce pairs of JSON. */
  readonly pairKeys: readonly string[];
}
