/**
 * JSON in which the key before a value does not name it: `{"field":"MRN","value":"4827193"}`,
 * `{"patient":{"id":…}}`, `{"mrns":[…]}`, `{"columns":["mrn"],"rows":[["4827193"]]}`.
 */
import { type JsonNode, member } from "./json-tree.ts";
import type { LabelPlace, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";

/** What announces such JSON, in lower case. */
export const PAIR_LITERALS: readonly string[] = [
  'value":',
  'value" :',
  'answer":',
  'columns":',
  'headers":',
  'patient":',
  'patients":',
  'member":',
  'subscriber":',
  'mrns":',
  'ssns":',
  'names":',
  'phones":',
  'emails":',
  'dobs":',
  'ids":',
];
const ANNOUNCES =
  /(?<=["'](?:value|val|answer|columns|headers|header|patients?|member|subscriber|beneficiary|guarantor|insured|contact|provider|physician|customer|employee|spouse|guardian|mrns|ssns|names|phones|emails|addresses|dobs|ids|numbers|faxes|dates))["']\s?:/i;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const NAMES = [
  "field",
  "name",
  "key",
  "label",
  "attribute",
  "property",
  "question",
  "column",
  "text",
  "title",
  "parameter",
];
const VALUES = ["value", "val", "answer", "answers", "valueString", "response", "text", "data"];
const COLUMNS = ["columns", "headers", "header", "fields", "cols", "columnNames", "column_names"];
const ROWS = ["rows", "data", "values", "records"];
/** A name or a value that is longer is text. */
const MAX_NAME = 60;
const MAX_VALUE = 120;

/** Keys of objects that are a person. */
const PERSONS = words(
  "patient patients subscriber member beneficiary dependent guarantor insured person provider practitioner physician doctor nurse clinician contact customer client employee caregiver guardian spouse mother father parent child nextofkin emergencycontact relative",
);
const PERSON_NAMES = words(
  "name names fullname displayname first last middle firstname lastname middlename family given familyname givenname surname forename maidenname preferredname nickname legalname",
);
const PLACES = new Map([
  ["city", "LOCATION"],
  ["town", "LOCATION"],
  ["county", "LOCATION"],
  ["street", "STREET_ADDRESS"],
  ["street1", "STREET_ADDRESS"],
  ["street2", "STREET_ADDRESS"],
  ["line", "STREET_ADDRESS"],
  ["line1", "STREET_ADDRESS"],
  ["line2", "STREET_ADDRESS"],
  ["zip", "ZIP_CODE"],
  ["zipcode", "ZIP_CODE"],
  ["postalcode", "ZIP_CODE"],
  ["postcode", "ZIP_CODE"],
]);
/** Keys that say nothing without the key above: `patient.id`. */
const VAGUE = words("id number no num ref reference identifier code value phone fax email dob");

export function announcesPairs(text: string): boolean {
  return ANNOUNCES.test(text);
}

export function readPairs(
  text: string,
  roots: readonly JsonNode[],
  { report, label }: { readonly report: ReportPlace; readonly label: LabelPlace },
): void {
  const reader = new PairReader(text, report, label);
  for (const root of roots) reader.read(root, "", "");
}

class PairReader {
  readonly #text: string;
  readonly #places: Places;
  readonly #label: LabelPlace;

  constructor(text: string, report: ReportPlace, label: LabelPlace) {
    this.#text = text;
    this.#places = new Places(text, report);
    this.#label = label;
  }

  /**
   * @param owner key of the nearest object around that is a person
   * @param around key of the object around
   */
  read(node: JsonNode, owner: string, around: string): void {
    const { key, items } = node;
    if (node.kind === "object") {
      const isPerson = PERSONS.has(plain(key));
      this.#readPair(node);
      this.#readTable(node);
      for (const item of items) this.read(item, isPerson ? key : owner, key);
    } else if (node.kind === "array") {
      this.#readGrid(node, undefined);
      const isNamed = !COLUMNS.includes(key) && !ROWS.includes(key);
      for (const item of items) {
        if (isNamed && isLeaf(item) && this.#isShort(item))
          this.#label(item.start, item.end, singular(key));
        this.read(item, owner, around);
      }
    } else if (items.length > 0) for (const item of items) this.read(item, "", "");
    else if (owner !== "") this.#readOwned(node, owner, around);
  }

  /** A member of an object that is a person, or of its name, address, contact. */
  #readOwned(node: JsonNode, owner: string, around: string): void {
    const key = plain(node.key);
    const isNear = around === owner || /name|address|contact|details|demographics/i.test(around);
    if (!isNear || !this.#isShort(node)) return;
    const place = PLACES.get(key);
    if (PERSON_NAMES.has(key) && this.#isName(node))
      this.#places.put("PERSON", node.start, node.end);
    else if (place !== undefined) this.#places.put(place, node.start, node.end);
    else if (VAGUE.has(key)) this.#label(node.start, node.end, `${owner} ${node.key}`);
  }

  #readPair(node: JsonNode): void {
    for (const nameKey of NAMES) {
      const name = member(node, nameKey);
      if (name?.kind !== "string" || name.items.length > 0) continue;
      if (name.end - name.start > MAX_NAME || name.end === name.start) continue;
      const value = VALUES.find((key) => key !== nameKey && member(node, key) !== undefined);
      if (value === undefined) continue;
      this.#labelAll(member(node, value), this.#text.slice(name.start, name.end));
      return;
    }
  }

  #labelAll(node: JsonNode | undefined, name: string): void {
    if (node === undefined) return;
    if (!isLeaf(node)) for (const item of node.items) this.#labelAll(item, name);
    else if (this.#isShort(node)) this.#label(node.start, node.end, name);
  }

  #readTable(node: JsonNode): void {
    const columns = node.items.find(({ key, kind }) => kind === "array" && COLUMNS.includes(key));
    const rows = node.items.find(({ key, kind }) => kind === "array" && ROWS.includes(key));
    if (columns === undefined || rows === undefined || columns === rows) return;
    this.#readGrid(rows, columns);
  }

  /** Rows of cells; without columns the first row is the header, if it is one. */
  #readGrid(rows: JsonNode, columns: JsonNode | undefined): void {
    if (rows.items[0]?.kind !== "array") return;
    const header = (columns ?? rows.items[0]).items.map((item) => this.#nameOf(item));
    if (header.length < 2 || header.some((name) => !/^[A-Za-z][\w .#/-]*$/.test(name))) return;
    for (const row of rows.items)
      for (let i = 0; i < Math.min(row.items.length, header.length); i++)
        if (isLeaf(row.items[i])) this.#label(row.items[i].start, row.items[i].end, header[i]);
  }

  #nameOf(node: JsonNode): string {
    const name = NAMES.map((key) => member(node, key)).find((item) => item?.kind === "string");
    const { start, end } = name ?? node;
    return end - start > MAX_NAME ? "" : this.#text.slice(start, end);
  }

  #isShort({ start, end }: JsonNode): boolean {
    return end > start && end - start <= MAX_VALUE;
  }

  /** Words of letters: `get_patient` and `gpt-4o` are none. */
  #isName({ kind, start, end }: JsonNode): boolean {
    return (
      kind === "string" &&
      /^[A-Za-z\xc0-\xff][A-Za-z\xc0-\xff.,'-]*(?: [A-Za-z\xc0-\xff.,'-]+){0,5}$/.test(
        this.#text.slice(start, end),
      )
    );
  }
}

function isLeaf(node: JsonNode): boolean {
  return (node.kind === "string" || node.kind === "scalar") && node.items.length === 0;
}

/** `first_name` and `firstName` alike. */
function plain(key: string): string {
  return key.replace(/[_ -]/g, "").toLowerCase();
}

function singular(key: string): string {
  return key.replace(/(?<=[a-z]{2})s$/i, "");
}
