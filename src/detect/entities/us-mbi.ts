/** Medicare Beneficiary Identifiers by their shape; older Medicare numbers by label. 45 CFR 164.514(b)(2)(i)(I). */
import { isDigit, isLetter } from "../characters.ts";
import { isMbi } from "../checks/mbi.ts";
import { bodyOf, readIdentifier } from "../ids/identifier.ts";
import { Sign } from "../leaf/cluster.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { tokenStart } from "../steps.ts";

const ENTITY = "US_MBI";
/** Without and with marks between its three groups. */
const LENGTHS = [11, 13];

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
  signs: Sign.Led | Sign.Trailed,
  recognise(view, anchor, report) {
    const { text } = view;
    const start = tokenStart(view.codes, anchor.start, 12);
    if (isDigit(text.charCodeAt(start)) && isLetter(text.charCodeAt(start + 1)))
      for (const length of LENGTHS) {
        const end = start + length;
        if (!isMbi(text.slice(start, end).replaceAll(" ", "-")) || !view.standsAlone(start, end))
          continue;
        report(start, end, 0.9, "shape");
        return;
      }
    const body = bodyOf(text, anchor);
    if (anchor.digits < 6 || view.label(ENTITY, body)?.isDirect !== true) return;
    const id = readIdentifier(view, anchor.start, body);
    if (id !== undefined) report(id.start, id.end, 0.75, "label");
  },
};
