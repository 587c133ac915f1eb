/** Employer identification numbers, by label: of a person with a practice of his own. 45 CFR 164.514(b)(2)(i)(R). */
import { isEin } from "../checks/ein.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "US_EIN";
const NUMBER = /\d{2}-?\d{7}(?!\d)/y;

export const usEin: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "ein",
    "ein number",
    "fein",
    "employer identification number",
    "employer id",
    "employer id number",
    "tax id",
    "tax id number",
    "taxid",
    "tax number",
    "tax identification",
    "tax identification number",
    "taxpayer id",
    "taxpayer identification number",
    "tin",
    "tin number",
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: 9,
  recognise(view, { start }, report) {
    const end = endOf(NUMBER, view.text, start);
    const label = view.label(ENTITY, start);
    if (end === 0 || label === undefined || !view.standsAlone(start, end)) return;
    const isRight = isEin(view.text.slice(start, end).replace("-", ""));
    if (isRight || label.isDirect) report(start, end, isRight ? 0.9 : 0.7, "label");
  },
};
