// Reads what could be a name or a place into rows of words. Memory is laid out by names/reader.ts.
import { addCapitalised } from "./capitals";
import { findWords, hasCapitals, isSpelled, useWords } from "./find";
import { setGaps } from "./gaps";
import { isThisAlone } from "./introduced";
import { ALWAYS, BEFORE_POINT, marksOf, setEndings, setLexicon, wordAt } from "./lexicon";
import { addPair, beginLower, behindLower, isJoined, readLower } from "./lower";
import { POINT, codeAt, isCapital, listedWordEnd, setLetters, wordEnd } from "./text";
import { beginWords, isFull, wordCount } from "./words";

export function useCharacters(letters: usize, gaps: usize, lastTwo: usize): void {
  setLetters(letters);
  setGaps(gaps);
  setEndings(lastTwo);
}

export function useLexicon(wanted: usize, kept: usize, marks: usize, kinds: usize, classes: usize): void {
  useWords(wanted, true);
  setLexicon(kept, marks, kinds, classes);
}

// Whether single letters stand in a row in the text that was read last.
export function hasSpelled(): bool {
  return isSpelled();
}

// Reads [from, from + length) into columns of `rows` rows; the 64 bytes before and behind are made zero. At `places` is
// room for two bytes a byte, and sixteen more. Returns the number of rows; -1: more than there is room for.
export function readNames(from: usize, length: i32, places: usize, columns: usize, rows: i32): i32 {
  putZeros(from - 64);
  putZeros(from + (length as usize));
  const last = findWords(from, length as usize, places);
  const isTyped = hasCapitals(length);
  beginWords(from, columns, rows);
  beginLower();
  let behind: usize = 0;
  for (let place = places; place < last && !isFull(); place += 4) {
    const start = load<u32>(place) as usize;
    if (!isCapital(codeAt(start))) {
      if (start < behindLower() || isThisAlone(start)) continue;
      const stop = listedWordEnd(start);
      if (stop == 0) continue;
      const word = wordAt(start, stop);
      if (!isTyped || isSure(stop, word)) readLower(start, stop, word);
      else if (isJoined(stop)) addPair(start, stop, word);
    } else if (start >= behind) {
      behind = wordEnd(start);
      addCapitalised(start, behind);
    }
  }
  return isFull() ? -1 : wordCount();
}

// Sixty-four bytes: fewer than a call of memory.fill is worth.
@inline function putZeros(at: usize): void {
  const zero = i8x16.splat(0);
  v128.store(at, zero);
  v128.store(at, zero, 16);
  v128.store(at, zero, 32);
  v128.store(at, zero, 48);
}

// Whether a cue or a name counts in a text that has capitals.
function isSure(stop: usize, word: u64): bool {
  const marks = marksOf(word);
  return (marks & ALWAYS) != 0 || ((marks & BEFORE_POINT) != 0 && codeAt(stop) == POINT);
}
