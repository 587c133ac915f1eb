/** Medical record numbers: no format of their own, so always by label. 45 CFR 164.514(b)(2)(i)(H). */
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf, tokenStart } from "./scan.ts";

const ENTITY = "MEDICAL_RECORD_NUMBER";
/** Letters, digits and single separators, with digits that go on after a blank: `100 482 7193`. */
const VALUE =
  /[A-Za-z]{0,6}[-#]?[A-Za-z]{0,3}\d[A-Za-z0-9]*(?:[-./][A-Za-z0-9]+){0,5}(?: \d{2,4}(?![\d/-])){0,4}/y;
/** `MRN-163868`, `MED24535084`: the value says itself what it is. */
const SELF_LABELLED = /^(?:MRN[-_#]?\d{4,}|MED\d{6,})$/;
/** What may go on a list of record numbers: not every token with digits. */
const LISTED = /^(?:MRN|MED|[A-Z]{0,3})[-#]?\d{4,}$/;
const DATE = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2})$/;

export const medicalRecordNumber: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "mrn",
    "mrns",
    "mr",
    "mr no",
    "mr number",
    "medical record",
    "medical records",
    "medical record number",
    "medical record numbers",
    "record numbers",
    "patient ids",
    "medical record no",
    "medical record id",
    "med rec",
    "med rec no",
    "med record",
    "med record number",
    "medrec",
    "medicalrecordnumber",
    "chart",
    "chart number",
    "chart no",
    "chart id",
    "patient id",
    "patient no",
    "patient number",
    "patient identifier",
    "patientid",
    "pt id",
    "pt no",
    "pid",
    "empi",
    "mpi",
    "hospital id",
    "hospital no",
    "hospital number",
    "unit no",
    "unit number",
    "record number",
    "record no",
    "record id",
    "record",
    "file no",
    "file number",
    "health record",
    "health record number",
    "patients",
    "emr",
    "ehr",
    "emr id",
    "ehr id",
    "case number",
    "encounter",
    "encounter id",
    "encounter number",
    "visit number",
    "visit id",
    "admission number",
    "csn",
    "har",
    "accession",
    "accession number",
    "specimen id",
  ],
  prefixes: ["med"],
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  recognise(view, anchor, report) {
    const { text } = view;
    const start = tokenStart(text, anchor.start, 16);
    const label = view.label(ENTITY, start);
    const end = endOf(VALUE, text, start);
    if (label === undefined && !SELF_LABELLED.test(text.slice(start, end))) return;
    if (
      end < anchor.start ||
      (end - start < 6 && view.isMasked(start)) ||
      text.charAt(start - 1) === "."
    )
      return;
    const value = text.slice(start, end);
    if (label?.isListed === true && !LISTED.test(value)) return;
    const digits = value.replace(/\D/g, "").length;
    if (digits < 3 || DATE.test(value) || (digits < 5 && label?.isDirect === false)) return;
    report(start, end, label?.isDirect === false ? 0.55 : 0.85, "label");
  },
};
