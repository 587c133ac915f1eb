/** What labels, forms of address and months of other scripts tell in a text, found in one pass over its characters. */
import { isLettered } from "../ids/lettered-id.ts";
import type { Shadow } from "../leaf/shadow.ts";
import { memo } from "../memos.ts";
import { endOf } from "../steps.ts";
import { addressesIn } from "./addresses.ts";
import { datesIn } from "./dates.ts";
import { addressedIn } from "./honorifics.ts";
import { type LabelAt, labelAt } from "./labels.ts";
import { hasSurname, nameEnd } from "./names.ts";

/** In characters of the shadow. */
export interface ScriptFound {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

const FIRST_POINT = 0x370;
/** Between a label and its value: marks, and what says `is`. */
const GAP =
  /["'»”)]{0,2}[\s:=|/#№՝.-]{0,4}(?:(?:是|为|為|は|が|은|는|هو|هی|ہے|है|είναι)[\s:]{0,2})?["'«“(]{0,2}/uy;
const MARK = /[:=|"՝(/№]| - /;
/** By entity, how its values look behind their label. */
const VALUES: Readonly<Record<string, RegExp>> = {
  US_SSN: /\d{3}[-. ]?\d{2}[-. ]?\d{4}(?!\d)|\d{4}(?!\d)/y,
  PHONE_NUMBER: /[+(]{0,2}\d[\d ().-]{5,18}\d(?!\d)/y,
  DATE_OF_BIRTH: /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?!\d)|(?:19|20)\d{6}(?!\d)/y,
  // A host's is no person's.
  STREET_ADDRESS:
    /(?!\w{2,8}:\/|\d+[.:][\d.:]*(?!\S)|\d+(?!\d| \S))(?=[^\n"|;<>{}]{0,60}\d)[^\n"|;<>{}[\]]{5,100}/y,
  ZIP_CODE: /(?:\d{4,7}(?:-\d{4})?|\d{3} \d{2,3})(?!\d)/y,
  // Over 89.
  AGE: /(?:9\d|1[01]\d)(?!\d)/y,
};
/** Without a mark before it: a few words, and a number before them or behind. */
const UNMARKED_STREET =
  /(?:\d{1,4},? )?(?:[\p{L}\p{M}][\p{L}\p{M}'’.-]{1,20},? ){1,5}\d{1,4}(?:[-/]\d{1,4})?(?![\d:%])/uy;
/** A number of any network in China, which no other of eleven digits looks like in such a text. */
const CHINESE_MOBILE = /(?<![\d.-])(?:86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d-])/g;
const HAN = /\p{Script=Han}/u;
const IDENTIFIER =
  /(?=[A-Za-z/-]{0,6}\d)[A-Za-z\d]{1,20}(?:[-/. ]?[A-Za-z]{0,3}\d[A-Za-z\d]{0,19}){0,4}(?![A-Za-z\d])/y;
/** Digits of an identifier behind a mark, and behind its label alone. */
const LEAST = 3;
const LEAST_UNMARKED = 4;
const YEAR = /^(?:19|20)\d\d$/;
const LABELLED_DATE = 28;

const last = memo<{ shadow: Shadow | undefined; found: readonly ScriptFound[] }>({
  shadow: undefined,
  found: [],
});

/** Recognisers that ask for the same shadow share the work. */
export function findInScript(shadow: Shadow): readonly ScriptFound[] {
  if (shadow === last.shadow) return last.found;
  last.shadow = shadow;
  const text = shadow.wide();
  last.found = text === undefined ? [] : [...read(text)];
  return last.found;
}

function* read(text: string): Generator<ScriptFound> {
  let birth = -1;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < FIRST_POINT) continue;
    const label = labelAt(text, at);
    if (label === undefined) continue;
    if (label.entity === "DATE_OF_BIRTH") birth = label.end;
    const value = valueBehind(text, label);
    if (value !== undefined) yield value;
    at = label.end - 1;
  }
  for (const [start, end] of addressesIn(text)) yield { entity: "STREET_ADDRESS", start, end };
  for (const { index, 0: number } of chineseMobiles(text))
    yield { entity: "PHONE_NUMBER", start: index, end: index + number.length };
  for (const [start, end] of addressedIn(text)) yield { entity: "PERSON", start, end };
  for (const [start, end] of datesIn(text)) {
    const isOfBirth = birth >= 0 && start >= birth && start - birth < LABELLED_DATE;
    yield { entity: isOfBirth ? "DATE_OF_BIRTH" : "DATE_TIME", start, end };
  }
}

function valueBehind(text: string, label: LabelAt): ScriptFound | undefined {
  const { entity, end, manner } = label;
  const start = endOf(GAP, text, end) || end;
  const isMarked = MARK.test(text.slice(end, start));
  if (entity === "PERSON") {
    const stop = isMarked || mayFollow(text, start, label) ? nameEnd(text, start, manner) : 0;
    return stop === 0 ? undefined : { entity, start, end: stop };
  }
  const isLoose = entity === "STREET_ADDRESS" && !isMarked;
  const pattern = isLoose ? UNMARKED_STREET : VALUES[entity];
  const stop = endOf(pattern ?? IDENTIFIER, text, start);
  if (stop === 0) return undefined;
  if (pattern === undefined && !isIdentifier(text.slice(start, stop), isMarked)) return undefined;
  return { entity, start, end: stop };
}

/** Whether a name may stand right behind its label: where it is said, by its capital or by its surname. */
function mayFollow(text: string, start: number, { manner }: LabelAt): boolean {
  return manner === "said" || /\p{Lu}/u.test(text.charAt(start)) || hasSurname(text, start, manner);
}

/** Behind its label alone no year is one: `полис 2025`. */
function isIdentifier(value: string, isMarked: boolean): boolean {
  if (isLettered(value, "Clear")) return true;
  const digits = value.replace(/\D/g, "").length;
  return isMarked ? digits >= LEAST : digits >= LEAST_UNMARKED && !YEAR.test(value);
}

function chineseMobiles(text: string): Iterable<RegExpExecArray> {
  return HAN.test(text) ? text.matchAll(CHINESE_MOBILE) : [];
}
