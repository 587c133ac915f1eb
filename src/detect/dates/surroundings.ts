/** What stands around a date and says that it is one: a cue, an event, a time behind it. */
import { codesOf, isAsciiLetter } from "../characters.ts";
import { Sticky, Trailing } from "../edges.ts";
import { weekdayStart } from "./calendar.ts";
import { isDayOfMonth, isDone, isScore, listedBefore } from "./day-and-month.ts";

/** Characters before a date that are looked at. */
const REACH = 48;

const CUES = [
  "on|since|until|till|thru|through|as of|before|after|last|next|due|today(?: is)?|le|du|au|el",
  "start of care|soc|dated?|date is|dos|dob|eff|effective|signed|faxed|mailed|received|started|starting|born|fell|died|deceased|passed(?: away| on)?|death",
  "seen|visit(?:ed|s)?|presented|admit(?:ted)?|admission|adm|discharged?|d/c'?d?|dc'?d|delivered|surgery|diagnosed|dx'?d?",
  "collected|drawn|consent(?:ed)?|nstemi|stemi|cva|cabg|my (?:test|labs?|scan|bloodwork|mri|ct|x-?ray)",
  "f/u|fu|follow-?up|appt|appointment|rtc|scheduled|resched|no ?show",
  "return(?:ed|s|ing)?(?: to (?:work|school|clinic|duty|sport))?",
  "(?:moved|rescheduled|postponed|pushed|brought forward)(?: from| to)?",
  "(?:morning|afternoon|evening|night|eve|day|week) of|recheck|re-?eval|sched|hearing|last (?:bm|fill|filled|void|meal|menses)",
].join("|");
const CUE = new RegExp(
  `(?:^|[^a-z])(?:${CUES})[\\s:,=(*"']{0,4}~?(?:the |date |was |is |of |for |on ){0,2}$`,
  "i",
);
/** `got RhoGAM 2/9`: what is given by name, on a day. */
const CUE_AND_DRUG = new Trailing(
  /(?:^|[^A-Za-z])(?:[Gg]ot|[Gg]iven|[Rr]eceived|[Hh]ad|[Ll]ast) (?!Score|Grade|Stage|Level|Pain|Apgar|APGAR|GCS|PHQ|Step|Phase|Part)[A-Z][A-Za-z]{3,15} /,
);
/** A month and a day, or a fraction. */
const PAIR = /^\d{1,2}\/\d{1,2}$/;
/** `next run 03/06`: two digits on both sides, and no page or step. */
const CUE_AND_NOUN = new Trailing(
  /(?:^|[^a-z])(?:next|last) (?!(?:step|page|slide|part|chunk|batch|round|level|stage|item|test|question|section|version|build|release|epoch|attempt|retry|shard|worker)s? )[a-z-]{2,12} (?:on |was |is )?/i,
);
const PADDED = /^0[1-9]\/(?:0[1-9]|[12]\d|3[01])$/;
/** What was done on a day of three numbers: `bone scan 3.14.24`. */
const CUE_OF_STUDY = new Trailing(
  /(?:^|[^a-z])(?:scan|exam|study|mri|ct|cxr|x-?ray|echo|ultrasound|colonoscopy|egd|biopsy|mammogram|pap|clinic|ward round|note|eval|visit|session|addendum|review|lmp|edd|edc|onset|bloods|labs)[\s:,(]{1,3}/i,
);
/** With points it is a version as often: `upgraded 8.4.26`. */
const HYPHENED = /^\d{1,2}-\d{1,2}-\d\d$/;
const THREE_NUMBERS = /^\d{1,2}[-.]\d{1,2}[-.]\d\d$/;
/** `F/u Dr. Chen 4/26`: who is seen stands between. */
const CUE_AND_NAME = new Trailing(
  /(?:^|[^a-z])(?:f\/u|fu|follow-?up|appt|appointment|rtc|seen|saw|no ?show|s\/p)[ :](?:(?:with|w\/|by|at|in) ?)?[a-z. ]{0,24} /i,
);
/** `her 3/14 visit`: an event that has a day, and no number of them. */
const EVENT_AFTER = new Sticky(
  / (?:visit|appointment|appt|admission|discharge|surgery|procedure|biopsy|scan|mri|ct|echo|labs|note|encounter|consult|session|injection|infusion|fall|extraction|cleaning|treatment|mammo(?:gram)?|ultrasound)(?![a-z/-])/iy,
);
const PERSONS = new Trailing(/(?:^|[^a-z])(?:the|her|his|their|my|your|our|from|'s) /i);
/** `made 5-20-24 17:05`, `3/14 at 9am`, `3/14 around 0200`, `3/14 @2100` */
const TIME_AFTER = new Sticky(
  /,? (?:(?:at|around|about|by) )?[@~]? ?(?:\d{1,2}:\d\d(?!\d)|\d{1,2} ?[ap]\.?m\b|(?<=[@~] ?|[a-z] )(?:[01]\d|2[0-3])[0-5]\d(?!\d))/iy,
);
/** `12/24 0700`: the hour as a ward writes it. */
const MILITARY_AFTER = new Sticky(
  / (?:[01]\d|2[0-3])[0-5]\d(?:h|hrs)?(?=[:;,.)\n]|$| (?![a-z]{1,3}\b|units?|patients|people))/iy,
);
/** `last 3/4 mile`, `received 10/12 messages`: a fraction, by what it is of. */
const TAKES_FRACTION = new Trailing(
  /(?:last|next|passed|received|returned|collected|drawn|signed|faxed|mailed|delivered|completed|effective)(?: the)? /i,
);
const OF_FRACTION = new Sticky(
  / (?:of (?!his|her|their|this|last)|(?:full|miles?|cups?|tab(?:let)?s?|doses?|bilaterally|completed?|passed|messages|samples|forms|pages|items|units|tests|tasks|steps|questions|files|records|points|rows|calls|requests|packets|bottles|boxes|orders)(?![a-z]))/iy,
);
/** `this Friday (6/14)`, `today (6/14)`, `day 3 (11/19)` */
const BRACKETED = new Trailing(
  /(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:this|last|today|yesterday|tomorrow|tmrw|tonight)(?: (?:morning|afternoon|evening|night))?|(?:day|pod|week|wk) \d{1,2}|ago|time) \(/i,
);
/** `3/14 - MRI normal. 3/16: CT normal`, also in a list: a note begins with its day. */
const NOTE_BEFORE = /(?:^|[.;\n] ?|(?:^|\n)[ \t]{0,8}[-*+\x95] {1,3})\*{0,2}$/;
const NOTE_AFTER = new Sticky(
  /(?:\*{0,2}(?: -|:)\*{0,2} (?=[A-Za-z])| [0-2]\d[0-5]\d(?: ?(?:h|hrs))?:? (?=[A-Za-z]))/y,
);
/** `time data '13/25/1958' does not match`, `Unable to parse date '1958-13-04'`: a program refuses it. */
const REFUSED_BEFORE = new Trailing(
  /\b(?:time data|isoformat string:|pars(?:e|ing) (?:date|time)?) ?["'`]/i,
);
const REFUSED_AFTER = new Sticky(
  /["'`]{1,2} (?:does not match|(?:is|was) not (?:a |in )|(?:could|can) ?not be|is out of)/iy,
);
const HAS_YEAR = /(?:18|19|20)\d\d/;

/** Days of a list that are looked at before its last one. */
const MOST_LISTED = 4;

/** Whether a word that goes with dates, or a weekday, stands right before, or before the list that it ends. */
export function hasCue(text: string, start: number, end: number): boolean {
  for (let day = { start, end }, listed = 0; listed < MOST_LISTED; listed++) {
    if (isCued(text, day.start, day.end)) return true;
    const previous = listedBefore(text, day.start);
    if (previous === undefined) return false;
    day = previous;
  }
  return false;
}

function isCued(text: string, start: number, end: number): boolean {
  if (weekdayStart(text, start) < start) return true;
  const before = wordsBefore(text, start);
  if (NOTE_AFTER.endAt(text, end) > 0 && NOTE_BEFORE.test(before)) return true;
  const value = text.slice(start, end);
  const isPair = PAIR.test(value);
  if (isPair && isFraction(text, start, end)) return false;
  if (endsCue(text, start) && CUE.test(before)) return true;
  if (CUE_AND_NAME.closes(before) || BRACKETED.closes(before)) return true;
  if (value.includes("/") && isDayOfMonth(text, start, end, before)) return true;
  // How it is written says which other words may go with it.
  if (isPair ? isPairCued(value, before) : isOfThreeCued(value, before)) return true;
  if (MILITARY_AFTER.endAt(text, end) > 0) return true;
  if (HAS_YEAR.test(value) && isRefused(text, end, before)) return true;
  if (TIME_AFTER.endAt(text, end) > 0 && !isScore(value)) return true;
  return EVENT_AFTER.endAt(text, end) > 0 && PERSONS.closes(before);
}

/** What may stand between a cue's last letter and its date, by its code. */
const BEHIND_CUE = codesOf("\t\n\v\f\r \xa0:,=(*\"'~");

/** In vain for some; false: no letter stands before the marks and blanks before a date, and so no cue. */
function endsCue(text: string, start: number): boolean {
  let at = start - 1;
  while (BEHIND_CUE[text.charCodeAt(at)] && start - at < REACH) at--;
  return isAsciiLetter(text.charCodeAt(at));
}

function isPairCued(value: string, before: string): boolean {
  return CUE_AND_DRUG.closes(before) || (PADDED.test(value) && CUE_AND_NOUN.closes(before));
}

function isOfThreeCued(value: string, before: string): boolean {
  if (!THREE_NUMBERS.test(value)) return false;
  return CUE_OF_STUDY.closes(before) || (HYPHENED.test(value) && isDone(before));
}

function isRefused(text: string, end: number, before: string): boolean {
  return REFUSED_AFTER.endAt(text, end) > 0 || REFUSED_BEFORE.closes(before);
}

function isFraction(text: string, start: number, end: number): boolean {
  return OF_FRACTION.endAt(text, end) > 0 && TAKES_FRACTION.closes(wordsBefore(text, start));
}

/** What is looked at of the text before a date. */
export function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - REACH), start);
}
