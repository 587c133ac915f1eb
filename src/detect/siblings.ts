/**
 * A value that another attribute of its record names: `form.field.0.value` beside `form.field.0.name`, an answer, the
 * bound parameters of a statement, a tool's arguments, what an exception refused, a path beside its route. It is read
 * once more under that name, as if its own key were it.
 */
import { type FrameTable, LeafKind } from "../core/index.ts";
import { type Attribute, recordAround } from "./record.ts";
import type { Source } from "./source.ts";
import { type Column, columnsOf } from "./structure/sql-bindings.ts";
import {
  answered,
  asItself,
  behind,
  identifierAs,
  partAt,
  partsOf,
  type ReadAs,
} from "./told-texts.ts";

/** A value that is read under another name than its own key's. */
export interface ToldValue {
  readonly leaf: number;
  /** What says so; it is read with the value. */
  readonly by: number;
  readonly key: string;
  readonly readAs: ReadAs;
}

interface Statement {
  readonly by: Attribute | undefined;
  readonly text: string;
  readonly columns: readonly Column[];
}

const TEXT: number = LeafKind.Text;
const LONGEST_NAME = 80;
const LONGEST_STATEMENT = 4096;
const LONGEST_TEMPLATE = 200;

const VALUE =
  /^(.{0,80}?)[._-]?(?:(?:(?:old|new|rejected|previous|current|submitted|entered|raw)[._-]?)?(?:values?|val|answers?|digits)|old|new|before|after)(?:[._]?value[A-Z]\w{0,10}|[._]\d{1,3})?$/i;
/** The rest of the name's key, behind what it has in common with the value's. */
const NAME =
  /^(?:[._-]?(?:name|key|field|column|attribute|property|param|parameter|label|question|prompt|slot|title|text|system|type|kind|linkid|variable|header)(?:[._-]?(?:name|key|text))?)?$/i;
const ASKED = /\?\s*$|^.{0,80}(?:question|prompt)$/i;
/** A number that was measured: its name says what was counted. */
const MEASURED = /(?:metric|counter|gauge|measure|measurement)$/i;

const BOUND = /^(.{0,80}?(?:parameters?|params?|binds?|bindings?|values))(?:[._](\w{1,32}))?$/i;
const STATEMENT_KEY = /(?:^|[._])(?:text|statement|sql|query)$/i;
const STATEMENT = /^\s{0,8}(?:select|insert|update|delete|with|merge|replace|call|exec)\b/i;

const ROW = /^(.{0,80}?)[._-]?(?:(?:column|cell)[._-]?)?(?:row|record|values)$/i;
const COLUMNS = /(?:^|[._-])(?:columns|headers?|fields|cols|(?:column|field)[._-]?names)$/i;

const GIVEN = /^(.{0,90}?)(?:[._]call)?[._]?(?:arguments|args|parameters|result)$/i;
/** The rest of the key of a tool's name. */
const TOOL = /^(?:[._]?(?:function|tool|method)?[._]?name|function|tool|method)$/i;

const REFUSED = /^(.{0,60}exception)\.message$/i;
/** `org.example.DuplicateSsnException`: what it is about; and a message that begins with a number. */
const ABOUT =
  /(?:^|[.$])(?!\w{0,60}(?:Timeout|Service|Server|Client|Http|Length|Long))((?:[A-Z][a-z]+){2,6})$/;
const NOISE = /Exception|Error|Not|Found|Already|Exists|Mismatch|Violation/g;
const NUMBERED = /^["'(]?[A-Za-z]{0,4}[\d-]{3}/;

const ROUTED = /(?:^|[._])route$/i;
const PATH_KEY = /(?:^|[._])(?:path|target|full|url|uri)$/i;
const PLACE = /^(?:[{<](?:\w{1,12}:)?(\w{1,40})(?::[^}]{0,40})?[}>]|:(\w{1,40}))$/;

/** @param keys leaves that are keys with one of TOLD_WORDS */
export function toldValues(
  source: Source,
  keys: readonly number[],
  frames: FrameTable | undefined,
): ToldValue[] {
  if (frames === undefined) return [];
  const told: ToldValue[] = [];
  let record: RecordTeller | undefined;
  for (const key of keys) {
    if (record?.attributeOf(key) === undefined)
      record = new RecordTeller(source, recordAround(source, frames, key));
    const own = record.attributeOf(key);
    if (own !== undefined) told.push(...record.told(own));
  }
  return told;
}

/** What attributes of a record are told by the others. */
class RecordTeller {
  readonly #source: Source;
  readonly #record: readonly Attribute[];
  /** What the record's statement has marks for; undefined: not asked for yet. */
  #statement: Statement | undefined;

  constructor(source: Source, record: readonly Attribute[]) {
    this.#source = source;
    this.#record = record;
  }

  attributeOf(key: number): Attribute | undefined {
    return this.#record.find(({ first }) => first === key + 1);
  }

  told(own: Attribute): ToldValue[] {
    const { key } = own;
    const value = VALUE.exec(key);
    const bound = BOUND.exec(key);
    const given = GIVEN.exec(key);
    const refused = REFUSED.exec(key);
    return [
      ...(value === null ? [] : this.#named(own, value[1])),
      ...(bound === null ? [] : this.#bound(own, bound[1], bound[2])),
      ...(ROW.test(key) ? this.#celled(own) : []),
      ...(given === null ? [] : this.#given(own, given[1])),
      ...(refused === null ? [] : this.#refused(own, refused[1])),
      ...(ROUTED.test(key) ? this.#routed(own) : []),
    ];
  }

  /** Beside `name`, `key`, `question`. */
  #named(own: Attribute, prefix: string): ToldValue[] {
    if (MEASURED.test(prefix)) return [];
    return this.#record.flatMap((other) => {
      if (other === own || !other.key.startsWith(prefix)) return [];
      if (!NAME.test(other.key.slice(prefix.length))) return [];
      const name = this.#textOf(other, LONGEST_NAME);
      if (name === "") return [];
      const identified = identifierAs(name);
      if (identified !== undefined) return all(own, other, "", identified);
      if (!ASKED.test(name) && !ASKED.test(other.key)) return all(own, other, name, asItself);
      return all(own, other, "", (value) => answered(name, value));
    });
  }

  /** A statement's parameters, an attribute each or all of them. */
  #bound(own: Attribute, stem: string, name: string | undefined): ToldValue[] {
    this.#statement ??= this.#readStatement();
    const { by, text, columns } = this.#statement;
    if (by === undefined) return [];
    const ofColumn = (one: ToldValue, column: Column | undefined): ToldValue[] =>
      column === undefined ? [] : [{ ...one, key: column.name }];
    const values = all(own, by, "", asItself);
    if (name !== undefined)
      return values.flatMap((one) => ofColumn(one, this.#columnOf(columns, stem, name)));
    if (values.length === 1) return all(own, by, "", (value) => behind(`${text}\n`, value));
    return values.flatMap((one, i) => ofColumn(one, boundTo(columns, i)));
  }

  #readStatement(): Statement {
    for (const by of this.#record) {
      if (!STATEMENT_KEY.test(by.key)) continue;
      const text = this.#textOf(by, LONGEST_STATEMENT);
      if (STATEMENT.test(text)) return { by, text, columns: columnsOf(text) };
    }
    return { by: undefined, text: "", columns: [] };
  }

  /** What `0`, `1`, or `p1` of `@p1` is bound to. */
  #columnOf(columns: readonly Column[], stem: string, name: string): Column | undefined {
    if (!/^\d{1,3}$/.test(name))
      return columns.find(({ mark }) => mark.slice(1) === name.toLowerCase());
    const isFromZero = this.#record.some(({ key }) => key === `${stem}.0` || key === `${stem}_0`);
    return boundTo(columns, Number(name) - (isFromZero ? 0 : 1));
  }

  /** A row beside the list of its columns. */
  #celled(own: Attribute): ToldValue[] {
    const { first, last } = own;
    const columns = this.#record.find(
      (other) =>
        other !== own && COLUMNS.test(other.key) && other.last - other.first === last - first,
    );
    if (columns === undefined || last - first < 2) return [];
    return all(own, columns, "", asItself).map((one, i) => {
      const cell = { ...columns, first: columns.first + i, last: columns.first + i + 1 };
      return { ...one, by: cell.first, key: this.#textOf(cell, LONGEST_NAME) };
    });
  }

  /** What a tool was called with, or gave back, by the tool's name. */
  #given(own: Attribute, prefix: string): ToldValue[] {
    const tool = this.#record.find(
      (other) => other.key.startsWith(prefix) && TOOL.test(other.key.slice(prefix.length)),
    );
    const name = tool && this.#textOf(tool, LONGEST_NAME);
    return tool === undefined || !name ? [] : all(own, tool, name, asItself);
  }

  #refused(own: Attribute, prefix: string): ToldValue[] {
    const type = this.#record.find(({ key }) => key === `${prefix}.type`);
    const about = type && ABOUT.exec(this.#textOf(type, LONGEST_TEMPLATE))?.[1];
    if (type === undefined || about === undefined) return [];
    if (!NUMBERED.test(this.#textOf(own, LONGEST_STATEMENT))) return [];
    return all(own, type, about.replace(NOISE, ""), asItself);
  }

  /** Parts of a path, where this is its route. */
  #routed(own: Attribute): ToldValue[] {
    const route = this.#textOf(own, LONGEST_TEMPLATE);
    if (!/[{<:]/.test(route)) return [];
    const parts = partsOf(route);
    return this.#record.flatMap(({ key, first }) => {
      if (!PATH_KEY.test(key) || this.#source.leaves.kind[first] !== TEXT) return [];
      return parts.flatMap((part, i) => {
        const name = PLACE.exec(part);
        if (name === null) return [];
        const readAs: ReadAs = (path) => partAt(path, i, parts);
        return [{ leaf: first, by: own.first, key: name[1] ?? name[2] ?? "", readAs }];
      });
    });
  }

  /** Of a longer or another one nothing. */
  #textOf({ first, last }: Attribute, longest: number): string {
    const { bytes, leaves } = this.#source;
    if (last - first !== 1 || leaves.kind[first] !== TEXT) return "";
    const start = leaves.start[first];
    const end = leaves.end[first];
    return end - start > longest ? "" : bytes.toString("utf8", start, end);
  }
}

/** The column whose mark stands for the parameter `index`, from 0. */
function boundTo(columns: readonly Column[], index: number): Column | undefined {
  const numbered = columns.find(
    ({ mark }) => /^[$:]\d/.test(mark) && Number(mark.slice(1)) === index + 1,
  );
  return numbered ?? columns[index];
}

/** Each value of an attribute. */
function all(own: Attribute, by: Attribute, key: string, readAs: ReadAs): ToldValue[] {
  const { first, last } = own;
  return Array.from({ length: last - first }, (_, i) => ({
    leaf: first + i,
    by: by.first,
    key,
    readAs,
  }));
}
