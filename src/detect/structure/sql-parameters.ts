/**
 * Parameters of a statement, as PostgreSQL logs them behind it: `where ssn = $1 and lower(last_name) = $2`, then
 * `parameters: $1 = '219099999', $2 = 'roe'`. The column that one is compared with, or inserted into, names it.
 */
import { isPersonal } from "./json-keys.ts";
import { NamedValues } from "./named-values.ts";
import type { LabelPlace, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";

const COMPARED = /\b([A-Za-z_]\w{0,59})["`]?\)?\s?(?:[<>!]?=|[<>]|i?like)\s?\$(\d{1,3})(?!\d)/gi;
const INSERTED =
  /\binsert into [\w."]{1,80} ?\(([\w", \n]{1,1000})\) ?\n?\s{0,4}values ?\(([$\d, \n]{2,400})\)/gi;
const VALUE = /\$(\d{1,3}) = '([^'\n]{1,120})'/g;

export function readSqlParameters(text: string, report: ReportPlace, label: LabelPlace): void {
  const columns = columnsOf(text);
  if (columns.size === 0) return;
  const isAboutPeople = isPersonal([...columns.values()]);
  const values = new NamedValues(new Places(text, report), label);
  for (const { 0: whole, 1: number, 2: value = "", index } of text.matchAll(VALUE)) {
    const column = columns.get(Number(number));
    const end = index + whole.length - 1;
    if (column !== undefined) values.put([end - value.length, end], column, isAboutPeople);
  }
}

/** Columns by the number of their parameter. */
function columnsOf(text: string): ReadonlyMap<number, string> {
  const columns = new Map<number, string>();
  for (const [, column = "", number] of text.matchAll(COMPARED))
    columns.set(Number(number), column);
  for (const [, names = "", numbers = ""] of text.matchAll(INSERTED)) {
    const listed = names.split(",").map((name) => name.replace(/["\s]/g, ""));
    for (const [i, number] of numbers.split(",").entries())
      columns.set(Number(number.replace(/\D/g, "")), listed[i] ?? "");
  }
  return columns;
}
