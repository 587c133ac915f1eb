/** Numbers in words, as speech becomes text: `nine one nine, double five five, oh one forty-two`. */
import { isLetter } from "../characters.ts";
import { memo } from "../memos.ts";
import type { Hints } from "../recogniser.ts";
import { ONES, TEENS, TENS } from "./words.ts";

const DIGITS = ["zero", "oh", "o", ...ONES];
/** Of numbers up to 99, but `hundred`. */
export const NUMBER_WORDS: readonly string[] = [...DIGITS, ...TEENS, ...TENS];
/** What parts digits, in marks or said. */
const GAP = "[ ,.-]{0,3}(?:(?:dash|hyphen|space|slash|u[hm]|and then|then)[ ,.]{1,2})?";
const NUMBER = new RegExp(
  `(?:(?:(double|triple) )?(${DIGITS.join("|")})|(${TEENS.join("|")})|(${TENS.join("|")})(?:[- ](${ONES.join("|")}))?|(hundred))(?![a-z])${GAP}`,
  "iy",
);
/** An `o` without one before it is a letter: `h m o two two nine`. */
const BEFORE = new RegExp(
  `(?<![a-z])(?:${NUMBER_WORDS.filter((word) => word !== "o").join("|")}|hundred|double|triple|dash|hyphen|(?<=(?:${DIGITS.join("|")})[ ,.-]{1,3})o)[ ,.-]{1,3}$`,
  "i",
);
/** Words of a number before its first digit: `double `, `sixteen forty-`. */
const OPENING = new RegExp(
  `(?<![a-z])(?:(?:double|triple|${[...TEENS, ...TENS].join("|")})[ ,-]{1,2}){1,3}$`,
  "i",
);
const OPENING_REACH = 32;
const TRAILING_GAP = new RegExp(`${GAP}$`, "i");
/** The longest card has nineteen (ISO 7812). */
const MOST_DIGITS = 19;
/** The longest word of a number and the marks behind it. */
const REACH = 14;

export const SPOKEN_LITERALS: readonly string[] = DIGITS.filter((word) => word.length > 2);
/** A look for all of them would cost more than such numbers are worth: few of five digits and more have none. */
export const SPOKEN_HINTS: Hints = {
  typed: ["fiv", "six", "zer", "two", "fou", "sev"],
  spelled: NUMBER_WORDS,
};

export interface SpokenDigits {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Said digit by digit. */
  readonly isSpelled: boolean;
}

const last = memo<{ text: string; at: number; spoken: SpokenDigits | undefined }>({
  text: "",
  at: -1,
  spoken: undefined,
});

/** The digits of which the word at `at` is the first; `undefined` when it is not. Each entity asks for the same ones. */
export function spokenDigits(text: string, at: number): SpokenDigits | undefined {
  if (at !== last.at || text !== last.text) last.spoken = readSpoken(text, at);
  last.text = text;
  last.at = at;
  return last.spoken;
}

function readSpoken(text: string, at: number): SpokenDigits | undefined {
  // One alone is no number of anybody's: most end here.
  if (isLetter(text.charCodeAt(at - 1)) || readDigits(text, at).digits.length < 2) return undefined;
  const from = Math.max(0, at - OPENING_REACH);
  const start = from + (OPENING.exec(text.slice(from, at))?.index ?? at - from);
  const before = text.slice(Math.max(0, start - REACH), start);
  if (/[a-z\d]$/i.test(before) || BEFORE.test(before)) return undefined;
  return readDigits(text, start);
}

/** The digits said from `start` on, and where the last word ends. */
function readDigits(text: string, start: number): SpokenDigits {
  let digits = "";
  let end = start;
  let isSpelled = true;
  for (let at = start; digits.length < MOST_DIGITS; ) {
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text);
    if (found === null) break;
    digits += digitsOf(found);
    isSpelled &&= found[2] !== undefined;
    at += found[0].length;
    end = at - (TRAILING_GAP.exec(found[0])?.[0].length ?? 0);
  }
  return { digits, start, end, isSpelled };
}

function digitsOf([, times, digit, teen, ten, one]: RegExpExecArray): string {
  if (digit !== undefined) {
    const count = times === undefined ? 1 : times.toLowerCase() === "double" ? 2 : 3;
    return digitOf(digit).repeat(count);
  }
  if (teen !== undefined) return String(10 + TEENS.indexOf(teen.toLowerCase()));
  if (ten === undefined) return "00";
  return `${2 + TENS.indexOf(ten.toLowerCase())}${one === undefined ? "0" : digitOf(one)}`;
}

function digitOf(digit: string): string {
  return String(Math.max(0, DIGITS.indexOf(digit.toLowerCase()) - 2));
}

const ALPHABET =
  "alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiske?y|x-?ray|yankee|zulu|adam|boy|david|edward|frank|george|henry|ida|john|king|lincoln|mary|nora|ocean|paul|queen|robert|sam|tom|union|william|young|zebra";
/** Letters said one by one before an identifier's digits, also by the words that spell them. */
const LETTERS = new RegExp(
  `(?<![A-Za-z'])(?:(?:[A-Za-z](?:,? (?:as in|for|like) [A-Za-z]{2,12})?|${ALPHABET})[ ,.-]{1,3}){1,4}$`,
  "i",
);
const LETTERS_REACH = 64;

/** The letters that are said right before a number at `at`. */
export function lettersBefore(text: string, at: number): string {
  return LETTERS.exec(text.slice(Math.max(0, at - LETTERS_REACH), at))?.[0] ?? "";
}
