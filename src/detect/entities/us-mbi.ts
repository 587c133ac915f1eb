/** Medicare Beneficiary Identifiers by their shape; older Medicare numbers by label. 45 CFR 164.514(b)(2)(i)(I). */
import { isMbi } from "../checks/mbi.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { isLetter } from "../view.ts";
import { bodyOf, readIdentifier } from "./identifier.ts";

const ENTITY = "US_MBI";
/** From its first character to the two digits at its end, without and with hyphens. */
const TO_LAST_DIGITS = [9, 11];

export const usMbi: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "mbi",
    "mbi number",
    "medicare",
    "medicare id",
    "medicare number",
    "medicare no",
    "medicare beneficiary",
    "medicare beneficiary id",
    "medicare beneficiary identifier",
    "medicare member id",
    "medicare card",
  ],
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  short: {},
  recognise(view, anchor, report) {
    const { text } = view;
    const isGlued = isLetter(text.charCodeAt(anchor.start - 1));
    for (const length of isGlued ? TO_LAST_DIGITS : []) {
      const start = anchor.start - length;
      const end = anchor.start + 2;
      if (start < 0 || !isMbi(text.slice(start, end)) || !view.standsAlone(start, end)) continue;
      return report(start, end, 0.9, "shape");
    }
    if (anchor.digits < 6 || view.label(ENTITY, anchor.start)?.isDirect !== true) return;
    const id = readIdentifier(view, anchor, bodyOf(text, anchor));
    if (id !== undefined) report(id.start, id.end, 0.75, "label");
  },
};
