/** Reads a date that a caller says in words: `march third nineteen forty one`, `six twelve fifty eight`. */
import { ONE, ORDINAL, TEENS, TENS } from "../numbers/words.ts";
import { endOf } from "../steps.ts";
import { MONTH } from "./calendar.ts";

const TEEN = TEENS.join("|");
const TEN = TENS.join("|");
const UP_TO_99 = `(?:(?:${TEN})(?:[- ]${ONE})?|${TEEN}|oh[- ]${ONE}|${ONE})`;
/** A speaker thinks. */
const PAUSE = "(?:,? u[hm],?)?";
const DIGIT = `(?:zero|oh|o|${ONE})`;
const YEAR = `(?:(?:eighteen|nineteen|twenty)${PAUSE}[- ](?:hundred(?: and)?[- ])?${UP_TO_99}|(?:one (?:eight|nine)|two (?:zero|oh|o)) ${DIGIT} ${DIGIT}|two thousand(?:[- ](?:and )?${UP_TO_99})?|(?:18|19|20)\\d\\d)`;
/** Of a date in words: `, nineteen fifty`. */
export const YEAR_IN_WORDS = new RegExp(`,? (?:of )?${YEAR}(?![a-z\\d])`, "iy");
const DAY = `(?:${ORDINAL}|(?:twenty|thirty)[- ]${ONE}|${TEEN}|twenty|thirty|${ONE}|\\d{1,2}(?:st|nd|rd|th)?)`;
const MONTH_FIRST = `${MONTH}${PAUSE},? (?:the )?${DAY}(?:${PAUSE},? (?:of )?${YEAR})?`;
/** `the fifth of march`, `fifth march`; not `the first may be`. */
const DAY_FIRST = `(?:the )?${ORDINAL}(?:(?: day)? of| (?!may))${PAUSE} ?${MONTH}(?:${PAUSE},? ${YEAR})?`;
/** Of the last two digits alone, those of ten and more, or `oh five`. */
const SHORT_YEAR = `(?:${TEN})(?:[- ]${ONE})?|oh[- ]${ONE}`;
/** Between numbers. */
const GAP = `(?:[- ,]{1,2}|,? (?:slash|dash) )`;
const PADDED = "(?:oh|o|zero)[- ]";
const NUMBERS = `(?:${PADDED})?(?:${ONE}|ten|eleven|twelve)${GAP}(?:${PADDED}${ONE}|${DAY})${GAP}(?:${YEAR}|${SHORT_YEAR})`;
/** `the ninth of the ninth, seventy-two` */
const TWO_ORDINALS = `(?:the )?${ORDINAL} of the ${ORDINAL},? (?:of )?(?:${YEAR}|${SHORT_YEAR})`;
const DATE = `(?:${MONTH_FIRST}|${DAY_FIRST}|${TWO_ORDINALS}|${NUMBERS})(?![a-z])`;
const SPOKEN = new RegExp(DATE, "iy");
/** `no wait, the twenty-eighth, nineteen sixty-six`: a speaker mends what was said. */
const MENDED = new RegExp(
  `[^a-z\\d]{1,4}(?:(?:no|wait|sorry|actually|i mean|rather|scratch that|make (?:it|that)|it's|it was)[^a-z\\d]{1,4}){1,5}(?:${DATE}|(?:the )?${ORDINAL}(?:,? (?:of )?${YEAR})?(?![a-z])|${YEAR}(?![a-z\\d]))`,
  "iy",
);

/** Where the date in words ends that begins here, with what mends it; 0: there is none. */
export function spokenDateEnd(text: string, at: number): number {
  const end = endOf(SPOKEN, text, at);
  return end === 0 ? 0 : endOf(MENDED, text, end) || end;
}
