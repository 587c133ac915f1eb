/** Rows of a dump of PostgreSQL: `COPY patients (id, name, dob) FROM stdin;`, then cells parted by tabs up to `\\.`. */
import { lineEnd } from "../../steps.ts";
import { columnsOfPeople, isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { eachPart } from "../steps.ts";

const OPENING =
  /\bcopy\s{1,9}[\w."]{1,120}\s{0,9}\(([\w", \n]{1,2000})\)\s{1,9}from\s{1,9}stdin[^\n;]{0,80};[^\n]{0,9}\n/gi;
const TAB = 0x09;
/** A longer line is text. */
const MAX_LINE = 4000;

export function readSqlCopy(text: string, report: ReportPlace, label: LabelPlace): void {
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
    const names = columnsOfPeople(found[1].split(",").map((name) => name.replace(/["\s]/g, "")));
    const values = new NamedValues(new Places(text, report), label);
    // Behind the rows: what is in them opens no other table.
    OPENING.lastIndex = readRows(text, OPENING.lastIndex, { names, values });
  }
}

interface Table {
  readonly names: readonly string[];
  readonly values: NamedValues;
}

/** Returns where the rows end: with the line that says so. One that has other cells is none, or was cut off. */
function readRows(text: string, start: number, { names, values }: Table): number {
  const isAboutPeople = isPersonal(names);
  let at = start;
  while (at < text.length && !text.startsWith("\\.", at)) {
    const end = lineEnd(text, at);
    const cells: Range[] = [];
    if (end - at <= MAX_LINE)
      eachPart(text, [at, end], TAB, (_, from, to) => cells.push([from, to]));
    if (cells.length === names.length)
      for (const [i, name] of names.entries()) values.put(cells[i], name, isAboutPeople);
    at = end + 1;
  }
  return Math.min(at, text.length);
}
