/** Names that an age or an address behind them makes a person's. */
import { endOf } from "../steps.ts";
import { Kind } from "./kinds.ts";
import { ANY_NAME, isClass, isKind, isPlain, isShape, MAX_TITLED, PLACES } from "./run.ts";
import { Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/**
 * `Xyqlo Brandt, a 58-year-old`, `Xyqlo B., 44,`: what no list knows, before an age or a number of one's
 * own, as notes and questions present a patient. One word alone only before years.
 */
export function scoreAged(text: string, words: Words, at: number, end: number): number {
  if (end - at > MAX_TITLED || (end - at === 1 && isShape(words, at, Shape.Initial))) return 0;
  if (!mayBeAged(text, words.end[end - 1])) return 0;
  const isAddressed = isAboveStreet(text, words, at, end);
  const noName = Shape.Mixed | Shape.Link | (isAddressed ? 0 : Shape.Upper);
  for (let row = at; row < end; row++) {
    if (isKind(words, row, Kind.Ambiguous) && !isKind(words, row, Kind.Time)) continue;
    if (isPlain(words, row) || words.kind[row] !== 0 || isClass(words, row, PLACES)) return 0;
    if (isShape(words, row, noName)) return 0;
  }
  if (isAddressed) return 0.6;
  const stop = words.end[end - 1];
  const isAged =
    end - at === 1
      ? isOneAged(text, words, at)
      : isBeforeAge(text, stop) || endOf(IS_AGED, text, stop) > 0;
  return isAged ? 0.55 : 0;
}

/** `Krebs, DOB` too, which a list of names has and German as well. */
function isOneAged(text: string, words: Words, at: number): boolean {
  const stop = words.end[at];
  if (endOf(OF_YEARS, text, stop) > 0) return true;
  return isClass(words, at, ANY_NAME) && endOf(NUMBERED, text, stop) > 0;
}

const NUMBERED =
  /,? (?:DOB|MRN|SSN)(?![a-z])|, (?:[1-9]|[1-9]\d|1[01]\d) ?[MF](?=[,.;\n]|$| [a-z(])| \(\d{1,2}\/\d{1,2}\/(?:\d\d)?\d\d\)/iy;

/** A comma, a point, a bracket or a digit: most names are followed by another word. */
function mayBeAged(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x20) return code === 0x2c || code === 0x2e || code === 0x0a;
  const next = text.charCodeAt(at + 1);
  return (
    next < 0x40 ||
    (next | 0x20) === 0x64 ||
    next === 0x69 ||
    (next | 0x20) === 0x6d ||
    (next | 0x20) === 0x73
  );
}

/** Whether an age or a number of one's own stands behind a name that ends at `at`. */
export function isBeforeAge(text: string, at: number): boolean {
  return endOf(AGED, text, at) > 0;
}

/** Whether years or a number of one's own say so alone, of plain words too: `, 44F`, ` (DOB`; not `, 12,`. */
export function isBeforeYears(text: string, at: number): boolean {
  return endOf(YEARS, text, at) > 0;
}

const YEARS =
  /,? \(?(?:(?:an? )?(?:[1-9]|[1-9]\d|1[01]\d)(?:[- ]?(?:y\/?o|yrs?|years?)(?![a-z])|[- ]?[MF](?![A-Za-z]))|(?:DOB|MRN|SSN)(?![a-z]))/iy;
const OF_YEARS =
  / in (?:(?:bed|room|rm|bay) ?\d{1,4}[A-D]?|\d{1,3}[A-D])(?![\w%])|,? \(?(?:an? )?(?:[1-9]|[1-9]\d|1[01]\d)[- ]?(?:y\/?o|yrs?|years?)(?![a-z])| \((?:DOB|MRN|SSN)(?![a-z])/iy;
const AGED =
  /\.? in (?:(?:bed|room|rm|bay) ?\d{1,4}[A-D]?|\d{1,3}[A-D])(?![\w%])|\.?,?(?: |\n)\(?(?:(?:an? )?(?:[1-9]|[1-9]\d|1[01]\d)(?:[- ]?(?:y\/?o|yrs?|years?|mo|months?)(?![a-z])|[- ]?[MF](?![A-Za-z])|(?=,)|(?=\)))|(?:DOB|MRN|SSN|pt id|patient id|s\/p|c\/o|h\/o|p\/w)(?![a-z]))/iy;

/** `J.T. is a 12yo M`: firms and buildings are of an age too. */
const IS_AGED =
  /\.? is an? (?:[1-9]|[1-9]\d|1[01]\d)[- ]?(?:y\/?o|yrs?|years?)(?:[- ]old)?,? (?:[MF](?![A-Za-z])|(?:[a-z-]{1,20} ){0,3}(?:male|female|man|woman|boy|girl|patient|lady|gentleman|with|who)(?![a-z]))/y;

/** `XILO OKAFOR` on a line of its own above a street, as a letter and a bill address somebody. */
function isAboveStreet(text: string, words: Words, at: number, end: number): boolean {
  const start = words.start[at];
  if (end - at < 2 || (start > 0 && text.charCodeAt(start - 1) !== 0x0a)) return false;
  return endOf(ABOVE_STREET, text, words.end[end - 1]) > 0;
}

const ABOVE_STREET =
  /\n[ \t]{0,8}\d{1,6} (?:[NSEW]\.? )?[A-Za-z]{2,20}(?: [A-Za-z]{2,20}){0,3}? (?:st|street|ave|avenue|ln|lane|dr|drive|rd|road|blvd|ct|court|way|pl|place|terrace|ter|cir|circle|pkwy)\b/iy;
