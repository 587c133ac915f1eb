/**
 * The words of a text that names and places are made of: capitalised ones, those in lower case that
 * a cue announces, and particles between them. One pass over the characters; a word is hashed as it
 * is read, so that plain words cost no slice and no look-up in the lexicon.
 */
import { HASH_SEED, LETTERS, type Lexicon, mixLetter } from "../lexicon/lexicon.ts";
import { Kind, kindOf } from "./kinds.ts";

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
} as const;

const LONGEST_GAP = 12;
/** Words in lower case behind a cue that are looked at. */
const MOST_LOWER = 3;
const WAKES_LOWER =
  Kind.Spoken |
  Kind.Is |
  Kind.Title |
  Kind.Announces |
  Kind.NameKey |
  Kind.BareName |
  Kind.In |
  Kind.At |
  Kind.From |
  Kind.PlaceKey;
const LINKS = Kind.Particle | Kind.And | Kind.Of;

/** One row a word, in columns: `start[i]`, `kind[i]`. */
export class Words {
  count = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** Its number among all words of the text: neighbours differ by one. */
  ordinal = new Int32Array(256);
  kind = new Int32Array(256);
  /** Bits of WordClass. */
  classes = new Int32Array(256);
  shape = new Int32Array(256);
  /** Kinds of the three words before it. */
  before1 = new Int32Array(256);
  before2 = new Int32Array(256);
  before3 = new Int32Array(256);
  /** What stands before it: a Gap. */
  gap = new Int32Array(256);
  /** Kind of the word behind it, if only a blank or a hyphen stands between. */
  after = new Int32Array(256);
  afterEnd = new Int32Array(256);
  /** Kind of the word behind it and a comma. */
  later = new Int32Array(256);

  /** Room for one more row. */
  next(): number {
    if (this.count === this.start.length) this.#grow();
    return this.count++;
  }

  #grow(): void {
    const grown = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(column.length * 2);
      wider.set(column);
      return wider;
    };
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.ordinal = grown(this.ordinal);
    this.kind = grown(this.kind);
    this.classes = grown(this.classes);
    this.shape = grown(this.shape);
    this.before1 = grown(this.before1);
    this.before2 = grown(this.before2);
    this.before3 = grown(this.before3);
    this.gap = grown(this.gap);
    this.after = grown(this.after);
    this.afterEnd = grown(this.afterEnd);
    this.later = grown(this.later);
  }
}

/** Reads shadows (Latin-1), each over the words of the one before. */
export class WordReader {
  readonly words = new Words();
  readonly #lexicon: Lexicon;
  #text = "";
  #ordinal = 0;
  #kind1 = 0;
  #kind2 = 0;
  #kind3 = 0;
  /** Where the word before this one ends, its `'s` included. */
  #end1 = 0;
  #lowerUntil = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(text: string): void {
    this.#text = text;
    this.words.count = 0;
    this.#ordinal = this.#kind1 = this.#kind2 = this.#kind3 = this.#end1 = this.#lowerUntil = 0;
    const length = text.length;
    let i = 0;
    while (i < length) {
      let letter = LETTERS[text.charCodeAt(i)];
      if (letter === 0) {
        i++;
        continue;
      }
      const start = i;
      let hash = HASH_SEED;
      do {
        hash = mixLetter(hash, letter);
        if (++i === length) break;
        letter = LETTERS[text.charCodeAt(i)];
        if (letter === 0 && text.charCodeAt(i) === APOSTROPHE) letter = insideWord(text, i);
      } while (letter !== 0);
      this.#take(start, i, hash);
      if (i < length && text.charCodeAt(i) === APOSTROPHE && isPossessive(text, i)) i += 2;
      this.#end1 = i;
    }
  }

  #take(start: number, end: number, hash: number): void {
    const { words } = this;
    let kind = kindOf(hash);
    const ordinal = ++this.#ordinal;
    if ((kind & Kind.BareName) !== 0 && this.#isFieldName(start)) kind |= Kind.NameKey;
    const last = words.count - 1;
    const isNext = last >= 0 && words.ordinal[last] === ordinal - 1;
    if (isNext) this.#follow(last, start, end, kind);
    if (isCapital(this.#text.charCodeAt(start))) this.#add(start, end, hash, kind);
    else if (isNext && (kind & LINKS) !== 0) {
      this.#add(start, end, hash, kind, Shape.Link);
    } else if ((this.#kind1 & WAKES_LOWER) !== 0 && this.#announcesLower(start)) {
      this.#lowerUntil = ordinal + MOST_LOWER;
      this.#add(start, end, hash, kind, Shape.Lower);
    } else if (isNext && ordinal < this.#lowerUntil && (words.shape[last] & Shape.Lower) !== 0) {
      this.#add(start, end, hash, kind, Shape.Lower);
    }
    this.#kind3 = this.#kind2;
    this.#kind2 = this.#kind1;
    this.#kind1 = kind;
  }

  /** `Name:` that opens a line is a person's; `name` in a list of fields may be anything's. */
  #isFieldName(start: number): boolean {
    if (!isCapital(this.#text.charCodeAt(start))) return false;
    return this.#end1 === 0 || gapBetween(this.#text, this.#end1, start) !== Gap.Blank;
  }

  /** `my name is`, `i am`, `named`, `in` behind `live`: what comes next may be in lower case. */
  #announcesLower(start: number): boolean {
    const one = this.#kind1;
    const two = this.#kind2;
    if ((one & (Kind.Spoken | Kind.Title | Kind.Announces)) !== 0) return start - this.#end1 <= 2;
    if ((one & Kind.Is) !== 0) return (two & Kind.BareName) !== 0;
    if ((one & (Kind.In | Kind.At | Kind.From)) !== 0) return (two & Kind.Lives) !== 0;
    const gap = gapBetween(this.#text, this.#end1, start);
    return gap === Gap.Label || (gap === Gap.Question && (one & Kind.BareName) !== 0);
  }

  #add(start: number, end: number, hash: number, kind: number, shape = 0): void {
    const { words } = this;
    const text = this.#text;
    const isNext = words.count > 0 && words.ordinal[words.count - 1] === this.#ordinal - 1;
    if (isGlued(text, start, end) || (!isNext && isBehindHyphen(text, start))) return;
    const row = words.next();
    words.start[row] = start;
    words.end[row] = end;
    words.ordinal[row] = this.#ordinal;
    words.kind[row] = kind;
    words.classes[row] = end - start === 1 ? 0 : this.#lexicon.classOf(hash);
    words.shape[row] = shape === Shape.Link ? shape : shape | shapeOf(text, start, end);
    words.before1[row] = this.#kind1;
    words.before2[row] = this.#kind2;
    words.before3[row] = this.#kind3;
    words.gap[row] = this.#ordinal === 1 ? Gap.Break : gapBetween(text, this.#end1, start);
    words.after[row] = 0;
    words.afterEnd[row] = end;
    words.later[row] = 0;
  }

  #follow(last: number, start: number, end: number, kind: number): void {
    const { words } = this;
    const gap = start - this.#end1;
    const code = this.#text.charCodeAt(this.#end1);
    if (gap === 2 && code === COMMA) words.later[last] = kind;
    if (gap !== 1 || (code !== BLANK && code !== HYPHEN)) return;
    words.after[last] = kind;
    words.afterEnd[last] = end;
    if (code === HYPHEN && !isCapital(this.#text.charCodeAt(start)))
      words.shape[last] |= Shape.Mixed;
  }
}

const APOSTROPHE = 0x27;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const UNDERSCORE = 0x5f;

/** An apostrophe between letters belongs to the word, but that of a closing `'s`. */
function insideWord(text: string, at: number): number {
  const next = at + 1 < text.length ? LETTERS[text.charCodeAt(at + 1)] : 0;
  return next === 0 || isPossessive(text, at) ? 0 : APOSTROPHE;
}

function isPossessive(text: string, at: number): boolean {
  if ((text.charCodeAt(at + 1) | 0x20) !== 0x73) return false;
  return at + 2 >= text.length || LETTERS[text.charCodeAt(at + 2)] === 0;
}

/** Part of an identifier, an address or a longer token: `CHADS2`, `Lyrica_10`, `@Roe`, `Config.yaml`. */
function isGlued(text: string, start: number, end: number): boolean {
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
function isBehindHyphen(text: string, start: number): boolean {
  return start > 1 && text.charCodeAt(start - 1) === HYPHEN && isLetterAt(text, start - 2);
}

/** Digits, `_`, `@`, a backslash. */
function isGlue(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === UNDERSCORE || code === 0x40 || code === 0x5c;
}

function isLetterAt(text: string, at: number): boolean {
  return LETTERS[text.charCodeAt(at)] !== 0;
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

function isSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code >= 0xdf;
}

function shapeOf(text: string, start: number, end: number): number {
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
  if (capitals === 0) return shape;
  if (capitals >= end - start - 2 && !isSmall(text.charCodeAt(end - 1))) return shape | Shape.Upper;
  const isName = capitals === 1 && last > 1 && last < 4 && isCapital(text.charCodeAt(start));
  return isName ? shape : shape | Shape.Mixed;
}

/** A lone capital is an initial, except the pronoun. */
function isInitial(text: string, start: number): boolean {
  if (!isCapital(text.charCodeAt(start))) return false;
  return text.charCodeAt(start) !== 0x49 || text.charCodeAt(start + 1) === POINT;
}

function gapBetween(text: string, from: number, to: number): number {
  const length = to - from;
  const first = text.charCodeAt(from);
  if (length === 1) {
    if (first === BLANK) return Gap.Blank;
    if (first === HYPHEN) return Gap.Hyphen;
    if (first === POINT) return Gap.Point;
  }
  if (length === 2 && text.charCodeAt(from + 1) === BLANK) {
    if (first === BLANK) return Gap.Blank;
    if (first === POINT) return Gap.Point;
    if (first === COMMA) return Gap.Comma;
    if (first === QUESTION) return Gap.Question;
  }
  if (length > LONGEST_GAP) return Gap.Break;
  let gap: number = Gap.Soft;
  for (let i = from; i < to; i++) {
    const kind = GAPS[text.charCodeAt(i)];
    if (kind === Gap.Break) return Gap.Break;
    if (kind === Gap.Label || kind === Gap.AtSign) gap = kind;
  }
  return gap;
}

const COMMA = 0x2c;
const QUESTION = 0x3f;
const GAPS = gapTable();

function gapTable(): Uint8Array {
  const gaps = new Uint8Array(256).fill(Gap.Break);
  for (const sign of " \"'`*_([{<>/-\u0096\u0097&") gaps[sign.charCodeAt(0)] = Gap.Soft;
  gaps["@".charCodeAt(0)] = Gap.AtSign;
  for (const sign of ":=|\n\t") gaps[sign.charCodeAt(0)] = Gap.Label;
  return gaps;
}
