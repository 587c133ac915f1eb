/**
 * People in running text: runs of capitalised words, judged by what stands before them (titles and
 * cues), by what they are known as (the lexicon), and by what follows (an eponym's `disease`, an
 * organisation's `Hospital`). Linear: one pass over the capitalised words.
 */
import { type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { CUES, EPONYM_TAIL, NOT_A_PERSON_TAIL, PARTICLES, STOP_WORDS, TITLES } from "./words.ts";

export type ReportName = (start: number, end: number, score: number, how: string) => void;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly classes: number;
  /** One capital letter, with or without a point: the `J.` of `Jane J.` */
  readonly initial: boolean;
}

const CAPITALISED =
  /[A-Z\u00c0-\u00d6\u00d8-\u00de][A-Za-z\u00c0-\u00ff]*(?:['’-][A-Za-z\u00c0-\u00ff]+)*/g;
/** Longest run of capitalised words that is looked at as one name. */
const MAX_WORDS = 6;
const NAME_BITS = WordClass.FirstName | WordClass.LastName | WordClass.RareName;

export function findNames(text: string, lexicon: Lexicon, report: ReportName): void {
  CAPITALISED.lastIndex = 0;
  let run: Word[] = [];
  for (let token = CAPITALISED.exec(text); token !== null; token = CAPITALISED.exec(text)) {
    const word = readWord(text, token.index, token.index + token[0].length, lexicon);
    if (word === undefined) continue;
    const last = run.at(-1);
    if (last !== undefined && (run.length === MAX_WORDS || !joins(text, last, word))) {
      judge(text, run, report);
      run = [];
    }
    run.push(word);
  }
  if (run.length > 0) judge(text, run, report);
}

function readWord(text: string, start: number, end: number, lexicon: Lexicon): Word | undefined {
  if (start > 0 && isWordChar(text.charCodeAt(start - 1))) return undefined;
  if (isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === UNDERSCORE) return undefined;
  const possessive = /['’]s$/.test(text.slice(Math.max(start, end - 2), end)) ? 2 : 0;
  const stop = end - possessive;
  const initial = stop - start === 1 && isInitial(text, start);
  const lower = text.slice(start, stop).toLowerCase();
  const classes = stop - start === 1 ? 0 : classify(lexicon, lower);
  return { start, end: stop, lower, classes, initial };
}

/** A lone capital is an initial, except the pronoun: `Can I` is no one. */
function isInitial(text: string, start: number): boolean {
  return text.charAt(start) !== "I" || text.charAt(start + 1) === ".";
}

/** A hyphenated name is known when its parts are. */
function classify(lexicon: Lexicon, lower: string): number {
  const whole = lexicon.classify(lower, 0, lower.length);
  const hyphen = lower.indexOf("-");
  if (whole !== 0 || hyphen < 0) return whole;
  return lexicon.classify(lower, 0, hyphen) & NAME_BITS;
}

/** Whether two capitalised words belong to one run: a blank, an initial's point, or a particle between. */
function joins(text: string, left: Word, right: Word): boolean {
  const gap = text.slice(left.end, right.start);
  if (gap === " ") return true;
  if (gap.length > 12) return false;
  if (gap === ". " || gap === ".")
    return left.initial || TITLES.has(left.lower) || left.lower === "jr";
  const particles = gap.trim().split(/\s+/);
  return gap.startsWith(" ") && gap.endsWith(" ") && particles.every((part) => PARTICLES.has(part));
}

function judge(text: string, run: readonly Word[], report: ReportName): void {
  const tail = followingWord(text, run[run.length - 1].end);
  const last = run[run.length - 1];
  if (EPONYM_TAIL.has(tail) || NOT_A_PERSON_TAIL.has(tail)) return;
  let first = 0;
  let titled = false;
  while (first < run.length && !run[first].initial) {
    const word = run[first];
    if (TITLES.has(word.lower)) titled = true;
    else if (titled || !isOrdinary(word)) break;
    first++;
  }
  if (first === run.length) return;
  const words = run.slice(first);
  if (words.some((word) => NOT_A_PERSON_TAIL.has(word.lower))) return;
  const cued = titled || isCue(text, words[0].start);
  const score = scoreName(text, words, { titled, cued });
  if (score > 0)
    report(words[0].start, withInitialPoint(text, last), score, cued ? "cue" : "lexicon");
}

function scoreName(
  text: string,
  words: readonly Word[],
  { titled, cued }: { titled: boolean; cued: boolean },
): number {
  const [head, next] = words;
  if (titled) return head.initial && words.length === 1 ? 0.5 : 0.9;
  const isShouting = words.every((word) => !word.initial && isUpperCase(text, word));
  if (next === undefined) return scoreSingle(head, cued, isShouting);
  const rest = words.slice(1);
  if (rest.every((word) => !word.initial && isPlain(word) && !hasName(word))) return 0;
  if (head.initial)
    return rest.some((word) => hasName(word) && !STOP_WORDS.has(word.lower)) ? 0.6 : 0;
  const isFirst = (head.classes & WordClass.FirstName) !== 0;
  const lastKnown = rest.some((word) => !word.initial && hasName(word));
  if (isShouting) return isFirst && lastKnown ? 0.7 : 0;
  if (isFirst) return lastKnown || next.initial ? 0.85 : 0.7;
  if (cued && (lastKnown || hasName(head))) return 0.75;
  if (words.length > 4 || STOP_WORDS.has(head.lower)) return 0;
  if (hasName(head)) return lastKnown ? 0.6 : 0.5;
  return lastKnown && !isPlain(head) ? 0.5 : 0;
}

/** One capitalised word alone. */
function scoreSingle(word: Word, cued: boolean, isShouting: boolean): number {
  if (word.initial || isShouting || isPlain(word)) return 0;
  if (cued) return hasName(word) ? 0.75 : 0.5;
  if ((word.classes & WordClass.City) !== 0) return 0;
  if ((word.classes & WordClass.FirstName) !== 0) return 0.5;
  return (word.classes & WordClass.LastName) !== 0 ? 0.5 : 0;
}

function hasName(word: Word): boolean {
  return (word.classes & NAME_BITS) !== 0;
}

/** A plain English word or one of the stop list, whatever else it is. */
function isPlain(word: Word): boolean {
  if (word.end - word.start === 1) return !word.initial;
  return STOP_WORDS.has(word.lower) || (word.classes & WordClass.Common) !== 0;
}

/** A word that may open a run without belonging to the name: plain, and no one's first name. */
function isOrdinary(word: Word): boolean {
  return isPlain(word) && (word.classes & WordClass.FirstName) === 0
    ? true
    : STOP_WORDS.has(word.lower);
}

/** Whether the word before announces a person: `patient Jane`, `Name: Jane`, `named Jane`. */
function isCue(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && start - i < 8 && CUE_GAP.includes(text.charAt(i))) i--;
  const end = i + 1;
  while (i >= 0 && end - i < 16 && isWordChar(text.charCodeAt(i))) i--;
  return CUES.has(text.slice(i + 1, end).toLowerCase());
}

const CUE_GAP = " :=\"'*_`-\n\t(|";
const UNDERSCORE = 0x5f;

function followingWord(text: string, end: number): string {
  const rest = /^(?:['’]s)?[ -]([A-Za-z]{2,16})/.exec(text.slice(end, end + 24));
  return rest?.[1]?.toLowerCase() ?? "";
}

function withInitialPoint(text: string, word: Word): number {
  return word.initial && text.charAt(word.end) === "." ? word.end + 1 : word.end;
}

function isUpperCase(text: string, word: Word): boolean {
  const letters = text.slice(word.start, word.end);
  return letters.length > 1 && letters === letters.toUpperCase();
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordChar(code: number): boolean {
  return (
    isDigit(code) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code >= 0xc0
  );
}
