/** Individual taxpayer identification numbers: like an SSN, 9 first. 45 CFR 164.514(b)(2)(i)(R). */
import { isItin } from "../checks/itin.ts";
import { Sign } from "../leaf/cluster.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "US_ITIN";
const NINE = 0x39;
const NUMBER = /\d{3}([-. ]?)\d{2}\1\d{4}(?!\d)/y;

export const usItin: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "itin",
    "itin number",
    "itin no",
    "individual taxpayer identification number",
    "individual tax id",
    "individual taxpayer id",
  ],
  bare: 9,
  labelled: 9,
  signs: Sign.Nines,
  recognise(view, { start }, report) {
    const { text } = view;
    const label = view.label(ENTITY, start);
    if (label === undefined && text.charCodeAt(start) !== NINE) return;
    const end = endOf(NUMBER, text, start);
    if (end === 0 || !view.standsAlone(start, end)) return;
    if (label !== undefined) return report(start, end, label.isDirect ? 0.95 : 0.7, "label");
    const isDashed = text.charAt(start + 3) === "-";
    if (isDashed && isItin(text.slice(start, end).replace(/\D/g, "")))
      report(start, end, view.demotes(start) ? 0.6 : 0.9, "shape");
  },
};
