/** C-CDA documents: `<patientRole><id extension="84719265"/>…<given>Jane</given>`. */
import { type Attributes, readXml, type XmlVisitor } from "../markup/xml-tags.ts";
import type { Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { entityOfSystem } from "./identifier-types.ts";

const ANNOUNCES =
  /<(?:\w{1,20}:)?(?:ClinicalDocument|patientRole|recordTarget|birthTime|livingSubject(?:BirthTime|Id)|assignedPerson|assignedAuthor|assignedEntity|encompassingEncounter|encounter classCode)\b/;
/** Elements around a `name` that is a person's and no organisation's. */
const PERSON = /person$|^patient$|recipient$|^subject$|^playingEntity$|^guardian/i;

/** Of a patient discovery query (IHE XCPD), with their `value` further in. */
const BIRTH_QUERY = "livingSubjectBirthTime";
const ID_QUERY = "livingSubjectId";
/** An identifier may be a `value` too; no other one has an extension. */
const ID_TAGS = new Set(["id", "setId", "value"]);

const TEXTS = new Map([
  ["given", "PERSON"],
  ["family", "PERSON"],
  ["streetAddressLine", "STREET_ADDRESS"],
  ["houseNumber", "STREET_ADDRESS"],
  ["streetName", "STREET_ADDRESS"],
  ["additionalLocator", "STREET_ADDRESS"],
  ["addr", "STREET_ADDRESS"],
  ["city", "LOCATION"],
  ["county", "LOCATION"],
  ["precinct", "LOCATION"],
  ["postalCode", "ZIP_CODE"],
]);
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tel|sms|callto):/i, "PHONE_NUMBER"],
  [/^(?:x-text-)?fax:/i, "FAX_NUMBER"],
  [/^mailto:/i, "EMAIL_ADDRESS"],
  [/^(?:https?|ftp):/i, "URL"],
];

export function readCcda(text: string, report: ReportPlace): void {
  const first = text.search(ANNOUNCES);
  if (first < 0) return;
  const places = new Places(text, report);
  readXml(text, first, new CcdaVisitor(text, places));
  places.readNotes();
}

class CcdaVisitor implements XmlVisitor {
  readonly #text: string;
  readonly #places: Places;
  /** Whether the text that follows is a picture or a file in base64. */
  #isEncoded = false;

  constructor(text: string, places: Places) {
    this.#text = text;
    this.#places = places;
  }

  tag(name: string, attributes: Attributes, path: readonly string[]): void {
    const representation = attributes.get("representation");
    this.#isEncoded =
      representation !== undefined && this.#text.startsWith("B64", representation[0]);
    if (ID_TAGS.has(name)) this.#readId(attributes, path);
    const value = attributes.get("value");
    if (value === undefined) return;
    const isBirth = name === "birthTime" || path.includes(BIRTH_QUERY);
    if (isBirth) this.#places.put("DATE_OF_BIRTH", ...value);
    else if (name === "telecom") this.#readTelecom(value);
    else this.#places.putDate(...value);
  }

  text([start, end]: Range, path: readonly string[]): void {
    const name = path.at(-1) ?? "";
    const entity = TEXTS.get(name);
    const isName = name === "name" && PERSON.test(path.at(-2) ?? "");
    if (this.#isEncoded) this.#places.put("IMAGE", start, end);
    else if (entity !== undefined || isName) this.#places.put(entity ?? "PERSON", start, end);
    else if (name !== "state" && name !== "country") this.#places.note(start, end);
  }

  #readId(attributes: Attributes, path: readonly string[]): void {
    const value = attributes.get("extension");
    const root = attributes.get("root");
    if (value === undefined) return;
    const known = root === undefined ? undefined : entityOfSystem(this.#text.slice(...root));
    const isPatient = path.at(-1) === "patientRole" || path.includes(ID_QUERY);
    this.#places.put(known ?? (isPatient ? "MEDICAL_RECORD_NUMBER" : "UNIQUE_ID"), ...value);
  }

  #readTelecom([start, end]: Range): void {
    const value = this.#text.slice(start, Math.min(end, start + 20));
    const scheme = SCHEMES.find(([pattern]) => pattern.test(value));
    const from =
      scheme === undefined || scheme[1] === "URL" ? start : start + value.indexOf(":") + 1;
    this.#places.put(scheme?.[1] ?? "PHONE_NUMBER", from, end);
  }
}
