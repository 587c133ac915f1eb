/** Telephone numbers in words, as speech becomes text: `nine one nine, five five five, oh one four two`. */
import type { Hints, LiteralRecogniser } from "../recogniser.ts";

const WORDS = "zero oh o one two three four five six seven eight nine".split(" ");
const DIGIT = new RegExp(`(?:(double|triple) )?(${WORDS.join("|")})(?![a-z])[ ,.-]{0,3}`, "iy");
const BEFORE = new RegExp(`(?:${WORDS.join("|")}|double|triple)[ ,.-]{1,3}$`, "i");
/** Area code and exchange begin with 2 to 9 (NANP). */
const NANP = /^1?[2-9]\d{2}[2-9]\d{6}$/;
/** Somebody counts. */
const COUNTED = /123456|654321/;
/** Nobody's number is longer. */
const MOST_DIGITS = 15;
const LOCAL = 7;
/** The longest word of a digit and the marks behind it, twice. */
const REACH = 10;

export const SPOKEN_LITERALS: readonly string[] = WORDS.filter((word) => word.length > 2);
/** A look for more of them would cost more than such numbers are worth: most have a five. */
export const SPOKEN_HINTS: Hints = { typed: ["fiv"], spelled: WORDS };

export const spokenPhone: LiteralRecogniser = {
  entity: "PHONE_NUMBER",
  wakes: "literal",
  labels: [],
  literals: SPOKEN_LITERALS,
  hints: SPOKEN_HINTS,
  recognise(view, { start: at }, report) {
    const spoken = spokenDigits(view.text, at);
    if (spoken === undefined) return;
    const { first, digits, end } = spoken;
    const label = view.label("PHONE_NUMBER", first);
    if (label !== undefined && digits.length >= LOCAL) report(first, end, 0.85, "label");
    else if (NANP.test(digits)) report(first, end, 0.7, "shape");
  },
};

/** The digits of which the word at `at` is the first; `undefined` when it is not, or somebody counts. */
export function spokenDigits(
  text: string,
  at: number,
): { first: number; digits: string; end: number } | undefined {
  const start = /(?:double|triple) $/i.exec(text.slice(Math.max(0, at - 7), at))?.index;
  const first = start === undefined ? at : Math.max(0, at - 7) + start;
  const before = text.slice(Math.max(0, first - REACH), first);
  if (/[a-z\d]$/i.test(before) || BEFORE.test(before)) return undefined;
  const spoken = readDigits(text, first);
  return COUNTED.test(spoken.digits) ? undefined : { first, ...spoken };
}

/** The digits spelled from `start` on, and where the last word ends. */
function readDigits(text: string, start: number): { digits: string; end: number } {
  let digits = "";
  let end = start;
  let at = start;
  while (digits.length < MOST_DIGITS) {
    DIGIT.lastIndex = at;
    const [whole, times, word] = DIGIT.exec(text) ?? [];
    if (whole === undefined || word === undefined) break;
    const digit = String(Math.max(0, WORDS.indexOf(word.toLowerCase()) - 2));
    digits += digit.repeat(times === undefined ? 1 : times.toLowerCase() === "double" ? 2 : 3);
    at += whole.length;
    end = at - (/[ ,.-]*$/.exec(whole)?.[0].length ?? 0);
  }
  return { digits, end };
}
