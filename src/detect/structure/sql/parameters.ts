/**
 * Parameters of a statement, as PostgreSQL logs them behind it: `where ssn = $1 and lower(last_name) = $2`, then
 * `parameters: $1 = '219099999', $2 = 'roe'`. The column that one is compared with, or inserted into, names it.
 */
import { isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

const COMPARED = /\b([A-Za-z_]\w{0,59})["`]?\)?\s?(?:[<>!]?=|[<>]|i?like)\s?\$(\d{1,3})(?!\d)/gi;
const INSERTED =
  /\binsert into [\w."]{1,80} ?\(([\w", \n]{1,1000})\) ?\n?\s{0,4}values ?\(([$\d, \n]{2,400})\)/gi;
const VALUE = /\$(\d{1,3}) = '((?:[^'\n]|''){1,120})'/g;

export function readSqlParameters(text: string, report: ReportPlace, label: LabelPlace): void {
  const columns = columnsOf(text);
  if (columns.length === 0) return;
  const isAboutPeople = isPersonal(columns.map(({ name }) => name));
  const values = new NamedValues(new Places(text, report), label);
  // Of several statements the last one before the parameters has them; a log may also have them before it.
  const named = new Map<number, string>();
  for (const { number, name } of columns.toReversed()) named.set(number, name);
  let next = 0;
  for (const { 0: whole, 1: number, 2: value = "", index } of text.matchAll(VALUE)) {
    for (; next < columns.length && columns[next].at < index; next++)
      named.set(columns[next].number, columns[next].name);
    const column = named.get(Number(number));
    const end = index + whole.length - 1;
    if (column !== undefined) values.put([end - value.length, end], column, isAboutPeople);
  }
}

/** A column, the number of its parameter, and where a statement says so. */
interface Column {
  readonly number: number;
  readonly name: string;
  readonly at: number;
}

/** From left to right. */
function columnsOf(text: string): readonly Column[] {
  const columns: Column[] = [];
  for (const { 1: name = "", 2: number, index: at } of text.matchAll(COMPARED))
    columns.push({ number: Number(number), name, at });
  for (const { 1: names = "", 2: numbers = "", index: at } of text.matchAll(INSERTED)) {
    const listed = names.split(",").map((name) => name.replace(/["\s]/g, ""));
    for (const [i, number] of numbers.split(",").entries())
      columns.push({ number: Number(number.replace(/\D/g, "")), name: listed[i] ?? "", at });
  }
  return columns.sort((a, b) => a.at - b.at);
}
