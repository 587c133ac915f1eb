/**
 * Tables in text: a line of headers, then rows with as many cells. Markdown, CSV (also `;` and `|`)
 * and TSV. A cell is handed over with its column's header as the label.
 */
import { type LabelPlace, trim } from "./place.ts";

type Range = readonly [number, number];
interface Row {
  readonly cells: readonly Range[];
  /** Index of the line's end. */
  readonly end: number;
}

const DELIMITERS = [0x2c, 0x09, 0x3b, 0x7c];
/** A header is a few words: no sentence, no value. */
const HEADER = /^["'`*]{0,3}[A-Za-z][A-Za-z0-9 _./#()*`'"-]{0,40}$/;
const MAX_HEADER_LINE = 2000;
const MAX_COLUMNS = 200;
/** Headers that say nothing of the value: the cell before it is its label. */
const VAGUE = new Set(
  "value values data detail details result text content answer response".split(" "),
);
const RULE = /^[\s|:-]*-[\s|:-]*$/;

export function readColumns(text: string, label: LabelPlace): void {
  if (!text.includes("\n")) return;
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const header = readHeader(text, lineStart(text, at, end));
    const last = header === undefined ? undefined : readRows(text, header, label);
    at = last ?? end + 1;
  }
}

interface Header extends Row {
  readonly names: readonly string[];
  readonly delimiter: number;
}

/** Where the text of a line begins: in JSON behind the key and the quote, `"content":"`. */
function lineStart(text: string, at: number, end: number): number {
  const brace = text.charCodeAt(at);
  if (brace !== 0x7b && brace !== 0x5b) return at;
  const line = text.slice(Math.max(at, end - MAX_HEADER_LINE), end);
  const opening = /^.*["'][:,[]\s?["']/.exec(line);
  return opening === null ? at : end - line.length + opening[0].length;
}

/** The line at `at`, if each of its cells could be a header. */
function readHeader(text: string, at: number): Header | undefined {
  const delimiter = firstDelimiter(text, at);
  if (delimiter === 0) return undefined;
  const row = readRow(text, at, delimiter);
  if (row.cells.length < 2 || row.cells.length > MAX_COLUMNS) return undefined;
  if (row.end - at > MAX_HEADER_LINE || text.charCodeAt(row.end) !== 0x0a) return undefined;
  const names = row.cells.map((cell) => text.slice(...cell));
  if (!names.every((name) => name.length <= 48 && HEADER.test(name))) return undefined;
  return { ...row, names: names.map((name) => name.replace(/["'`*]/g, "")), delimiter };
}

/** The first delimiter within a header's length of a line's start; 0: none. */
function firstDelimiter(text: string, at: number): number {
  const limit = Math.min(text.length, at + 50);
  let from = at;
  if (text.charCodeAt(from) === 0x7c) return 0x7c;
  for (; from < limit; from++) {
    const code = text.charCodeAt(from);
    if (code === 0x0a) return 0;
    if (DELIMITERS.includes(code)) return code;
  }
  return 0;
}

/** Hands over the rows below a header. Returns where they end; `undefined` when there are none. */
function readRows(text: string, header: Header, label: LabelPlace): number | undefined {
  const { names, delimiter } = header;
  let at = header.end + 1;
  let rows = 0;
  while (at < text.length) {
    const row = readRow(text, at, delimiter);
    if (row.cells.length !== names.length) break;
    const isRule = delimiter === 0x7c && RULE.test(text.slice(at, Math.min(row.end, at + 2000)));
    if (!isRule) {
      for (let i = 0; i < names.length; i++) labelCell(row.cells[i], names[i], label);
    }
    rows++;
    at = row.end + 1;
  }
  return rows === 0 ? undefined : at;
}

function labelCell([start, end]: Range, name: string, label: LabelPlace): void {
  if (end > start && !VAGUE.has(name.toLowerCase())) label(start, end, name);
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
  if (delimiter === 0x7c) dropOuter(cells);
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

/** A quote, a backtick, an asterisk. */
function isDressing(code: number): boolean {
  return code === 0x22 || code === 0x60 || code === 0x2a;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
