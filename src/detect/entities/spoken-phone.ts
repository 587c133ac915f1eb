/** Telephone numbers in words: `nine one nine, five five five, oh one four two`. */
import type { LiteralRecogniser } from "../recogniser.ts";
import { SPOKEN_HINTS, SPOKEN_LITERALS, spokenDigits } from "./spoken-digits.ts";

const ENTITY = "PHONE_NUMBER";
/** Area code and exchange begin with 2 to 9 (NANP). */
const NANP = /^1?[2-9]\d{2}[2-9]\d{6}$/;
/** Digits of a number without an area code. */
const LOCAL = 7;

export const spokenPhone: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: SPOKEN_LITERALS,
  hints: SPOKEN_HINTS,
  recognise(view, { start: at }, report) {
    const spoken = spokenDigits(view.text, at);
    if (spoken === undefined) return;
    const { start, end, digits } = spoken;
    const isLabelled = view.label(ENTITY, start) !== undefined;
    if (isLabelled && digits.length >= LOCAL) report(start, end, 0.85, "label");
    else if (NANP.test(digits)) report(start, end, 0.7, "shape");
  },
};
