/** X12 interchanges and bare segments: `NM1*IL*1*ROE*JANE****MI*W1234567801~N3*12 OAK ST~`. */

import type { Range, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";
import { eachPart, trim } from "./steps.ts";
import { readUnknownWords } from "./unknown-words.ts";

/** ISA names the separator of elements; without it, it is an asterisk. */
const SEGMENT = /(?<![\w*])(?:ISA(?=([*|^])\d\d\1)|(?:NM1|DMG|CLM|SBR|CLP)(?=\*))/;
const SEGMENT_NAME = /^[A-Z][A-Z0-9]{1,2}$/;
/** ISA has fields of fixed widths, so that its length is known. */
const ISA_LENGTH = 105;

/** NM101: insured, patient, dependent, corrected insured, responsible party, guardian. */
const INSURED = new Set("IL QC 03 74 S1 GD QD E1 EI7 M8 S3 9K".split(" "));
/** NM108 to what NM109 is. */
const NAME_IDS = new Map([
  ["MI", "HEALTH_PLAN_ID"],
  ["II", "HEALTH_PLAN_ID"],
  ["C1", "HEALTH_PLAN_ID"],
  ["HN", "HEALTH_PLAN_ID"],
  ["34", "US_SSN"],
  ["SY", "US_SSN"],
  ["XX", "US_NPI"],
  ["EA", "MEDICAL_RECORD_NUMBER"],
]);
/** REF01 to what REF02 is; others are an id of their own where a person's loop holds them. */
const REFERENCES = new Map([
  ["SY", "US_SSN"],
  ["EA", "MEDICAL_RECORD_NUMBER"],
  ["HPI", "US_NPI"],
  ["0B", "LICENSE_NUMBER"],
  ...["1L", "1W", "0F", "IG", "6P", "1H", "1C", "1D", "Y4", "D9", "F8", "G1", "9F", "18", "3H"].map(
    (code) => [code, "HEALTH_PLAN_ID"] as const,
  ),
]);
const CONTACTS = new Map([
  ["TE", "PHONE_NUMBER"],
  ["HP", "PHONE_NUMBER"],
  ["WP", "PHONE_NUMBER"],
  ["CP", "PHONE_NUMBER"],
  ["NP", "PHONE_NUMBER"],
  ["FX", "FAX_NUMBER"],
  ["EM", "EMAIL_ADDRESS"],
  ["UR", "URL"],
]);
/** Segments of the envelope: dates and numbers of the transmission, not of a person. */
const ENVELOPE = new Set("ISA GS ST SE GE IEA BHT BPR TRN HL".split(" "));
/** Free text, and the element that holds it; segments with a Z are a trading partner's own. */
const NOTES = new Map([
  ["NTE", 2],
  ["MSG", 1],
  ["K3", 1],
  ["III", 4],
]);

export function readX12(text: string, report: ReportPlace): void {
  const first = text.search(SEGMENT);
  if (first >= 0) new X12Reader(text, report).read(first);
}

class X12Reader {
  readonly #text: string;
  readonly #places: Places;
  #element = 0x2a;
  #terminator = 0x7e;
  /** Whether the segments at hand are about a person: so until an organisation is named. */
  #isPerson = true;

  constructor(text: string, report: ReportPlace) {
    this.#text = text;
    this.#places = new Places(text, report);
  }

  read(first: number): void {
    const text = this.#text;
    this.#element = text.charCodeAt(first + 3);
    if (text.startsWith("ISA", first) && first + ISA_LENGTH < text.length) {
      const terminator = text.charCodeAt(first + ISA_LENGTH);
      if (terminator !== 0x20) this.#terminator = terminator;
    }
    let from = first;
    for (let at = first; at <= text.length; at++) {
      const code = text.charCodeAt(at);
      const isEnd = code === this.#terminator || code === 0x0a || code === 0x0d || code === 0x22;
      if (at < text.length && !isEnd) continue;
      this.#readSegment(from, at);
      from = at + 1;
    }
    this.#places.readNotes();
  }

  #readSegment(start: number, end: number): void {
    const range = trim(this.#text, start, end);
    if (!this.#opensSegment(...range)) return;
    const parts: Range[] = [];
    eachPart(this.#text, range, this.#element, (_, from, to) => parts.push([from, to]));
    const name = this.#value(parts, 0);
    if (!ENVELOPE.has(name)) this.#readElements(name, parts);
  }

  #opensSegment(start: number, end: number): boolean {
    const length = this.#text.charCodeAt(start + 2) === this.#element ? 2 : 3;
    if (end - start <= length || this.#text.charCodeAt(start + length) !== this.#element)
      return false;
    return SEGMENT_NAME.test(this.#text.slice(start, start + length));
  }

  #readElements(name: string, parts: readonly Range[]): void {
    const note = NOTES.get(name) ?? (name.startsWith("Z") ? 1 : 0);
    if (note > 0 && parts[note] !== undefined) readUnknownWords(this.#places, parts[note]);
    switch (name) {
      case "NM1":
        this.#readName(parts);
        break;
      case "N1":
        this.#isPerson = INSURED.has(this.#value(parts, 1));
        if (this.#isPerson) this.#put("PERSON", parts[2]);
        break;
      case "N3":
        if (this.#isPerson) this.#putAll("STREET_ADDRESS", parts.slice(1, 3));
        break;
      case "N4":
        if (!this.#isPerson) return;
        this.#put("LOCATION", parts[1]);
        this.#put("ZIP_CODE", parts[3]);
        this.#put("LOCATION", parts[6]);
        break;
      case "DMG":
        this.#put("DATE_OF_BIRTH", parts[2]);
        break;
      case "REF":
        this.#readReference(parts);
        break;
      case "PER":
        this.#readContact(parts);
        break;
      case "SBR":
        this.#isPerson = true;
        this.#putAll("HEALTH_PLAN_ID", parts.slice(3, 5));
        break;
      case "CLM":
        this.#isPerson = true;
        this.#put("HEALTH_PLAN_ID", parts[1]);
        break;
      case "CLP":
        this.#isPerson = true;
        this.#put("HEALTH_PLAN_ID", parts[1]);
        this.#put("HEALTH_PLAN_ID", parts[7]);
        break;
      default:
        this.#readDates(parts);
        break;
    }
  }

  #readName(parts: readonly Range[]): void {
    const role = this.#value(parts, 1);
    const isInsured = INSURED.has(role);
    const isNatural = this.#value(parts, 2) === "1";
    this.#isPerson = isInsured;
    if (isInsured || isNatural) this.#putAll("PERSON", parts.slice(3, 6));
    const id = NAME_IDS.get(this.#value(parts, 8));
    if (id !== undefined) this.#put(id, parts[9]);
    else if (isInsured) this.#put("UNIQUE_ID", parts[9]);
  }

  #readReference(parts: readonly Range[]): void {
    const known = REFERENCES.get(this.#value(parts, 1));
    if (known !== undefined) this.#put(known, parts[2]);
    else if (this.#isPerson) this.#put("UNIQUE_ID", parts[2]);
  }

  /** Name, then pairs of a kind and a number. */
  #readContact(parts: readonly Range[]): void {
    this.#put("PERSON", parts[2]);
    for (let at = 3; at + 1 < parts.length; at += 2) {
      const entity = CONTACTS.get(this.#value(parts, at));
      if (entity !== undefined) this.#put(entity, parts[at + 1]);
    }
  }

  /** `D8` and one date, or `RD8` and two with a hyphen between. */
  #readDates(parts: readonly Range[]): void {
    for (const part of parts)
      eachPart(this.#text, part, 0x2d, (_, from, to) => this.#places.putDate(from, to));
  }

  #putAll(entity: string, parts: readonly Range[]): void {
    for (const part of parts) this.#put(entity, part);
  }

  #put(entity: string, part: Range | undefined): void {
    if (part !== undefined) this.#places.put(entity, ...part);
  }

  #value(parts: readonly Range[], at: number): string {
    return parts[at] === undefined ? "" : this.#text.slice(...parts[at]).trim();
  }
}
