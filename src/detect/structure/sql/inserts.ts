/** SQL in which columns stand apart from values: `INSERT INTO t (name, mrn) VALUES ('Jane Roe', 84719265)`. */
import { isBlank } from "../../characters.ts";
import { endOf } from "../../steps.ts";
import { columnsOfPeople, isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { skipBlanks, trim } from "../steps.ts";

const INSERT = /\binsert\s{1,9}into\s{1,9}[\w."`[\]]{1,120}\s{0,9}\(/gi;
/** Rows without a table, whose columns are named behind them: `USING (VALUES ('a', '84719265')) AS s (id, mrn)`. */
const ROWS = /(?<!\)\s{0,9})\bvalues\s{0,9}\(/gi;
const NAMED_AS =
  /\s{0,9}\)?\s{0,9}(?:as\s{1,9})?["`[]?[a-z_]\w{0,60}["`\]]?\s{0,9}\((?=[\w"`[\], \n]{1,1000}\))/iy;
const MAX_ROWS = 100;
/** What PostgreSQL says of a key that is taken: `Key (name, mrn)=(Jane Roe, 84719265) already exists`. */
const KEY = /\bKey \(/g;
/** Blanks between `VALUES` and its parenthesis. */
const MAX_BLANKS = 9;
const VALUES = /\s{0,9}values\s{0,9}\(/iy;
/** What a column's name stands in: quotes, the call and the type of an index, `lower(email::text)`. */
const DRESSING = /^\w{1,20}\(|[)"`[\]]|::[\w ]{1,30}/g;
const MAX_COLUMNS = 100;
const MAX_COLUMN = 60;

const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const APOSTROPHE = 0x27;

export function readSql(text: string, report: ReportPlace, label: LabelPlace): void {
  if (!announcesSql(text)) return;
  const values = new NamedValues(new Places(text, report), label);
  for (const opening of [INSERT, KEY]) {
    opening.lastIndex = 0;
    while (opening.test(text)) {
      const columns = readList(text, opening.lastIndex);
      // Behind what was looked at: where no list ended, none that begins there does.
      opening.lastIndex = columns.end;
      const open = opening === KEY ? "=(" : VALUES;
      const start = columns.isWhole ? endOfOpening(text, columns.end, open) : 0;
      if (start > 0)
        opening.lastIndex = readTuples(text, start, { columns: columns.items, values });
    }
  }
  readNamedRows(text, values);
}

function readNamedRows(text: string, values: NamedValues): void {
  ROWS.lastIndex = 0;
  while (ROWS.test(text)) {
    const first = ROWS.lastIndex;
    let end = readList(text, first).end;
    for (let row = 1, next = nextTuple(text, end); row < MAX_ROWS && next > 0; row++) {
      end = readList(text, next).end;
      next = nextTuple(text, end);
    }
    ROWS.lastIndex = end;
    const named = endOf(NAMED_AS, text, end);
    const columns = named === 0 ? undefined : readList(text, named);
    if (columns?.isWhole === true) readTuples(text, first, { columns: columns.items, values });
  }
}

/** Behind the parenthesis of the tuple that follows one's end; 0: none does. */
function nextTuple(text: string, end: number): number {
  const comma = skipBlanks(text, end);
  const open = skipBlanks(text, comma + 1);
  return text.charCodeAt(comma) === COMMA && text.charAt(open) === "(" ? open + 1 : 0;
}

/** Whether `VALUES` or `Key` stands before a parenthesis. */
function announcesSql(text: string): boolean {
  for (let open = text.indexOf("("); open >= 0; open = text.indexOf("(", open + 1)) {
    let at = open;
    while (open - at < MAX_BLANKS && isBlank(text.charCodeAt(at - 1))) at--;
    const last = text.charCodeAt(at - 1) | 0x20;
    if (last === 0x73 && /values$/i.test(text.slice(Math.max(0, at - 6), at))) return true;
    if (last === 0x79 && text.startsWith("Key (", open - 4)) return true;
  }
  return false;
}

function endOfOpening(text: string, at: number, opening: string | RegExp): number {
  if (typeof opening !== "string") return endOf(opening, text, at);
  return text.startsWith(opening, at) ? at + opening.length : 0;
}

interface Table {
  readonly columns: readonly Range[];
  readonly values: NamedValues;
}

/** Tuples of values, from behind the first one's parenthesis on. Returns where they end. */
function readTuples(text: string, start: number, { columns, values }: Table): number {
  const names = columnsOfPeople(
    columns.map(([from, to]) => text.slice(from, to).replace(DRESSING, "")),
  );
  if (names.some((name) => name.length > MAX_COLUMN)) return start;
  const isAboutPeople = isPersonal(names);
  for (let at = start; ; ) {
    const tuple = readList(text, at);
    if (!tuple.isWhole) return tuple.end;
    if (tuple.items.length === names.length)
      for (let i = 0; i < names.length; i++) values.put(tuple.items[i], names[i], isAboutPeople);
    at = nextTuple(text, tuple.end);
    if (at === 0) return tuple.end;
  }
}

interface List {
  readonly items: readonly Range[];
  /** Behind the parenthesis that closes it, or behind what was looked at. */
  readonly end: number;
  readonly isWhole: boolean;
}

/** Items up to the parenthesis that closes them, without their quotes: `'Roe', now(), coalesce('a', 'b')`. */
function readList(text: string, start: number): List {
  const items: Range[] = [];
  let from = start;
  let isStart = true;
  let calls = 0;
  let at = start;
  for (; at < text.length && items.length <= MAX_COLUMNS; at++) {
    const code = text.charCodeAt(at);
    if (code === APOSTROPHE && isStart) at = stringEnd(text, at + 1);
    const isMark = code === COMMA || code === OPEN || code === CLOSE;
    isStart = isMark || (isStart && isBlank(code));
    if (code === OPEN) calls++;
    else if (code === CLOSE && calls > 0) calls--;
    else if (isMark && calls === 0) {
      items.push(unquoted(text, from, at));
      from = at + 1;
      if (code === CLOSE) return { items, end: from, isWhole: true };
    }
  }
  return { items, end: at, isWhole: false };
}

/** Index of the quote that ends a string; a doubled one is part of it. */
function stringEnd(text: string, start: number): number {
  let at = text.indexOf("'", start);
  while (at >= 0 && text.charCodeAt(at + 1) === APOSTROPHE) at = text.indexOf("'", at + 2);
  return at < 0 ? text.length : at;
}

function unquoted(text: string, start: number, end: number): Range {
  const [from, to] = trim(text, start, end);
  const isQuoted = to - from > 1 && text.charCodeAt(from) === APOSTROPHE;
  return isQuoted ? [from + 1, to - 1] : [from, to];
}
