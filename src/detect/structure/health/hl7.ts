/** HL7 v2 messages and bare segments: `PID|1||4827193^^^HOSP^MR||ROE^JANE||19580314|F`. */
import type { Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { eachPart, isCompactDate } from "../steps.ts";
import { HL7_COMPONENTS, HL7_FIELDS, HL7_OBSERVED, untypedId } from "./hl7-fields.ts";
import { entityOfNames } from "./hl7-names.ts";
import { entityOfCode } from "./identifier-types.ts";
import { readUnknownWords } from "./unknown-words.ts";

const KNOWN = [...HL7_FIELDS.keys(), "MSH", "MSA", "AL1", "TQ1", "RXO", "RXR"];
const BAR = "|";
/** A segment opens a line, or follows what no field ends with: a blank, a quote, a colon. */
const segmentOf = (field: string): RegExp =>
  new RegExp(
    `(?<![\\w|^~&\\\\.\\x${hex(field)}-])(?:${KNOWN.join("|")}|Z[A-Z0-9]{2})\\x${hex(field)}`,
    "g",
  );
const hex = (character: string): string => character.charCodeAt(0).toString(16);
const SEGMENT = segmentOf(BAR);
const ANNOUNCES = /(?:MSH|PID|NK1|GT1|IN1|PV1|ORC|OBR|MRG|EVN)\|/;
/** MSH-1 says what parts fields, MSH-2 what parts what is in them. */
const HEADER = /(?<![\w])MSH([!-/:-@^`{}~])(?!\1)[!-/:-@[-`{|}~]{3,5}\1/g;
/** A text has messages of one sender, or of a few. */
const MOST_SEPARATORS = 4;
/** Segments whose first field counts them, so that they are known without a message header. */
const COUNTED = new Set("PID NK1 GT1 IN1 PV1 OBR OBX NTE DG1 SPM FT1 PR1".split(" "));
const MAX_COUNT = 4;

export function readHl7(text: string, report: ReportPlace): void {
  if (ANNOUNCES.test(text)) new Hl7Reader(text, BAR, report).read(SEGMENT);
  for (const field of separatorsOf(text)) new Hl7Reader(text, field, report).read(segmentOf(field));
}

/** What parts the fields of messages that are written without bars. */
function separatorsOf(text: string): ReadonlySet<string> {
  const separators = new Set<string>();
  if (!text.includes("MSH")) return separators;
  for (const [, field] of text.matchAll(HEADER))
    if (separators.size < MOST_SEPARATORS) separators.add(field);
  return separators;
}

class Hl7Reader {
  readonly #text: string;
  /** MSH-1. */
  readonly #field: string;
  readonly #places: Places;
  #component = 0x5e;
  #repetition = 0x7e;
  #subcomponent = 0x26;
  #isMessage = false;
  #observed: string | undefined;

  constructor(text: string, field: string, report: ReportPlace) {
    this.#text = text;
    this.#field = field;
    this.#places = new Places(text, report);
  }

  read(segment: RegExp): void {
    let start = -1;
    segment.lastIndex = 0;
    for (let found = segment.exec(this.#text); found !== null; found = segment.exec(this.#text)) {
      if (start >= 0) this.#readSegment(start, found.index);
      start = found.index;
    }
    if (start >= 0) this.#readSegment(start, this.#text.length);
    this.#places.readNotes();
  }

  #readSegment(start: number, limit: number): void {
    const text = this.#text;
    const name = text.slice(start, start + 3);
    if (name === "MSH") {
      this.#readHeader(start, limit);
      return;
    }
    const end = segmentEnd(text, start, limit);
    this.#isMessage ||= this.#field === BAR && isCounted(text, name, start, end);
    if (!this.#isMessage) return;
    const types = HL7_FIELDS.get(name);
    this.#observed = undefined;
    eachPart(text, [start, end], this.#field.charCodeAt(0), (field, from, to) => {
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
    const end = text.indexOf(this.#field, start + 4);
    if (end < 0 || end > limit || end - start < 7 || end - start > 9) return;
    this.#component = text.charCodeAt(start + 4);
    this.#repetition = text.charCodeAt(start + 5);
    // Careless quoting loses the escape character of `^~\\&`.
    this.#subcomponent = text.charCodeAt(end - start === 7 ? start + 6 : start + 7);
  }

  #readField(type: string, segment: string, start: number, end: number): void {
    if (type === "kept") return;
    if (type === "note") this.#places.note(start, end);
    if (segment.startsWith("Z")) readUnknownWords(this.#places, [start, end]);
    eachPart(this.#text, [start, end], this.#repetition, (_, from, to) => {
      const parts: Range[] = [];
      eachPart(this.#text, [from, to], this.#component, (_index, first, last) => {
        parts.push([first, last]);
      });
      this.#readRepetition(type, segment, parts);
    });
  }

  #readRepetition(type: string, segment: string, parts: readonly Range[]): void {
    if (type === "date" || type === "note") this.#putDates(parts);
    else if (type === "query") this.#readQuery(parts);
    else if (type === "xcn") this.#readPerson(parts);
    else this.#putComponents(type, segment, parts);
  }

  /** What the data type says of them; of those behind, dates. */
  #putComponents(type: string, segment: string, parts: readonly Range[]): void {
    const entities = HL7_COMPONENTS.get(type) ?? [];
    for (let i = 0; i < Math.min(entities.length, parts.length); i++)
      this.#put(this.#refine(entities[i], segment, parts), parts[i]);
    this.#putDates(parts.slice(entities.length));
    // Some senders repeat the number where its issuer belongs.
    const isRepeated = parts.length > 1 && this.#code(parts, 1) === this.#code(parts, 0);
    if (type === "ei" && isRepeated) this.#put("UNIQUE_ID", parts[1]);
  }

  /** `@PID.5.1^ROE`: a field's name and the value sought. */
  #readQuery(parts: readonly Range[]): void {
    const name = this.#code(parts, 0);
    const entity = name.startsWith("@") ? entityOfNames([name.slice(1)]) : undefined;
    if (entity !== undefined && parts.length > 1) this.#put(entity, parts[1]);
  }

  /** What the other components say of a value: an identifier's type, a number's equipment. */
  #refine(entity: string, segment: string, parts: readonly Range[]): string {
    if (entity === "PHONE_NUMBER") {
      if (this.#text.slice(...parts[0]).includes("@")) return "EMAIL_ADDRESS";
      return this.#code(parts, 2) === "FX" ? "FAX_NUMBER" : entity;
    }
    if (entity !== "UNIQUE_ID") return entity;
    return entityOfCode(this.#code(parts, 4)) ?? untypedId(segment);
  }

  #code(parts: readonly Range[], at: number): string {
    return parts[at] === undefined ? "" : this.#text.slice(...parts[at]);
  }

  /** `1234567893^HOUSE^GREGORY`, `SMITH JOHN`, and `id&HOUSE&GREGORY` of the NDL type. */
  #readPerson(parts: readonly Range[]): void {
    const [start, end] = parts[0];
    const subcomponent = String.fromCharCode(this.#subcomponent);
    const [id, ...names] = this.#text.slice(start, end).split(subcomponent);
    const isName = names.length === 0 && parts.length === 1 && !/\d/.test(id);
    const isNpi = /^\d{10}$/.test(id);
    this.#put(isName ? "PERSON" : isNpi ? "US_NPI" : "UNIQUE_ID", [start, start + id.length]);
    if (names.length > 0) this.#put("PERSON", [start + id.length + 1, end]);
    if (names.length > 0 || isCompactDate(this.#code(parts, 1))) this.#putDates(parts.slice(1));
    else for (const part of parts.slice(1, 4)) this.#put("PERSON", part);
  }

  #putDates(parts: readonly Range[]): void {
    for (const part of parts) this.#places.putDate(...part);
  }

  /** Each sub-component by itself, so that separators stay. */
  #put(entity: string, part: Range): void {
    if (entity === "-") return;
    eachPart(this.#text, part, this.#subcomponent, (_, start, end) => {
      this.#places.put(entity, start, end);
    });
  }
}

/** A line's end, or the quote that closes a JSON string; `""` is HL7's word for none. */
function segmentEnd(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
    if (code === 0x22 && /[,}\]\r\n]/.test(text.charAt(at + 1))) return at;
  }
  return limit;
}

function isCounted(text: string, name: string, start: number, end: number): boolean {
  if (!COUNTED.has(name)) return name === "MRG" || name === "EVN" || name === "ORC";
  const close = text.indexOf("|", start + 4);
  if (close < 0 || close >= end || close - start - 4 > MAX_COUNT) return false;
  return /^\d*$/.test(text.slice(start + 4, close));
}
