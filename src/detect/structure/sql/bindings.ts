/**
 * What a program bound to a statement, as its log lists it behind: `… WHERE last_name = ? AND dob = ?` and then
 * `params ["Roe","1958-03-14"]`, or a line for each of Hibernate's. The column that stands before a mark names it.
 */
import { isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { type Column, columnsOf } from "./columns.ts";

/** It is bound by its number or its place, not by a name. */
const NUMBERED = /^(?:[?%$]|[:@][a-z]?\d)/;

/** `"bind":[`, `bindings: [ `: it may also stand before the statement. */
const NAMED_LIST = /\bbind(?:s|ings?|ed)?["']?\s?[:=]\s?\[\s{0,3}(?=["'\d])/i;
/**
 * What SQL Server, Oracle, PostgreSQL and DynamoDB are told: `@p0=N'Roe'`, `@last nvarchar(50) = N'Roe'`, `:B1='Roe'`,
 * `$1 = 'Roe'`, `":ln":{"S":"Roe"}`.
 */
const ASSIGNED =
  /((?<![\w:])(?:[:@]\w{1,40}|\$\d{1,3}))["']?(?: (?:as )?\w{1,20}(?:\(\w{1,5}\))?)? ?[=:] ?(?:\{["'][SN]["']: ?)?(?:N?'((?:[^'\n]|''){1,120})'|"([^"\\\n]{1,120})"|(\d{3,20})(?!\w))/dgi;
/** What opens the list, not far behind the last mark and on the next line at most. */
const LIST =
  /^[^[("'\n]{0,80}\n?(?:\[[^\]\n]{0,60}\] ?)?[^[(\n]{0,80}(?<!\b(?:in|any|values|by) ?)[[(]\s{0,3}(?=["'\d])/i;
/** Behind the quote of a call's statement: `db.Where("mrn = ?", "84719265")`. */
const ARGUMENTS = /^[^"'`\n]{0,80}["'`]\s?,\s?(?=["'\d])/;
const ITEM =
  /\s{0,3}(?:"%?((?:[^"\\\n%]|\\.){0,120})%?"|'%?((?:[^'\\\n%]|\\.){0,120})%?'|([\w.:+-]{1,40}))\s{0,3}(,?)/dy;
const LOGGED =
  /binding parameter [[(]\d{1,3}(?:[:\]][^)\n]{0,30})?[)\]]? ?(?:as \[\w{1,20}\] ?)?(?:<-|-) \[([^\]\n]{0,120})\]/dg;
/** `==> Parameters: 84719265(String), Roe(String)`, as MyBatis has it. */
const TYPED_LIST = /\bparameters: (?=[^\n]{1,160}\([A-Z]\w{1,20}\))/i;
const TYPED = /(?:null|([^\n]{0,120}?)\([A-Z]\w{1,20}\))(, |(?=\n)|$)/dy;
const REACH = 300;
const MAX_ITEMS = 60;

export function readSqlBindings(text: string, report: ReportPlace, label: LabelPlace): void {
  const columns = columnsOf(text);
  const last = columns.at(-1);
  if (last === undefined) return;
  const values = new NamedValues(new Places(text, report), label);
  const isAboutPeople = isPersonal(columns.map(({ name }) => name));
  putAssigned(text, columns, (range, name) => values.put(range, name, isAboutPeople));
  const bound = boundAfter(text, last.end);
  const names = columns.filter(({ mark }) => NUMBERED.test(mark)).map(({ name }) => name);
  // Of several statements the last ones have what is bound; an item more is a limit.
  const offset = Math.max(0, names.length - bound.length);
  for (const [i, range] of bound.entries())
    if (range !== undefined && names[i + offset] !== undefined)
      values.put(range, names[i + offset], isAboutPeople);
}

/** Of several statements with the same mark, the last before its value names it, or else the first of all. */
function putAssigned(
  text: string,
  columns: readonly Column[],
  put: (range: Range, name: string) => void,
): void {
  const named = new Map(columns.toReversed().map(({ mark, name }) => [mark, name]));
  let next = 0;
  for (const { 1: mark = "", index, indices } of text.matchAll(ASSIGNED)) {
    for (; next < columns.length && columns[next].end <= index; next++)
      named.set(columns[next].mark, columns[next].name);
    const name = named.get(mark.toLowerCase());
    const range = indices?.[2] ?? indices?.[3] ?? indices?.[4];
    if (name !== undefined && range !== undefined) put(range, name);
  }
}

function boundAfter(text: string, start: number): (Range | undefined)[] {
  const logged = [...text.slice(start).matchAll(LOGGED)].slice(0, MAX_ITEMS);
  if (logged.length > 0)
    return logged.map(({ indices }) => {
      const [from = 0, to = 0] = indices?.[1] ?? [];
      return [start + from, start + to];
    });
  const behind = text.slice(start, start + REACH);
  const typed = TYPED_LIST.exec(behind);
  if (typed !== null) return typedFrom(text, start + typed.index + typed[0].length);
  const opening = LIST.exec(behind) ?? ARGUMENTS.exec(behind);
  if (opening !== null) return itemsFrom(text, start + opening[0].length);
  const named = NAMED_LIST.exec(text);
  return named === null ? [] : itemsFrom(text, named.index + named[0].length);
}

function typedFrom(text: string, start: number): (Range | undefined)[] {
  const items: (Range | undefined)[] = [];
  for (let at = start; items.length < MAX_ITEMS; at = TYPED.lastIndex) {
    TYPED.lastIndex = at;
    const item = TYPED.exec(text);
    if (item === null) return items;
    items.push(item.indices?.[1]);
    if (item[2] === "") return items;
  }
  return items;
}

/** The items of a list, numbers and words too, so that each keeps its place. */
function itemsFrom(text: string, start: number): (Range | undefined)[] {
  const items: (Range | undefined)[] = [];
  for (let at = start; items.length < MAX_ITEMS; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text);
    if (item === null) return items;
    items.push(item.indices?.[1] ?? item.indices?.[2] ?? item.indices?.[3]);
    if (item[4] === "") return items;
  }
  return items;
}
