/** What labels in other scripts name, one recogniser an entity. */
import type { ScriptRecogniser } from "../recogniser.ts";
import { findInScript } from "../scripts/index.ts";

/** Not as sure as what is looked for elsewhere: in a shadow all such names of a length are the same. */
const SCORE = 0.65;
const ENTITIES = [
  "PERSON",
  "MEDICAL_RECORD_NUMBER",
  "HEALTH_PLAN_ID",
  "US_SSN",
  "UNIQUE_ID",
  "US_PASSPORT",
  "ACCOUNT_NUMBER",
  "PHONE_NUMBER",
  "DATE_OF_BIRTH",
  "DATE_TIME",
  "STREET_ADDRESS",
  "ZIP_CODE",
  "AGE",
];

export const IN_SCRIPT: readonly ScriptRecogniser[] = ENTITIES.map((entity) => ({
  entity,
  wakes: "script",
  labels: [],
  recognise({ shadow }, report) {
    for (const one of findInScript(shadow))
      if (one.entity === entity) report(one.start, one.end, SCORE, "label");
  },
}));
