/**
 * What an identifier's type or system says that it is. Codes: HL7 table 0203, which FHIR, HL7 v2 and
 * C-CDA share; systems: the URLs and OIDs of hl7.org/fhir/sid and of the HL7 OID registry.
 */
import { entityByWord } from "../../word-lists.ts";

const CODES = entityByWord({
  MEDICAL_RECORD_NUMBER: "MR MRT PI PT PNT",
  US_SSN: "SS SSN",
  US_DRIVER_LICENSE: "DL DLN",
  US_PASSPORT: "PPN",
  US_NPI: "NPI",
  MEDICAL_LICENSE: "DEA",
  LICENSE_NUMBER: "LN MD SL RN DDS DO PA NP CER",
  HEALTH_PLAN_ID: "MB MC MA MCR MCD SN HC HPN MI WC WP GN",
  US_MBI: "MBI",
  ACCOUNT_NUMBER: "AN ANC AND ANT AM BA BC",
  DEVICE_ID: "UDI SNO SERNO",
});

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/us-ssn|\b113883\.4\.1$|social[-_ ]?security|\bssn\b/i, "US_SSN"],
  [/us-npi|\b113883\.4\.6$|\bnpi\b/i, "US_NPI"],
  [/us-mbi|\b113883\.4\.927$|\bmbi\b/i, "US_MBI"],
  [/\b113883\.4\.3\.\d+$|driver/i, "US_DRIVER_LICENSE"],
  [/passport|\b113883\.4\.330/i, "US_PASSPORT"],
  [/\b113883\.4\.814$|\bdea\b/i, "MEDICAL_LICENSE"],
  [/\bmrn\b|medical-?record|\bmr\b|patient-?id/i, "MEDICAL_RECORD_NUMBER"],
  [/member|subscriber|insur|policy|coverage|medicare|medicaid|payer/i, "HEALTH_PLAN_ID"],
  [/account/i, "ACCOUNT_NUMBER"],
  [/licen[cs]e/i, "LICENSE_NUMBER"],
  [/\budi\b|device|serial/i, "DEVICE_ID"],
];

/** The longest system that is read: longer ones are judged by their end. */
const MAX_SYSTEM = 200;

export function entityOfCode(code: string): string | undefined {
  return CODES.get(code.toUpperCase());
}

export function entityOfSystem(system: string): string | undefined {
  const read = system.slice(-MAX_SYSTEM);
  return SYSTEMS.find(([pattern]) => pattern.test(read))?.[1];
}
