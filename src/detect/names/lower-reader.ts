/**
 * What a writer left in lower case: a name or a place behind words that announce one (`my name is`,
 * `dr.`, `"patient_name": "`, `i live in`), and a first name before a last name.
 */
import { hashWord, LETTERS, type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import type { FoundWords } from "../prefilter/word-finder.ts";
import {
  Gap,
  gapBetween,
  isGlued,
  isSmall,
  LONGEST_WORD,
  phraseEnd,
  Shape,
  shapeOf,
  wordAfter,
  wordBefore,
  wordEnd,
} from "./chars.ts";
import { fieldName } from "./field-names.ts";
import { Kind, kindOf, wordsOf } from "./kinds.ts";
import type { Words } from "./words.ts";

/** Words of a name in lower case that are looked at. */
const MOST_WORDS = 3;
const NAME_CUES =
  Kind.Spoken | Kind.Title | Kind.Announces | Kind.NameKey | Kind.BareName | Kind.PlaceKey;
const CUES = NAME_CUES | Kind.Lives;
const KNOWN = WordClass.FirstName | WordClass.LastName | WordClass.RareName;
const PLAIN = WordClass.Common;
const PLACES = WordClass.City | WordClass.State;
/** What a person does or is. */
const ACTS = Kind.Human | Kind.Is;
/** Between the words of a name: `jane roe`, `jane-roe`, `jane_roe`, `jane+roe`. */
const JOINTS = " -_+";
/** In a text that has capitals, only words that hold one of these count; in one that has few, all do. */
const CERTAIN = /name|liv|resid|mrs|city|^i'm$/;
/** And these before a point. */
const DOTTED = new Set(["dr", "mr"].map((word) => hashWord(word, 0, word.length)));
const POINT = 0x2e;
/** A text with a capital to so many characters, and fewer, was written by one who uses none. */
const CHARACTERS_PER_CAPITAL = 200;
/** In shorter texts cues and names are found, whatever their capitals. */
const SHORT = 256;

/** Words in lower case that are looked at: cues, usual first names, the `i` of `i'm`. */
export function wantedWords(lexicon: Lexicon): string[] {
  return [...wordsOf(CUES), ...lexicon.usual, "i"];
}

export class LowerReader {
  readonly #words: Words;
  readonly #lexicon: Lexicon;
  readonly #certain: ReadonlySet<number>;
  /** Behind the last word that has a row. */
  #end = 0;
  #length = 0;
  /** Where words start that may be cues or first names, ascending, and how many were asked for. */
  #starts: ArrayLike<number> = [];
  #asked = 0;

  constructor(words: Words, lexicon: Lexicon) {
    this.#words = words;
    this.#lexicon = lexicon;
    const certain = [...wantedWords(lexicon), "i'm"].filter((word) => CERTAIN.test(word));
    this.#certain = new Set(certain.map((word) => hashWord(word, 0, word.length)));
  }

  prepare(text: string, { listed, capitals }: FoundWords): void {
    this.#length = text.length;
    this.#end = 0;
    this.#asked = 0;
    const isTyped = text.length >= SHORT && capitals >= text.length / CHARACTERS_PER_CAPITAL;
    this.#starts = isTyped ? listed.filter((start) => this.#isCertain(text, start)) : listed;
  }

  #isCertain(text: string, start: number): boolean {
    const end = wordEnd(text, start);
    const hash = hashWord(text, start, end);
    if (this.#certain.has(hash)) return true;
    return end < text.length && text.charCodeAt(end) === POINT && DOTTED.has(hash);
  }

  /** The start of the next word that could be a cue or a first name; the text's length: there is none. */
  next(): number {
    const asked = this.#asked++;
    return asked < this.#starts.length ? this.#starts[asked] : this.#length;
  }

  /** Adds rows for what the word at `start` announces, or for the name that it opens. */
  read(text: string, start: number): void {
    if (start < this.#end || !isSmall(text.charCodeAt(start))) return;
    const end = wordEnd(text, start);
    if (end - start > LONGEST_WORD) return;
    const hash = hashWord(text, start, end);
    const kind = kindOf(hash);
    if ((kind & CUES) !== 0)
      this.#announce(text, start, { end, kind, field: fieldName(text, start, hash) });
    else if (kind === 0) this.#pair(text, start, end, hash);
  }

  #announce(
    text: string,
    start: number,
    cue: { readonly end: number; readonly kind: number; readonly field: number },
  ): void {
    const end = phraseEnd(text, cue.end);
    const next = wordAfter(text, end);
    if (next < 0) return;
    const gap = gapBetween(text, end, next);
    const { kind } = cue;
    if (gap === Gap.Label || (gap === Gap.Question && (kind & Kind.BareName) !== 0)) {
      if ((kind & (NAME_CUES & ~Kind.Spoken)) === 0) return;
      const owner = wordBefore(text, start);
      const before2 = owner < 0 ? 0 : kindOf(hashWord(text, owner, wordEnd(text, owner)));
      this.#take(text, next, { before1: cue.field || kind, before2, gap });
    } else if (gap === Gap.Blank && (kind & (Kind.BareName | Kind.Lives)) !== 0) {
      const second = kindOf(hashWord(text, next, wordEnd(text, next)));
      const isLed = (kind & Kind.BareName) !== 0 ? Kind.Is : Kind.In | Kind.At | Kind.From;
      const third = (second & isLed) === 0 ? -1 : wordAfter(text, wordEnd(text, next));
      if (third < 0 || third !== wordEnd(text, next) + 1) return;
      this.#take(text, third, { before1: second, before2: kind, gap });
    } else if (gap === Gap.Blank || (gap === Gap.Point && (kind & Kind.Title) !== 0)) {
      if ((kind & (Kind.Spoken | Kind.Title | Kind.Announces)) === 0) return;
      const nextEnd = wordEnd(text, next);
      if (this.#pair(text, next, nextEnd, hashWord(text, next, nextEnd))) return;
      const classes = this.#lexicon.classify(text, next, nextEnd);
      if ((classes & KNOWN) === 0 || (classes & PLAIN) !== 0) return;
      this.#take(text, next, { before1: kind, before2: 0, gap });
    }
  }

  /** Rows for the next words, as far as they are in lower case and part of no longer token. */
  #take(
    text: string,
    from: number,
    first: {
      readonly before1: number;
      readonly before2: number;
      readonly gap: number;
    },
  ): void {
    const words = this.#words;
    let start = from;
    let before1 = first.before1;
    let before2 = first.before2;
    for (let i = 0; i < MOST_WORDS; i++) {
      const end = wordEnd(text, start);
      if (!isSmall(text.charCodeAt(start)) || isGlued(text, start, end)) return;
      const hash = hashWord(text, start, end);
      const row = this.#add(text, start, end, hash);
      words.ordinal[row] = (row === 0 ? 0 : words.ordinal[row - 1]) + (i === 0 ? 2 : 1);
      words.before1[row] = before1;
      words.before2[row] = before2;
      words.gap[row] = i === 0 ? first.gap : Gap.Blank;
      before2 = before1;
      before1 = words.kind[row];
      if (text.charCodeAt(end) !== 0x20 || LETTERS[text.charCodeAt(end + 1)] === 0) return;
      start = end + 1;
      if (start >= text.length) return;
    }
  }

  /**
   * Without a cue: a usual first name before a last name (`jane roe`, `jane-roe`), or before what a
   * person does (`jane said`); none of them plain English.
   */
  #pair(text: string, start: number, end: number, hash: number): boolean {
    const classes = this.#lexicon.classOf(hash);
    if ((classes & WordClass.Usual) === 0 || kindOf(hash) !== 0) return false;
    if (start > 0 && isPart(text.charCodeAt(start - 1))) return false;
    const isActing = (classes & PLACES) === 0 && (kindBehind(text, end) & ACTS) !== 0;
    const stop = this.#lastNameEnd(text, end) || (isActing ? end : 0);
    if (stop === 0) return false;
    const words = this.#words;
    const row = this.#add(text, start, stop, hash);
    words.ordinal[row] = row === 0 ? 0 : words.ordinal[row - 1] + 2;
    words.before1[row] = Kind.Hints;
    words.before2[row] = 0;
    words.gap[row] = Gap.Blank;
    return true;
  }

  /** Where the last names end that follow a first name's `end`, an initial between them; 0: none do. */
  #lastNameEnd(text: string, end: number): number {
    let stop = 0;
    let at = end;
    for (let count = 0; count < MOST_WORDS; count++) {
      const joint = text.charAt(at);
      const start = at + 1;
      if (joint === "" || !JOINTS.includes(joint) || start >= text.length) break;
      if (!isSmall(text.charCodeAt(start))) break;
      at = wordEnd(text, start);
      if (at - start === 1 && stop === 0 && joint === " ") {
        if (text.charAt(at) === ".") {
          at++;
          if (at >= text.length || !isPart(text.charCodeAt(at))) stop = at;
        }
        continue;
      }
      const hash = hashWord(text, start, at);
      const classes = this.#lexicon.classOf(hash);
      const isStrange = (classes & ~WordClass.RareName) === 0 && at - start > 4 && joint === " ";
      const isLast = (classes & (WordClass.LastName | PLAIN)) === WordClass.LastName;
      if ((!isLast && !isStrange) || kindOf(hash) !== 0) break;
      if (at < text.length && isPart(text.charCodeAt(at)) && !JOINTS.includes(text.charAt(at)))
        break;
      stop = at;
    }
    return stop;
  }

  #add(text: string, start: number, end: number, hash: number): number {
    const words = this.#words;
    const row = words.next();
    words.start[row] = start;
    words.end[row] = end;
    words.kind[row] = kindOf(hash);
    words.classes[row] = this.#lexicon.classOf(hash);
    words.shape[row] = Shape.Lower | shapeOf(text, start, end);
    words.before3[row] = 0;
    words.after[row] = 0;
    words.later[row] = 0;
    words.afterEnd[row] = end;
    this.#end = end;
    return row;
  }
}

/** The kind of the word behind a blank; 0: of no kind. */
function kindBehind(text: string, end: number): number {
  if (text.charCodeAt(end) !== 0x20 || end + 1 >= text.length) return 0;
  return kindOf(hashWord(text, end + 1, wordEnd(text, end + 1)));
}

/** A digit, a letter, or what joins a longer token: `x-jane`, `jane-3`. */
function isPart(code: number): boolean {
  if ((code >= 0x30 && code <= 0x39) || LETTERS[code] !== 0) return true;
  return code === 0x2d || code === 0x5f || code === 0x40 || code === 0x2e;
}
