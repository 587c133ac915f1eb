/** Telephone numbers: North American ones, and international ones with `+`. 45 CFR 164.514(b)(2)(i)(D). */
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "./scan.ts";

const ENTITY = "PHONE_NUMBER";
/** Area code and exchange begin with 2 to 9 (NANP); an extension may follow. */
const NANP =
  /(?:\(?[2-9]\d{2}\)[-. ]{0,2}|[2-9]\d{2}[-. /])\d{3}[-. ]?\d{4}(?!\d)(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?/y;
const NANP_WITH_ONE =
  /\+?(?:00)?1[-. ]{0,2}\(?[2-9]\d{2}\)?[-. ]{0,2}\d{3}[-. ]?\d{4}(?!\d)(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?/y;
const NANP_RUN = /[2-9]\d{2}[2-9]\d{6}(?!\d)(?: ?(?:x|ext\.?) ?\d{1,6})?/y;
/** E.164: a country code and up to 15 digits. */
const INTERNATIONAL = /\+\d(?:[-. ()]{0,3}\d){6,14}(?!\d)/y;
/** A labelled number in whatever grouping. */
const LABELLED = /\(?\+?\d(?:[-. ()/]{0,3}\d){6,14}(?!\d)(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?/y;
/** Seven digits, the exchange 555: a number that only examples have. */
const LOCAL = /[2-9]\d{2}-\d{4}(?!\d)/y;

export const phoneNumber: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "phone",
    "phones",
    "phone number",
    "phone no",
    "telephone",
    "telephone number",
    "tel",
    "tel no",
    "cell",
    "cell phone",
    "cellphone",
    "mobile",
    "mobile number",
    "mobile phone",
    "call",
    "call me",
    "reach",
    "contact number",
    "contact phone",
    "callback",
    "callback number",
    "call back",
    "home phone",
    "work phone",
    "ph",
    "phonenumber",
    "whatsapp",
    "text me",
    "dial",
    "pager",
    "hotline",
    "fax",
    "fax number",
    "fax no",
    "facsimile",
    "telecom",
    "msisdn",
    "sms",
    "texted",
    "called",
  ],
  bare: 7,
  labelled: 7,
  recognise(view, anchor, report) {
    const { text } = view;
    const first = opening(text, anchor.start);
    const isPlus = text.charAt(first) === "+";
    const label = view.label(ENTITY, first);
    const patterns: readonly (readonly [RegExp, number])[] = isPlus
      ? [
          [NANP_WITH_ONE, 0.9],
          [INTERNATIONAL, 0.85],
        ]
      : [
          [NANP_WITH_ONE, 0.75],
          [NANP, 0.75],
          [NANP_RUN, label === undefined ? 0 : 0.8],
        ];
    for (const [pattern, score] of patterns) {
      const end = endOf(pattern, text, first);
      if (end === 0 || score === 0 || !view.standsAlone(first, end)) continue;
      const demoted = label === undefined && !isPlus && view.demotes(first) ? 0.4 : 0;
      return report(
        first,
        end,
        label === undefined ? score - demoted : 0.95,
        label === undefined ? "shape" : "label",
      );
    }
    if (label === undefined) return;
    const end = endOf(LABELLED, text, first) || endOf(LOCAL, text, first);
    if (end !== 0 && end <= anchor.end + 16 && view.standsAlone(first, end))
      report(first, end, label.isDirect ? 0.75 : 0.45, "label");
  },
};

/** A `+` or `(` before the first digit belongs to the number. */
function opening(text: string, start: number): number {
  let at = start;
  if (text.charAt(at - 1) === "(") at--;
  if (text.charAt(at - 1) === "+") at--;
  if (text.charAt(at) === "+" && text.charAt(at - 1) === "(") at--;
  return at;
}
