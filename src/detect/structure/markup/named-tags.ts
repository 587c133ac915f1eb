/**
 * Tags that name a value, as prompts, forms, settings and messages have it: the text in them by an attribute,
 * `<parameter name="patient_name">Jane Roe</parameter>`, `<field id="mrn">84719265</field>`, or by their own name,
 * `<SubscriberLastName>Roe</SubscriberLastName>`; an attribute by another, in either order, `<input name="mrn"
 * type="hidden" value="84719265">`; the text behind a caption, `<key>mrn</key><string>84719265</string>`,
 * `<dt>Last name</dt><dd>Roe</dd>`. A table's cells name each other by their own rules (html-table.ts).
 */
import { isAsciiLetter } from "../../characters.ts";
import { isPersonal } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import { isPageText } from "../keys/thing-names.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { trim } from "../steps.ts";
import { TableReader } from "./html-table.ts";
import { type Attributes, readXml, type XmlVisitor } from "./xml-tags.ts";

/** Names that say something of a person only beside others that do: `<h1 id="name">Getting Started</h1>`. */
const VAGUE = new Set(["name", "Name", "contact", "client", "provider"]);
/** The attributes that name, the most telling first. */
const NAMING = ["name", "key", "id", "field", "label", "aria-label", "placeholder"];
const NAME = /^[A-Za-z][\w .-]{1,47}$/;
const LONGEST_TEXT = 120;
const LONGEST_CAPTION = 48;
/** What begins anew: what stands before a list is no caption in it, a field's none of a button. */
const ANEW = new Set("td th tr thead tbody table ul ol form input button".split(" "));
/** Of these, and of what parts a table. */
const LONGEST_ANEW = 6;

export function readNamedTags(text: string, report: ReportPlace, label: LabelPlace): void {
  const reader = new NamedTagReader(text, new NamedValues(new Places(text, report), label));
  readXml(text, text.indexOf("<"), reader);
  reader.end();
}

class NamedTagReader implements XmlVisitor {
  readonly #text: string;
  readonly #values: NamedValues;
  readonly #table: TableReader;
  readonly #named: (readonly [name: string, value: Range])[] = [];
  /** What the tag at hand is called by an attribute. */
  #naming = "";
  /** The text before, which may be a caption, and its tag. */
  #caption = "";
  #captionTag = "";

  constructor(text: string, values: NamedValues) {
    this.#text = text;
    this.#values = values;
    this.#table = new TableReader(text, values);
  }

  tag(name: string, attributes: Attributes): void {
    if (name.length <= LONGEST_ANEW) this.#open(name.toLowerCase());
    this.#naming = "";
    if (attributes.isEmpty) return;
    this.#naming = nameIn(this.#text, attributes);
    const value = attributes.get("value");
    if (this.#naming !== "" && value !== undefined) this.#named.push([this.#naming, value]);
  }

  #open(small: string): void {
    if (ANEW.has(small)) this.#caption = "";
    this.#table.open(small);
  }

  endTag(name: string): void {
    if (name.length <= LONGEST_ANEW) this.#table.close(name.toLowerCase());
  }

  text(range: Range, path: readonly string[]): void {
    const [start, end] = trim(this.#text, ...range);
    if (start === end) return;
    const tag = path.at(-1) ?? "";
    this.#table.text([start, end], tag);
    if (end - start <= LONGEST_TEXT) {
      if (this.#naming !== "") this.#named.push([this.#naming, [start, end]]);
      if (tag !== "" && !VAGUE.has(tag)) this.#values.put([start, end], tag, false);
      this.#readCaptioned([start, end], tag);
    }
    this.#naming = "";
  }

  /** `<dt>Last name</dt><dd>Roe</dd>`, `<span>MRN:</span><span>84719265</span>`: a tag of its own kind, or a colon. */
  #readCaptioned([start, end]: Range, tag: string): void {
    const value = this.#text.slice(start, end);
    const isMarked = this.#caption.endsWith(":");
    if (isMarked || tag !== this.#captionTag) {
      const name = isMarked ? this.#caption.slice(0, -1) : this.#caption;
      if (isCaption(name) && !isPageText(value)) this.#values.put([start, end], name, false);
    }
    this.#caption = end - start > LONGEST_CAPTION ? "" : value;
    this.#captionTag = tag;
  }

  /** What attributes name, once all names are known. */
  end(): void {
    this.#table.end();
    const isAboutPeople = isPersonal(this.#named.map(([name]) => name));
    for (const [name, value] of this.#named)
      if (isAboutPeople || !VAGUE.has(name)) this.#values.put(value, name, isAboutPeople);
  }
}

function isCaption(name: string): boolean {
  return isAsciiLetter(name.charCodeAt(0)) && NAME.test(name) && !VAGUE.has(name.toLowerCase());
}

function nameIn(text: string, attributes: Attributes): string {
  for (const key of NAMING) {
    const range = attributes.get(key);
    if (range === undefined) continue;
    const name = text.slice(...range);
    if (NAME.test(name)) return name;
  }
  return "";
}
