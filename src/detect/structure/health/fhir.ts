/** FHIR resources and bundles as JSON, also inside other JSON or text, also cut off. */
import { type JsonNode, member, memberText } from "../json/tree.ts";
import type { Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import {
  ATTACHMENTS,
  CLOCKS,
  DEFINITIONS,
  NAMED,
  NARRATIVES,
  PERSON_REFERENCES,
  PERSONS,
  STRINGS,
} from "./fhir-elements.ts";
import { entityOfCode, entityOfSystem } from "./identifier-types.ts";
import { readUnknownWords } from "./unknown-words.ts";

/** `1958-03-14`, `1958-03`, `2025-04-12T08:15:00Z`; a year alone may stay. */
const DATE = /^(?:19|20)\d\d-[01]\d(?:-[0-3]\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?$/;
const MAX_DATE = 40;
/** `Patient/4827193`, also behind a server's address and before a version. */
const PERSON_REFERENCE = new RegExp(`(?:^|/)(?:${[...PERSONS].join("|")})/([A-Za-z0-9.-]{1,64})`);
const OTHER_REFERENCE = /(?:^|\/)[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}/;
const MAX_REFERENCE = 500;
const CONTACTS = new Map([
  ["phone", "PHONE_NUMBER"],
  ["sms", "PHONE_NUMBER"],
  ["pager", "PHONE_NUMBER"],
  ["fax", "FAX_NUMBER"],
  ["email", "EMAIL_ADDRESS"],
  ["url", "URL"],
]);
/** What an extension's value is, by the end of its URL. */
const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:(?:maiden|own|partner|nick|preferred|full|legal|birth)-?name|fathers-?family|mothers-?family)$/i,
    "PERSON",
  ],
  [/(?:^latitude|^longitude|birth-?place)$/i, "LOCATION"],
  [/(?:ssn|mrn|identification-?number)$/i, "UNIQUE_ID"],
];

export function readFhir(text: string, roots: readonly JsonNode[], report: ReportPlace): void {
  const reader = new FhirReader(text, report);
  for (const root of roots) reader.read(root, "", "");
  reader.readNotes();
}

class FhirReader {
  readonly #text: string;
  readonly #places: Places;
  readonly #personal: Range[] = [];

  constructor(text: string, report: ReportPlace) {
    this.#text = text;
    this.#places = new Places(text, report);
  }

  /**
   * @param resource the resource type around, empty outside of FHIR
   * @param around the key of the object around
   */
  read(node: JsonNode, resource: string, around: string): void {
    if (node.kind === "object") {
      this.#readObject(node, resource);
      return;
    }
    if (node.kind === "array" || node.items.length > 0) {
      for (const item of node.items) this.read(item, node.kind === "array" ? resource : "", around);
    } else this.#readLeaf(node, resource, around);
  }

  /** Names found in fields, in the texts around them. */
  readNotes(): void {
    for (const range of this.#personal) readUnknownWords(this.#places, range);
    this.#places.readNotes();
  }

  #readObject(node: JsonNode, around: string): void {
    const resource = memberText(this.#text, node, "resourceType") || around;
    if (DEFINITIONS.has(resource)) return;
    const { key } = node;
    if (isName(node, resource)) this.#readName(node);
    else if (key === "telecom" || key === "valueContactPoint") this.#readContact(node);
    else if (/^identifier$|Identifier$/.test(key)) this.#readIdentifier(node, resource);
    else if (isAddress(node)) this.#readAddress(node);
    else if (resource === "") this.#readMembers(node, resource);
    else this.#readResourceObject(node, resource);
  }

  #readResourceObject(node: JsonNode, resource: string): void {
    if (member(node, "reference") ?? member(node, "display")) this.#readReference(node);
    if (ATTACHMENTS.has(node.key) || member(node, "contentType")) this.#readAttachment(node);
    if (node.key === "extension" && this.#readExtension(node)) return;
    const id = member(node, "id");
    const type = memberText(this.#text, node, "resourceType");
    const isPerson = PERSONS.has(type);
    if (id !== undefined && isPerson) this.#put("UNIQUE_ID", id);
    const name = member(node, "name");
    const isNamed = isPerson || NAMED.has(node.key) || type === "FamilyMemberHistory";
    if (name?.kind === "string" && isNamed) this.#put("PERSON", name);
    const entry = member(node, "resource");
    const url = member(node, "fullUrl");
    if (entry !== undefined && url !== undefined) this.#readFullUrl(entry, url);
    if (node.key === "class")
      for (const key of ["value", "name"]) this.#putAll("HEALTH_PLAN_ID", member(node, key));
    this.#readMembers(node, resource);
  }

  #readMembers(node: JsonNode, resource: string): void {
    for (const item of node.items) this.read(item, resource, node.key);
  }

  #readLeaf(node: JsonNode, resource: string, around: string): void {
    const { key } = node;
    const entity = STRINGS.get(key);
    if (entity !== undefined && (resource !== "" || key === "birthDate")) this.#put(entity, node);
    else if (resource === "" || node.kind !== "string") return;
    else if (NARRATIVES.has(key) && around !== "code" && around !== "coding")
      this.#readNote(node, resource);
    else if (!CLOCKS.has(key) && this.#isDate(node)) this.#put("DATE_TIME", node);
  }

  /** A patient's narrative, and extensions, hold little but the patient's values. */
  #readNote({ key, start, end }: JsonNode, resource: string): void {
    const isPersonal = key === "div" || key === "valueString";
    if (isPersonal && PERSONS.has(resource)) this.#personal.push([start, end]);
    else this.#places.note(start, end);
  }

  /** HumanName: a prefix and a suffix (`Mrs.`, `MD`) stay. */
  #readName(node: JsonNode): void {
    for (const key of ["family", "given", "text"]) this.#putAll("PERSON", member(node, key));
    this.#readOnly(node, "period");
    this.#readOnly(node, "extension");
  }

  #readContact(node: JsonNode): void {
    const entity = CONTACTS.get(memberText(this.#text, node, "system"));
    const value = member(node, "value");
    if (value === undefined) return;
    const isMail = this.#text.slice(value.start, value.end).includes("@");
    this.#put(entity ?? (isMail ? "EMAIL_ADDRESS" : "PHONE_NUMBER"), value);
  }

  /** State and country stay. */
  #readAddress(node: JsonNode): void {
    this.#putAll("STREET_ADDRESS", member(node, "line"));
    this.#putAll("STREET_ADDRESS", member(node, "text"));
    this.#putAll("LOCATION", member(node, "city"));
    this.#putAll("LOCATION", member(node, "district"));
    this.#putAll("ZIP_CODE", member(node, "postalCode"));
    this.#readOnly(node, "extension");
    this.#readOnly(node, "period");
  }

  #readIdentifier(node: JsonNode, resource: string): void {
    const value = member(node, "value");
    const type = member(node, "type");
    if (value !== undefined) {
      const system = memberText(this.#text, node, "system");
      const entity = this.#typeOf(type) ?? entityOfSystem(system);
      if (entity !== undefined || resource !== "") this.#put(entity ?? "UNIQUE_ID", value);
    }
    for (const key of ["period", "assigner", "extension"]) this.#readOnly(node, key);
  }

  #typeOf(type: JsonNode | undefined): string | undefined {
    const coding = type === undefined ? undefined : member(type, "coding");
    for (const item of coding?.items ?? []) {
      const entity = entityOfCode(memberText(this.#text, item, "code"));
      if (entity !== undefined) return entity;
    }
    return type === undefined ? undefined : entityOfSystem(memberText(this.#text, type, "text"));
  }

  #readReference(node: JsonNode): void {
    const reference = member(node, "reference");
    const found = this.#text.slice(
      reference?.start ?? 0,
      Math.min(reference?.end ?? 0, (reference?.start ?? 0) + MAX_REFERENCE),
    );
    const person = PERSON_REFERENCE.exec(found);
    const isRole = PERSON_REFERENCES.has(node.key);
    if (reference !== undefined && person !== null) {
      const end = reference.start + person.index + person[0].length;
      this.#places.put("UNIQUE_ID", end - person[1].length, end);
    } else if (reference !== undefined && isRole && found.startsWith("urn:")) {
      this.#places.put("UNIQUE_ID", reference.start + found.lastIndexOf(":") + 1, reference.end);
    }
    const isOther = person === null && OTHER_REFERENCE.test(found);
    if (person !== null || (isRole && !isOther)) this.#putAll("PERSON", member(node, "display"));
  }

  /** The last part of an address or a URN. */
  #readFullUrl(entry: JsonNode, url: JsonNode): void {
    if (!PERSONS.has(memberText(this.#text, entry, "resourceType"))) return;
    const value = this.#text.slice(url.start, url.end);
    const part = Math.max(value.lastIndexOf("/"), value.lastIndexOf(":")) + 1;
    this.#places.put("UNIQUE_ID", url.start + part, url.end);
  }

  #readAttachment(node: JsonNode): void {
    this.#putAll("IMAGE", member(node, "data"));
    this.#putAll("URL", member(node, "url"));
  }

  /** Returns whether its value was one to report. */
  #readExtension(node: JsonNode): boolean {
    const url = memberText(this.#text, node, "url").slice(-MAX_REFERENCE);
    const value = node.items.find(({ key }) => key.startsWith("value"));
    const entity = EXTENSIONS.find(([pattern]) => pattern.test(url))?.[1];
    if (value === undefined || entity === undefined || value.kind === "object") return false;
    this.#putAll(entity, value);
    return true;
  }

  #readOnly(node: JsonNode, key: string): void {
    const item = member(node, key);
    if (item !== undefined) this.read(item, "Element", node.key);
  }

  #isDate({ start, end }: JsonNode): boolean {
    return end - start <= MAX_DATE && DATE.test(this.#text.slice(start, end));
  }

  /** A string, or each string of an array. */
  #putAll(entity: string, node: JsonNode | undefined): void {
    if (node === undefined || node.kind === "object") return;
    if (node.kind === "array") for (const item of node.items) this.#putAll(entity, item);
    else this.#put(entity, node);
  }

  #put(entity: string, { start, end }: JsonNode): void {
    this.#places.put(entity, start, end);
  }
}

/** HumanName, also with its text alone. */
function isName(node: JsonNode, resource: string): boolean {
  const family = member(node, "family");
  const given = member(node, "given");
  const isKeyed = /^name$|HumanName$/.test(node.key);
  if (resource === "" && !isKeyed) return family !== undefined && given !== undefined;
  if (family ?? given) return true;
  return resource !== "" && isKeyed && member(node, "text") !== undefined;
}

function isAddress(node: JsonNode): boolean {
  const { key } = node;
  if (member(node, "postalCode")) return true;
  if (key !== "address" && key !== "valueAddress") return false;
  return ["line", "city", "text"].some((name) => member(node, name) !== undefined);
}
