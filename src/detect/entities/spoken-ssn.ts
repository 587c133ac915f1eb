/** Social Security numbers in words, behind their label: `my social is two one nine, oh nine, five…`. */
import type { LiteralRecogniser } from "../recogniser.ts";
import { SPOKEN_HINTS, SPOKEN_LITERALS, spokenDigits } from "./spoken-phone.ts";

const ENTITY = "US_SSN";
const LAST_FOUR = /\b(?:last|final) (?:four|4)\b/i;
const REACH = 60;

export const spokenSsn: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: SPOKEN_LITERALS,
  hints: SPOKEN_HINTS,
  recognise(view, { start }, report) {
    const spoken = spokenDigits(view.text, start);
    if (spoken === undefined || view.label(ENTITY, spoken.first) === undefined) return;
    const { first, digits, end } = spoken;
    const isLastFour =
      digits.length === 4 && LAST_FOUR.test(view.text.slice(Math.max(0, first - REACH), first));
    if (digits.length === 9 || isLastFour) report(first, end, 0.9, "label");
  },
};
