/** Whether the name of a month may stand beside digits: told by three letters, for most words are no month's. */
import { MONTH_WORDS } from "./calendar.ts";

/** What may stand between a month and the number behind it. */
export const LINKS = ["of", "the", "in", "de", "del"];
/** The same between a day and the month behind it: of `5th of March`, `day of March`. */
const LINKS_BEHIND = ["of", "de", "ng", "day", "st", "nd", "rd", "th", "er"];
/** Signs between a month and the number behind it, at most this many. */
export const MAX_SIGNS = 3;
export const SIGNS = codesOf(" -/.,'");
const LETTERS = 3;
const SIGNS_BEHIND = codesOf(" -/.,");

/** Every letter's bits: what stands beside a shorter word may be anything. */
const ANY = Array.from({ length: 0x20 }, (_, bits) => String.fromCharCode(bits));
const ENDS = tableOf(
  [...MONTH_WORDS, ...LINKS].flatMap((word) => beside(word, (any) => any + word).map(lastOf)),
);
const OPENS = tableOf(
  [...MONTH_WORDS, ...LINKS_BEHIND].flatMap((word) => beside(word, (any) => word + any)),
);

/** In vain for some; false: no date is written with the digits [start, end), nor a day alone. */
export function mayBeNearMonth(text: string, start: number, end: number): boolean {
  let before = start;
  while (start - before < MAX_SIGNS && SIGNS[text.charCodeAt(before - 1)]) before--;
  if (ENDS[lettersAt(text, before - LETTERS)] !== 0) return true;
  let behind = end;
  while (behind - end < MAX_SIGNS && SIGNS_BEHIND[text.charCodeAt(behind)]) behind++;
  return OPENS[lettersAt(text, behind)] !== 0;
}

/** Three letters as a number, case aside; other characters share theirs. */
function lettersAt(text: string, at: number): number {
  let letters = 0;
  for (let i = at; i < at + LETTERS; i++) letters = (letters << 5) | (text.charCodeAt(i) & 0x1f);
  return letters;
}

/** A word with whatever may stand beside it, if it is shorter than what is looked at. */
function beside(word: string, joined: (any: string) => string): readonly string[] {
  return word.length < LETTERS ? ANY.map(joined) : [word];
}

function lastOf(word: string): string {
  return word.slice(-LETTERS);
}

function tableOf(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(1 << (5 * LETTERS));
  for (const word of words) table[lettersAt(word, 0)] = 1;
  return table;
}

/** By the code of a character, whether it is one of these. */
function codesOf(characters: string): boolean[] {
  return Array.from({ length: 0x100 }, (_, code) => characters.includes(String.fromCharCode(code)));
}
