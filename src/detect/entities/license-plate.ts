/** License plates, by label. 45 CFR 164.514(b)(2)(i)(L). */

import { isPlainWord } from "../ids/lettered-id.ts";
import type { View } from "../leaf/view.ts";
import type { DigitRecogniser, Range, ReportValue } from "../recogniser.ts";
import { endOf, tokenStart } from "../steps.ts";
import { phrasesOf } from "../word-lists.ts";

const ENTITY = "LICENSE_PLATE";
/** Three parts at most, four to ten letters and digits in all: `7ABC123`, `ABC 1234`, `AB-12-CD`. */
const PLATE = /(?=[A-Z -]{0,8}\d)[A-Z0-9]{1,7}(?:[- ][A-Z0-9]{1,5}){0,2}(?![A-Za-z0-9-])/y;
/** Of a laboratory: `plate 96WELL`. */
const WELLS = /^(?:6|12|24|48|96|384|1536)WELLS?$/;
/** The letters before a blank: `ABC 1234`. */
const LETTERS = /(?<![A-Za-z])[A-Z]{1,4} $/;

export const licensePlate: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: phrasesOf(`plate number, plate no, plate id,
    vehicle registration, vehicle registration number, licenseplate, platenumber, plate, plates,
    tag number, vehicle tag, license tag`),
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  // `AB-12-CD`
  short: {},
  signs: 0,
  recognise(view, anchor, report) {
    const token = tokenStart(view.codes, anchor.start, 8);
    if (view.label(ENTITY, token) === undefined && view.nearest(anchor.start) !== ENTITY) return;
    readPlate(view, { start: token, end: anchor.end }, report);
  },
  readToken(view, token, report) {
    if (!isPlainWord(view.text.slice(token.start, token.end))) readPlate(view, token, report);
  },
};

/** A plate that the token [start, end) is of: `4T7Z` of `KXR 4T7Z`. */
function readPlate(view: View, { start: token, end: least }: Range, report: ReportValue): void {
  const { text } = view;
  const letters = LETTERS.exec(text.slice(Math.max(0, token - 6), token))?.[0].length ?? 0;
  for (const start of letters > 0 ? [token - letters, token] : [token]) {
    const end = endOf(PLATE, text, start);
    if (end < least || !view.standsAlone(start, end)) continue;
    if (WELLS.test(text.slice(start, end))) return;
    const length = text.slice(start, end).replace(/[- ]/g, "").length;
    if (length < 4 || length > 10 || view.label(ENTITY, start)?.isDirect !== true) continue;
    report(start, end, 0.75, "label");
    return;
  }
}
