// What announces literals, found without looking for each of them: a key before a mark, a capitalised word.
import { hex, isDigit, isLetter } from "./bytes";
import { MARKED, NAMED, QUOTED, SPELLED, flagsOf, flagsOfWord, lettersStart, wordEnd, wordStart } from "./words";

// Keys of JSON come back with every message. A memory of 2^4 times the sixteen bytes before a mark that say nothing.
const SLOT_BITS: u64 = 4;
const SEEN: usize = 16;

let slots: usize = 0;

export function useMarks(marks: usize): void {
  slots = marks;
}

// Whether a key of interest stands before a mark: `"api_key" :`, `token=`, `PID|`.
export function isBehindKey(begin: usize, mark: usize): bool {
  if (mark < begin + SEEN) return seekKey(begin, mark) == 0;
  const near = load<u64>(mark - 8);
  const far = load<u64>(mark - SEEN);
  const slot = slots + ((((near * 0x9e3779b97f4a7c15) >>> (64 - SLOT_BITS)) as usize) << 4);
  if (load<u64>(slot) == near && load<u64>(slot, 8) == far) return false;
  const last = seekKey(begin, mark);
  if (last == 0) return true;
  if (last > mark - SEEN) {
    store<u64>(slot, near);
    store<u64>(slot, far, 8);
  }
  return false;
}

// 0 when a key of interest stands before the mark, else the first byte of the word that says it is none.
function seekKey(begin: usize, mark: usize): usize {
  let p = mark;
  const stop = p > begin + 6 ? p - 6 : begin;
  while (p > stop && isBetween(load<u8>(p - 1))) p--;
  if (p == stop) return stop;
  const first: u32 = load<u8>(p);
  const wanted = first == 0x22 || first == 0x27 || first == 0x5c ? MARKED | QUOTED : MARKED;
  const last: u32 = load<u8>(p - 1);
  // `PV1|`
  if (isDigit(last)) return p >= begin + 3 && (flagsOf(p - 3, p) & MARKED) != 0 ? 0 : p - 3;
  if (!isLetter(last)) return p - 1;
  const hump = wordStart(begin, p);
  if ((flagsOf(hump, p) & wanted) != 0) return 0;
  let start = hump;
  while (start > begin && isLetter(load<u8>(start - 1))) start = wordStart(begin, start);
  return start < hump && (flagsOf(start, p) & wanted) != 0 ? 0 : start;
}

@inline function isBetween(c: u32): bool {
  return c == 0x20 || c == 0x22 || c == 0x27 || c == 0x5c || c == 0x5d || c == 0x2a || c == 0x60;
}

export function isNamed(at: usize, end: usize): bool {
  return (flagsOfWord(at, end) & NAMED) != 0;
}

// The letters that were looked at last, up to the end of their word: a word without an end holds many triples.
let wordFrom: usize = 0;
let wordTo: usize = 0;

export function beginHints(): void {
  wordFrom = 0;
  wordTo = 0;
}

function endOfWord(at: usize, end: usize): usize {
  if (at < wordFrom || at >= wordTo) {
    wordFrom = at;
    wordTo = wordEnd(at, end);
  }
  return wordTo;
}

// Whether a triple that says little stands in a word that says more: `friday`, `five` beside `six`.
export function isInTelling(begin: usize, end: usize, at: usize): bool {
  const stop = endOfWord(at, end);
  const start = lettersStart(begin, at);
  const flags = flagsOf(start, stop);
  if ((flags & SPELLED) == 0) return (flags & NAMED) != 0;
  let p = stop;
  while (p < stop + 3 && p < end && !isLetter(load<u8>(p))) p++;
  if ((flagsOf(p, wordEnd(p, end)) & SPELLED) != 0) return true;
  let q = start;
  while (q > begin && q + 3 > start && !isLetter(load<u8>(q - 1))) q--;
  return q < start && (flagsOf(lettersStart(begin, q), q) & SPELLED) != 0;
}

// `AA:BB:CC`: octets of letters alone, which no digit announces.
@inline export function isLetteredOctet(begin: usize, end: usize, mark: usize): bool {
  return mark + 3 < end && mark > begin + 1 && load<u8>(mark + 3) == 0x3a && hex(load<u8>(mark - 1)) > 9 && hex(load<u8>(mark - 2)) > 9 && hex(load<u8>(mark + 1)) > 9 && hex(load<u8>(mark + 2)) > 9;
}
