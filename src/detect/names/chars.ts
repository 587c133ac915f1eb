/** Words of a shadow (Latin-1), character by character: where they end, their shape, what stands between. */
import { LETTERS } from "../lexicon/lexicon.ts";

/** What stands between a word and the word before it. */
export const Gap = {
  /** A blank. */
  Blank: 0,
  Hyphen: 1,
  /** `. ` or `.`: a sentence's end, or an abbreviation's. */
  Point: 2,
  Comma: 3,
  /** A colon, an equals sign, a cell's border, with blanks, quotes and brackets. */
  Label: 4,
  /** Quotes, brackets, dashes: the phrase goes on. */
  Soft: 5,
  Break: 6,
  /** ` @ `, written for the word. */
  AtSign: 7,
  /** `What's your name? ` */
  Question: 8,
  /** The end of a tag: `<City>Durham`. */
  Tag: 9,
} as const;

export const Shape = {
  /** One capital letter, with or without a point. */
  Initial: 1,
  Upper: 2,
  Lower: 4,
  /** Capitals behind small letters, as in `PostgreSql`, and not as in `McDonald`. */
  Mixed: 8,
  /** `'s` follows. */
  Possessive: 16,
  /** `of`, `and` or a particle between two capitalised words. */
  Link: 32,
  /** Digits follow without a gap, as in the invented people of test data: `Jane409 Roe27`. */
  Numbered: 64,
} as const;

/** Between two words of one phrase stand no more characters than these. */
const LONGEST_GAP = 12;
const APOSTROPHE = 0x27;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const UNDERSCORE = 0x5f;

/** The end of the word that starts at `start`, without a closing `'s`. */
export function wordEnd(text: string, start: number): number {
  const { length } = text;
  let i = start + 1;
  for (;;) {
    while (i < length && LETTERS[text.charCodeAt(i)] !== 0) i++;
    if (i + 1 >= length || text.charCodeAt(i) !== APOSTROPHE) return i;
    if (LETTERS[text.charCodeAt(i + 1)] === 0 || isPossessive(text, i)) return i;
    i += 2;
  }
}

/** Behind the word that ends at `end`, and its `'s`. */
export function phraseEnd(text: string, end: number): number {
  return text.charCodeAt(end) === APOSTROPHE && isPossessive(text, end) ? end + 2 : end;
}

/** The start of the word before `at`; -1: none within a phrase. */
export function wordBefore(text: string, at: number): number {
  let i = at - 1;
  const last = Math.max(0, at - LONGEST_GAP - 1);
  while (i >= last && LETTERS[text.charCodeAt(i)] === 0) i--;
  if (i < last) return -1;
  const least = Math.max(0, i - LONGEST_WORD);
  while (i > least) {
    const code = text.charCodeAt(i - 1);
    if (LETTERS[code] !== 0) i--;
    else if (code === APOSTROPHE && i > 1 && LETTERS[text.charCodeAt(i - 2)] !== 0) i -= 2;
    else break;
  }
  return i;
}

/** No list has a longer word. */
export const LONGEST_WORD = 24;

/** The start of the next word behind `end`; -1: none within a phrase. */
export function wordAfter(text: string, end: number): number {
  const last = Math.min(text.length, end + LONGEST_GAP + 1);
  let i = end;
  while (i < last && LETTERS[text.charCodeAt(i)] === 0) i++;
  return i < last ? i : -1;
}

/** Whether the apostrophe opens a closing `'s`. */
export function isPossessive(text: string, at: number): boolean {
  if ((text.charCodeAt(at + 1) | 0x20) !== 0x73) return false;
  return at + 2 >= text.length || LETTERS[text.charCodeAt(at + 2)] === 0;
}

/** Part of an identifier, an address or a longer token: `CHADS2`, `Lyrica_10`, `@Roe`, `Config.yaml`. */
export function isGlued(text: string, start: number, end: number): boolean {
  const before = start === 0 ? BLANK : text.charCodeAt(start - 1);
  const after = end === text.length ? BLANK : text.charCodeAt(end);
  if (isGlue(before) || isGlue(after)) return true;
  if ((after === POINT || after === HYPHEN) && end + 1 < text.length) {
    const next = text.charCodeAt(end + 1);
    if (isGlue(next) || (after === POINT && isSmall(next))) return true;
  }
  return (
    before === POINT && start > 2 && isLetterAt(text, start - 2) && isLetterAt(text, start - 3)
  );
}

/** `non-Hodgkin`: joined to a word that is no name. */
export function isBehindHyphen(text: string, start: number): boolean {
  return start > 1 && text.charCodeAt(start - 1) === HYPHEN && isLetterAt(text, start - 2);
}

/** Digits, `_`, `@`, a backslash. */
function isGlue(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === UNDERSCORE || code === 0x40 || code === 0x5c;
}

function isLetterAt(text: string, at: number): boolean {
  return LETTERS[text.charCodeAt(at)] !== 0;
}

export function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

export function isSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code >= 0xdf;
}

export function shapeOf(text: string, start: number, end: number): number {
  let shape = 0;
  if (end < text.length && text.charCodeAt(end) === APOSTROPHE && isPossessive(text, end))
    shape |= Shape.Possessive;
  if (end - start === 1) return shape | (isInitial(text, start) ? Shape.Initial : Shape.Mixed);
  let capitals = 0;
  let last = 0;
  for (let i = start + 1; i < end; i++) {
    if (!isCapital(text.charCodeAt(i))) continue;
    capitals++;
    last = i - start;
  }
  if (isContraction(text, start, end)) return Shape.Mixed;
  if (capitals === 0) return shape;
  if (capitals >= end - start - 2 && !isSmall(text.charCodeAt(end - 1))) return shape | Shape.Upper;
  const isName = capitals === 1 && last > 1 && last < 4 && isCapital(text.charCodeAt(start));
  return isName ? shape : shape | Shape.Mixed;
}

/** `You're`, `Don't`, `She'll`: no name. */
function isContraction(text: string, start: number, end: number): boolean {
  const at = end - start > 2 && text.charCodeAt(end - 2) === APOSTROPHE ? end - 1 : end - 2;
  if (at - start < 2 || text.charCodeAt(at - 1) !== APOSTROPHE) return false;
  return CONTRACTED.includes(text.slice(at, end).toLowerCase());
}

const CONTRACTED = ["d", "m", "t", "ll", "re", "ve"];

/** Behind the digits that follow a word of three letters and more without a gap; 0: none do. */
export function numberedEnd(text: string, start: number, end: number): number {
  if (end - start < 3 || !isSmall(text.charCodeAt(end - 1))) return 0;
  let i = end;
  while (i < text.length && i - end < MOST_DIGITS && isDigit(text.charCodeAt(i))) i++;
  if (i - end < 2) return 0;
  const after = i === text.length ? BLANK : text.charCodeAt(i);
  return LETTERS[after] !== 0 || isGlue(after) || after === HYPHEN ? 0 : i;
}

const MOST_DIGITS = 4;

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A lone capital is an initial, except the pronoun. */
function isInitial(text: string, start: number): boolean {
  if (!isCapital(text.charCodeAt(start))) return false;
  return text.charCodeAt(start) !== 0x49 || text.charCodeAt(start + 1) === POINT;
}

export function gapBetween(text: string, from: number, to: number): number {
  const length = to - from;
  const first = text.charCodeAt(from);
  if (length === 1) {
    if (first === BLANK) return Gap.Blank;
    if (first === HYPHEN) return Gap.Hyphen;
    if (first === POINT) return Gap.Point;
    if (first === COMMA) return Gap.Comma;
    if (first === TAG_END) return Gap.Tag;
  }
  if (length === 2 && text.charCodeAt(from + 1) === BLANK) {
    if (first === BLANK) return Gap.Blank;
    if (first === POINT) return Gap.Point;
    if (first === COMMA) return Gap.Comma;
    if (first === QUESTION) return Gap.Question;
  }
  if (length > LONGEST_GAP) return Gap.Break;
  let gap: number = Gap.Soft;
  /** A letter's `Regards,` on a line of its own. */
  const isClosing = first === COMMA && text.charCodeAt(from + 1) === NEWLINE;
  for (let i = isClosing ? from + 1 : from; i < to; i++) {
    const kind = GAPS[text.charCodeAt(i)];
    if (kind === Gap.Break) return Gap.Break;
    if (kind === Gap.Label || kind === Gap.AtSign) gap = kind;
  }
  return gap;
}

const COMMA = 0x2c;
const TAG_END = 0x3e;
const NEWLINE = 0x0a;
const QUESTION = 0x3f;
const GAPS = gapTable();

function gapTable(): Uint8Array {
  const gaps = new Uint8Array(256).fill(Gap.Break);
  for (const sign of " \"'`*_([{<>/-\u0096\u0097&") gaps[sign.charCodeAt(0)] = Gap.Soft;
  gaps["@".charCodeAt(0)] = Gap.AtSign;
  for (const sign of ":=|\n\t") gaps[sign.charCodeAt(0)] = Gap.Label;
  return gaps;
}
