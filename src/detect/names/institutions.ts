/** Where somebody works, learns or stays: names of employers, schools, shelters, in words of any kind. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { Kind } from "./kinds.ts";
import { found, type Place } from "./place.ts";
import { ANY_NAME, type Found, isClass, isKind, isPlain, isShape } from "./run.ts";
import { Shape } from "./shapes.ts";

/** Of an employer or a school, before its name. */
const BELONGS = new RegExp(
  `(?:^|[^a-z])(?:${[
    "(?:former |current |previous )?employer(?: \\((?:former|current|prior)\\))?(?: name)?(?: is| was)?|place of (?:work|employment)|workplace|school(?: name)?|daycare|shelter",
    "(?:employed|hired|fired|laid off|terminated) (?:by|at|from)|(?<!(?:^|[^a-z])(?:this|it|which|only) )(?:works?|worked|working|drives?|drove|retired|(?:bus|truck|van|cab|delivery) driver|(?:his|her|my|their|new|old|day) job) (?:(?:days|nights|weekends|shifts|part-?time|full-?time) )?(?:for|from|at)|(?:drives?|drove) with",
    "(?:boss|supervisor|coworkers?|manager|foreman|cashier|cook|nurse|teacher|coach|principal|counselor|student|freshman|sophomore|junior|senior|grader?) (?:at|from)",
    "attends?|attended|enrolled at|teaches(?: \\w{2,12}){0,3} at|coaches(?: \\w{2,12}){0,2} at",
  ].join("|")})(?:: ?| )(?:the )?$`,
  "i",
);
/** Before much else: where one word at least is no plain one. */
const GOES =
  /(?:^|[^a-z])(?:(?:stay(?:s|ing|ed)?|resid(?:es|ing)|lives?|living|placed|placement) at|(?:goes|went|going|(?<=(?:he|she|they|we|i|kids?) )go) to) (?:the )?$/i;
/** How what stands before it ends, in either way: most words end otherwise. */
const LEADS =
  /(?:er|rs?|\)|me|is|was|rk|nt|ce|ol|re|by|at|om|or|th|ds?|ed|in|to)(?::? |:)(?:the )?$/i;
/** What ends such a name in small letters, or behind a sign. */
const MORE =
  / (?:& [A-Z][a-z']{2,20}(?: [A-Z][a-z']{2,20}){0,2}|shelter|house|daycare|schools?)(?![a-z])/y;
/** Nobody's: what forms and notes say instead. */
const NONE =
  /^(?:none|self|retired|unemployed|disabled|unknown|student|n\/?a|homemaker|medicare|medicaid|zoom|teams|church|school|work|home|hospice|rehab|therapy|mass|bed|sleep|day|night|interventional)\b|^(?:see (?:chart|notes?|above|below|attached)|office based|remote|physical therapy)$/i;
const REACH = 56;
const LEAD_REACH = 10;

/** Two capitalised words and more, or one that no list has as a name. */
export function institution(place: Place): Found | undefined {
  const { text, words, from, to } = place;
  const start = words.start[from];
  if (isShape(words, from, Shape.Upper | Shape.Initial | Shape.Lower)) return undefined;
  if (isKind(words, from, Kind.Title | Kind.Time | Kind.Ward | Kind.Announces)) return undefined;
  const isOne = to - from === 1;
  const isPersons = isClass(words, from, ANY_NAME);
  const isFull = isClass(words, from, WordClass.FirstName) && isClass(words, to - 1, ANY_NAME);
  const more = endOf(MORE, text, words.end[to - 1]);
  if (isOne && more === 0 && (isPlain(words, from) || isPersons)) return undefined;
  if (!isOne && isFull && !isPlain(words, to - 1)) return undefined;
  if (!LEADS.test(text.slice(Math.max(0, start - LEAD_REACH), start))) return undefined;
  if (NONE.test(text.slice(start, words.end[to - 1]))) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!BELONGS.test(before) && !(isNamed(place) && GOES.test(before))) return undefined;
  const whole = found(place, 0.55);
  return more > 0 ? { ...whole, end: more } : whole;
}

/** A word that is no plain one, or a small noun that says what it is. */
function isNamed({ text, words, from, to }: Place): boolean {
  if (endOf(MORE, text, words.end[to - 1]) > 0) return true;
  for (let row = from; row < to; row++)
    if (!isPlain(words, row) && words.kind[row] === 0) return true;
  return false;
}
