/** National Provider Identifiers, by label: ten digits are too often something else. 45 CFR 164.514(b)(2)(i)(K). */
import { isNpi } from "../checks/npi.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "US_NPI";
const NUMBER = /\d{10}(?!\d)|\d{4}([- ])\d{3}\1\d{3}(?!\d)/y;

export const usNpi: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "npi",
    "npis",
    "npi number",
    "npi no",
    "npi id",
    "provider identifier",
    "provider id",
    "prescriber id",
    "provider number",
    "provider no",
    "npinumber",
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: 10,
  recognise(view, { start }, report) {
    const end = endOf(NUMBER, view.text, start);
    const label = view.label(ENTITY, start);
    if (end === 0 || label === undefined || !view.standsAlone(start, end)) return;
    const isRight = isNpi(view.text.slice(start, end).replace(/\D/g, ""));
    if (isRight) report(start, end, 0.95, "checksum");
    else report(start, end, label.isDirect ? 0.85 : 0.6, "label");
  },
};
