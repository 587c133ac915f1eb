/** The words before a place, from right to left, straight off the characters. */
import { isAsciiLetter, isCapital, isDigit, isSmall } from "../characters.ts";
import { Codes } from "../codes.ts";
import { LETTERS, WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { IntMap } from "./int-map.ts";
import {
  clockStart,
  isAnswering,
  isIndex,
  isItemNumber,
  isSuffix,
  placeholderStart,
  tagStart,
} from "./no-words.ts";

const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
/** Says something by itself, or with what it closes. */
const MARK = 4;
const END_MARK = 5;
/** By a character's code; 0: it parts words. */
const KINDS = Uint8Array.from({ length: 0x100 }, (_, code) => {
  if (isSmall(code) || code >= 0xdf) return SMALL;
  if (isCapital(code) || code >= 0xc0) return CAPITAL;
  if (isDigit(code)) return DIGIT;
  if (".;?!".includes(String.fromCharCode(code))) return END_MARK;
  return "#]>".includes(String.fromCharCode(code)) ? MARK : 0;
});
/** What a character adds to a hash, case and accents aside. */
const MIXED = Int32Array.from(LETTERS, (letter, code) => (letter || code) + 0x9e3779b9);

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
  /** By the hash of its letters, a word's number; of a slip, that of its word below 0. */
  readonly #words = new IntMap();
  #last = HASH;
  #text = "";
  #codes = new Codes();
  #start = -1;
  #at = 0;
  #count = 0;
  /** The words that were read, and where each starts. */
  readonly #read = new Int32Array(MAX_WORDS + MORE_WORDS);
  readonly #starts = new Int32Array(MAX_WORDS + MORE_WORDS);

  constructor() {
    this.#words.set(mix(0, NUMBER_SIGN), HASH);
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
  begin(codes: Codes, at: number): void {
    this.#codes = codes;
    if (this.#text === codes.text && this.#start === at) return;
    this.#text = codes.text;
    this.#start = at;
    this.#at = at;
    this.#count = 0;
  }

  /** The text is needed no more. */
  release(): void {
    this.#text = "";
    this.#start = -1;
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
    const codes = this.#codes;
    const from = Math.max(0, this.#start - LABEL_REACH);
    while (this.#at > from) {
      const kind = KINDS[codes.at(this.#at - 1)];
      if (kind === SMALL || kind === CAPITAL) return this.#readLetters(from);
      if (kind === MARK || kind === END_MARK) {
        const said = kind === MARK ? this.#readMark(from) : this.#readEnd();
        if (said !== UNKNOWN) return said;
      } else if (kind === DIGIT) {
        const clock = clockStart(codes, this.#at, from);
        if (clock === this.#at) return this.#readDigits(from);
        this.#at = clock;
      } else this.#at--;
    }
    return END;
  }

  /** What a mark says by itself, or with what it closes; UNKNOWN: nothing. */
  #readMark(from: number): number {
    const codes = this.#codes;
    const code = codes.at(--this.#at);
    if (code === CLOSE_TAG) this.#at = tagStart(this.#text, this.#at);
    if (code !== CLOSE_BRACKET || isIndex(codes, this.#at + 1))
      return code === NUMBER_SIGN ? HASH : UNKNOWN;
    const open = placeholderStart(codes, this.#at, from);
    if (open < 0) return UNKNOWN;
    this.#at = open;
    return NUMBER;
  }

  /** What a mark says that may end a sentence; UNKNOWN: it ends none. */
  #readEnd(): number {
    const code = this.#codes.at(--this.#at);
    if (!isSpace(this.#codes.at(this.#at + 1)) || this.#isShort(code)) return UNKNOWN;
    return code === QUESTION_MARK || this.#isTurn(this.#at + 1) ? ASKED : BREAK;
  }

  /**
   * Whether a point is no sentence's: `hold on... okay`, and behind a short word of labels, `soc. sec. no. `, `m.r.n. `,
   * but not behind a whole one: `lost my card. 84719265 rows`.
   */
  #isShort(code: number): boolean {
    if (code !== POINT) return false;
    const codes = this.#codes;
    if (isDigit(codes.at(this.#at - 1))) return isItemNumber(codes, this.#at);
    if (codes.at(this.#at - 1) === POINT) return true;
    let start = this.#at;
    let hash = 0;
    while (this.#at - start <= LONGEST_SHORT && isAsciiLetter(codes.at(start - 1)))
      hash = mix(hash, codes.at(--start));
    const length = this.#at - start;
    if (length > LONGEST_SHORT || this.#words.get(hash) <= HASH) return false;
    return length < LONGEST_SHORT || !isPlainWord(this.#text, start, this.#at);
  }

  /** `Enter your member number.` on the line before a speaker's answer. */
  #isTurn(at: number): boolean {
    if (this.#codes.at(at) !== LINE_FEED || this.#start - at > LONGEST_TURN) return false;
    return this.#text.slice(at, this.#start).includes(":");
  }

  /** `Ssn` of `patientSsn`, `MRNs`, `mrn`, Salesforce's `Mrn__c`, Django's `mrn__exact`. */
  #readLetters(from: number): number {
    const codes = this.#codes;
    let i = this.#at - 1;
    let hash = 0;
    let code = codes.at(i);
    for (; i >= from && KINDS[code] === SMALL; code = codes.at(--i)) hash = mix(hash, code);
    const small = this.#at - 1 - i;
    const isPlural = small === 1 && KINDS[codes.at(i - 1)] === CAPITAL;
    if (small > 0 && i >= from && KINDS[code] === CAPITAL) {
      hash = mix(hash, code);
      code = codes.at(--i);
    }
    if (small === 0 || isPlural)
      for (; i >= from && KINDS[code] === CAPITAL; code = codes.at(--i)) hash = mix(hash, code);
    const end = this.#at;
    this.#at = i + 1;
    if (code === LINE_FEED && isAnswering(codes, i + 1, end)) return this.#readLeft();
    if (code === UNDERSCORE && isSuffix(this.#text, i + 1, end)) return this.#readLeft();
    if (codes.at(end) === OPEN_ROUND && isAssigned(codes, i)) return this.#readLeft();
    const isParted = i >= from && isAsciiLetter(code);
    const odd = isParted ? this.#readOddCase(end, hash, from) : UNKNOWN;
    return odd || Math.abs(this.#words.get(hash));
  }

  /** `mRN`, `LiCeNsE`: a word of labels that capitals part is one in whole. */
  #readOddCase(end: number, rest: number, from: number): number {
    const codes = this.#codes;
    const least = Math.max(from, end - LONGEST_ODD - 1);
    let i = this.#at;
    let hash = rest;
    while (i > least && isAsciiLetter(codes.at(i - 1))) hash = mix(hash, codes.at(--i));
    const word = end - i <= LONGEST_ODD ? this.#words.get(hash) : UNKNOWN;
    if (word <= UNKNOWN) return UNKNOWN;
    this.#at = i;
    return word;
  }

  #readDigits(from: number): number {
    const codes = this.#codes;
    let i = this.#at;
    let hash = 0;
    while (i > from && isDigit(codes.at(i - 1))) hash = mix(hash, codes.at(--i));
    const digits = this.#at - i;
    this.#at = i;
    if (digits > 2) return NUMBER;
    const word = this.#words.get(hash);
    // `mrn_1` of a bound parameter, `MRN 1:` and `1. ` of a list, `mrn varchar(20)`: no word of its own.
    if (word === UNKNOWN && codes.at(i - 1) === UNDERSCORE) return this.#readLeft();
    const next = codes.at(i + digits);
    const isLength = next === CLOSE_ROUND && codes.at(i - 1) === OPEN_ROUND;
    const isNumbering = next === COLON || isLength || isItemNumber(codes, i + digits);
    return isNumbering ? this.#readLeft() : word;
  }

  /** The number of a word that is asked for, in lower case. */
  number(word: string): number {
    const hash = hashOf(word);
    const known = this.#words.get(hash);
    if (known > UNKNOWN) return known;
    const number = ++this.#last;
    this.#words.set(hash, number);
    return number;
  }

  /** Another way to write a word, where it is none that is asked for itself. */
  addSlip(slip: string, number: number): void {
    const hash = hashOf(slip);
    if (this.#words.get(hash) <= UNKNOWN) this.#words.set(hash, -number);
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

/** Whether the value of a key is made by the call whose name opens behind `at`: `dob=Timestamp('1947-09-30')`. */
function isAssigned(codes: Codes, at: number): boolean {
  const mark = codes.at(at) === BLANK ? at - 1 : at;
  if (codes.at(mark) !== EQUALS && codes.at(mark) !== COLON) return false;
  const before = codes.at(mark - 1);
  return isAsciiLetter(before) || before === QUOTE || before === APOSTROPHE || before === BLANK;
}

function isPlainWord(text: string, start: number, end: number): boolean {
  return (sharedLexicon().classify(text, start, end) & WordClass.Common) !== 0;
}

/** What opens a turn: `\nCaller: yes it's ` */
const LONGEST_TURN = 48;
/** Letters of a word that odd capitals may part. */
const LONGEST_ODD = 16;
/** Letters of a word that a point may shorten. */
const LONGEST_SHORT = 4;
const UNDERSCORE = 0x5f;
const CLOSE_TAG = 0x3e;
const LINE_FEED = 0x0a;
const OPEN_ROUND = 0x28;
const CLOSE_ROUND = 0x29;
const COLON = 0x3a;
const EQUALS = 0x3d;
const BLANK = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const POINT = 0x2e;
const CLOSE_BRACKET = 0x5d;
const NUMBER_SIGN = 0x23;

/** Reversed characters to a number of 32 bits; words are few, so that two seldom share one. */
function mix(hash: number, code: number): number {
  return Math.imul(hash, 0x01000193) ^ MIXED[code];
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = word.length - 1; i >= 0; i--) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}
