/**
 * Whether a value is part of a longer token. A word that only lost its blank makes none of it: `ssn is219-09-9999`,
 * and `SSN: 219-09-9999DOB: 03/14/1958Phone: …`, as the text of a page or a PDF is without its lines.
 */
import { isDigit, isJoined, isWord } from "../characters.ts";
import { endOf } from "../steps.ts";

/** What names a value. */
const NAMES =
  "ssn itin imei dob dos admitted discharged mrn npi dea tel phone telephone cell mobile fax email home work office card social born birth birthdate date age sex patient pt name pcp number no id zip policy member account acct insurance address ip mac vin mbi".split(
    " ",
  );
/** Behind a clinician's name, before the date of what was signed. */
const CREDENTIALS = "MD DO RN NP PA".split(" ");
/** What stands between a name and its value, or between two values. */
const BETWEEN = "is was are at on to by of from since until and or call dial reach ring".split(" ");
const NEXT = "now but for after before when if then in with he she they please thanks thank".split(
  " ",
);

const CAPITALS = [...NAMES.map(upper), ...CREDENTIALS].join("|");
const CAPITALISED = NAMES.map(capitalised).join("|");
const SMALL = [...NAMES, ...BETWEEN];
/** A name with a capital may follow another word: `Jane RoeDOB3/14/1958`. */
const WORD_BEFORE = closes(SMALL);
const NAME_BEFORE = closes(NAMES);
const LONGEST_BEFORE = 10;
/** Also any word with a capital alone. */
const WORD_BEHIND = new RegExp(
  `(?:(?:${[...SMALL, ...NEXT, CAPITALISED].join("|")})(?![a-z_])|(?:${CAPITALS})(?![A-Za-z_])|[A-Z][a-z]{2,}(?![0-9_-]))`,
  "y",
);
/** Underscores that stand for nothing but room to write. */
const SHORTEST_LINE = 3;
const LONGEST_LINE = 60;
const UNDERSCORE = 0x5f;
/** Few digits before a word may be its own: `12Lead`. */
const SHORTEST = 5;

/** Whether the character right before a value is its token's. */
export function touchesBefore(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (!isJoined(before)) return false;
  return (
    isDigit(before) || !WORD_BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))
  );
}

/** Whether a word that names a value ends before what joins them: `SSN-219-09-9999`, `DOB_3/14/1958`. */
export function isBehindName(text: string, end: number): boolean {
  return NAME_BEFORE.test(text.slice(Math.max(0, end - LONGEST_BEFORE), end));
}

/** Whether underscores join a value to a word before it, and are no line of a form: `SSN:____219-09-9999`. */
export function touchesLine(text: string, start: number): boolean {
  let at = start;
  while (start - at < LONGEST_LINE && text.charCodeAt(at - 1) === UNDERSCORE) at--;
  if (start - at >= SHORTEST_LINE || !isWord(text.charCodeAt(at - 1))) return false;
  return !isBehindName(text, at);
}

/** Where such a line ends behind a value; right behind its underscore where it is none. */
export function lineBehind(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_LINE && text.charCodeAt(end) === UNDERSCORE) end++;
  return end;
}

/** Whether the one right behind it is. */
export function touchesBehind(text: string, start: number, end: number): boolean {
  const behind = text.charCodeAt(end);
  if (!isJoined(behind)) return false;
  return isDigit(behind) || end - start < SHORTEST || endOf(WORD_BEHIND, text, end) === 0;
}

function closes(words: readonly string[]): RegExp {
  return new RegExp(
    `(?:(?<![A-Za-z0-9_@./-])(?:${words.join("|")})|(?<![A-Z_@./-])(?:${CAPITALISED}|${CAPITALS}))$`,
  );
}

function upper(word: string): string {
  return word.toUpperCase();
}

function capitalised(word: string): string {
  return upper(word.charAt(0)) + word.slice(1);
}
