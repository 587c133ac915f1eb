/**
 * Data frames as pandas and R print them: cells end where their header's name does, a number or a name of its own opens
 * each row, and one blank may part two columns. Only below a header about people.
 *
 *            mrn last_name        dob
 *     0 84719265    Okafor 1958-03-14
 */
import { isBlank } from "../../characters.ts";
import { lineEnd } from "../../steps.ts";
import { isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { trim } from "../steps.ts";

/** At the start of a text, a line or a string of JSON. */
const INDENT = /(?<=^|[\n"]) {2}/g;
/** A longer line is text. */
const MAX_LINE = 400;
const NAME = /[A-Za-z#][\w.#/'()-]{0,30}/g;
const HEADER = new RegExp(`^ {2,}${NAME.source}(?: +${NAME.source})+ *\\\\?$`);

/** Where two blanks part all of them, they are read as columns of blanks. */
const CLOSE = /\w \w/;

interface Column {
  readonly name: string;
  /** Counted from its line's start. */
  readonly end: number;
}

export function readDataFrames(text: string, report: ReportPlace, label: LabelPlace): void {
  let cells: NamedValues | undefined;
  INDENT.lastIndex = 0;
  for (let indent = INDENT.exec(text); indent !== null; indent = INDENT.exec(text)) {
    const end = lineEnd(text, indent.index);
    const columns = columnsOf(text, indent.index, end);
    if (columns === undefined) continue;
    cells ??= new NamedValues(new Places(text, report), label);
    // The line's end before what follows stays to be found.
    INDENT.lastIndex = readRows(text, end + 1, columns, cells) - 1;
  }
}

/** Of a header about people with a row behind it. */
function columnsOf(text: string, start: number, end: number): readonly Column[] | undefined {
  if (end - start > MAX_LINE || end + 1 >= text.length || isBlank(text.charCodeAt(end + 1)))
    return undefined;
  const line = text.slice(start, end);
  if (!HEADER.test(line) || !CLOSE.test(line)) return undefined;
  const columns = [...line.matchAll(NAME)].map(({ 0: name, index }) => ({
    name,
    end: index + name.length,
  }));
  return isPersonal(columns.map(({ name }) => name)) ? columns : undefined;
}

/** Returns where the rows end: with a line whose cells stand elsewhere. */
function readRows(
  text: string,
  start: number,
  columns: readonly Column[],
  cells: NamedValues,
): number {
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (end - at > MAX_LINE || !isRow(text, at, end, columns)) return at;
    let from = at;
    while (!isBlank(text.charCodeAt(from))) from++;
    for (const column of columns) {
      const stop = Math.min(end, at + column.end);
      cells.put(trim(text, from, stop), column.name, true);
      from = stop;
    }
    at = end + 1;
  }
  return text.length;
}

/** Whether a line opens with what names its row, and a blank or its end stands behind each cell. */
function isRow(text: string, start: number, end: number, columns: readonly Column[]): boolean {
  if (isBlank(text.charCodeAt(start))) return false;
  return columns.every((column, i) => {
    const at = start + column.end;
    const isLast = i === columns.length - 1;
    return isLast ? at <= end : at < end && isBlank(text.charCodeAt(at));
  });
}
