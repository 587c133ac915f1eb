/** Numbers within a house: extensions, pagers, telephones of wards. 45 CFR 164.514(b)(2)(i)(D). */
import { isWord } from "../characters.ts";
import type { DigitRecogniser, Range } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "PHONE_NUMBER";
const OWN = "ext,spectralink,vocera,voalte,pgr";
/** Those whose label is a telephone's too. */
const SHORT = new Set([...OWN.split(","), "pager", "beeper"]);
const LEAST = 4;
const MOST = 6;
const SMALL_X = 0x78;
/** `5-0192`, as a house's telephones are written; no range from one round number to another. */
const INNER = /[2-9]-(?!\d\d00)\d{4}(?![\w-])/y;
const INNER_DIGITS = 5;

export const extension: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: OWN.split(","),
  bare: Number.POSITIVE_INFINITY,
  labelled: LEAST,
  signs: 0,
  recognise(view, { start, end, digits }, report) {
    const { text } = view;
    const isInner = digits === INNER_DIGITS && endOf(INNER, text, start) === end;
    if (digits < LEAST || digits > MOST || (end - start !== digits && !isInner)) return;
    const isMarked = (text.charCodeAt(start - 1) | 0x20) === SMALL_X;
    const first = isMarked ? start - 1 : start;
    if (isWord(text.charCodeAt(first - 1)) || isWord(text.charCodeAt(end))) return;
    const label = view.label(ENTITY, first);
    // `call x5521`: the mark says what a verb alone does not.
    if (label?.isDirect !== true || !(isMarked || isInner || SHORT.has(label.phrase))) return;
    if (isOfMachine(text, { start: first, end }, isMarked)) return;
    report(first, end, 0.7, "label");
  },
};

/** `pager: 65536`, `ext/4471`, `--pager 4471`, `file ext 12345`, `ext 12345 items`, and `call x5521()`. */
function isOfMachine(text: string, { start, end }: Range, isMarked: boolean): boolean {
  if (endOf(CALLED_OR_COUNTED, text, end) > 0) return true;
  if (isMarked) return false;
  const isBinary = Number(text.slice(start, end)) % BINARY === 0;
  return isBinary || OF_CODE.test(text.slice(Math.max(0, start - REACH), start));
}

const BINARY = 1024;
const REACH = 32;
const CALLED_OR_COUNTED =
  /\(| (?:ms|bytes|blocks|items|rows|pages|files|entries|records)(?![a-z])/iy;
const OF_CODE =
  /(?:[-_/.]|(?:^|[^a-z])(?:file|inode|fs|mod|module|path|php|vm|git)[ =:]{1,2})[a-z]{3,11}[^a-z]{0,4}$|[a-z][-_/]$/i;
