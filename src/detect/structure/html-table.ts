/**
 * Tables of web pages: a row of `<th>`, then rows of `<td>` whose columns it names; without one, cells of which each
 * other names the next: `<td>MRN</td><td>84719265</td>`.
 */
import { isPersonal } from "./json-keys.ts";
import { NamedValues } from "./named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";
import { trim } from "./steps.ts";

const TAG = /<(\/?)(tr|th|td|table)(?:\s[^<>]{0,200})?>/gi;
/** What stands between two tags within a cell: `<a href="…">call</a>`. */
const INNER = />([^<>]{1,120})</;
const MAX_CELL = 400;
const MAX_COLUMNS = 100;
/** What a cell says that names the next one. */
const CAPTION = /^[A-Za-z\xc0-\xff#][^<>]{0,47}$/;

export function readHtmlTables(text: string, report: ReportPlace, label: LabelPlace): void {
  const reader = new TableReader(text, new NamedValues(new Places(text, report), label));
  for (const { 0: tag, 1: slash, 2: name = "", index } of text.matchAll(TAG))
    reader.take(name.toLowerCase(), slash !== "", [index, index + tag.length]);
  reader.end();
}

/** A value, and the cell before it that names it. */
type Pair = readonly [string, Range];

class TableReader {
  readonly #text: string;
  readonly #values: NamedValues;
  #names: readonly string[] = [];
  #isPersonal = false;
  #row: Range[] = [];
  #pairs: Pair[] = [];
  /** Where the cell at hand begins, and whether it is a header's; -1: none is open. */
  #cell = -1;
  #isHead = false;

  constructor(text: string, values: NamedValues) {
    this.#text = text;
    this.#values = values;
  }

  take(name: string, isEnd: boolean, [start, end]: Range): void {
    if (this.#cell >= 0 && this.#row.length < MAX_COLUMNS) this.#row.push([this.#cell, start]);
    this.#cell = -1;
    if (name === "tr") this.#endRow();
    else if (name === "table") this.end();
    else if (!isEnd) {
      this.#cell = end;
      this.#isHead = name === "th";
    }
  }

  /** Of a table, which says of whom all of its pairs are. */
  end(): void {
    this.#endRow();
    const isAboutPeople = isPersonal(this.#pairs.map(([name]) => name));
    for (const [name, value] of this.#pairs) this.#values.put(value, name, isAboutPeople);
    this.#pairs = [];
    this.#names = [];
  }

  #endRow(): void {
    const row = this.#row.map((cell) => this.#valueOf(cell));
    this.#row = [];
    if (row.length === 0) return;
    const cells = row.map((cell) => this.#text.slice(...cell));
    if (this.#isHead) {
      this.#setNames(cells);
      return;
    }
    const isNamed = row.length === this.#names.length;
    if (isNamed)
      for (const [i, name] of this.#names.entries())
        this.#values.put(row[i], name, this.#isPersonal);
    // `<th>Field</th><th>Value</th>` names nothing.
    if (row.length % 2 === 0 && !(isNamed && this.#isPersonal)) this.#takePairs(row, cells);
  }

  #setNames(cells: readonly string[]): void {
    this.#names = cells;
    this.#isPersonal = isPersonal(cells);
  }

  #takePairs(row: readonly Range[], cells: readonly string[]): void {
    const values = cells.filter((_, i) => i % 2 === 1);
    if (isPersonal(values.filter((value) => !/\d/.test(value)))) this.#setNames(cells);
    else
      for (let i = 0; i < row.length; i += 2)
        if (CAPTION.test(cells[i])) this.#pairs.push([cells[i].replace(/\s*:$/, ""), row[i + 1]]);
  }

  /** The cell's text, without the tags in it. */
  #valueOf([start, end]: Range): Range {
    const cell = this.#text.slice(start, Math.min(end, start + MAX_CELL));
    const inner = cell.includes("<") ? INNER.exec(cell) : null;
    if (inner === null) return trim(this.#text, start, Math.min(end, start + MAX_CELL));
    const from = start + inner.index + 1;
    return trim(this.#text, from, from + (inner[1] ?? "").length);
  }
}
