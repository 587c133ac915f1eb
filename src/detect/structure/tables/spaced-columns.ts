/**
 * Tables whose columns only blanks part: data frames as pandas prints them, tables of a PDF's text. Two blanks
 * and more end a cell; below a rule of hyphens a cell stands below its own, and so it does where a row has other
 * cells than its header: `F  11/01/2025 (208)555-0171`. Only below a header about people.
 */
import { isBlank } from "../../characters.ts";
import { lineEnd } from "../../steps.ts";
import { columnsOfPeople, isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { trim } from "../steps.ts";

const GAP = "  ";
/** A longer line is text. */
const MAX_LINE = 400;
const HEADER = /^[A-Za-z#][\w .#/'()-]{0,30}$/;
const ACCOUNT = /acc(?:oun)?t/i;
const INDEX = /^\d{1,7}$/;
const RULE = /^[-=\s]+$/;
const QUOTE = 0x22;
const GROUP = /-{2,}|={2,}/g;

export function readSpacedColumns(text: string, report: ReportPlace, label: LabelPlace): void {
  let cells: NamedValues | undefined;
  for (let gap = text.indexOf(GAP); gap >= 0; ) {
    const line = lineAround(text, gap);
    const header = headerOf(text, line);
    let next = line[1];
    if (header !== undefined) {
      cells ??= new NamedValues(new Places(text, report), label);
      next = readRows(text, { ...header, end: line[1] }, cells);
    }
    gap = next >= text.length ? -1 : text.indexOf(GAP, next);
  }
}

/** The line of a gap; one that is too long from the gap on, with nothing to read in it. */
function lineAround(text: string, gap: number): Range {
  const end = lineEnd(text, gap);
  const before = text.lastIndexOf("\n", gap) + 1;
  return end - before > MAX_LINE ? [end, end] : [before, end];
}

interface Header {
  readonly names: readonly string[];
  /** Where each begins, counted from its line's start. */
  readonly columns: readonly number[];
}

/** The words of a header about people, behind the quote of a JSON string. */
function headerOf(text: string, [start, end]: Range): Header | undefined {
  if (!hasCells(text, start, end)) return undefined;
  const from = start + text.slice(start, end).lastIndexOf('"') + 1;
  const cells = cellsOf(text, [from, end]);
  const names = cells.map((cell) => text.slice(...cell));
  if (names.length < 2 || !names.every((name) => HEADER.test(name))) return undefined;
  if (!isPersonal(names) && !names.some((name) => ACCOUNT.test(name))) return undefined;
  return { names: columnsOfPeople(names), columns: cells.map(([at]) => at - from) };
}

/** Returns where the rows end: with a line that has other cells. A data frame's rows open with their number. */
function readRows(
  text: string,
  header: Header & { readonly end: number },
  cells: NamedValues,
): number {
  const { names, columns } = header;
  const widths = ruledColumns(text, header.end + 1, names.length);
  let at = header.end + 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (end - at > MAX_LINE) return end;
    if (headerOf(text, [at, end]) !== undefined) return at - 1;
    let row = ruledCells(text, [at, end], widths) ?? cellsOf(text, [at, end]);
    const isIndexed = row.length === names.length + 1 && INDEX.test(text.slice(...row[0]));
    if (isIndexed) row.shift();
    if (row.length !== names.length && row.length > 1)
      row = ruledCells(text, [at, end], columns) ?? row;
    if (row.length !== names.length) {
      if (!RULE.test(text.slice(at, end))) return at - 1;
    } else for (let i = 0; i < names.length; i++) cells.put(row[i], names[i], true);
    at = end + 1;
  }
  return text.length;
}

/** Where the hyphens of a rule begin, counted from their line's start: as many groups as columns, or none. */
function ruledColumns(text: string, start: number, count: number): readonly number[] {
  const line = text.slice(start, Math.min(lineEnd(text, start), start + MAX_LINE));
  if (!RULE.test(line)) return [];
  const groups = [...line.matchAll(GROUP)].map(({ index }) => index);
  return groups.length === count ? groups : [];
}

/** The cells below a rule's groups; `undefined` where one goes on into the next. */
function ruledCells(
  text: string,
  [start, end]: Range,
  columns: readonly number[],
): Range[] | undefined {
  if (columns.length === 0 || RULE.test(text.slice(start, end))) return undefined;
  const starts = columns.map((column) => Math.min(end, start + column));
  const isParted = starts.every(
    (at) => at === start || at === end || isBlank(text.charCodeAt(at - 1)),
  );
  return isParted ? starts.map((at, i) => trim(text, at, starts[i + 1] ?? end)) : undefined;
}

/** Parts of a line between gaps, up to the quote that ends a JSON string. */
function cellsOf(text: string, [start, end]: Range): Range[] {
  const cells: Range[] = [];
  let from = behindBlanks(text, start, end);
  for (let at = from; at <= end && from < end; at++) {
    const code = text.charCodeAt(at);
    const isEnd = at === end || code === QUOTE;
    if (!isEnd && !(isBlank(code) && isBlank(text.charCodeAt(at + 1)))) continue;
    if (at > from) cells.push([from, isBlank(text.charCodeAt(at - 1)) ? at - 1 : at]);
    if (isEnd) break;
    from = behindBlanks(text, at, end);
    at = from - 1;
  }
  return cells;
}

/** Whether blanks part a line, behind those that indent it: most lines with a gap are indented and no more. */
function hasCells(text: string, start: number, end: number): boolean {
  let blanks = 0;
  for (let at = behindBlanks(text, start, end); at < end; at++) {
    blanks = isBlank(text.charCodeAt(at)) ? blanks + 1 : 0;
    if (blanks === GAP.length) return true;
  }
  return false;
}

function behindBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
