/** Vehicle identification numbers: seventeen characters with a check digit. 45 CFR 164.514(b)(2)(i)(L). */
import { isLetter } from "../characters.ts";
import { isVin } from "../checks/vin.ts";
import { Sign } from "../leaf/cluster.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf, tokenStart } from "../steps.ts";

const ENTITY = "VIN";
const LENGTH = 17;
/** No I, O, Q (ISO 3779); the last four are digits (49 CFR 565.15(d)). */
const SHAPE = /[A-HJ-NPR-Z0-9]{13}\d{4}(?!\d)/iy;

export const vin: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "vin",
    "vin number",
    "vin no",
    "vehicle id",
    "vehicle identification",
    "vehicle identification number",
    "vehicle identifier",
    "chassis",
    "chassis number",
    "chassis no",
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: 4,
  short: {},
  signs: Sign.Led,
  recognise(view, anchor, report) {
    if (!isLetter(view.text.charCodeAt(anchor.start - 1))) return;
    const start = tokenStart(view.codes, anchor.start, LENGTH);
    const end = endOf(SHAPE, view.text, start);
    if (end !== start + LENGTH || end < anchor.end || !view.standsAlone(start, end)) return;
    const value = view.text.slice(start, end);
    if (!/[A-Z]/i.test(value)) return;
    const label = view.label(ENTITY, start);
    if (isVin(value) && (label !== undefined || value === value.toUpperCase()))
      return report(start, end, label === undefined ? 0.85 : 0.95, "checksum");
    if (label?.isDirect === true) report(start, end, 0.75, "label");
  },
};
