/** Rows of a dump of PostgreSQL: `COPY patients (id, name, dob) FROM stdin;`, then cells parted by tabs up to `\\.`. */
import { isPersonal } from "./json-keys.ts";
import { NamedValues } from "./named-values.ts";
import type { LabelPlace, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";
import { eachPart } from "./steps.ts";

const OPENING =
  /\bcopy\s{1,9}[\w."]{1,120}\s{0,9}\(([\w", \n]{1,2000})\)\s{1,9}from\s{1,9}stdin[^\n;]{0,80};[^\n]{0,9}\n/gi;
const TAB = 0x09;
/** A longer line is text. */
const MAX_LINE = 4000;

export function readSqlCopy(text: string, report: ReportPlace, label: LabelPlace): void {
  for (const { 0: opening, 1: list = "", index } of text.matchAll(OPENING)) {
    const names = list.split(",").map((name) => name.replace(/["\s]/g, ""));
    const values = new NamedValues(new Places(text, report), label);
    readRows(text, index + opening.length, { names, values });
  }
}

interface Table {
  readonly names: readonly string[];
  readonly values: NamedValues;
}

function readRows(text: string, start: number, { names, values }: Table): void {
  const isAboutPeople = isPersonal(names);
  for (let at = start; at < text.length && !text.startsWith("\\.", at); ) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    if (end - at > MAX_LINE) return;
    eachPart(text, [at, end], TAB, (index, from, to) => {
      const name = names[index];
      if (name !== undefined) values.put([from, to], name, isAboutPeople);
    });
    at = end + 1;
  }
}
