/** Whether the name of a month may stand beside digits: told by two letters, for most words are no month's. */
import { MONTH_WORDS } from "./calendar.ts";

/** What may stand between a month and the number behind it. */
export const LINKS = ["of", "the", "in", "de", "del"];
/** The same between a day and the month behind it: of `5th of March`, `day of March`. */
const LINKS_BEHIND = ["of", "de", "day", "st", "nd", "rd", "th", "er"];
/** Signs between a month and the number behind it, at most this many. */
export const MAX_SIGNS = 3;
export const SIGNS = codesOf(" -/.,'");
const SIGNS_BEHIND = codesOf(" -/.,");

const ENDS = pairTable([...MONTH_WORDS, ...LINKS].map((word) => word.slice(-2)));
const OPENS = pairTable([...MONTH_WORDS, ...LINKS_BEHIND].map((word) => word.slice(0, 2)));

/** In vain for some; false: no date is written with the digits [start, end), nor a day alone. */
export function mayBeNearMonth(text: string, start: number, end: number): boolean {
  let before = start;
  while (start - before < MAX_SIGNS && SIGNS[text.charCodeAt(before - 1)]) before--;
  if (ENDS[pairAt(text, before - 2)] !== 0) return true;
  let behind = end;
  while (behind - end < MAX_SIGNS && SIGNS_BEHIND[text.charCodeAt(behind)]) behind++;
  return OPENS[pairAt(text, behind)] !== 0;
}

/** Two letters as a number, case aside; other characters share theirs. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x1f) << 5) | (text.charCodeAt(at + 1) & 0x1f);
}

function pairTable(pairs: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x400);
  for (const pair of pairs) table[pairAt(pair, 0)] = 1;
  return table;
}

/** By the code of a character, whether it is one of these. */
function codesOf(characters: string): boolean[] {
  return Array.from({ length: 0x100 }, (_, code) => characters.includes(String.fromCharCode(code)));
}
