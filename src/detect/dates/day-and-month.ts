/** Whether `10/3` is a day: a score, a share, a setting and a pair of readings are written the same way. */
import { endOf } from "../steps.ts";

/** A day and its month, or two of them from one to the other. */
const PAIRS = /^(\d{1,2})\/(\d{1,2})(?:\D{1,9}(\d{1,2})\/(\d{1,2}))?$/;
/** Of what is counted up to nine or ten. */
const OF_TEN = /^\d\/(?:\d|10)$/;
/** Before a day above any score's: `LMP 12/28`, `slot to 4/18`, `echo 3/14`. */
const CUE_OF_DAYS = new RegExp(
  `(?:^|[^a-z])(?:${[
    "edd|edc|onset|exp(?:ir(?:es?|y))?|slot|slot to|tmrw|tomorrow|out|evacuated|booked|called|transferred|updated?|reviewed",
    "lmp|labs?|bmp|cmp|cbc|bcx|inr|echo|eeg|ekg|mri|ct|cxr|x-?rays?|scan|biops(?:y|ies)|bx|colo|colonoscopy|egd|pap|mammo(?:gram)?|cath|hd|orif|exam|eval|study",
    "due back|(?:by|next) \\w{2,15}|(?:[01]\\d|2[0-3]):?[0-5]\\d(?: ?[ap]m)?",
    "notes?|pics?|photos?|letter|meeting|mtg|call|cb|clinic|addendum|fall|injury|refills?|fills?|placed|removed|implanted|stent(?:ed)?|filled|sent|closed|open",
    "starts?|begins?|began|ends?|ending|stops?|stopped|expired|wk of|xplant|transplant(?:ed)?|\\(b\\.",
    "(?:tetanus|shot|vaccine|booster|visit|appointment|appt|surgery|procedure|period|dose|refill|test|scan|draw|fall) (?:was|is)|out til|from|by|(?:note|letter|visit|call|e-?mail|message|night|morning|day|week|labs|as) of",
  ].join("|")})[\\s:,(]{0,3}[~@]?$`,
  "i",
);
/**
 * What stands before no date, though the first number is above the second: settings, pressures, strengths of two
 * drugs, a pair `a/b` of readings.
 */
const BESIDE_SETTING = new RegExp(
  `(?:^|[^a-z])(?:${[
    "bi-?pap|c-?pap|ipap|epap|avaps|peep|vent|settings?|pressures?|iop|tono(?:metry)?|va|vision|acuity|o[dsu]|[rl]e|ratio|scale",
    "pain|strength|power|scores?|scored|grade|reflex(?:es)?|dtrs?|pulses?|gradient|curve|rate|odds|split|shift|version|port|slot|interface|steps?|page|lot|epoch|batch|chunk|part|file|item|tests?|run|round|attempt|try|retry|worker|shard|stage|phase|progress|count",
    "subutex|bup\\w*|zubsolv|glyxambi|qtern|steglujan|azor|lotrel|exforge|adderall|insulin|lantus|novolog|humalog",
    "\\w*(?:pril|artan|statin|olol|dipine|thiazide|gliptin|gliflozin|codone|phine|xone)",
    "[a-z]{2,}\\d?\\/(?!c\\b)[a-z]{1,}|[hpite]\\/[hoefa]",
  ].join("|")})(?: (?:is|was|at|of|to|from|now|set at|set to))?[\\s:=,(]{0,3}$`,
  "i",
);
/** `x**3/2` */
const POWER = /[\w)]\*\*$/;
/** Nothing that is counted: the sentence ends, or goes on with a small word. */
const ALONE =
  /(?:[.,;:!?)\]]|\s*$|\n| ?(?:[-\x96\x97] |\()| (?:and|or|but|with|w\/?|for|from|to|at|in|by|due|per|as|she|he|they|we|i|pt|dr\.?|because|when|while|then|am|pm|instead|works|open|ok|okay|please|pls|inpatient|outpatient|(?:[01]\d|2[0-3])[0-5]\d|[A-Z]|&|\+|@|\/\/|\|)(?![a-z]))/y;
/** Of a list: `10/1, 10/3 and 10/7`. */
const LISTED = /(?:^|[^\d/])(\d{1,2}\/\d{1,2})(?:,| ?[&+;]|,? (?:and|or)) ?$/;
/** `03/04`: nobody writes a score, a share or a reading with a zero before it. */
const PADDED = /^(?:0\d\/\d\d|\d\d\/0\d)$/;
/** Before a count that is padded: `slide 03/12`, `Downloading 01/12`, `MMSE 09/30`. A day stands behind none of them. */
const PADDED_COUNT =
  /(?:^|[^a-z])(?:slide|image|img|frame|layer|track|clip|volume|sheet|(?:down|up)loading|fetching|installing|compiling|building|pulling|pushing|processing|mmse|moca|phq(?:-?[29])?|gad(?:-?7)?|gcs|mood)[ :#]{1,2}$/i;
/** What was done then, by a participle: `terminated 12/18`, `given 3/2`. What is judged or measured takes a score. */
const DONE =
  /(?:^|[^a-z])(?!(?:scor|rat|grad|judg|pass|answer|recall|process|load|correct|fail|test|measur|record|report|estimat|dos|increas|decreas|chang|titrat|taper|reduc|improv|need|involv)ed)(?:[a-z]{2,14}ed|done|given|taken|written|gotten|begun|put in|cut|born|left|let go|quit|ran|came|went|met|saw)[\s:,(]{0,3}[~@]?$/i;
/** The next one of such a list. */
const LISTED_BEHIND = /^(?:,| ?[&+;]|,? (?:and|or)) ?(\d{1,2}\/\d{1,2})(?![\d/])/;
const LONGEST_LISTED = 12;
/** What days are told from. */
const LARGEST_SCORE = 10;
/** Characters before a list in which a setting may be named. */
const SETTING_REACH = 24;
const MOST_MONTHS = 12;

/** Whether [start, end) is a day, or the days from one to another, by its numbers and by the words `before` it. */
export function isDayOfMonth(text: string, start: number, end: number, before: string): boolean {
  const pairs = PAIRS.exec(text.slice(start, end));
  if (pairs === null) return false;
  const [first, second] = [Number(pairs[1]), Number(pairs[2])];
  const isAlone = endOf(ALONE, text, end) > 0;
  const isPadded = PADDED.test(text.slice(start, end)) && text.charAt(start - 1) !== "[";
  if (isPadded && isAlone && !BESIDE_SETTING.test(before) && !PADDED_COUNT.test(before))
    return true;
  const isImproper = first > second && first <= MOST_MONTHS;
  if (!isImproper && (isScore(`${first}/${second}`) || pairs[2] === pairs[4])) return false;
  if (CUE_OF_DAYS.test(before)) return true;
  if (isInSeries(text, start, end)) return true;
  if (POWER.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (isDone(before)) return isImproper || isAlone;
  return isImproper && isAlone && !BESIDE_SETTING.test(before);
}

/** Whether what was done then stands `before` a date. */
export function isDone(before: string): boolean {
  return DONE.test(before);
}

/** `11/20, 11/21, 11/22`: of one month, on days above any score; what is out of something is out of the same. */
function isInSeries(text: string, start: number, end: number): boolean {
  const previous = listedBefore(text, start);
  const next = LISTED_BEHIND.exec(text.slice(end, end + LONGEST_LISTED))?.[1];
  const other = previous === undefined ? next : text.slice(previous.start, previous.end);
  if (other === undefined || isScore(other)) return false;
  const first = previous?.start ?? start;
  if (BESIDE_SETTING.test(text.slice(Math.max(0, first - SETTING_REACH), first))) return false;
  const [month, day] = text.slice(start, end).split("/").map(Number);
  const [sameMonth, otherDay] = other.split("/").map(Number);
  return month === sameMonth && day !== otherDay && Math.max(day, otherDay) > LARGEST_SCORE;
}

/** `4/5`, `10/10`: no more than its whole, which is ten at most. */
export function isScore(pair: string): boolean {
  const [first, second] = pair.split("/");
  return OF_TEN.test(pair) ? Number(first) <= Number(second) : pair === "10/10";
}

/** The day before the last one of a list. */
export function listedBefore(
  text: string,
  start: number,
): { start: number; end: number } | undefined {
  const from = Math.max(0, start - LONGEST_LISTED);
  const listed = LISTED.exec(text.slice(from, start));
  if (listed?.[1] === undefined) return undefined;
  const end = from + listed.index + listed[0].indexOf(listed[1]) + listed[1].length;
  return { start: end - listed[1].length, end };
}
