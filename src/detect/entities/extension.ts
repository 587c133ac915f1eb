/** Numbers within a house: extensions, pagers, telephones of wards. 45 CFR 164.514(b)(2)(i)(D). */
import { isWord } from "../characters.ts";
import type { DigitRecogniser } from "../recogniser.ts";

const ENTITY = "PHONE_NUMBER";
const OWN = "ext,spectralink,vocera,voalte,pgr";
/** Those whose label is a telephone's too. */
const SHORT = new Set([...OWN.split(","), "pager", "beeper"]);
const LEAST = 4;
const MOST = 6;
const SMALL_X = 0x78;

export const extension: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: OWN.split(","),
  bare: Number.POSITIVE_INFINITY,
  labelled: LEAST,
  signs: 0,
  recognise(view, { start, end, digits }, report) {
    if (digits < LEAST || digits > MOST || end - start !== digits) return;
    const { text } = view;
    const isMarked = (text.charCodeAt(start - 1) | 0x20) === SMALL_X;
    const first = isMarked ? start - 1 : start;
    if (isWord(text.charCodeAt(first - 1)) || isWord(text.charCodeAt(end))) return;
    const label = view.label(ENTITY, first);
    // `call x5521`: the mark says what a verb alone does not.
    if (label?.isDirect === true && (isMarked || SHORT.has(label.phrase)))
      report(first, end, 0.7, "label");
  },
};
