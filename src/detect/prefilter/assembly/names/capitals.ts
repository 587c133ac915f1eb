// Rows for capitalised words, and for the particles, `of` and `and` between two of them. Plain words have none: what
// stands before and behind a capitalised word is looked at when it comes.
import { fieldName } from "./fields";
import { BLANK_GAP, BREAK_GAP, COMMA_GAP, HYPHEN_GAP, gapBetween } from "./gaps";
import {
  AND, ARTICLE, AT, BARE_NAME, COMMON, FROM, IN, IS, OF, PARTICLE, RARE_NAME, classByEnding, classesOf, kindsAt,
  kindsOf, wordAt,
} from "./lexicon";
import { LINK, MIXED, NUMBERED, isBehindHyphen, isGlued, numberedEnd, shapeOf } from "./shapes";
import { BLANK, COMMA, HYPHEN, LONGEST_WORD, codeAt, isCapital, isSmall, phraseEnd, wordAfter, wordBefore, wordEnd } from "./text";
import { AFTER, BEFORE1, BEFORE2, BEFORE3, CLASSES, GAP, KIND, LATER, ORDINAL, SHAPE, endOf, get, nextWord, put, putAfterEnd, putRange, startOf, wordCount } from "./words";

const LINKS: u32 = PARTICLE | AND | OF;
// What is of a place, or not, by what stands before it.
const LEADS: u32 = IN | AT | FROM | ARTICLE;
const LOOKS_FURTHER: u32 = LEADS | IS | BARE_NAME;
// Links between two capitalised words.
const MOST_LINKS: i32 = 2;
const LONGEST_LINK: usize = 4;
const LONGEST_SYLLABLE: usize = 5;

// @param letters where the word ends, that a hyphen may join with the next
export function addCapitalised(start: usize, letters: usize): void {
  const stop = codeAt(letters) == HYPHEN ? joinedEnd(start, letters) : letters;
  const numbered = numberedEnd(start, stop);
  const last = numbered == 0 ? stop : numbered;
  if (isGlued(start, last)) return;
  const before = wordBefore(start);
  const isNext = reaches(before);
  if (!isNext && isBehindHyphen(start)) return;
  const word = wordAt(start, stop);
  const row = nextWord();
  putRange(row, start, last);
  put(KIND, row, kindsOf(word) | fieldName(start, word));
  put(CLASSES, row, stop - start == 1 ? 0 : classesOf(word) || strangeClass(start, stop, stop > letters));
  put(SHAPE, row, shapeOf(start, stop) | (numbered == 0 ? 0 : NUMBERED));
  if (isNext) placeBehind(row);
  else lookBack(row, before);
  lookAhead(row);
}

// `Eun-ji Ryu`: behind the second syllable of a given name in small letters, before a capital.
function joinedEnd(start: usize, stop: usize): usize {
  if (stop - start > LONGEST_SYLLABLE || stop - start < 2) return stop;
  const second = stop + 1;
  if (!isSmall(codeAt(second))) return stop;
  const end = wordEnd(second);
  if (end - second < 2 || end - second > LONGEST_SYLLABLE || codeAt(end) != BLANK) return stop;
  if (!isCapital(codeAt(end + 1))) return stop;
  const classes = classesOf(wordAt(start, stop)) | classesOf(wordAt(second, end));
  return (classes & COMMON) == 0 ? end : stop;
}

// What the shape of a word says that the lexicon does not know.
function strangeClass(start: usize, stop: usize, isJoined: bool): u32 {
  return isJoined ? RARE_NAME : classByEnding(start, stop);
}

// Behind the row before it, with no word but that between.
function placeBehind(row: i32): void {
  const last = row - 1;
  const gap = gapBetween(phraseEnd(endOf(last)), startOf(row));
  put(ORDINAL, row, get(ORDINAL, last) + 1);
  put(GAP, row, gap);
  put(BEFORE3, row, get(BEFORE2, last));
  put(BEFORE2, row, get(BEFORE1, last));
  put(BEFORE1, row, get(KIND, last));
  if (gap == COMMA_GAP) put(LATER, last, get(KIND, row));
  if (gap != BLANK_GAP && gap != HYPHEN_GAP) return;
  put(AFTER, last, get(KIND, row));
  putAfterEnd(last, endOf(row));
}

// @param word1 the start of the word before it, which has no row; 0: none
function lookBack(row: i32, word1: usize): void {
  put(ORDINAL, row, row == 0 ? 2 : get(ORDINAL, row - 1) + 2);
  put(GAP, row, BREAK_GAP);
  put(BEFORE1, row, 0);
  put(BEFORE2, row, 0);
  put(BEFORE3, row, 0);
  if (word1 == 0) return;
  const end1 = wordEnd(word1);
  const gap = gapBetween(phraseEnd(end1), startOf(row));
  const kind1 = kindsAsField(word1, end1);
  put(GAP, row, gap);
  put(BEFORE1, row, kind1);
  if (gap == BREAK_GAP || (kind1 & LOOKS_FURTHER) == 0) return;
  const word2 = wordBefore(word1);
  if (word2 == 0) return;
  put(BEFORE2, row, kindsAsField(word2, wordEnd(word2)));
  if ((kind1 & LEADS) == 0) return;
  const word3 = wordBefore(word2);
  if (word3 != 0) put(BEFORE3, row, kindsAsField(word3, wordEnd(word3)));
}

// Notes what comes behind the row in lower case; a capitalised word notes itself.
function lookAhead(row: i32): void {
  const stop = endOf(row);
  put(AFTER, row, 0);
  put(LATER, row, 0);
  putAfterEnd(row, stop);
  const from = phraseEnd(stop);
  const code = codeAt(from);
  const isComma = code == COMMA;
  if (!isComma && code != BLANK && code != HYPHEN) return;
  const next = isComma ? from + 2 : from + 1;
  if (!isSmall(codeAt(next)) || (isComma && codeAt(from + 1) != BLANK)) return;
  const nextEnd = wordEnd(next);
  const kind = nextEnd - next > LONGEST_WORD ? 0 : kindsAt(next, nextEnd);
  if (isComma) {
    put(LATER, row, kind);
    return;
  }
  put(AFTER, row, kind);
  putAfterEnd(row, nextEnd);
  if (code == HYPHEN) put(SHAPE, row, get(SHAPE, row) | MIXED);
}

// Whether the last row is the word at `before`, or only links stand between, which become rows.
function reaches(before: usize): bool {
  if (wordCount() == 0) return false;
  const last = startOf(wordCount() - 1);
  if (before < last) return false;
  if (before < endOf(wordCount() - 1)) return true;
  let first = before;
  for (let count = 1; ; count++) {
    if (!isLink(first)) return false;
    const earlier = wordBefore(first);
    if (earlier == last) break;
    if (earlier < last || count == MOST_LINKS) return false;
    first = earlier;
  }
  for (let at = first; at <= before && at != 0; at = wordAfter(wordEnd(at))) addLink(at);
  return true;
}

function isLink(start: usize): bool {
  if (!isSmall(codeAt(start))) return false;
  const stop = wordEnd(start);
  return stop - start <= LONGEST_LINK && (kindsAt(start, stop) & LINKS) != 0;
}

function addLink(start: usize): void {
  const stop = wordEnd(start);
  const row = nextWord();
  putRange(row, start, stop);
  put(KIND, row, kindsAt(start, stop));
  put(CLASSES, row, 0);
  put(SHAPE, row, LINK);
  put(AFTER, row, 0);
  put(LATER, row, 0);
  putAfterEnd(row, stop);
  placeBehind(row);
}

// The kinds of a word, which may open a line as a field's name.
function kindsAsField(start: usize, stop: usize): u32 {
  const word = wordAt(start, stop);
  return kindsOf(word) | fieldName(start, word);
}
