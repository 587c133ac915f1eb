/**
 * Arrays of objects in TOON, as prompts hold them: `patients[2]{mrn,last_name}:`, then a row a line. The header names
 * the columns; a comma parts cells unless the header's bracket ends in another mark (TOON 2.0, 9.3).
 */
import { lineEnd } from "../../steps.ts";
import { columnsOfPeople, isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { trim } from "../steps.ts";

/** The end of a header, which few lines have. */
const COLUMNS = "\\]\\{([^{}\\n]{2,1000})\\}: ?\\n";
const ANNOUNCES = new RegExp(COLUMNS);
const HEADER = new RegExp(`^[ \\t-]{0,40}[\\w".-]{0,60}\\[#?\\d{1,6}([|\\t])?${COLUMNS}`, "gm");
const MAX_LINE = 4000;
const QUOTE = 0x22;

export function readToon(text: string, report: ReportPlace, label: LabelPlace): void {
  if (!ANNOUNCES.test(text)) return;
  const values = new NamedValues(new Places(text, report), label);
  HEADER.lastIndex = 0;
  for (let header = HEADER.exec(text); header !== null; header = HEADER.exec(text)) {
    const [, mark = ",", columns = ""] = header;
    const names = columnsOfPeople(columns.split(mark).map((name) => name.replaceAll('"', "")));
    HEADER.lastIndex = readRows(text, HEADER.lastIndex, { names, mark, values });
  }
}

interface Table {
  readonly names: readonly string[];
  readonly mark: string;
  readonly values: NamedValues;
}

/** Returns where the rows end: with a line that has other cells. */
function readRows(text: string, start: number, { names, mark, values }: Table): number {
  const isAboutPeople = isPersonal(names);
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const cells = end - at > MAX_LINE ? [] : cellsOf(text, [at, end], mark.charCodeAt(0));
    if (cells.length !== names.length) return at;
    for (let i = 0; i < names.length; i++) values.put(cells[i], names[i], isAboutPeople);
    at = end + 1;
  }
  return text.length;
}

/** Without their quotes, in which a mark parts nothing. */
function cellsOf(text: string, [start, end]: Range, mark: number): Range[] {
  const cells: Range[] = [];
  let isQuoted = false;
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = text.charCodeAt(at);
    if (at < end && code === QUOTE) isQuoted = !isQuoted;
    if (at < end && (isQuoted || code !== mark)) continue;
    const [first, last] = trim(text, from, at);
    const isWhole = last - first > 1 && text.charCodeAt(first) === QUOTE;
    cells.push(isWhole ? [first + 1, last - 1] : [first, last]);
    from = at + 1;
  }
  return cells;
}
