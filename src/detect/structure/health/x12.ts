/** X12 interchanges and bare segments: `NM1*IL*1*ROE*JANE****MI*W1234567801~N3*12 OAK ST~`. */
import type { Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { eachPart, trim } from "../steps.ts";
import { readUnknownWords } from "./unknown-words.ts";

/**
 * ISA names the separator of elements; without it, it is an asterisk. A transaction opens with ST, a member with INS.
 * Of an address and a reference alone, as a log quotes them, the elements say that they are of X12.
 */
const SEGMENT =
  /(?<![\w*])(?:N3(?=\*\d[^*~\n]{3,54}~N4\*)|N4(?=\*[A-Z][A-Za-z .'-]{1,29}\*[A-Z]{2}\*\d{5})|REF(?=\*(?:SY|EA|1L|1W|0F)\*)|ISA(?=([*|^])\d\d\1)|(?:NM1|DMG|CLM|SBR|CLP)(?=\*)|BPR(?=\*[A-Z]\*)|ST(?=\*\d{3}\*)|INS(?=\*[YN]\*\d\d\*))/;
const SEGMENT_NAME = /^[A-Z][A-Z0-9]{1,2}$/;
/** ISA has fields of fixed widths, so that its length is known. */
const ISA_LENGTH = 105;

/** NM101: insured, patient, dependent, corrected insured, responsible party, guardian. */
const INSURED = new Set("IL QC 03 74 S1 GD QD E1 EI7 M8 S3 9K".split(" "));
/** NM108 and N103 to what NM109 and N104 are. */
const NAME_IDS = new Map([
  ["MI", "HEALTH_PLAN_ID"],
  ["II", "HEALTH_PLAN_ID"],
  ["C1", "HEALTH_PLAN_ID"],
  ["HN", "HEALTH_PLAN_ID"],
  ["34", "US_SSN"],
  ["SY", "US_SSN"],
  ["XX", "US_NPI"],
  ["FI", "US_EIN"],
  ["24", "US_EIN"],
  ["EA", "MEDICAL_RECORD_NUMBER"],
]);
/** REF01 to what REF02 is; others are an id of their own where a person's loop holds them. */
const REFERENCES = new Map([
  ["SY", "US_SSN"],
  ["EA", "MEDICAL_RECORD_NUMBER"],
  ["HPI", "US_NPI"],
  ["0B", "LICENSE_NUMBER"],
  ["EI", "US_EIN"],
  ["TJ", "US_EIN"],
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
/** Segment to its identifying elements. */
const ELEMENTS = new Map<string, readonly (readonly [number, string])[]>([
  [
    "N3",
    [
      [1, "STREET_ADDRESS"],
      [2, "STREET_ADDRESS"],
    ],
  ],
  [
    "N4",
    [
      [1, "LOCATION"],
      [3, "ZIP_CODE"],
      [6, "LOCATION"],
    ],
  ],
  ["DMG", [[2, "DATE_OF_BIRTH"]]],
  [
    "SBR",
    [
      [3, "HEALTH_PLAN_ID"],
      [4, "HEALTH_PLAN_ID"],
    ],
  ],
  ["CLM", [[1, "HEALTH_PLAN_ID"]]],
  [
    "CLP",
    [
      [1, "HEALTH_PLAN_ID"],
      [7, "HEALTH_PLAN_ID"],
    ],
  ],
  // Of a payment: the banks that pay and are paid, and the accounts there.
  [
    "BPR",
    [
      [7, "ABA_ROUTING_NUMBER"],
      [9, "US_BANK_NUMBER"],
      [13, "ABA_ROUTING_NUMBER"],
      [15, "US_BANK_NUMBER"],
      [16, "DATE_TIME"],
    ],
  ],
]);
/** Segments that identify only where a person is spoken of, and those that begin to. */
const OF_PERSON = new Set(["N3", "N4"]);
const OPENS_PERSON = new Set(["SBR", "CLM", "CLP"]);
/** Segments of the envelope: dates and numbers of the transmission, not of a person. */
const ENVELOPE = new Set("ISA GS ST SE GE IEA BHT BGN TRN HL".split(" "));
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
    this.#element = text.charCodeAt(first + (text.charAt(first + 2) === "*" ? 2 : 3));
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
    if (OPENS_PERSON.has(name)) this.#isPerson = true;
    const elements = ELEMENTS.get(name);
    if (name === "NM1") this.#readName(parts);
    else if (name === "N1") this.#readParty(parts);
    else if (name === "REF") this.#readReference(parts);
    else if (name === "PER") this.#readContact(parts);
    else if (elements === undefined) this.#readDates(parts);
    else if (this.#isPerson || !OF_PERSON.has(name))
      for (const [element, entity] of elements) this.#put(entity, parts[element]);
  }

  #readParty(parts: readonly Range[]): void {
    this.#isPerson = INSURED.has(this.#value(parts, 1));
    if (this.#isPerson) this.#put("PERSON", parts[2]);
    const id = NAME_IDS.get(this.#value(parts, 3));
    if (id !== undefined) this.#put(id, parts[4]);
  }

  #readName(parts: readonly Range[]): void {
    const role = this.#value(parts, 1);
    const isInsured = INSURED.has(role);
    const isNatural = this.#value(parts, 2) === "1";
    this.#isPerson = isInsured;
    if (isInsured || isNatural) this.#putAll("PERSON", parts.slice(3, 6));
    // Senders miscount the empty elements before.
    const at = NAME_IDS.has(this.#value(parts, 9)) ? 9 : 8;
    const id = NAME_IDS.get(this.#value(parts, at));
    if (id !== undefined) this.#put(id, parts[at + 1]);
    else if (isInsured || isNatural) this.#put("UNIQUE_ID", parts[9]);
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
