/**
 * Readers of structured text, one format a file. A reader looks first for what announces its format,
 * so that other text costs little; then it reports values by their place in it.
 */
import { CCDA_LITERALS, readCcda } from "./ccda.ts";
import { readColumns } from "./columns.ts";
import { FHIR_LITERALS, readFhir } from "./fhir.ts";
import { FHIR_SEARCH_LITERALS, readFhirSearch } from "./fhir-search.ts";
import { FHIR_XML_LITERALS, readFhirXml } from "./fhir-xml.ts";
import { HL7_LITERALS, readHl7 } from "./hl7.ts";
import { announcesHl7Json, HL7_KEY_LITERALS, readHl7Json, readHl7Xml } from "./hl7-keys.ts";
import { announcesPairs, PAIR_LITERALS, readPairs } from "./json-pairs.ts";
import { parseJson } from "./json-tree.ts";
import { NCPDP_LITERALS, readNcpdp } from "./ncpdp.ts";
import type { LabelPlace, ReportPlace } from "./place.ts";
import { readX12, X12_LITERALS } from "./x12.ts";

const FHIR = /resourceType|birthDate|["']given["']|["']telecom["']|["']postalCode["']/;

/** At least one stands in each text of a format, in any case. Tables have none: they are read wherever. */
export const STRUCTURE_LITERALS: readonly string[] = [
  ...FHIR_LITERALS,
  ...PAIR_LITERALS,
  ...HL7_LITERALS,
  ...X12_LITERALS,
  ...NCPDP_LITERALS,
  ...CCDA_LITERALS,
  ...FHIR_XML_LITERALS,
  ...FHIR_SEARCH_LITERALS,
  ...HL7_KEY_LITERALS,
];

/** @param text a leaf's shadow */
export function readStructure(text: string, report: ReportPlace, label: LabelPlace): void {
  if (text.includes("|")) readHl7(text, report);
  readX12(text, report);
  if (text.includes("\x1c")) readNcpdp(text, report);
  if (text.includes("<")) {
    readCcda(text, report);
    readFhirXml(text, report);
    readHl7Xml(text, report);
  }
  if (text.includes("?")) readFhirSearch(text, report);
  readColumns(text, label);
  if (!text.includes("{") && !text.includes("[")) return;
  const isFhir = FHIR.test(text);
  const hasPairs = announcesPairs(text);
  const isHl7 = announcesHl7Json(text);
  if (!isFhir && !hasPairs && !isHl7) return;
  const roots = parseJson(text);
  if (isFhir) readFhir(text, roots, report);
  if (isHl7) readHl7Json(text, roots, report);
  if (hasPairs) readPairs(text, roots, { report, label });
}
