/**
 * JSON in which the key before a value does not name it: `{"field":"MRN","value":"4827193"}`,
 * `{"patient":{"id":…}}`, `{"mrns":[…]}`, `{"columns":["mrn"],"rows":[["4827193"]]}`.
 */
import { fieldName } from "../fields/form-fills.ts";
import { entityOfCode } from "../health/identifier-types.ts";
import { KeySign, plainOf, signsOf } from "../keys/key-signs.ts";
import {
  COLUMN_KEYS,
  COMPLAINTS,
  columnsOfPeople,
  ELEMENT_KEYS,
  ISSUE_KEYS,
  ISSUE_VALUE_KEYS,
  isNamed,
  isOwnCity,
  isOwnName,
  isPersonal,
  isTypeOfPerson,
  NAME_KEYS,
  OWN_NAMES,
  OWN_PLACES,
  REFUSED_KEYS,
  ROW_KEYS,
  VAGUE_KEYS,
  VALUE_KEYS,
} from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import { isService } from "../keys/thing-names.ts";
import type { LabelPlace, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { arrayBelow, isLeaf, rowOf, unwrapped } from "./shapes.ts";
import { type JsonNode, member, memberText } from "./tree.ts";

/** The identifier's own. */
const ID_KEYS = ["ID", "id", "Id", "value", "idValue", "identifierValue"];
const NAME_PARTS = new Set(["family", "given"]);
const PAIR = KeySign.Name | KeySign.Value;
const TABLE = KeySign.Columns | KeySign.Rows;
const ABOUT_PERSON = /name|address|contact|details|demographics/i;
/** A name or a value that is longer is text. */
const MAX_NAME = 60;
const MAX_VALUE = 120;
const WILDCARDS = "%*.^$";
/** Levels between a name and what it is the name of. */
const MAX_NESTING = 4;

export function readPairs(
  text: string,
  roots: readonly JsonNode[],
  { report, label }: { readonly report: ReportPlace; readonly label: LabelPlace },
): void {
  const reader = new PairReader(text, report, label);
  for (const root of roots) {
    reader.readResult(root);
    reader.read(root, "", "");
  }
}

/** What names values, and whether a program refused them. */
interface Naming {
  readonly name: string;
  readonly isRefused: boolean;
}

class PairReader {
  readonly #text: string;
  readonly #places: Places;
  readonly #named: NamedValues;
  /** Rows of an answer, that were read with its columns. */
  #result: JsonNode | undefined;
  /** Whether the pairs of the list around are about a person. */
  #isAboutPerson = false;

  constructor(text: string, report: ReportPlace, label: LabelPlace) {
    this.#text = text;
    this.#places = new Places(text, report);
    this.#named = new NamedValues(this.#places, label);
  }

  /**
   * @param owner key of the nearest object around that is a person
   * @param around key of the object around
   */
  read(node: JsonNode, owner: string, around: string): void {
    const { key, items } = node;
    if (node.kind === "object") {
      const signs = this.#signsIn(node);
      const isPerson =
        (signsOf(key) & KeySign.Person) !== 0 && !isService(node, around, this.#text);
      const type = (signs & KeySign.Type) === 0 ? "" : this.#typeOf(node);
      const isOwner = isPerson || type !== "" || (signs & KeySign.Intimate) !== 0;
      if ((signs & KeySign.IdType) !== 0) this.#readTyped(node);
      if ((signs & PAIR) === PAIR) {
        this.#readParameter(node);
        this.#readPair(node);
      }
      if ((signs & TABLE) === TABLE) this.#readTable(node);
      const own = isOwner ? key || type || "person" : key;
      for (const item of items) this.#readMember(item, key, isOwner ? own : owner, own);
    } else if (node.kind === "array") {
      this.#readGrid(node, undefined);
      const outer = this.#isAboutPerson;
      this.#isAboutPerson = this.#arePersonal(node);
      const isList = !COLUMN_KEYS.has(key) && !ROW_KEYS.has(key);
      const name = isList ? singular(key) : "";
      for (const item of items) {
        if (isList && isLeaf(item) && this.#isShort(item))
          this.#named.put([item.start, item.end], name, false);
        this.read(item, owner, around);
      }
      this.#isAboutPerson = outer;
    } else if (items.length > 0) for (const item of items) this.read(item, "", "");
    else if (this.#isShort(node)) this.#readLeaf(node, owner, around);
  }

  /** @param outer key of the object around */
  #readMember(item: JsonNode, outer: string, owner: string, around: string): void {
    const named = this.#ofOuter(item, outer);
    const value = unwrapped(named);
    if (value !== item && isLeaf(value))
      this.#named.put([value.start, value.end], named.key, false);
    this.read(value, owner, around);
  }

  /** `{"last_name":{"0":"Roe"}}` of a data frame, `{"last_name":{"$eq":"Roe"}}` of a query: the outer key names it. */
  #ofOuter(item: JsonNode, outer: string): JsonNode {
    const isOperator = (signsOf(item.key) & KeySign.Operator) !== 0;
    const isValue = isLeaf(item) || item.kind === "array";
    return isOperator && outer !== "" && isValue ? this.#bare({ ...item, key: outer }) : item;
  }

  /** Without the wildcards of a search: `%roe%`, `roe*`, `^Roe`, `.*roe.*`. */
  #bare(node: JsonNode): JsonNode {
    if (node.kind !== "string") return node;
    let { start, end } = node;
    while (start < end && WILDCARDS.includes(this.#text.charAt(start))) start++;
    while (end > start && WILDCARDS.includes(this.#text.charAt(end - 1))) end--;
    return end > start ? { ...node, start, end } : node;
  }

  /** `patient` of `{"__typename":"Patient"}`; empty: no person's. */
  #typeOf(node: JsonNode): string {
    const member = node.items.find(({ key }) => (signsOf(key) & KeySign.Type) !== 0);
    const type = member?.kind === "string" ? plainOf(this.#valueOf(member)) : "";
    return isTypeOfPerson(type) ? type : "";
  }

  /** What the keys of its members say, together. */
  #signsIn({ items }: JsonNode): number {
    let signs = 0;
    for (const item of items) signs |= signsOf(item.key);
    return signs;
  }

  #readLeaf(node: JsonNode, owner: string, around: string): void {
    const entity = this.#namedEntity(node);
    if (entity !== undefined) this.#put(entity, node);
    else if (owner !== "") this.#readOwned(node, owner, around);
  }

  /** Whose its key alone says that its value is. */
  #namedEntity(node: JsonNode): string | undefined {
    if (node.kind !== "string" || (signsOf(node.key) & KeySign.Naming) === 0) return undefined;
    const key = plainOf(node.key);
    const value = this.#valueOf(node);
    if (isNamed(key, value)) return "PERSON";
    return isOwnCity(key, value) ? "LOCATION" : undefined;
  }

  /** A member of an object that is a person, or of its name, address, contact. */
  #readOwned(node: JsonNode, owner: string, around: string): void {
    const key = plainOf(node.key);
    const isNear = around === owner || ABOUT_PERSON.test(around);
    if (!isNear) return;
    const place = OWN_PLACES.get(key);
    const isText = node.kind === "string" && OWN_NAMES.has(key);
    if (isText && isOwnName(owner, this.#valueOf(node))) this.#put("PERSON", node);
    else if (place !== undefined) this.#put(place, node);
    else if (VAGUE_KEYS.has(key))
      this.#named.put([node.start, node.end], `${owner} ${node.key}`, false);
  }

  #put(entity: string, { start, end }: JsonNode): void {
    this.#places.put(entity, start, end);
  }

  #valueOf({ start, end }: JsonNode): string {
    return this.#text.slice(start, end);
  }

  /** `{"ID":"0001","IDType":"MR"}` */
  #readTyped(node: JsonNode): void {
    const type = node.items.find(
      ({ key, kind }) => kind === "string" && (signsOf(key) & KeySign.IdType) !== 0,
    );
    if (type === undefined) return;
    const id = ID_KEYS.map((key) => member(node, key)).find(Boolean);
    const entity = entityOfCode(this.#valueOf(type));
    if (id !== undefined && isLeaf(id)) this.#put(entity ?? "UNIQUE_ID", id);
  }

  /** `{"name":"family","valueString":"Roe"}` (FHIR R4, Parameters.parameter). */
  #readParameter(node: JsonNode): void {
    const value = member(node, "valueString");
    if (value !== undefined && NAME_PARTS.has(memberText(this.#text, node, "name")))
      this.#put("PERSON", value);
  }

  #readPair(node: JsonNode): void {
    for (const nameKey of NAME_KEYS) {
      const text = this.#pathOf(member(node, nameKey));
      if (text === "" || text.length > MAX_NAME) continue;
      const isIssue = ISSUE_KEYS.has(nameKey);
      const keys = isIssue ? ISSUE_VALUE_KEYS : VALUE_KEYS;
      const value = keys.find((key) => key !== nameKey && member(node, key) !== undefined);
      if (value === undefined) continue;
      const label = ELEMENT_KEYS.has(nameKey) ? fieldName(text) : text;
      const isRefused =
        REFUSED_KEYS.includes(value) ||
        (isIssue && node.items.some(({ key }) => COMPLAINTS.has(key)));
      this.#labelAll(member(node, value), { name: label, isRefused }, MAX_NESTING);
      return;
    }
  }

  /** A name as text: `dob`, `/name/0/family` of a patch, `["patient","dob"]` of an issue; empty: it is none. */
  #pathOf(name: JsonNode | undefined): string {
    if (name?.kind === "array" && name.items.every(isLeaf) && name.items.length <= MAX_NESTING)
      return name.items.map((item) => this.#valueOf(item)).join(" ");
    if (name?.kind !== "string" || name.items.length > 0) return "";
    const path = this.#valueOf(name);
    return path.startsWith("/") ? path.replace(/\/(?:\d+|-)(?=\/|$)/g, "") : path;
  }

  /** @param nesting levels of objects and arrays that are read: pairs of pairs say more, and say it nearer */
  #labelAll(node: JsonNode | undefined, naming: Naming, nesting: number): void {
    if (node === undefined) return;
    const { name, isRefused } = naming;
    if (!isLeaf(node)) {
      if (nesting > 0) for (const item of node.items) this.#labelAll(item, naming, nesting - 1);
    } else if (!isRefused || !this.#named.putRefused([node.start, node.end], name))
      this.#named.put([node.start, node.end], name, this.#isAboutPerson);
  }

  /** `[{"name":"mrn","value":…},{"name":"city","value":…}]`: one pair says it of the others. */
  #arePersonal({ items }: JsonNode): boolean {
    const pairs = items.filter(
      (item) => item.kind === "object" && (this.#signsIn(item) & PAIR) === PAIR,
    );
    return isPersonal(pairs.map((item) => this.#nameOf(item)));
  }

  /** A warehouse's answer: rows, and their columns elsewhere in it: `{"schema":{"fields":[…]},"rows":[…]}`. */
  readResult(root: JsonNode): void {
    if (root.kind !== "object") return;
    const rows = arrayBelow(root, ROW_KEYS, MAX_NESTING);
    const columns = rows && arrayBelow(root, COLUMN_KEYS, MAX_NESTING);
    if (rows === undefined || columns === undefined) return;
    this.#result = rows;
    this.#readGrid(rows, columns);
  }

  #readTable(node: JsonNode): void {
    const columns = node.items.find(({ key, kind }) => kind === "array" && COLUMN_KEYS.has(key));
    const rows = node.items.find(({ key, kind }) => kind === "array" && ROW_KEYS.has(key));
    if (columns === undefined || rows === undefined || columns === rows) return;
    if (rows === this.#result) return;
    this.#readGrid(rows, columns);
  }

  /** Rows of cells; without columns the first row is the header, if it is one. */
  #readGrid(rows: JsonNode, columns: JsonNode | undefined): void {
    if (rows.items.length === 0 || rowOf(rows.items[0]).kind !== "array") return;
    const header = (columns ?? rowOf(rows.items[0])).items.map((item) => this.#nameOf(item));
    if (header.length < 2 || header.some((name) => !/^[A-Za-z][\w .#/-]*$/.test(name))) return;
    const isAboutPeople = isPersonal(header);
    const names = columnsOfPeople(header);
    for (const row of rows.items)
      for (const [i, item] of rowOf(row).items.slice(0, header.length).entries()) {
        const cell = unwrapped(item);
        if (isLeaf(cell)) this.#named.put([cell.start, cell.end], names[i], isAboutPeople);
      }
  }

  #nameOf(node: JsonNode): string {
    const name = NAME_KEYS.map((key) => member(node, key)).find((item) => item?.kind === "string");
    const { start, end } = name ?? unwrapped(node);
    return end - start > MAX_NAME ? "" : this.#text.slice(start, end);
  }

  #isShort({ start, end }: JsonNode): boolean {
    return end > start && end - start <= MAX_VALUE;
  }
}

function singular(key: string): string {
  return key.replace(/(?<=[a-z]{2})s$/i, "");
}
