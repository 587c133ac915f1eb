/**
 * A value that another attribute of its record names: `form.field.0.value` beside `form.field.0.name`, an answer, the
 * bound parameters of a statement, a tool's arguments, what an exception refused, a path beside its route. It is read
 * once more under that name, as if its own key were it.
 */
import { type FrameTable, unreachable } from "../../core/index.ts";
import { type Column, columnsOf } from "../structure/sql/columns.ts";
import { type Link, linksOf, type ToldKeys } from "./links.ts";
import { RecordKeys } from "./record.ts";
import type { Source } from "./source.ts";
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

/** More keys than these are not compared with each other: their records are all looked at. */
const MOST_KEYS = 256;
const LONGEST_NAME = 80;
const LONGEST_STATEMENT = 4096;
const LONGEST_TEMPLATE = 200;
/** A route of more parts is none. */
const MOST_PARTS = 16;

const ASKED = /\?\s*$|(?:question|prompt)$/i;
const STATEMENT = /^\s{0,8}(?:select|insert|update|delete|with|merge|replace|call|exec)\b/i;
/** `org.example.DuplicateSsnException`: the words that say what it is about. */
const ABOUT =
  /(?:^|[.$])(?!\w{0,60}(?:Timeout|Service|Server|Client|Http|Length|Long))((?:[A-Z][a-z]+){2,6})$/;
const NOISE = /Exception|Error|Not|Found|Already|Exists|Mismatch|Violation/g;
/** A message that begins with the refused number. */
const NUMBERED = /^["'(]?[A-Za-z]{0,4}[\d-]{3}/;
/** A variable part of a route: `{mrn}`, `<int:mrn>`, `:mrn`. */
const PLACE = /^(?:[{<](?:\w{1,12}:)?(\w{1,40})(?::[^}]{0,40})?[}>]|:(\w{1,40}))$/;

/** The links of records with the same keys, sought once: most records of one sender are alike. */
interface Shape {
  readonly keys: RecordKeys;
  readonly names: readonly string[];
  readonly links: readonly Link[];
}

export function toldValues(
  source: Source,
  { keys, distinct }: ToldKeys,
  frames: FrameTable | undefined,
): ToldValue[] {
  if (frames === undefined || keys.length === 0 || !mayLink(source, distinct)) return [];
  const told: ToldValue[] = [];
  let shape: Shape | undefined;
  let covered = -1;
  for (const key of keys) {
    if (key <= covered) continue;
    const record = new RecordKeys(source, frames, key);
    covered = record.leaves.at(-1) ?? key;
    if (shape === undefined || !record.isLike(shape.keys)) {
      const names = record.names();
      shape = { keys: record, names, links: linksOf(names) };
    }
    if (shape.links.length === 0) continue;
    for (const value of new Teller(record, shape.names).told(shape.links)) told.push(value);
  }
  return told;
}

/** Whether one of a request's keys might name another's value if both stood in one record: mostly none does. */
function mayLink(source: Source, distinct: readonly number[]): boolean {
  if (distinct.length > MOST_KEYS) return true;
  const { bytes, leaves } = source;
  return (
    linksOf(distinct.map((key) => bytes.toString("utf8", leaves.start[key], leaves.end[key])))
      .length > 0
  );
}

/** Reads a record's attributes under the names that others of it give them. */
class Teller {
  readonly #record: RecordKeys;
  readonly #names: readonly string[];
  /** Columns that a statement binds, by the place of its key. */
  readonly #columns = new Map<number, readonly Column[]>();

  constructor(record: RecordKeys, names: readonly string[]) {
    this.#record = record;
    this.#names = names;
  }

  told(links: readonly Link[]): ToldValue[] {
    return links.flatMap((link) => {
      switch (link.form) {
        case "pair":
          return this.#paired(link);
        case "bound":
          return this.#bound(link);
        case "cell":
          return this.#celled(link);
        case "call":
          return this.#all(link, this.#record.textOf(link.by, LONGEST_NAME), asItself);
        case "refused":
          return this.#refused(link);
        case "route":
          return this.#routed(link);
        default:
          return unreachable(link.form);
      }
    });
  }

  /** Beside `name`, `key`, `question`. */
  #paired(link: Link): ToldValue[] {
    const name = this.#record.textOf(link.by, LONGEST_NAME);
    if (name === "") return [];
    const identified = identifierAs(name);
    if (identified !== undefined) return this.#read(link, "", identified);
    const isAsked = ASKED.test(name) || ASKED.test(this.#names[link.by]);
    return isAsked
      ? this.#read(link, "", (value) => answered(name, value))
      : this.#read(link, name, asItself);
  }

  /** A statement's parameters, an attribute each or all of them. */
  #bound(link: Link): ToldValue[] {
    const text = this.#record.textOf(link.by, LONGEST_STATEMENT);
    if (!STATEMENT.test(text)) return [];
    const columns = this.#columns.get(link.by) ?? columnsOf(text);
    this.#columns.set(link.by, columns);
    if (link.name !== "") return this.#all(link, this.#columnOf(columns, link)?.name, asItself);
    const values = this.#read(link, "", asItself);
    if (values.length === 1) return this.#read(link, "", (value) => behind(`${text}\n`, value));
    return values.flatMap((one, i) => {
      const column = boundTo(columns, i);
      return column === undefined ? [] : [{ ...one, key: column.name }];
    });
  }

  /** What `0`, `1`, or `p1` of `@p1` is bound to. */
  #columnOf(columns: readonly Column[], { stem, name }: Link): Column | undefined {
    if (!/^\d{1,3}$/.test(name))
      return columns.find(({ mark }) => mark.slice(1) === name.toLowerCase());
    const isFromZero = this.#names.some((key) => key === `${stem}.0` || key === `${stem}_0`);
    return boundTo(columns, Number(name) - (isFromZero ? 0 : 1));
  }

  /** A row beside the list of its columns. */
  #celled(link: Link): ToldValue[] {
    const columns = this.#record.valuesOf(link.by);
    const cells = this.#read(link, "", asItself);
    if (cells.length < 2 || cells.length !== columns.last - columns.first) return [];
    return cells.map((cell, i) => {
      const by = columns.first + i;
      return { ...cell, by, key: this.#record.textOfLeaf(by, LONGEST_NAME) };
    });
  }

  /** What an exception refused, by the words of its type. */
  #refused(link: Link): ToldValue[] {
    const about = ABOUT.exec(this.#record.textOf(link.by, LONGEST_TEMPLATE))?.[1] ?? "";
    const isNumbered = NUMBERED.test(this.#record.textOf(link.own, LONGEST_STATEMENT));
    return isNumbered ? this.#all(link, about.replace(NOISE, ""), asItself) : [];
  }

  /** Parts of a path that its route names. */
  #routed(link: Link): ToldValue[] {
    const route = this.#record.textOf(link.by, LONGEST_TEMPLATE);
    if (!/[{<:]/.test(route)) return [];
    const parts = partsOf(route);
    if (parts.length > MOST_PARTS) return [];
    return parts.flatMap((part, i) => {
      const name = PLACE.exec(part);
      return this.#all(link, name?.[1] ?? name?.[2], (path) => partAt(path, i, parts));
    });
  }

  /** Each value of an attribute under a name; none where there is no name. */
  #all(link: Link, key: string | undefined, readAs: ReadAs): ToldValue[] {
    return key === undefined || key === "" ? [] : this.#read(link, key, readAs);
  }

  #read({ own, by }: Link, key: string, readAs: ReadAs): ToldValue[] {
    const { first, last } = this.#record.valuesOf(own);
    const teller = this.#record.valuesOf(by).first;
    return Array.from({ length: last - first }, (_, i) => ({
      leaf: first + i,
      by: teller,
      key,
      readAs,
    }));
  }
}

/** The column whose mark stands for the parameter `index`, from 0. */
function boundTo(columns: readonly Column[], index: number): Column | undefined {
  const numbered = columns.find(
    ({ mark }) => /^[$:]\d/.test(mark) && Number(mark.slice(1)) === index + 1,
  );
  return numbered ?? columns[index];
}
