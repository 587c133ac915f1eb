/** Whether the name of a month may stand beside digits: told by three letters, for most words are no month's. */
import { codesOf } from "../characters.ts";
import { endings, Openings } from "../openings.ts";
import { MONTH_WORDS } from "./calendar.ts";

/** What may stand between a month and the number behind it. */
export const LINKS = ["of", "the", "in", "de", "del"];
/** The same between a day and the month behind it: of `5th of March`, `day of March`. */
const LINKS_BEHIND = ["of", "de", "ng", "day", "st", "nd", "rd", "th", "er"];
/** Signs between a month and the number behind it, at most this many. */
export const MAX_SIGNS = 3;
export const SIGNS = codesOf(" -/.,'");
const REACH = 3;
const SIGNS_BEHIND = codesOf(" -/.,");
const ENDS = endings([...MONTH_WORDS, ...LINKS]);
const OPENS = new Openings([...MONTH_WORDS, ...LINKS_BEHIND]);

/** In vain for some; false: no date is written with the digits [start, end), nor a day alone. */
export function mayBeNearMonth(text: string, start: number, end: number): boolean {
  let before = start;
  while (start - before < MAX_SIGNS && SIGNS[text.charCodeAt(before - 1)]) before--;
  if (ENDS.mayStandAt(text, before - REACH)) return true;
  let behind = end;
  while (behind - end < MAX_SIGNS && SIGNS_BEHIND[text.charCodeAt(behind)]) behind++;
  return OPENS.mayStandAt(text, behind);
}
