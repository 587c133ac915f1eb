/** How a value is read that another attribute names: as it is, or in the text that says so. */
import { isPlaceholderText } from "../leaf/hold-outs.ts";
import { entityOfCode, entityOfSystem } from "../structure/health/identifier-types.ts";
import { neutralText } from "./trees.ts";
import { textOfTurn } from "./turns.ts";

/** A text in which the part [from, to) of a value stands, at `at`. */
export interface ToldText {
  readonly text: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export type ReadAs = (value: string) => ToldText;

const SYSTEM = /^(?:https?:|urn:)/;
/** One value in a list or an object, whose key says nothing: `["84719265"]`, `{"value": 84719265}`. */
const ALONE =
  /^\s{0,4}[[{(]\s{0,4}(?:["']?(?:value|val|id|arg\w{0,8}|input|q|query|term|text|key|search|number|param\w{0,8}|\d)["']?\s?[:=]\s?)?(?:["']([^"'{}[\](),:]{2,80})["']|([^"'{}[\](),:A-Z]{2,80}))\s{0,4},?\s{0,4}[\])}]\s{0,4}$/d;
/** What is written where there is no value. */
const NOTHING =
  /^(?:null|[Nn]one|undefined|[Nn]\/[Aa]|[Uu]nknown|[Nn]ot found|[Nn]o (?:records?|results?)(?: found)?|[Tt]rue|[Ff]alse)\.?$/;

export function asItself(value: string): ToldText {
  const alone = isPlaceholderText(value) ? undefined : ALONE.exec(value)?.indices;
  const [from, to] = alone?.[1] ?? alone?.[2] ?? [0, value.length];
  if (NOTHING.test(value.slice(from, to))) return { text: "", at: 0, from, to };
  return { text: value.slice(from, to), at: 0, from, to };
}

export function behind(before: string, value: string): ToldText {
  return { text: before + value, at: before.length, from: 0, to: value.length };
}

export function answered(question: string, value: string): ToldText {
  const asked = /\?\s*$/.test(question) ? question.trimEnd() : `${question}?`;
  const { text, start: at } = textOfTurn(asked, value);
  return { text, at, from: 0, to: value.length };
}

/** An identifier as FHIR and HL7 have it, whose system or code says what it is; undefined: it is no known one. */
export function identifierAs(type: string): ReadAs | undefined {
  if (entityOfCode(type) !== undefined)
    return (value) => inJson(`{"IDType":"${type}","ID":"`, value, '"}');
  if (entityOfSystem(type) === undefined || !SYSTEM.test(type)) return undefined;
  const before = `{"resourceType":"Patient","identifier":[{"system":"${neutralText(type)}","value":"`;
  return (value) => inJson(before, value, '"}]}');
}

function inJson(before: string, value: string, after: string): ToldText {
  const { text, ...range } = behind(before, neutralText(value));
  return { text: text + after, ...range };
}

export function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

/** The part of a path that stands for a route's `i`-th from its end, as hosts and prefixes may stand before a path. */
export function partAt(path: string, i: number, parts: readonly string[]): ToldText {
  const query = path.search(/[?#]/);
  let to = query < 0 ? path.length : query;
  if (path.charAt(to - 1) === "/") to--;
  for (let behindIt = parts.length - 1 - i; behindIt > 0; behindIt--)
    to = path.lastIndexOf("/", to - 1);
  const from = path.lastIndexOf("/", to - 1) + 1;
  return to <= from
    ? { text: "", at: 0, from: 0, to: 0 }
    : { text: path.slice(from, to), at: 0, from, to };
}
