/** Fax numbers: telephone numbers behind a label of their own. 45 CFR 164.514(b)(2)(i)(E). */

import { Sign } from "../leaf/cluster.ts";
import { recognisePhones } from "../phones/shapes.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { phrasesOf } from "../word-lists.ts";

const ENTITY = "FAX_NUMBER";

export const faxNumber: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: phrasesOf(
    "fax, faxes, fax number, fax numbers, fax no, faxnumber, faxed, faxed to, facsimile, telefax, efax",
  ),
  // Its own word may stand behind it.
  bare: 10,
  labelled: 7,
  signs: Sign.Tailed,
  recognise: (view, cluster, report) =>
    recognisePhones(view, cluster, report, { entity: ENTITY, isAny: false }),
};
