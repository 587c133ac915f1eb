/** Telephone numbers: North American ones, and international ones with `+`. 45 CFR 164.514(b)(2)(i)(D). */
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";
import type { View } from "../view.ts";
import { endOf, nextRun } from "./scan.ts";

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
/** Grouped as a North American number, with an area code that nobody has. */
const INVENTED = /[01]\d{2}-\d{3}-\d{4}(?!\d)(?:x\d{1,6})?/y;
/** What a card writes behind a number: `-Office`, ` fax`. */
const TAIL = /[- ](?:office|fax|mobile|cell)\b/iy;
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
    "answering at",
    "messages to",
    "contact",
    "contacts",
    "contacting",
    "support line",
    "tele",
    "tele number",
    "telephonenum",
    "called",
  ],
  bare: 10,
  labelled: 7,
  recognise(view, anchor, report) {
    for (let start = anchor.start; start <= anchor.end - 7; ) {
      const end = recogniseAt(view, start, anchor, report);
      if (end === 0 && start === anchor.start && anchor.digits < 17) return;
      start = nextRun(view.text, end === 0 ? start : end, anchor.end);
    }
  },
};

type Shapes = readonly (readonly [RegExp, number])[];
const WITH_PLUS: Shapes = [
  [NANP_WITH_ONE, 0.9],
  [INTERNATIONAL, 0.85],
];
const WITHOUT_PLUS: Shapes = [
  [NANP_WITH_ONE, 0.75],
  [NANP, 0.75],
  [INVENTED, 0.6],
];
const WITH_LABEL: Shapes = [...WITHOUT_PLUS, [NANP_RUN, 0.8]];

/** Returns where the number ends; 0: none starts here. */
function recogniseAt(view: View, at: number, anchor: Anchor, report: ReportValue): number {
  const { text } = view;
  const start = opening(text, at);
  const isPlus = text.charCodeAt(start) === 0x2b;
  const label = view.label(ENTITY, start);
  const isFirst = at === anchor.start;
  const shapes = isPlus ? WITH_PLUS : label === undefined ? WITHOUT_PLUS : WITH_LABEL;
  for (const [pattern, score] of shapes) {
    const end = endOf(pattern, text, start);
    if (end === 0 || !standsAlone(view, start, end)) continue;
    const demoted = label === undefined && !isPlus && view.demotes(start) ? 0.4 : 0;
    if (label === undefined) report(start, end, score - demoted, "shape");
    else report(start, end, 0.95, "label");
    return end;
  }
  const end = endOf(LABELLED, text, start) || endOf(LOCAL, text, start);
  if (end === 0 || end > anchor.end + 16 || !isFirst) return 0;
  const isTailed = endOf(TAIL, text, end) !== 0;
  if ((label === undefined && !isTailed) || !standsAlone(view, start, end)) return 0;
  report(start, end, label?.isDirect === true || isTailed ? 0.75 : 0.45, "label");
  return end;
}

function standsAlone(view: View, start: number, end: number): boolean {
  return view.standsAlone(start, endOf(TAIL, view.text, end) || end);
}

/** A `+` or `(` before the first digit belongs to the number. */
function opening(text: string, start: number): number {
  let at = start;
  if (text.charAt(at - 1) === "(") at--;
  if (text.charAt(at - 1) === "+") at--;
  if (text.charAt(at) === "+" && text.charAt(at - 1) === "(") at--;
  return at;
}
