/** Values that SQL compares a column with: `lower(last_name) LIKE 'roe%'`, `first_name IN ('Jane', 'Joan')`. */
import { endOf } from "../../steps.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

/** What stands between column and value; a plain `=` is read as a field's name by itself. */
const COMPARED =
  /\)?(?:\s(?:not\s)?(?:i?like|in)\s{0,4}|(?<=\))\s?[<>!]?=\s?|\s?[<>!]?=\s?(?=[a-z]{4,9}\())(?:(?:[a-z]{4,9})?\(\s{0,9})?(?=')/gi;
const COLUMN = /(?:^|[\s(."`[,])([A-Za-z_]\w{0,59})["`\]]?(?:::\w{1,20})?$/;
/** A search for a part of it. */
const WHOLE_NAME = /(?:full|legal)_?name$/i;
const MAX_COLUMN = 64;
const VALUE = /'%?([^'%\n]{1,80})%?'/y;
const COMMA = /\s{0,9},\s{0,9}(?=')/y;
const MAX_VALUES = 100;

export function readSqlConditions(text: string, report: ReportPlace, label: LabelPlace): void {
  if (!text.includes("'") || !(text.includes("where ") || text.includes("WHERE "))) return;
  const values = new NamedValues(new Places(text, report), label);
  for (const { 0: compared, index } of text.matchAll(COMPARED)) {
    const column = COLUMN.exec(text.slice(Math.max(0, index - MAX_COLUMN), index))?.[1];
    if (column === undefined) continue;
    let at = index + compared.length;
    for (let count = 0; count < MAX_VALUES; count++) {
      VALUE.lastIndex = at;
      const [whole, value] = VALUE.exec(text) ?? [];
      if (whole === undefined || value === undefined) break;
      const start = at + whole.indexOf(value);
      values.put([start, start + value.length], column.replace(WHOLE_NAME, "last_name"), false);
      at = endOf(COMMA, text, at + whole.length);
      if (at === 0) break;
    }
  }
}
