/** FHIR resources as XML: `<Patient xmlns="http://hl7.org/fhir"><birthDate value="1958-03-14"/>`. */
import { type Attributes, readXml, type XmlVisitor } from "../markup/xml-tags.ts";
import type { Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { entityOfCode, entityOfSystem } from "./identifier-types.ts";

const ANNOUNCES = /<(?:[A-Z]\w{2,40} xmlns="http:\/\/hl7\.org\/fhir"|birthDate value=)/;
const PERSONS = /^(?:Patient|RelatedPerson|Person|Practitioner)$/;
const PERSON_REFERENCE = /(?:^|\/)(?:Patient|RelatedPerson|Person|Practitioner)\/[\w.-]{1,64}$/;
const DATE = /^(?:19|20)\d\d-[01]\d(?:-[0-3]\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:\d\d)?)?)?$/;
const MAX_VALUE = 200;

/** An element's `value`, by the element; those of `name` and `address` by the element around too. */
const VALUES = new Map([
  ["family", "PERSON"],
  ["given", "PERSON"],
  ["name text", "PERSON"],
  ["line", "STREET_ADDRESS"],
  ["address text", "STREET_ADDRESS"],
  ["city", "LOCATION"],
  ["district", "LOCATION"],
  ["postalCode", "ZIP_CODE"],
  ["birthDate", "DATE_OF_BIRTH"],
  ["subject display", "PERSON"],
  ["patient display", "PERSON"],
  ["performer display", "PERSON"],
  ["subscriberId", "HEALTH_PLAN_ID"],
  ["photo data", "IMAGE"],
]);
const CONTACTS = new Map([
  ["phone", "PHONE_NUMBER"],
  ["fax", "FAX_NUMBER"],
  ["email", "EMAIL_ADDRESS"],
  ["url", "URL"],
]);

export function readFhirXml(text: string, report: ReportPlace): void {
  const first = text.search(ANNOUNCES);
  if (first < 0) return;
  const places = new Places(text, report);
  readXml(text, first, new FhirXmlVisitor(text, places));
  places.readNotes();
}

class FhirXmlVisitor implements XmlVisitor {
  readonly #text: string;
  readonly #places: Places;
  /** `system` and `code` of the identifier or contact at hand; they stand before its value. */
  #system = "";
  #code = "";

  constructor(text: string, places: Places) {
    this.#text = text;
    this.#places = places;
  }

  tag(name: string, attributes: Attributes, path: readonly string[]): void {
    if (name === "identifier" || name === "telecom") {
      this.#system = "";
      this.#code = "";
    }
    const range = attributes.get("value");
    if (range === undefined) return;
    const around = path.at(-1) ?? "";
    const value = this.#text.slice(range[0], Math.min(range[1], range[0] + MAX_VALUE));
    if (name === "system" && around !== "coding") this.#system = value;
    else if (name === "code" && path.at(-3) === "identifier") this.#code = value;
    else this.#readValue({ name, around, value }, range);
  }

  text([start, end]: Range): void {
    this.#places.note(start, end);
  }

  #readValue(
    {
      name,
      around,
      value,
    }: { readonly name: string; readonly around: string; readonly value: string },
    range: Range,
  ): void {
    const entity = VALUES.get(name) ?? VALUES.get(`${around} ${name}`);
    if (entity !== undefined) this.#places.put(entity, ...range);
    else if (name === "value" && around === "identifier") {
      const known = entityOfCode(this.#code) ?? entityOfSystem(this.#system);
      this.#places.put(known ?? "UNIQUE_ID", ...range);
    } else if (name === "value" && around === "telecom")
      this.#places.put(CONTACTS.get(this.#system) ?? "PHONE_NUMBER", ...range);
    else if (name === "id" && PERSONS.test(around)) this.#places.put("UNIQUE_ID", ...range);
    else if (name === "reference" && PERSON_REFERENCE.test(value))
      this.#places.put("UNIQUE_ID", range[0] + value.lastIndexOf("/") + 1, range[1]);
    else if (name !== "lastUpdated" && DATE.test(value)) this.#places.put("DATE_TIME", ...range);
  }
}
