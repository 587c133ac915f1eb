/**
 * Tags that name a value, as prompts, forms, settings and messages have it: the text in them by an attribute,
 * `<parameter name="patient_name">Jane Roe</parameter>`, `<field id="mrn">84719265</field>`, or by their own name,
 * `<SubscriberLastName>Roe</SubscriberLastName>`; an attribute by another, in either order, `<input name="mrn" type="hidden" value="84719265">`.
 */
import { isPersonal } from "./json-keys.ts";
import { NamedValues } from "./named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";
import { trim } from "./steps.ts";
import { readXml } from "./xml-tags.ts";

/** Names that say something of a person only beside others that do: `<h1 id="name">Getting Started</h1>`. */
const VAGUE = new Set(["name", "Name", "contact", "client", "provider"]);
/** The attributes that name, the most telling first. */
const NAMING = ["name", "key", "id", "field", "label", "aria-label", "placeholder"];
const NAME = /^[A-Za-z][\w .-]{1,47}$/;
const LONGEST_TEXT = 120;

export function readNamedTags(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  const named: (readonly [name: string, value: Range])[] = [];
  let naming = "";
  readXml(text, text.indexOf("<"), {
    tag(_, attributes) {
      naming = nameIn(text, attributes);
      const value = attributes.get("value");
      if (naming !== "" && value !== undefined) named.push([naming, value]);
    },
    text(range, path) {
      const value = trim(text, ...range);
      const tag = path.at(-1) ?? "";
      if (value[1] > value[0] && value[1] - value[0] <= LONGEST_TEXT) {
        if (naming !== "") named.push([naming, value]);
        if (!VAGUE.has(tag)) values.put(value, tag, false);
      }
      naming = "";
    },
  });
  const isAboutPeople = isPersonal(named.map(([name]) => name));
  for (const [name, value] of named)
    if (isAboutPeople || !VAGUE.has(name)) values.put(value, name, isAboutPeople);
}

function nameIn(text: string, attributes: ReadonlyMap<string, Range>): string {
  for (const key of NAMING) {
    const range = attributes.get(key);
    if (range === undefined) continue;
    const name = text.slice(...range);
    if (NAME.test(name)) return name;
  }
  return "";
}
