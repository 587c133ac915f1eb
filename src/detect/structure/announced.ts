/** What announces the formats that readStructure() reads: most texts show little of it, and few patterns search them. */
import { RECORDINGS } from "./fields/recordings.ts";
import { CALLED } from "./json/call-ids.ts";

/** Bits; each may be told in vain. */
export const Announced = {
  /** As assembly/keys.ts tells them: a key of json/pairs.ts, half of a name (keys/name-halves.ts). */
  Pairs: 1,
  Halves: 2,
  /** Segments of HL7 v2 with bars, and headers that may say otherwise; fields as keys of JSON, and as tags. */
  Hl7: 4,
  Hl7Header: 8,
  Hl7Fields: 16,
  X12: 32,
  Dicom: 64,
  Fhir: 128,
  Month: 256,
  /** A program's words for a value that it refused (fields/refused.ts). */
  Refused: 512,
  /** In XML; halves of a name as tags. */
  Ccda: 1024,
  FhirXml: 2048,
  HalfTags: 4096,
  /** A search of FHIR in a URL. */
  FhirSearch: 8192,
  /** A call's name that says whose id it takes (json/call-ids.ts). */
  Call: 16384,
  /** A file of sound or of pictures that move (fields/recordings.ts). */
  Recording: 32768,
} as const;

const SEGMENTS = "msh pid nk1 gt1 in1 pv1 orc obr mrg evn";
const FIELDS = "pid nk1 gt1 in1 pv1 obr orc";
const X12 = "n3* n4* ref* isa* isa| isa^ nm1* dmg* clm* sbr* clp* bpr* st* ins*";
/** Keys of pairs with something behind them, `last_name_1`, `mrn.keyword`, and keys that say whose an object is. */
const OF_PAIRS = [
  ...Array.from("0123456789", (digit) => [`_${digit}"`, `_${digit}'`]).flat(),
  ...".keyword .raw .exact .contains :exact :contains kind type\" type' typename".split(" "),
];
const REFUSALS =
  "duplicate,invalid,incorrect,reject,truncated,malformed,not valid,not a valid,too long,too short,cannot,can't,could not,couldn't,unable,fail,out of range,unexpected,not recogni,for input,input_value=";
const CCDA =
  "clinicaldocument patientrole recordtarget birthtime livingsubject assignedperson assignedauthor assignedentity encompassingencounter";
const FHIR = `resourcetype birthdate given" given' telecom postalcode`;

/** Characters, found in any case. */
const LITERALS: readonly (readonly [number, readonly string[]])[] = [
  [Announced.Hl7, SEGMENTS.split(" ").map((segment) => `${segment}|`)],
  [Announced.Hl7Header, ["msh"]],
  [
    Announced.Hl7Fields,
    FIELDS.split(" ").flatMap((field) => [".", "_", "-"].map((joint) => field + joint)),
  ],
  [Announced.X12, X12.split(" ")],
  [Announced.Dicom, ['"00']],
  [Announced.Fhir, FHIR.split(" ")],
  [Announced.Pairs, OF_PAIRS],
  [Announced.Month, ["month"]],
  [Announced.Refused, REFUSALS.split(",")],
  [Announced.Ccda, [...CCDA.split(" "), "encounter classcode"]],
  [Announced.FhirXml, ['//hl7.org/fhir"', "<birthdate value="]],
  [Announced.HalfTags, "<last <family <surname <lname <lst <ln".split(" ")],
  [Announced.FhirSearch, "patient? person? practitioner? /_search?".split(" ")],
  [Announced.Call, CALLED],
  [Announced.Recording, RECORDINGS.map((extension) => `.${extension}`)],
];

/** By a literal, what it announces. */
export const STRUCTURE_LITERALS: ReadonlyMap<string, number> = new Map(
  LITERALS.flatMap(([bit, literals]) => literals.map((literal) => [literal, bit] as const)),
);
