/** Tables of web pages: a row of `<th>`, then rows of `<td>` whose columns it names. */
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

export function readHtmlTables(text: string, report: ReportPlace, label: LabelPlace): void {
  const reader = new TableReader(text, new NamedValues(new Places(text, report), label));
  for (const { 0: tag, 1: slash, 2: name = "", index } of text.matchAll(TAG))
    reader.take(name.toLowerCase(), slash !== "", [index, index + tag.length]);
}

class TableReader {
  readonly #text: string;
  readonly #values: NamedValues;
  #names: readonly string[] = [];
  #isPersonal = false;
  #row: Range[] = [];
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
    else if (name === "table") this.#names = [];
    else if (!isEnd) {
      this.#cell = end;
      this.#isHead = name === "th";
    }
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = [];
    if (row.length === 0) return;
    if (this.#isHead) {
      this.#names = row.map((cell) => this.#text.slice(...this.#valueOf(cell)));
      this.#isPersonal = isPersonal(this.#names);
    } else if (row.length === this.#names.length)
      for (const [i, name] of this.#names.entries())
        this.#values.put(this.#valueOf(row[i]), name, this.#isPersonal);
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
