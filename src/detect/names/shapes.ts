/** Words of a shadow (Latin-1): their shape, what stands between them, where they end. */
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
  /** `ROE^JANE` of HL7 and DICOM. */
  Caret: 10,
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

const APOSTROPHE = 0x27;

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

/** Whether the apostrophe opens a closing `'s`. */
export function isPossessive(text: string, at: number): boolean {
  if ((text.charCodeAt(at + 1) | 0x20) !== 0x73) return false;
  return at + 2 >= text.length || LETTERS[text.charCodeAt(at + 2)] === 0;
}

/** What each character makes of a gap of several. */
export const GAPS = gapTable();

function gapTable(): Uint8Array {
  const gaps = new Uint8Array(256).fill(Gap.Break);
  for (const sign of " \"'`*_([{<>/-\u0096\u0097&") gaps[sign.charCodeAt(0)] = Gap.Soft;
  gaps["@".charCodeAt(0)] = Gap.AtSign;
  for (const sign of ":=|\n\t") gaps[sign.charCodeAt(0)] = Gap.Label;
  return gaps;
}
