/**
 * Reads a text's capitalised words, the particles between them, and what cues announce in lower
 * case. Plain words are only stepped over: no hash, no slice, no look-up; what stands before a
 * capitalised word is looked at when it comes.
 */
import { hashWord, type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { WordFinder } from "../prefilter/word-finder.ts";
import {
  Gap,
  gapBetween,
  isBehindHyphen,
  isCapital,
  isGlued,
  isSmall,
  LONGEST_WORD,
  numberedEnd,
  phraseEnd,
  Shape,
  shapeOf,
  wordAfter,
  wordBefore,
  wordEnd,
} from "./chars.ts";
import { fieldName } from "./field-names.ts";
import { Kind, kindOf } from "./kinds.ts";
import { LowerReader, wantedWords } from "./lower-reader.ts";
import { endsAsSurname } from "./surname.ts";
import { Words } from "./words.ts";

const LINKS = Kind.Particle | Kind.And | Kind.Of;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
/** What is of a place, or not, by what stands before it. */
const LEADS = Kind.In | Kind.At | Kind.From | Kind.Article;
const LOOKS_FURTHER = LEADS | Kind.Is | Kind.BareName;
/** Particles, `of`, `and` between two capitalised words. */
const MOST_LINKS = 2;
const LONGEST_SYLLABLE = 5;
const LONGEST_LINK = 4;

export class WordReader {
  readonly words = new Words();
  readonly #lexicon: Lexicon;
  readonly #lower: LowerReader;
  readonly #finder: WordFinder;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#lower = new LowerReader(this.words, lexicon);
    this.#finder = new WordFinder(wantedWords(lexicon));
  }

  /** Over the words of the text before. */
  read(text: string): void {
    const lower = this.#lower;
    this.words.count = 0;
    const found = this.#finder.find(text);
    lower.prepare(text, found);
    let cue = lower.next();
    let end = 0;
    for (const start of found.capitalised) {
      if (start < end) continue;
      for (; cue < start; cue = lower.next()) lower.read(text, cue);
      end = wordEnd(text, start);
      this.#add(text, start, end);
    }
    for (; cue < text.length; cue = lower.next()) lower.read(text, cue);
  }

  #add(text: string, start: number, wordsEnd: number): void {
    const { words } = this;
    const isJoint = text.charCodeAt(wordsEnd) === HYPHEN;
    const end = isJoint ? this.#joinedEnd(text, start, wordsEnd) : wordsEnd;
    const numbered = numberedEnd(text, start, end);
    if (numbered === 0 ? isGlued(text, start, end) : isGlued(text, start, numbered)) return;
    const before = wordBefore(text, start);
    const isNext = this.#reaches(text, before);
    if (!isNext && isBehindHyphen(text, start)) return;
    const hash = hashWord(text, start, end);
    const row = words.next();
    words.start[row] = start;
    words.end[row] = end;
    words.kind[row] = kindOf(hash) | fieldName(text, start, hash);
    words.classes[row] =
      end - start === 1
        ? 0
        : this.#lexicon.classOf(hash) || strangeClass(text, start, end, end > wordsEnd);
    words.shape[row] = shapeOf(text, start, end);
    if (numbered > 0) {
      words.end[row] = numbered;
      words.shape[row] |= Shape.Numbered;
    }
    this.#place(text, row, before, isNext);
    this.#lookAhead(text, row);
  }

  /** `Eun-ji Ryu`: behind the second syllable of a given name in small letters, before a capital. */
  #joinedEnd(text: string, start: number, end: number): number {
    if (end - start > LONGEST_SYLLABLE || end - start < 2) return end;
    if (!isSmall(text.charCodeAt(end + 1))) return end;
    const stop = wordEnd(text, end + 1);
    const length = stop - end - 1;
    if (length < 2 || length > LONGEST_SYLLABLE || text.charCodeAt(stop) !== BLANK) return end;
    if (!isCapital(text.charCodeAt(stop + 1))) return end;
    const classes =
      this.#lexicon.classify(text, start, end) | this.#lexicon.classify(text, end + 1, stop);
    return (classes & WordClass.Common) === 0 ? stop : end;
  }

  /** What stands before the row: the row before it, or words that have none. */
  #place(text: string, row: number, before: number, isNext: boolean): void {
    const { words } = this;
    const last = row - 1;
    words.ordinal[row] = (last < 0 ? 0 : words.ordinal[last]) + (isNext ? 1 : 2);
    if (isNext) {
      words.gap[row] = gapBetween(text, phraseEnd(text, words.end[last]), words.start[row]);
      words.before1[row] = words.kind[last];
      words.before2[row] = words.before1[last];
      words.before3[row] = words.before2[last];
      if (words.gap[row] === Gap.Comma) words.later[last] = words.kind[row];
      if (words.gap[row] !== Gap.Blank && words.gap[row] !== Gap.Hyphen) return;
      words.after[last] = words.kind[row];
      words.afterEnd[last] = words.end[row];
    } else this.#lookBack(text, row, before);
  }

  #lookBack(text: string, row: number, start1: number): void {
    const { words } = this;
    words.before1[row] = words.before2[row] = words.before3[row] = 0;
    words.gap[row] = Gap.Break;
    if (start1 < 0) return;
    const end1 = wordEnd(text, start1);
    words.gap[row] = gapBetween(text, phraseEnd(text, end1), words.start[row]);
    words.before1[row] = kindAt(text, start1, end1);
    if (words.gap[row] === Gap.Break || (words.before1[row] & LOOKS_FURTHER) === 0) return;
    const start2 = wordBefore(text, start1);
    if (start2 < 0) return;
    words.before2[row] = kindAt(text, start2, wordEnd(text, start2));
    if ((words.before1[row] & LEADS) === 0) return;
    const start3 = wordBefore(text, start2);
    if (start3 >= 0) words.before3[row] = kindAt(text, start3, wordEnd(text, start3));
  }

  /** Notes what comes behind the row in lower case; a capitalised word notes itself. */
  #lookAhead(text: string, row: number): void {
    const { words } = this;
    words.after[row] = 0;
    words.later[row] = 0;
    const end = words.end[row];
    words.afterEnd[row] = end;
    const from = phraseEnd(text, end);
    const code = text.charCodeAt(from);
    const isComma = code === COMMA;
    if (!isComma && code !== BLANK && code !== HYPHEN) return;
    const next = isComma ? from + 2 : from + 1;
    if (next >= text.length || !isSmall(text.charCodeAt(next))) return;
    if (isComma && text.charCodeAt(from + 1) !== BLANK) return;
    const nextEnd = wordEnd(text, next);
    const kind = nextEnd - next > LONGEST_WORD ? 0 : kindOf(hashWord(text, next, nextEnd));
    if (isComma) {
      words.later[row] = kind;
      return;
    }
    words.after[row] = kind;
    words.afterEnd[row] = nextEnd;
    if (code === HYPHEN) words.shape[row] |= Shape.Mixed;
  }

  /** Whether the last row is the word at `before`, or only links stand between, which become rows. */
  #reaches(text: string, before: number): boolean {
    const { words } = this;
    const last = words.count - 1;
    if (last < 0 || before < words.start[last]) return false;
    if (before < words.end[last]) return true;
    let first = before;
    for (let count = 1; ; count++) {
      if (!this.#isLink(text, first)) return false;
      const earlier = wordBefore(text, first);
      if (earlier === words.start[last]) break;
      if (earlier < words.start[last] || count === MOST_LINKS) return false;
      first = earlier;
    }
    for (let at = first; at <= before && at >= 0; at = wordAfter(text, wordEnd(text, at)))
      this.#addLink(text, at);
    return true;
  }

  #isLink(text: string, start: number): boolean {
    if (!isSmall(text.charCodeAt(start))) return false;
    const end = wordEnd(text, start);
    return end - start <= LONGEST_LINK && (kindOf(hashWord(text, start, end)) & LINKS) !== 0;
  }

  #addLink(text: string, start: number): void {
    const { words } = this;
    const end = wordEnd(text, start);
    const row = words.next();
    words.start[row] = start;
    words.end[row] = end;
    words.kind[row] = kindOf(hashWord(text, start, end));
    words.classes[row] = 0;
    words.shape[row] = Shape.Link;
    words.after[row] = 0;
    words.later[row] = 0;
    words.afterEnd[row] = end;
    this.#place(text, row, words.start[row - 1], true);
  }
}

/** What the shape of a word says that the lexicon does not know. */
function strangeClass(text: string, start: number, end: number, isJoined: boolean): number {
  if (isJoined) return WordClass.RareName;
  return endsAsSurname(text, start, end) ? WordClass.LastName : 0;
}

/** The kind of the word at [start, end), which may open a line as a field's name. */
function kindAt(text: string, start: number, end: number): number {
  const hash = hashWord(text, start, end);
  return kindOf(hash) | fieldName(text, start, hash);
}
