/** HL7 v2 messages and bare segments: `PID|1||4827193^^^HOSP^MR||ROE^JANE||19580314|F`. */
import { HL7_FIELDS, HL7_OBSERVED } from "./hl7-fields.ts";
import { entityOfCode } from "./identifier-types.ts";
import { KnownValues } from "./known-values.ts";
import { eachPart, isCompactDate, PLACE_SCORE, type ReportPlace, trim } from "./place.ts";

/** What announces a message or a segment, in lower case. */
export const HL7_LITERALS: readonly string[] = [
  "msh|",
  "pid|",
  "nk1|",
  "gt1|",
  "in1|",
  "pv1|",
  "orc|",
  "obr|",
  "mrg|",
  "evn|",
];

const KNOWN = [...HL7_FIELDS.keys(), "MSH", "MSA", "AL1", "TQ1", "IN3", "RXO", "RXR", "OBX"];
/** A segment opens a line, or follows what no field ends with: a blank, a quote, a colon. */
const SEGMENT = new RegExp(`(?<![\\w|^~&\\\\.-])(?:${KNOWN.join("|")}|Z[A-Z0-9]{2})\\|`, "g");
const ANNOUNCES = /(?:MSH|PID|NK1|GT1|IN1|PV1|ORC|OBR|MRG|EVN)\|/;
/** Segments whose first field counts them, so that they are known without a message header. */
const COUNTED = new Set("PID NK1 GT1 IN1 PV1 OBR OBX NTE DG1 SPM FT1 PR1".split(" "));
const MAX_COUNT = 4;

type Range = readonly [number, number];

export function readHl7(text: string, report: ReportPlace): void {
  if (!ANNOUNCES.test(text)) return;
  new Hl7Reader(text, report).read();
}

class Hl7Reader {
  readonly #text: string;
  readonly #report: ReportPlace;
  readonly #known = new KnownValues();
  readonly #notes: Range[] = [];
  #component = 0x5e;
  #repetition = 0x7e;
  #subcomponent = 0x26;
  #isMessage = false;
  #observed: string | undefined;

  constructor(text: string, report: ReportPlace) {
    this.#text = text;
    this.#report = report;
  }

  read(): void {
    let start = -1;
    SEGMENT.lastIndex = 0;
    for (let found = SEGMENT.exec(this.#text); found !== null; found = SEGMENT.exec(this.#text)) {
      if (start >= 0) this.#readSegment(start, found.index);
      start = found.index;
    }
    if (start >= 0) this.#readSegment(start, this.#text.length);
    for (const [from, to] of this.#notes) this.#known.find(this.#text, from, to, this.#report);
  }

  #readSegment(start: number, limit: number): void {
    const text = this.#text;
    const name = text.slice(start, start + 3);
    if (name === "MSH") {
      this.#readHeader(start, limit);
      return;
    }
    const end = segmentEnd(text, start, limit);
    this.#isMessage ||= isCounted(text, name, start, end);
    if (!this.#isMessage) return;
    const types = HL7_FIELDS.get(name);
    this.#observed = undefined;
    eachPart(text, [start, end], 0x7c, (field, from, to) => {
      if (field === 0 || from === to) return;
      if (name === "OBX" && field === 2) this.#observed = HL7_OBSERVED.get(text.slice(from, to));
      const type = name === "OBX" && field === 5 ? (this.#observed ?? "kept") : types?.get(field);
      this.#readField(type ?? (name.startsWith("Z") ? "note" : "date"), name, from, to);
    });
  }

  /** MSH-2 names the separators. MSH-7, the time of sending, stays as a log line's does. */
  #readHeader(start: number, limit: number): void {
    const text = this.#text;
    this.#isMessage = true;
    const end = text.indexOf("|", start + 4);
    if (end < 0 || end > limit || end - start < 7 || end - start > 9) return;
    this.#component = text.charCodeAt(start + 4);
    this.#repetition = text.charCodeAt(start + 5);
    // Careless quoting loses the escape character of `^~\\&`.
    this.#subcomponent = text.charCodeAt(end - start === 7 ? start + 6 : start + 7);
  }

  #readField(type: string, segment: string, start: number, end: number): void {
    if (type === "kept") return;
    if (type === "note") this.#notes.push([start, end]);
    eachPart(this.#text, [start, end], this.#repetition, (_, from, to) => {
      const parts: Range[] = [];
      eachPart(this.#text, [from, to], this.#component, (_index, first, last) => {
        parts.push([first, last]);
      });
      this.#readRepetition(type, segment, parts);
    });
  }

  #readRepetition(type: string, segment: string, parts: readonly Range[]): void {
    switch (type) {
      case "xpn":
        this.#putAll("PERSON", parts.slice(0, 3));
        break;
      case "xcn":
        this.#readPerson(parts);
        break;
      case "xad":
        this.#readAddress(parts);
        break;
      case "xtn":
        this.#readTelephone(parts);
        break;
      case "cx":
        this.#put(this.#entityOf(parts, segment), parts[0]);
        break;
      case "image":
        this.#put("IMAGE", parts[4]);
        break;
      case "date":
      case "note":
        this.#readDates(parts);
        break;
      default:
        this.#put(SIMPLE.get(type) ?? "UNIQUE_ID", parts[0]);
        break;
    }
  }

  #entityOf(parts: readonly Range[], segment: string): string {
    const code = parts[4] === undefined ? "" : this.#text.slice(...parts[4]);
    const isPatient = segment === "PID" || segment === "MRG";
    return entityOfCode(code) ?? (isPatient ? "MEDICAL_RECORD_NUMBER" : "UNIQUE_ID");
  }

  /** `1234567893^HOUSE^GREGORY`, `SMITH JOHN`, and `id&HOUSE&GREGORY` of the NDL type. */
  #readPerson(parts: readonly Range[]): void {
    const first = this.#text.slice(...parts[0]);
    const [id, ...names] = first.split(String.fromCharCode(this.#subcomponent));
    const isName = names.length === 0 && parts.length === 1 && !/\d/.test(id);
    const idEnd = parts[0][0] + id.length;
    this.#put(isName ? "PERSON" : idEntity(id), [parts[0][0], idEnd]);
    if (names.length > 0) this.#put("PERSON", [idEnd + 1, parts[0][1]]);
    const isDated = parts.length > 1 && isCompactDate(this.#text.slice(...parts[1]));
    if (isDated) this.#readDates(parts.slice(1));
    else this.#putAll("PERSON", parts.slice(1, 4));
  }

  #readAddress(parts: readonly Range[]): void {
    this.#putAll("STREET_ADDRESS", parts.slice(0, 2));
    this.#put("LOCATION", parts[2]);
    this.#put("ZIP_CODE", parts[4]);
    this.#putAll("LOCATION", parts.slice(7, 9));
  }

  #readTelephone(parts: readonly Range[]): void {
    const equipment = parts[2] === undefined ? "" : this.#text.slice(...parts[2]);
    const number = equipment === "FX" ? "FAX_NUMBER" : "PHONE_NUMBER";
    const isMail = this.#text.slice(...parts[0]).includes("@");
    this.#put(isMail ? "EMAIL_ADDRESS" : number, parts[0]);
    this.#put("EMAIL_ADDRESS", parts[3]);
    this.#putAll(number, [...parts.slice(4, 8), ...parts.slice(11, 12)]);
  }

  #readDates(parts: readonly Range[]): void {
    for (const part of parts) {
      const [from, to] = trim(this.#text, ...part);
      if (to - from <= 24 && isCompactDate(this.#text.slice(from, to)))
        this.#report("DATE_TIME", from, to, PLACE_SCORE);
    }
  }

  #putAll(entity: string, parts: readonly Range[]): void {
    for (const part of parts) this.#put(entity, part);
  }

  /** Each sub-component by itself, so that separators stay. */
  #put(entity: string, part: Range | undefined): void {
    if (part === undefined) return;
    eachPart(this.#text, part, this.#subcomponent, (_, start, end) => {
      const [from, to] = trim(this.#text, start, end);
      const value = this.#text.slice(from, to);
      if (!/[A-Za-z0-9\xc0-\xff]/.test(value)) return;
      if ((entity === "DATE_OF_BIRTH" || entity === "DATE_TIME") && !/^\d{5}/.test(value)) return;
      this.#report(entity, from, to, PLACE_SCORE);
      this.#known.add(entity, value);
    });
  }
}

const SIMPLE = new Map(
  Object.entries({
    dob: "DATE_OF_BIRTH",
    ssn: "US_SSN",
    dln: "US_DRIVER_LICENSE",
    acct: "ACCOUNT_NUMBER",
    plan: "HEALTH_PLAN_ID",
    geo: "LOCATION",
    device: "DEVICE_ID",
  }),
);

function idEntity(id: string): string {
  return /^\d{10}$/.test(id) ? "US_NPI" : "UNIQUE_ID";
}

/** A line's end, or the quote that closes a JSON string; `""` is HL7's word for none. */
function segmentEnd(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
    if (code === 0x22 && /[,}\]]/.test(text.charAt(at + 1))) return at;
  }
  return limit;
}

function isCounted(text: string, name: string, start: number, end: number): boolean {
  if (!COUNTED.has(name)) return name === "MRG" || name === "EVN" || name === "ORC";
  const close = text.indexOf("|", start + 4);
  if (close < 0 || close >= end || close - start - 4 > MAX_COUNT) return false;
  return /^\d*$/.test(text.slice(start + 4, close));
}
