/** US Social Security numbers: 3-2-4 digits. 45 CFR 164.514(b)(2)(i)(G). */
import { Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";
import { digitsAt, endOf, GROUP_MARKS, groupsEnd, nextRun } from "../steps.ts";

const ENTITY = "US_SSN";
const GROUPS = [3, 2, 4];
const OTHER_GROUPING = /\d(?:[-./ ]{0,3}\d){8}(?![\d-])/y;
/** Broken at its last hyphen, as a page's line ends: nobody else reads on. */
const BROKEN = /\d{3}-\d{2}-\n {0,40}\d{4}(?![\d-])/y;
/** What an attribute's limit left of one: `219-09-9`. Nobody masks the end of it. */
const CUT_OFF = /\d{3}([-. ])\d{2}\1\d{1,3}(?![\w*#-])|\d{3}-\d{2}-?(?![\w*#-])/y;
/** Right before such a part: `ssn:`, `"ssn":"`, `my ssn is`. */
const GIVEN = /(?:^|[:=]["'\\\s]{0,4}|\bis )$/i;
/** Behind it, how the rest is left out. */
const ELIDED = / ?(?:\.{3}|[[<(]trunc)/iy;
/** A number that lost the zeros it opens with: `"ssn": 78051120`. */
const FEWEST_DIGITS = 7;
/** The label grown together with the value: `ssn219099999`. */
const GLUED = /(?<![A-Za-z])ssn[_#]?$/i;
const PATH = /(?<![A-Za-z])ssn\.$/i;
const YEAR = /^(?:19|20)/;
const LAST_FOUR_CUE = /\b(?:last|final)[ -](?:4|four)\b|\bending\b|\bends\b|(?<![a-z])last_?4\b/i;
/** `7 7 3 1`, as it is said. */
const SPELLED_FOUR = /^\d[ -]\d[ -]\d[ -]\d$/;
const SEPARATOR_SCORE: Readonly<Record<string, number>> = { "-": 0.85, ".": 0.6, " ": 0.6 };

export const usSsn: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "ssn",
    "ssns",
    "ss",
    "social",
    "social security",
    "social security number",
    "social security no",
    "soc sec",
    "soc sec no",
    "socialsecurity",
    "social security num",
    "tax payer id",
    "ssa",
    "ss number",
    "social sec",
    "ssn last 4",
    "ssn 4",
  ],
  bare: 9,
  labelled: 4,
  signs: Sign.Social,
  recognise(view, anchor, report) {
    if (anchor.digits === 5) recogniseBroken(view, anchor, report);
    if (anchor.digits === 4) return recogniseLastFour(view, anchor, report);
    if (anchor.digits < 9) return recognisePart(view, anchor, report);
    for (let start = anchor.start; start <= anchor.end - 9; ) {
      const end = recogniseAt(view, start, anchor, report);
      start = nextRun(view.codes, end === 0 ? start : end, anchor.end);
    }
  },
};

function recogniseAt(view: View, start: number, anchor: Anchor, report: ReportValue): number {
  const { text, codes } = view;
  const run = digitsAt(codes, start, 10);
  if (run !== 3 && run !== 9 && anchor.digits !== 9) return 0;
  const label = view.label(ENTITY, start);
  const grouped = run === 3 ? groupsEnd(codes, start, GROUPS, GROUP_MARKS) : 0;
  if (grouped !== 0 && (view.standsAlone(start, grouped) || isOfPath(text, start))) {
    if (label !== undefined) {
      report(start, grouped, 0.95, "label");
      return grouped;
    }
    const separator = text.charAt(start + 3);
    const isPart =
      anchor.digits > 9 && separator !== "-" && !isParted(view, start, grouped, anchor);
    if (isPart || !isAssignable(text, start)) return 0;
    report(start, grouped, SEPARATOR_SCORE[separator] - (view.demotes(start) ? 0.25 : 0), "shape");
    return grouped;
  }
  if (label === undefined) return 0;
  const end =
    (run === 9 && start + 9) ||
    (label.isDirect && anchor.digits === 9 ? endOf(OTHER_GROUPING, text, start) : 0);
  if (end === 0 || !(view.standsAlone(start, end) || isGlued(text, start))) return 0;
  report(start, end, label.isDirect ? 0.9 : 0.7, "label");
  return end;
}

/** `his 219 09 9999. 2 kids`, behind a number of its kind: where the sentence ends, so does the number. */
function isParted(view: View, start: number, end: number, anchor: Anchor): boolean {
  if (start > anchor.start || endOf(NEXT_SENTENCE, view.text, end) === 0) return false;
  return OTHER_BEFORE.test(view.text.slice(Math.max(0, start - OTHER_REACH), start));
}

const NEXT_SENTENCE = /[.,;] /y;
const OTHER_BEFORE =
  /\d{3}-?\d\d-?\d{4}[,;]? (?:and )?(?:his|hers?|their|mine|wife|husband|spouse)(?: is| was|'s)? ?$/i;
const OTHER_REACH = 32;

/** `patient.ssn.219-09-9999` of a topic or a key. */
function isOfPath(text: string, start: number): boolean {
  return PATH.test(text.slice(Math.max(0, start - 5), start));
}

function isGlued(text: string, start: number): boolean {
  return GLUED.test(text.slice(Math.max(0, start - 5), start));
}

function recogniseBroken(view: View, { start }: Anchor, report: ReportValue): void {
  const end = endOf(BROKEN, view.text, start);
  if (end !== 0 && view.label(ENTITY, start)?.isDirect) report(start, end, 0.85, "label");
}

function recognisePart(view: View, anchor: Anchor, report: ReportValue): void {
  const { start, end, digits } = anchor;
  const isWhole = digits >= FEWEST_DIGITS && end - start === digits;
  const stop = isWhole ? end : endOf(CUT_OFF, view.text, start);
  if (stop === 0 || !view.standsAlone(start, stop) || view.isMasked(start, stop)) return;
  const isGiven = GIVEN.test(view.text.slice(Math.max(0, start - 6), start));
  if (!isGiven && endOf(ELIDED, view.text, stop) === 0) return;
  if (view.label(ENTITY, start)?.isDirect) report(start, stop, 0.7, "label");
}

/** `last four of the SSN: 9999`: still identifying beside a name. */
function recogniseLastFour(view: View, { start, end }: Anchor, report: ReportValue): void {
  const isRun = end - start === 4 && digitsAt(view.codes, start, 5) === 4;
  if (!isRun && !SPELLED_FOUR.test(view.text.slice(start, end))) return;
  if (!view.standsAlone(start, end) || view.isMasked(start, end)) return;
  const label = view.label(ENTITY, start);
  if (label === undefined) return;
  const isLast = LAST_FOUR_CUE.test(view.text.slice(Math.max(0, start - 48), start));
  if (!label.isDirect && !isLast) return;
  if (isLast) report(start, end, label.isDirect ? 0.8 : 0.6, "label");
  else if (!YEAR.test(view.text.slice(start, end))) report(start, end, 0.6, "label");
}

/** Areas 000 and 666, group 00 and serial 0000 were never given (SSA); 9xx is, in samples and ITINs. */
function isAssignable(text: string, start: number): boolean {
  const isArea = !text.startsWith("000", start) && !text.startsWith("666", start);
  return isArea && !text.startsWith("00", start + 4) && !text.startsWith("0000", start + 7);
}
