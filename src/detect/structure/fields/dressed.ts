/**
 * Fields of dumps that say a value's type between its key and the value: `["mrn"]=> int(84719265)` of PHP,
 * `MRN: (string) (len=8) "84719265"` of Go's spew, `s:3:"mrn";s:8:"84719265"` of PHP's serialize, `b'mrn': b'84719265'`
 * of Python, `last_name__iexact='Roe'` of Django, ` $ mrn : chr "84719265"` of R, `{mrn,<<"84719265">>}` of Erlang, `mrn: !!str 84719265` of YAML; and what
 * stands in lines of its own behind it, `1) "mrn"` of redis-cli, or in another field, `cs1Label=mrn cs1=84719265` of CEF.
 */
import { isDigit } from "../../characters.ts";
import { Openings } from "../../openings.ts";
import { Holds } from "../../prefilter/holds.ts";
import { endOf } from "../../steps.ts";
import { isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { trim } from "../steps.ts";

const KEY = "([A-Za-z][\\w.-]{1,40})";
const DRESSINGS = [
  // PHP: var_dump, also of objects; print_r; serialize.
  '"?(?::[\\w\\\\": ]{1,60})?\\]\\s?=>\\s{1,40}(?:string\\(\\d{1,5}\\) |(?:int|float)\\()',
  "(?::(?:protected|(?:[\\w\\\\]{1,60}:)?private))?\\] => ",
  '";(?:s:\\d{1,5}:|[id]:)',
  // Go, R, Erlang, YAML.
  ": \\([\\w.*[\\]]{1,40}\\) (?:\\(len=\\d{1,5}\\) )?",
  " {0,30}: ?(?:chr|int|num) {1,2}(?:\\[[\\d:]{3,12}\\] )?",
  ",\\s?<<",
  ": (?:!{1,2}|&)[A-Za-z]\\w{0,20} ",
  // A bound parameter's number.
  "(?<=_\\d{1,3})[\"'] ?: ?(?=[\"'])",
  // Python's bytes; national strings of SQL Server.
  "[\"'] ?[:,] ?[bu](?=[\"'])",
  "[\"\\]]? ?= ?N(?=')",
  // How Django compares it.
  "__i?(?:exact|contains|startswith|endswith)[\"']? ?[=:] ?(?=[\"'])",
  // The next line of redis-cli.
  '"\\n\\s{0,8}\\d{1,4}\\) (?=")',
].join("|");
const FIELD = new RegExp(
  `(?<![\\w.-])${KEY}(?:${DRESSINGS})(?:"([^"\\n]{1,120})"|'([^'\\n]{1,120})'|([^\\s"'<>(),;{}[\\]][^\\n"'<>(),;{}[\\]]{0,80}))`,
  "dg",
);
/** Of CEF and what is made after it: the name stands in a field of its own. */
const LABELLED = /(?<!\w)(\w{2,40})Label=([^=\n]{2,40}) \1=([^=\n]{1,120}?)(?= \w{1,40}=|$)/dgm;

/** Whether something of a dressing stands in a text: most have none. */
export function announcesDressed(text: string, holds: number): boolean {
  return (
    ((holds & Holds.Equals) !== 0 && ASSIGNED.some((sign) => text.includes(sign))) ||
    ((holds & Holds.Underscore) !== 0 && COMPARED.test(text)) ||
    ((holds & Holds.LedQuote) !== 0 && (holds & Holds.Line) !== 0 && text.includes(') "')) ||
    ((holds & Holds.Less) !== 0 && text.includes('<<"')) ||
    ((holds & Holds.Semicolon) !== 0 && isSerialized(text)) ||
    ((holds & Holds.Colon) !== 0 && isTyped(text))
  );
}

const COMPARED = /__i?(?:exact|contains|startswith|endswith)/;
const ASSIGNED = ["]=>", "] => ", "(len=", "N'", "Label="];

const BLANK = 0x20;
/** Behind a colon, and before it. */
const TYPE = / (?:[!&]|(?:chr|int|num) |[bu]["'])|(?:protected|private|chr)/y;
const TYPES = new Openings(
  [" !", " &", " chr", " int", " num", "protected", "private", "chr"].concat(
    ["b", "u"].flatMap((letter) => [` ${letter}"`, ` ${letter}'`]),
  ),
);
const NUMBERED = /_\d{1,3}["']$/;
const LONGEST_NUMBERED = 5;

/** A type behind a colon, a parameter's number in quotes before it. */
function isTyped(text: string): boolean {
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    if (TYPES.mayStandAt(text, at + 1) && endOf(TYPE, text, at + 1) !== 0) return true;
    const end = text.charCodeAt(at - 1) === BLANK ? at - 1 : at;
    if (!isDigit(text.charCodeAt(end - 2))) continue;
    if (NUMBERED.test(text.slice(Math.max(0, end - LONGEST_NUMBERED), end))) return true;
  }
  return false;
}

/** `";s:` of PHP: a semicolon is the rarest of these. */
function isSerialized(text: string): boolean {
  for (let at = text.indexOf(";"); at >= 0; at = text.indexOf(";", at + 1))
    if (text.charAt(at - 1) === '"' && "sid".includes(text.charAt(at + 1) || " ")) return true;
  return false;
}

export function readDressed(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  const fields: (readonly [name: string, value: Range])[] = [];
  for (const { 1: name = "", indices = [] } of text.matchAll(FIELD)) {
    const value = indices[2] ?? indices[3] ?? indices[4];
    if (value !== undefined) fields.push([name, value]);
  }
  const labelled = text.includes("Label=") ? text.matchAll(LABELLED) : [];
  for (const { 2: name = "", indices = [] } of labelled) {
    const value = indices[3];
    if (value !== undefined) fields.push([name, value]);
  }
  const isAboutPeople = isPersonal(fields.map(([name]) => name));
  for (const [name, [start, end]] of fields)
    values.put(trim(text, start, end), name, isAboutPeople);
}
