/**
 * Tables in text: a line of headers, then rows with as many cells. Markdown, CSV (also `;` and `|`)
 * and TSV. A cell is handed over with its column's header as the label.
 */
import { columnsOfPeople, isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace, Scanned } from "../place.ts";
import { Places } from "../places.ts";
import { trim } from "../steps.ts";
import { isOfGoods, isOfNobody } from "./goods.ts";
import { delimitersOf, HeaderLines, MAX_HEADER } from "./header-lines.ts";

interface Row {
  readonly cells: readonly Range[];
  /** Index of the line's end. */
  readonly end: number;
}

/** A header is a few words: no sentence, no value. */
const HEADER = /^["'`*(]{0,3}[A-Za-z\xc0-\xff][^,;|\t]{0,40}$/;
const MAX_COLUMNS = 200;
/** Rows in a row with too many cells, for their commas are not quoted, that do not end a table. */
const MAX_ASTRAY = 3;
/** A line between header and rows that is longer is a row. */
const MAX_RULE = 2000;
/** How far back from a line's end a string of JSON may begin that holds the header. */
const MAX_STRING = 1000;

const PIPE = 0x7c;
const OTHER = 0;
const PART = 1;
const DELIMITER = 2;
/** What a character is to a line of headers. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[,;|\t]/.test(character)) return DELIMITER;
  return /[\w ./#()*`'"\xc0-\xff-]/.test(character) ? PART : OTHER;
});
/** Headers that say nothing of the value: the cell before it is its label. */
const VAGUE = new Set(
  "value values data detail details result text content answer response".split(" "),
);
const RULE = /^[\s|:+=-]+$/;

export function readColumns(
  { text, holds }: Scanned,
  report: ReportPlace,
  label: LabelPlace,
  goods: (table: Range) => void,
): void {
  let cells: NamedValues | undefined;
  const lines = new HeaderLines(text, delimitersOf(holds));
  for (let at = lines.next(0); at >= 0; ) {
    const end = text.indexOf("\n", at);
    if (end < 0) return;
    let start = couldBeHeader(text, at) ? at : -1;
    if (start < 0 && lines.hasQuote(at, end)) start = stringStart(text, at, end);
    const header = start < 0 || !lines.isParted(start) ? undefined : readHeader(text, start, end);
    if (header === undefined) at = lines.next(end + 1);
    else {
      cells ??= new NamedValues(new Places(text, report), label);
      const rows = readRows(text, header, cells);
      at = lines.next(rows?.end ?? end + 1);
      if (rows?.isWhole !== true || !isOfGoods(header.names)) continue;
      const table: Range = [start, rows.end];
      if (isOfNobody(text, table)) goods(table);
    }
  }
}

interface Header extends Row {
  readonly names: readonly string[];
  readonly delimiter: number;
}

/** The line [start, end), if each of its cells could be a header. */
function readHeader(text: string, start: number, end: number): Header | undefined {
  if (!couldBeHeader(text, start)) return undefined;
  const row = readRow(text, start, firstDelimiter(text, start));
  if (row.cells.length < 2 || row.cells.length > MAX_COLUMNS || row.end !== end) return undefined;
  const names = row.cells.map((cell) => text.slice(...cell));
  if (!names.every((name) => HEADER.test(name))) return undefined;
  return {
    ...row,
    names: names.map((name) => name.replace(/["'`*]/g, "")),
    delimiter: firstDelimiter(text, start),
  };
}

/** Whether a line has short cells of a header's characters, two at least. */
function couldBeHeader(text: string, start: number): boolean {
  let cell = start;
  let delimiters = 0;
  for (let at = start; at - cell <= MAX_HEADER; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === OTHER) return text.charCodeAt(at) === 0x0a && delimiters > 0;
    if (kind !== DELIMITER) continue;
    if (++delimiters > MAX_COLUMNS) return false;
    cell = at + 1;
  }
  return false;
}

/** Where the last string of a line of JSON begins, `"content":"name,mrn`; -1: nowhere. */
function stringStart(text: string, at: number, end: number): number {
  const first = Math.max(at, end - MAX_STRING);
  for (let quote = end - 1; quote > first; quote--) {
    if (text.charCodeAt(quote) !== 0x22) continue;
    return /["'][:,[]\s?$/.test(text.slice(quote - 3, quote)) ? quote + 1 : -1;
  }
  return -1;
}

function firstDelimiter(text: string, start: number): number {
  let at = start;
  while (KINDS[text.charCodeAt(at)] === PART) at++;
  return text.charCodeAt(at);
}

/** The rows of a table, and whether all have a cell for each header. */
interface Rows {
  readonly end: number;
  readonly isWhole: boolean;
}

/** Reads the rows below a header; `undefined`: there are none. */
function readRows(text: string, header: Header, cells: NamedValues): Rows | undefined {
  const { delimiter } = header;
  const named = header.names.map((name) => (VAGUE.has(name.toLowerCase()) ? "" : name));
  const names = columnsOfPeople(named);
  const isAboutPeople = isPersonal(names);
  // Under a header that says nothing, the first cell names the second.
  const isPair = names.length === 2 && names[1] === "";
  let at = header.end + 1;
  let rows = 0;
  let astray = 0;
  let isWhole = true;
  for (let row: Row; at < text.length; at = row.end + 1) {
    row = readRow(text, at, delimiter);
    if (delimiter === PIPE && isRule(text.slice(at, Math.min(row.end, at + MAX_RULE)))) continue;
    if (row.cells.length === names.length) {
      for (let i = 0; i < names.length; i++) {
        const name = isPair && i === 1 ? text.slice(...row.cells[0]) : names[i];
        if (name !== "" && name.length <= MAX_HEADER) cells.put(row.cells[i], name, isAboutPeople);
      }
      rows++;
      astray = 0;
      continue;
    }
    if (row.end > at) isWhole = false;
    if (++astray > (row.cells.length > 1 && delimiter !== PIPE ? MAX_ASTRAY : 0)) break;
  }
  return rows === 0 ? undefined : { end: at, isWhole };
}

/** Whether a line is `|---|:-:|`, `----+----`. */
function isRule(line: string): boolean {
  return RULE.test(line) && /[-=]/.test(line);
}

/** Cells without their blanks, quotes and backticks; the outer pipes of a Markdown row are no cells. */
function readRow(text: string, start: number, delimiter: number): Row {
  const cells: Range[] = [];
  let from = start;
  let isQuoted = false;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      if (isQuoted && text.charCodeAt(at + 1) === 0x22 && !endsJson(text, at + 1)) at++;
      else if (isQuoted) isQuoted = false;
      else if (isCellStart(text, from, at) && !endsJson(text, at)) isQuoted = true;
      else break;
    } else if (code === 0x0a && !isQuoted) break;
    else if (code === delimiter && !isQuoted) {
      cells.push(cellOf(text, from, at));
      from = at + 1;
      if (cells.length > MAX_COLUMNS) break;
    }
  }
  cells.push(cellOf(text, from, at));
  if (delimiter === PIPE) dropOuter(cells);
  return { cells, end: at };
}

/** Whether a quote ends the JSON string in which the table stands. */
function endsJson(text: string, quote: number): boolean {
  const next = text.charCodeAt(quote + 1);
  return next === 0x7d || next === 0x5d;
}

function dropOuter(cells: Range[]): void {
  if (cells.length > 0 && cells[0][0] === cells[0][1]) cells.shift();
  const last = cells.at(-1);
  if (last !== undefined && last[0] === last[1]) cells.pop();
}

function isCellStart(text: string, from: number, at: number): boolean {
  return at - from < 4 && text.slice(from, at).trim() === "";
}

function cellOf(text: string, start: number, end: number): Range {
  let [from, to] = trim(text, start, end);
  while (from < to && isDressing(text.charCodeAt(from))) from++;
  while (to > from && isDressing(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

/** A quote of either kind, a backtick, an asterisk. */
function isDressing(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60 || code === 0x2a;
}
