/** DEA registration numbers of prescribers. 45 CFR 164.514(b)(2)(i)(K). */
import { isDea } from "../checks/dea.ts";
import { Sign } from "../leaf/cluster.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "MEDICAL_LICENSE";
const LENGTH = 9;
const REGISTRATION = /[A-Za-z][A-Za-z9]-?\d{7}(?!\d)/y;

export const medicalLicense: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "dea",
    "dea number",
    "dea no",
    "dea registration",
    "dea registration number",
    "dea license",
    "dea id",
    "deanumber",
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: 7,
  short: {},
  signs: Sign.Led,
  recognise(view, anchor, report) {
    // The second letter of a business is a 9, which the cluster holds.
    for (const start of [anchor.start - 2, anchor.start - 1, anchor.start - 3]) {
      const end = start < 0 ? 0 : endOf(REGISTRATION, view.text, start);
      if (end === 0 || !view.standsAlone(start, end)) continue;
      const value = view.text.slice(start, end).replace("-", "");
      const label = view.label(ENTITY, start);
      const isRight = isDea(value) && value.length === LENGTH;
      if (label !== undefined)
        return report(start, end, isRight ? 0.95 : 0.75, isRight ? "checksum" : "label");
      if (isRight && value === value.toUpperCase()) return report(start, end, 0.8, "checksum");
    }
  },
};
