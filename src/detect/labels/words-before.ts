/** The words before a place, from right to left, straight off the characters. */
import { isAsciiLetter, isDigit } from "../characters.ts";
import { LETTERS, WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { IntMap } from "./int-map.ts";
import { clockStart, isIndex, isItemNumber, placeholderStart, tagStart } from "./no-words.ts";

/** Characters before a value in which its label may stand. */
export const LABEL_REACH = 80;
/** Words before a value among which a label's last one is looked for. */
export const MAX_WORDS = 10;
/** Of a label that the last of them ends. */
const MORE_WORDS = 8;

/** Word 0 is one that nobody asked for. */
export const UNKNOWN = 0;
/** `#` */
export const HASH = 1;

export class WordsBefore {
  readonly #words = new IntMap();
  readonly #slips = new IntMap();
  #last = HASH;
  #text = "";
  #start = -1;
  #at = 0;
  #count = 0;
  /** The words that were read, and where each starts. */
  readonly #read = new Int32Array(MAX_WORDS + MORE_WORDS);
  readonly #starts = new Int32Array(MAX_WORDS + MORE_WORDS);

  constructor() {
    this.#words.set(mix(0, 0x23), HASH);
  }

  /** How many words are read at most. */
  get most(): number {
    return this.#read.length;
  }

  /** Where a word starts that was read. */
  startOf(i: number): number {
    return this.#starts[i];
  }

  /** Looks from `at` leftwards. */
  begin(text: string, at: number): void {
    if (this.#text === text && this.#start === at) return;
    this.#text = text;
    this.#start = at;
    this.#at = at;
    this.#count = 0;
  }

  /** The word `i` words before the value: words are read leftwards, as far as they are asked for. */
  at(i: number): number {
    while (this.#count <= i) {
      this.#read[this.#count] = this.#readLeft();
      this.#starts[this.#count++] = this.#at;
    }
    return this.#read[i];
  }

  #readLeft(): number {
    const text = this.#text;
    const from = Math.max(0, this.#start - LABEL_REACH);
    while (this.#at > from) {
      const code = text.charCodeAt(this.#at - 1);
      if (isLower(code) || isUpper(code)) return this.#readLetters(from);
      if (isDigit(code)) {
        const clock = clockStart(text, this.#at, from);
        if (clock === this.#at) return this.#readDigits(from);
        this.#at = clock;
        continue;
      }
      const open =
        code === 0x5d && !isIndex(text, this.#at) ? placeholderStart(text, this.#at - 1, from) : -1;
      this.#at = open < 0 ? this.#at - 1 : open;
      if (open >= 0) return NUMBER;
      if (code === CLOSE_TAG) this.#at = tagStart(text, this.#at);
      if (code === 0x23) return HASH;
      if (isEndMark(code) && isSpace(text.charCodeAt(this.#at + 1)) && !this.#isShort(code))
        return code === QUESTION_MARK || this.#isTurn(this.#at + 1) ? ASKED : BREAK;
    }
    return END;
  }

  /**
   * Whether a point is no sentence's: `hold on... okay`, and behind a short word of labels, `soc. sec. no. `, `m.r.n. `,
   * but not behind a whole one: `lost my card. 84719265 rows`.
   */
  #isShort(code: number): boolean {
    if (code !== POINT) return false;
    const text = this.#text;
    if (isDigit(text.charCodeAt(this.#at - 1))) return isItemNumber(text, this.#at);
    if (text.charCodeAt(this.#at - 1) === POINT) return true;
    let start = this.#at;
    let hash = 0;
    while (this.#at - start <= LONGEST_SHORT && isAsciiLetter(text.charCodeAt(start - 1)))
      hash = mix(hash, text.charCodeAt(--start));
    const length = this.#at - start;
    if (length > LONGEST_SHORT || this.#words.get(hash) <= HASH) return false;
    return length < LONGEST_SHORT || !isPlainWord(text, start, this.#at);
  }

  /** `Enter your member number.` on the line before a speaker's answer. */
  #isTurn(at: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(at) !== LINE_FEED || this.#start - at > LONGEST_TURN) return false;
    return text.slice(at, this.#start).includes(":");
  }

  /** `Ssn` of `patientSsn`, `MRNs`, `mrn`, Salesforce's `Mrn__c`. */
  #readLetters(from: number): number {
    const text = this.#text;
    let i = this.#at;
    let hash = 0;
    while (i > from && isLower(text.charCodeAt(i - 1))) hash = mix(hash, text.charCodeAt(--i));
    const small = this.#at - i;
    const isPlural = small === 1 && isUpper(text.charCodeAt(i - 2));
    if (small > 0 && i > from && isUpper(text.charCodeAt(i - 1)))
      hash = mix(hash, text.charCodeAt(--i));
    if (small === 0 || isPlural)
      while (i > from && isUpper(text.charCodeAt(i - 1))) hash = mix(hash, text.charCodeAt(--i));
    const end = this.#at;
    this.#at = i;
    if (end - i === 1 && text.startsWith("__c", i - 2)) return this.#readLeft();
    const isParted = i > from && isAsciiLetter(text.charCodeAt(i - 1));
    const odd = isParted ? this.#readOddCase(end, hash, from) : UNKNOWN;
    return odd || this.#words.get(hash) || this.#slips.get(hash);
  }

  /** `mRN`, `sSn`: a short word that capitals part is one in whole. */
  #readOddCase(end: number, rest: number, from: number): number {
    const text = this.#text;
    const least = Math.max(from, end - LONGEST_ODD - 1);
    let i = this.#at;
    let hash = rest;
    while (i > least && isAsciiLetter(text.charCodeAt(i - 1)))
      hash = mix(hash, text.charCodeAt(--i));
    const word = end - i <= LONGEST_ODD ? this.#words.get(hash) : UNKNOWN;
    if (word !== UNKNOWN) this.#at = i;
    return word;
  }

  #readDigits(from: number): number {
    const text = this.#text;
    let i = this.#at;
    let hash = 0;
    while (i > from && isDigit(text.charCodeAt(i - 1))) hash = mix(hash, text.charCodeAt(--i));
    const digits = this.#at - i;
    this.#at = i;
    if (digits > 2) return NUMBER;
    const word = this.#words.get(hash);
    // `mrn_1` of a bound parameter, `MRN 1:` and `1. ` of a list, `mrn varchar(20)`: no word of its own.
    if (word === UNKNOWN && text.charCodeAt(i - 1) === UNDERSCORE) return this.#readLeft();
    const next = text.charCodeAt(i + digits);
    const isLength = next === CLOSE_ROUND && text.charCodeAt(i - 1) === OPEN_ROUND;
    const isNumbering = next === COLON || isLength || isItemNumber(text, i + digits);
    return isNumbering ? this.#readLeft() : word;
  }

  /** The number of a word that is asked for, in lower case. */
  number(word: string): number {
    const hash = hashOf(word);
    const known = this.#words.get(hash);
    if (known !== UNKNOWN) return known;
    const number = ++this.#last;
    this.#words.set(hash, number);
    return number;
  }

  /** Another way to write a word, where it is none that is asked for itself. */
  addSlip(slip: string, number: number): void {
    this.#slips.set(hashOf(slip), number);
  }
}

/** A number of three digits and more: it has taken the label before it. */
export const NUMBER = -1;
/** A sentence ends here. */
const BREAK = -2;
/** A question does: `Your MRN? User: 84719265` */
export const ASKED = -4;
const QUESTION_MARK = 0x3f;
/** No word is left. */
export const END = -3;

function isPlainWord(text: string, start: number, end: number): boolean {
  return (sharedLexicon().classify(text, start, end) & WordClass.Common) !== 0;
}

/** What opens a turn: `\nCaller: yes it's ` */
const LONGEST_TURN = 48;
/** Letters of a word that odd capitals may part. */
const LONGEST_ODD = 5;
/** Letters of a word that a point may shorten. */
const LONGEST_SHORT = 4;
const UNDERSCORE = 0x5f;
const CLOSE_TAG = 0x3e;
const LINE_FEED = 0x0a;
const OPEN_ROUND = 0x28;
const CLOSE_ROUND = 0x29;
const COLON = 0x3a;
const POINT = 0x2e;

/** Reversed characters, case and accents aside, to a number of 32 bits; words are few, so that two seldom share one. */
function mix(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ ((LETTERS[code] || code) + 0x9e3779b9)) | 0;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = word.length - 1; i >= 0; i--) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff);
}

function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

function isEndMark(code: number): boolean {
  return code === 0x2e || code === 0x3b || code === 0x3f || code === 0x21;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}
