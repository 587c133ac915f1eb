/** Digits in words, as speech becomes text: `nine one nine, double five five, oh one four two`. */
import type { Hints } from "../recogniser.ts";

const WORDS = "zero oh o one two three four five six seven eight nine".split(" ");
const DIGIT = new RegExp(`(?:(double|triple) )?(${WORDS.join("|")})(?![a-z])[ ,.-]{0,3}`, "iy");
const BEFORE = new RegExp(`(?:${WORDS.join("|")}|double|triple)[ ,.-]{1,3}$`, "i");
const TIMES = /(?:double|triple) $/i;
/** Somebody counts. */
const COUNTED = /123456|654321/;
/** No telephone number is longer (E.164). */
const MOST_DIGITS = 15;
/** The longest word of a digit and the marks behind it, twice. */
const REACH = 10;

export const SPOKEN_LITERALS: readonly string[] = WORDS.filter((word) => word.length > 2);
/** A look for more of them would cost more than such numbers are worth: most have a five. */
export const SPOKEN_HINTS: Hints = { typed: ["fiv"], spelled: WORDS };

export interface SpokenDigits {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** The digits of which the word at `at` is the first; `undefined` when it is not, or somebody counts. */
export function spokenDigits(text: string, at: number): SpokenDigits | undefined {
  const from = Math.max(0, at - "double ".length);
  const start = from + (TIMES.exec(text.slice(from, at))?.index ?? at - from);
  const before = text.slice(Math.max(0, start - REACH), start);
  if (/[a-z\d]$/i.test(before) || BEFORE.test(before)) return undefined;
  const spoken = readDigits(text, start);
  return COUNTED.test(spoken.digits) ? undefined : spoken;
}

/** The digits spelled from `start` on, and where the last word ends. */
function readDigits(text: string, start: number): SpokenDigits {
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
  return { digits, start, end };
}
