/** C-CDA documents: `<patientRole><id extension="4827193"/>…<given>Jane</given>`. */
import { entityOfSystem } from "./identifier-types.ts";
import { KnownValues } from "./known-values.ts";
import { isCompactDate, PLACE_SCORE, type ReportPlace, trim } from "./place.ts";

/** What announces a document or the part of it that is about a patient, in lower case. */
export const CCDA_LITERALS: readonly string[] = [
  "<clinicaldocument",
  "<patientrole",
  "<recordtarget",
  "<birthtime",
];

const ANNOUNCES =
  /<(?:\w+:)?(?:ClinicalDocument|patientRole|recordTarget|birthTime|assignedPerson)\b/;
const MAX_TAG = 4000;
const MAX_DEPTH = 200;
const NAME_PARENT = /person$|^patient$|recipient$|^subject$|^playingEntity$|^guardian/i;
const ATTRIBUTE = /([\w:.-]{1,40})\s*=\s*("[^"<]*"|'[^'<]*')/g;

const TEXTS = new Map([
  ["given", "PERSON"],
  ["family", "PERSON"],
  ["streetAddressLine", "STREET_ADDRESS"],
  ["houseNumber", "STREET_ADDRESS"],
  ["streetName", "STREET_ADDRESS"],
  ["additionalLocator", "STREET_ADDRESS"],
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
  if (first >= 0) new CcdaReader(text, report).read(first);
}

class CcdaReader {
  readonly #text: string;
  readonly #report: ReportPlace;
  readonly #known = new KnownValues();
  readonly #texts: (readonly [number, number])[] = [];
  readonly #path: string[] = [];

  constructor(text: string, report: ReportPlace) {
    this.#text = text;
    this.#report = report;
  }

  read(first: number): void {
    const text = this.#text;
    let textStart = first;
    for (let open = first; open >= 0; open = text.indexOf("<", open + 1)) {
      const close = tagEnd(text, open);
      if (close < 0) continue;
      if (open > textStart) this.#readText(textStart, open);
      textStart = close + 1;
      this.#readTag(open, close);
    }
    if (textStart < text.length) this.#readText(textStart, text.length);
    for (const [start, end] of this.#texts) this.#known.find(text, start, end, this.#report);
  }

  #readTag(open: number, close: number): void {
    const text = this.#text;
    const isEnd = text.charCodeAt(open + 1) === 0x2f;
    const name = /[\w:.-]*/.exec(text.slice(open + (isEnd ? 2 : 1), open + 80))?.[0] ?? "";
    const local = name.slice(name.indexOf(":") + 1);
    if (isEnd) {
      const depth = this.#path.lastIndexOf(local);
      if (depth >= 0 && this.#path.length - depth <= 8) this.#path.length = depth;
      return;
    }
    this.#readAttributes(local, open, close);
    const isEmpty = text.charCodeAt(close - 1) === 0x2f;
    if (!isEmpty && local !== "" && this.#path.length < MAX_DEPTH) this.#path.push(local);
  }

  #readAttributes(local: string, open: number, close: number): void {
    const tag = this.#text.slice(open, close);
    let value: readonly [number, number] | undefined;
    let root = "";
    for (const found of tag.matchAll(ATTRIBUTE)) {
      const end = open + found.index + found[0].length - 1;
      const start = end - found[2].length + 2;
      if (found[1] === "root") root = found[2].slice(1, -1);
      else if (found[1] === (local === "id" || local === "setId" ? "extension" : "value"))
        value = [start, end];
    }
    if (value !== undefined) this.#readValue(local, root, value);
  }

  #readValue(local: string, root: string, [start, end]: readonly [number, number]): void {
    const value = this.#text.slice(start, end);
    if (local === "id" || local === "setId") this.#put(this.#idEntity(root), start, end);
    else if (local === "birthTime") this.#put("DATE_OF_BIRTH", start, end);
    else if (local === "telecom") {
      const scheme = SCHEMES.find(([pattern]) => pattern.test(value));
      const from = scheme === undefined ? start : start + value.indexOf(":") + 1;
      this.#put(scheme?.[1] ?? "PHONE_NUMBER", from, end);
    } else if (isCompactDate(value)) this.#report("DATE_TIME", start, end, PLACE_SCORE);
  }

  #idEntity(root: string): string {
    const known = entityOfSystem(root);
    if (known !== undefined) return known;
    return this.#path.at(-1) === "patientRole" ? "MEDICAL_RECORD_NUMBER" : "UNIQUE_ID";
  }

  #readText(start: number, end: number): void {
    const [from, to] = trim(this.#text, start, end);
    if (from >= to) return;
    const local = this.#path.at(-1) ?? "";
    const entity = TEXTS.get(local);
    if (entity !== undefined) this.#put(entity, from, to);
    else if (local === "name" && NAME_PARENT.test(this.#path.at(-2) ?? ""))
      this.#put("PERSON", from, to);
    else if (local === "addr") this.#put("STREET_ADDRESS", from, to);
    else this.#texts.push([from, to]);
  }

  #put(entity: string, start: number, end: number): void {
    if (end <= start) return;
    this.#report(entity, start, end, PLACE_SCORE);
    if (end - start <= MAX_TAG) this.#known.add(entity, this.#text.slice(start, end));
  }
}

/** Index of a tag's `>`; -1 for what opens no tag. */
function tagEnd(text: string, open: number): number {
  const next = text.charCodeAt(open + 1) | 0x20;
  if (next !== 0x2f && (next < 0x61 || next > 0x7a)) return -1;
  const limit = Math.min(text.length, open + MAX_TAG);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x3c) return -1;
  }
  return -1;
}
