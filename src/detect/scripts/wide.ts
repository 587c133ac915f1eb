/**
 * A shadow's text with the letters of other scripts as they are, a character where the shadow has one: what is found
 * in it stands at the same places in the shadow.
 */
import { isDigit } from "../characters.ts";
import { BREAK } from "../prefilter/rows.ts";

/** A folded leaf and the bytes that it was made of. */
export interface Source {
  readonly text: string;
  readonly breaks: Int32Array;
  readonly bytes: Uint8Array;
  /** Where the leaf lies in them. */
  readonly start: number;
}

const BACKSLASH = 0x5c;
const SMALL_U = 0x75;
/** UTF-8 opens with one of these for Greek and all that follows it; not for Vietnamese letters and for signs. */
const FIRST_LEAD = 0xcd;
const VIETNAMESE = 0xe1;
/** Of Burmese, Georgian, Ethiopic and Khmer, which open in the same way, the second byte is less. */
const LAST_SECOND = 0xa0;
const SIGNS = 0xe2;
const LAST_LEAD = 0xed;
/** Greek, behind which the other scripts are. */
const FIRST_POINT = 0x370;
/** Latin with more marks, and signs. */
const LATIN = [0x1e00, 0x2fff] as const;
const LAST_POINT = 0xd7a3;
/** Of Greek, Cyrillic and Armenian, which have no digits of their own. */
const LAST_ALPHABET = 0x58f;
/** Letters that Arabic, Persian and Urdu write in several ways, pairwise: the letter, then how it is read here. */
const SPELLINGS = new Map(
  ["يی", "ىی", "كک", "أا", "إا", "آا", "ٱا", "ةه"].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

/** By the two characters that they are to Unicode's normal forms, the letters of India that keyboards write as one. */
const DOTTED_LETTERS = new Map(
  [
    ..."\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e",
  ].map((letter) => [letter.normalize("NFC"), letter]),
);
const DOTTED = new RegExp([...DOTTED_LETTERS.keys()].join("|"), "g");

/** undefined: no letter of another script stands in it. */
export function wideText(source: Source): string | undefined {
  const { breaks, bytes, start } = source;
  let at = 0;
  while (at < breaks.length && !isForeign(bytes, start + breaks[at + 1], breaks[at + 2]))
    at += BREAK;
  if (at >= breaks.length) return undefined;
  const wide = new Uint16Array(Buffer.from(source.text, "latin1"));
  for (; at < breaks.length; at += BREAK) {
    const place = breaks[at];
    const point = pointAt(bytes, start + breaks[at + 1], breaks[at + 2]);
    // A digit of its own script stays the shadow's; `З` looks like one.
    if (isOther(point) && (point <= LAST_ALPHABET || !isDigit(wide[place])))
      wide[place] = isArabic(point) ? (SPELLINGS.get(point) ?? point) : point;
  }
  return Buffer.from(wide.buffer).toString("utf16le");
}

/** The same of a text that is looked for. */
export function spelled(text: string): string {
  return text.replace(/[\u0622-\u064a\u0671]/g, (letter) =>
    String.fromCharCode(SPELLINGS.get(letter.charCodeAt(0)) ?? letter.charCodeAt(0)),
  );
}

/** A search for a text whose letters with a dot below may be written as one character or as two: U+09DF, U+09AF U+09BC. */
export function searchFor(text: string): string {
  return text.replace(DOTTED, (pair) => `(?:${pair}|${DOTTED_LETTERS.get(pair)})`);
}

function isForeign(bytes: Uint8Array, start: number, width: number): boolean {
  if (width < 2) return false;
  const lead = bytes[start];
  if (lead === BACKSLASH) return isOther(pointAt(bytes, start, width));
  if (lead === VIETNAMESE) return bytes[start + 1] < LAST_SECOND;
  return lead >= FIRST_LEAD && lead <= LAST_LEAD && lead !== SIGNS;
}

/** The character that a shadow's stands for: of two or three bytes, or an escape of JSON; 0: another. */
function pointAt(bytes: Uint8Array, start: number, width: number): number {
  const lead = bytes[start];
  if (width === 2 && lead >= 0xc2) return ((lead & 0x1f) << 6) | (bytes[start + 1] & 0x3f);
  if (width === 3 && lead >= 0xe0)
    return ((lead & 0x0f) << 12) | ((bytes[start + 1] & 0x3f) << 6) | (bytes[start + 2] & 0x3f);
  const digits = start + width - 4;
  if (lead !== BACKSLASH || width < 6 || bytes[digits - 1] !== SMALL_U) return 0;
  return Number.parseInt(Buffer.from(bytes.subarray(digits, digits + 4)).toString("latin1"), 16);
}

/** Whether SPELLINGS may have a letter. */
function isArabic(point: number): boolean {
  return point >= 0x600 && point <= 0x6ff;
}

function isOther(point: number): boolean {
  if (point < FIRST_POINT || point > LAST_POINT) return false;
  return point < LATIN[0] || point > LATIN[1];
}
