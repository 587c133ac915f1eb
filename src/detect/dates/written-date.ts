/** Reads the date around a month's or a weekday's name: `March 14, 1958`, `5-MAY-21`, `last Friday`. */
import { codesOf, isLetter, isWord } from "../characters.ts";
import { memo } from "../memos.ts";
import { ORDINAL } from "../numbers/words.ts";
import type { Anchor } from "../recogniser.ts";
import { endOf } from "../steps.ts";
import { MONTH, MONTH_WORDS, UNIT, weekdayStart, YEAR } from "./calendar.ts";
import { LINKS, MAX_SIGNS, SIGNS } from "./near-month.ts";
import type { DateText, Shape } from "./numeric-date.ts";
import { YEAR_IN_WORDS } from "./spoken-date.ts";

const FULL: Shape = { bare: 0.85, cued: 0.9 };
const MONTH_OF_YEAR: Shape = { bare: 0.75, cued: 0.8 };
const DAY_OF_MONTH: Shape = { bare: 0.7, cued: 0.8 };
/** `type 2 may be`: a small letter makes two of the months a verb. */
const DAY_AND_VERB: Shape = { bare: 0.35, cued: 0.6 };
/** `the 3rd of march`, `march 3rd`: what has an ordinal is done by nobody. */
const COUNTED_DAY = /\d(?:st|nd|rd|th)/i;
/** Behind a word that makes a name a point in time: `in March`, `last Friday`. */
const NAMED: Shape = { bare: 0.6, cued: 0.6 };

/** `º` is an `o` to a shadow. */
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?: ?(?:st|nd|rd|th|er|o(?= de ))(?![a-z])|(?![a-z\\d]))";
const SPAN = " ?(?:-|to|through|thru|until|and|&) ?";
const NAME = new RegExp(MONTH, "iy");
const MONTHS = new Set(MONTH_WORDS);
/** A month with its day alone: `3 mars`, and not `Mars 2020`. */
const PLANET = /^mar(?:s|co)$/i;
const LONGEST_MONTH = 10;
/** By the code of a small letter, whether a month begins with it, or a link before one. */
const OPENS = codesOf([...MONTH_WORDS, ...LINKS].map((word) => word.charAt(0)).join(""));
/** The same for its last letter. */
const ENDS = codesOf([...MONTH_WORDS, ...LINKS].map((word) => word.slice(-1)).join(""));
/** Between a day and the month's name behind it: `th of `, `-`. */
const BETWEEN =
  /(?: ?(?:st|nd|rd|th|er|o(?= de )))?(?:(?: day)? of | (?:de|ng) |,? {1,2}|\. ?|[-/])/iy;
const DAY_AFTER = new RegExp(
  `(?:\\.? {1,2}|, ?|[-/.])(?:the )?${DAY}(?:${SPAN}${DAY})?(?!:?\\d|/\\d{1,2}(?!\\d))`,
  "iy",
);
const MONTH_BEHIND = new RegExp(`(?: ?(?:st|nd|rd|th))?(?: of |[-/. ])${MONTH}(?![a-z])`, "iy");
/** `March14,1958`: a blank was lost. */
const GLUED_DAY = new RegExp(`(?:0?[1-9]|[12]\\d|3[01])(?:, ?| )${YEAR}(?!\\d)`, "y");
const YEAR_AFTER = new RegExp(
  `(?:\\.?,? ?(?:of |in |del? |nam )?|[-/])(?:${YEAR}|'\\d\\d)(?!\\d)`,
  "iy",
);
/** `5-MAY-21`, `05May21`, `5 de mayo del 82`: without an apostrophe two digits are a year between two signs or none. */
const SHORT_YEAR_AFTER = /(?:[-/]|(?<=\d[a-z]{3})| del )\d\d(?![\d:a-z])/iy;
const DAY_BEFORE = new RegExp(
  `(?:^|[^a-z0-9./-])((?:${DAY}${SPAN})?${DAY}(?:(?: day)? of | (?:de|ng) |[-/. ]{0,2}))$`,
  "i",
);
const YEAR_BEFORE = new RegExp(`(?:^|[^a-z0-9./-])(${YEAR}[-/. ,]{1,2})$`, "i");
const MONTH_BEFORE = new RegExp(`(?:^|[^a-z])(${MONTH}\\.? ?(?:-|/|to|through|and|&) ?)$`, "i");
const BEFORE_MONTH =
  /(?:^|[^a-z])(?:in|since|until|till|during|early|late|mid|(?:end|middle|beginning|start) of|((?:this )?(?:last|next|past)))[ -](?:early |late |mid-?|the month of )?$/i;
/** Before the small letter of `march`: not `in march`. */
const BEFORE_VERB = /(?:^|[^a-z])(?:since|until|till|early|late|mid|(last|next))[ -]$/i;
/** Not of `Saturday night palsy`. */
const AFTER_WEEKDAY = / (?:morning|afternoon|evening|night)\b(?! (?:palsy|fever|live)\b)/iy;
/** `Friday the 19th`, `Friday, the nineteenth` */
const DAY_OF_WEEKDAY = new RegExp(
  `,? the (?:(?:[23]?1st|2?2nd|2?3rd|(?:[4-9]|1\\d|2[04-9]|30)th)|${ORDINAL})(?![a-z-])`,
  "iy",
);
const ORDINAL_BEFORE = new RegExp(`(?:^|[^a-z])(${ORDINAL} of )$`, "i");
const ORDINAL_AFTER = new RegExp(`,? (?:the )?${ORDINAL}(?![\\w-])`, "iy");
const NEVER = /(?!)/;
const BEFORE_WEEKDAY =
  /(?:^|[^a-z])(?:on|since|until|till|before|after|meet|seen|admitted|discharged|visited|presented|scheduled|((?:this )?(?:last|next|past)|this)) $/i;
const ORDINAL_DAY = /(?:[23]?1st|2?2nd|2?3rd|(?:[4-9]|1\d|2[04-9]|30)th)(?![a-z])/iy;
const OF_MONTH = / (?:day )?of (?:(?:the|this|next|last|each|every) month)\b/iy;
const BEFORE_DAY = new RegExp(
  `(?:^|[^a-z])(?:${[
    "on|since|until|till|til|by|to|from|for|before|after|do|tomorrow|today|yesterday|due|back|effective|eff|come",
    "start(?:s|ed|ing)?|begin(?:s|ning)?|began|ends?|ending|expires?|work|school|home|appt|appointment|visit|scheduled|booked|surgery",
    "admitted|discharged|born|seen|moved|drawn|collected|repeat|done|given|placed|leaves|arrives|board|clinic|meeting|mtg|hearing|session",
  ].join("|")}) the $`,
  "i",
);
/** Of a day alone; not of `on the 4th, 5th and 6th ribs`. */
const CLAUSE_END =
  /(?:[.!?]?\s*$|[.,;!?)](?! ?(?:and |or )?\d)|\n| (?:at \d|instead|or|works|please|pls|thx|thanks|if|im|i'm|i|we|so|but|because|bc|with|w|about|when|while|as (?:she|he|they|we|i)|w\/)(?![a-z])| and (?=[a-z])(?!second|third|(?:four|fif|six|seven|eigh|nin|ten)th)| at (?=[A-Z])| ?--? ?[a-z])/iy;
/** `the 14th and 15th day of ` before the month. */
const BEFORE = 28;

/** The date whose day or year is the cluster of digits `anchor`, beside the name of its month. */
export function readWrittenDate(text: string, anchor: Anchor): DateText | undefined {
  const month = monthBefore(text, anchor.start);
  const date = month < 0 ? undefined : readAround(text, month);
  // `14-Mar, 22-Mar`: the day is of the month behind it.
  if (month >= 0 && (date === undefined || date.end > anchor.start)) return date;
  const around = readAround(text, endOf(BETWEEN, text, anchor.end) || anchor.end);
  return around ?? readDayOfMonth(text, anchor);
}

/** `see you on the 22nd.`, `the 2nd of the month`: its month is what the writer thinks of. */
function readDayOfMonth(text: string, { start, end }: Anchor): DateText | undefined {
  const day = end - start > 2 ? 0 : endOf(ORDINAL_DAY, text, start);
  if (day === 0) return undefined;
  const month = endOf(OF_MONTH, text, day);
  if (month > 0) return { start, end: month, shape: NAMED };
  const weekday = weekdayStart(text, start);
  if (weekday < start) return { start: weekday, end: day, shape: NAMED };
  const isCued = BEFORE_DAY.test(text.slice(Math.max(0, start - BEFORE), start));
  return isCued && endOf(CLAUSE_END, text, day) > 0 ? { start, end: day, shape: NAMED } : undefined;
}

/** Where the month begins whose name ends before `at`; `of` or `the` may stand between. -1: no month. */
function monthBefore(text: string, at: number): number {
  let start = at;
  for (let words = 0; words < 2; words++) {
    let end = start;
    while (end > 0 && start - end < MAX_SIGNS && SIGNS[text.charCodeAt(end - 1)]) end--;
    if (!ENDS[text.charCodeAt(end - 1) | 0x20]) return -1;
    start = end;
    while (start > 0 && end - start < LONGEST_MONTH && isLetter(text.charCodeAt(start - 1)))
      start--;
    if (start === end || !OPENS[text.charCodeAt(start) | 0x20]) return -1;
    const word = text.slice(start, end).toLowerCase();
    if (MONTHS.has(word)) return isWord(text.charCodeAt(start - 1)) ? -1 : start;
    if (!LINKS.includes(word)) return -1;
  }
  return -1;
}

/** The month that was read last: the day before it and the year behind it are often clusters of their own. */
const last = memo<{ text: string; at: number; date: DateText | undefined }>({
  text: "",
  at: -1,
  date: undefined,
});

/** The date with the month that is named at `at`. */
function readAround(text: string, at: number): DateText | undefined {
  if (!OPENS[text.charCodeAt(at) | 0x20]) return undefined;
  const isSame = at === last.at && text === last.text;
  // Set also when equal: two strings are compared but once.
  last.text = text;
  if (isSame) return last.date;
  last.at = at;
  last.date = readMonth(text, at);
  return last.date;
}

function readMonth(text: string, at: number): DateText | undefined {
  const name = endOf(NAME, text, at);
  if (name === 0 || text.charCodeAt(name) === 0x5f) return undefined;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const glued = endOf(GLUED_DAY, text, name);
  if (glued > 0) return { start: at, end: glued, shape: FULL };
  const day = dayAfter(text, name);
  const year = day === 0 ? 0 : endOf(YEAR_AFTER, text, day);
  if (year > 0) return { start: at, end: year, shape: FULL };
  const first = at - lengthOf(DAY_BEFORE, before);
  if (first < at) return readDayFirst(text, first, name, day);
  if (day > 0) return isCalled(text, at, day) ? undefined : readMonthFirst(text, at, day, before);
  const end = endOf(YEAR_AFTER, text, name);
  if (end === 0 || PLANET.test(text.slice(at, name))) return undefined;
  return { start: at - lengthOf(MONTH_BEFORE, before), end, shape: MONTH_OF_YEAR };
}

/** @param behind where a day behind the month ends; 0: there is none */
function readDayFirst(text: string, start: number, name: number, behind: number): DateText {
  // `14-Mar, 22-Mar`: the next date's own.
  const day = endOf(MONTH_BEHIND, text, behind) > 0 ? 0 : behind;
  const year = endOf(YEAR_AFTER, text, name) || endOf(SHORT_YEAR_AFTER, text, name);
  if (year > 0) return { start, end: year, shape: FULL };
  const isDay = !isVerb(text, name) || COUNTED_DAY.test(text.slice(start, name));
  return { start, end: Math.max(name, day), shape: isDay ? DAY_OF_MONTH : DAY_AND_VERB };
}

/** `line.split(os.sep, 1)`: an argument behind a member of code. */
function isCalled(text: string, at: number, end: number): boolean {
  return text.charAt(end) === ")" && MEMBER.test(text.slice(Math.max(0, at - MEMBER_REACH), end));
}

const MEMBER = /\w\([a-z]{1,12}\.[a-z]+, ?\d{1,2}$/;
const MEMBER_REACH = 16;

function readMonthFirst(text: string, at: number, end: number, before: string): DateText {
  const year = lengthOf(YEAR_BEFORE, before);
  if (year > 0) return { start: at - year, end, shape: FULL };
  const isDay = !isVerb(text, endOf(NAME, text, at)) || COUNTED_DAY.test(text.slice(at, end));
  return { start: at, end, shape: isDay ? DAY_OF_MONTH : DAY_AND_VERB };
}

/** The month or the weekday that is named in [at, end), behind a word that makes it a date. */
export function readNamedDay(text: string, at: number, end: number): DateText | undefined {
  if (isMay(text, at)) return readDayOfMay(text, at);
  const start = at + text.slice(at, end).indexOf(" ") + 1;
  const isDomain = text.charAt(end) === "." && isLetter(text.charCodeAt(end + 1));
  if (isDomain || isWord(text.charCodeAt(end))) return undefined;
  const isWeekday = /day$/i.test(text.slice(start, end));
  const day = isWeekday ? endOf(DAY_OF_WEEKDAY, text, end) : 0;
  if (day > 0) return { start, end: day, shape: NAMED };
  const spelled = isWeekday ? undefined : readSpelledDay(text, start, end);
  if (spelled !== undefined) return spelled;
  const cue = cueOf(text.slice(start, end)).exec(text.slice(Math.max(0, start - BEFORE), start));
  if (cue === null)
    return endOf(AFTER_WEEKDAY, text, end) > 0 ? { start, end, shape: NAMED } : undefined;
  const [before, which] = cue;
  // A cue that says which one belongs to the date: `last Friday`.
  const first = which === undefined ? start : start - before.length + before.indexOf(which);
  return { start: first, end, shape: NAMED };
}

function isMay(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 0x20) === 0x6d && text.charCodeAt(at + 3) === 0x20;
}

/** `May thirtieth`; with a small letter it is a verb, unless a word before makes a date of it. */
function readDayOfMay(text: string, at: number): DateText | undefined {
  const end = isWord(text.charCodeAt(at - 1)) ? 0 : endOf(ORDINAL_AFTER, text, at + 3);
  if (end === 0) return undefined;
  const isName = text.charAt(at) === "M";
  const isCued = isName || BEFORE_WEEKDAY.test(text.slice(Math.max(0, at - BEFORE), at));
  return isCued ? { start: at, end, shape: NAMED } : undefined;
}

/** `the first of March`, `March twenty-first`. */
function readSpelledDay(text: string, start: number, end: number): DateText | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const first = start - lengthOf(ORDINAL_BEFORE, before);
  const last = endOf(ORDINAL_AFTER, text, end) || end;
  if (first === start && last === end) return undefined;
  return { start: first, end: endOf(YEAR_IN_WORDS, text, last) || last, shape: NAMED };
}

function cueOf(name: string): RegExp {
  if (/day$/i.test(name)) return BEFORE_WEEKDAY;
  if (name === "march") return BEFORE_VERB;
  return name === "may" ? NEVER : BEFORE_MONTH;
}

/** Where the days behind a month end; 0 when what follows counts something else. */
function dayAfter(text: string, name: number): number {
  const end = endOf(DAY_AFTER, text, name);
  return end > 0 && endOf(UNIT, text, end) === 0 ? end : 0;
}

/** `may` and `march` with a small letter; `mars`, `mai` and `mayo` are other things too. */
function isVerb(text: string, end: number): boolean {
  return /(?:^|[^A-Za-z])ma(?:y|yo|rch|rs|i)$/.test(text.slice(Math.max(0, end - 6), end));
}

function lengthOf(pattern: RegExp, before: string): number {
  return pattern.exec(before)?.[1].length ?? 0;
}
