// What stands beside a short number and makes it a value: a month, an age, a street, a state, a path.
import { alnumsBefore, isDigit, isLetter } from "./bytes";
import { AGED, BESIDE, MEASURE, PATH, STATE, WITHIN, flagsOf, lettersStart, wordEnd, wordStart } from "./words";

// Words after a number in which `Street` may stand.
const WITHIN_WORDS: i32 = 5;
// Letters of a month's name before the first that is not ASCII: `août`.
const LONGEST_BEFORE_ACCENT: usize = 2;
// Digits of an ordinal that names a street.
const LONGEST_ORDINAL: usize = 3;

// Whether a month, an age, a street or a state stands beside a short number, or a capitalised word behind it.
export function isCued(begin: usize, end: usize, start: usize, stop: usize, isRun: bool): bool {
  const isOld = isRun && isFromNinety(start, stop);
  if (isOld && isListed(begin, end, start, stop)) return true;
  if (isCuedBefore(begin, start, isOld, isRun && stop - start == 5)) return true;
  let p = skipOrdinal(stop, end);
  // `on the 22nd`
  if (p > stop && isRun && stop - start < 3 && start >= begin + 4 && isThe(start - 4, start - 1)) return true;
  for (let words = 0; words < WITHIN_WORDS; words++) {
    let first = skipGap(p, end);
    if (words == 1) first = behindOrdinal(p, first, end);
    if (first == end || !isLetter(load<u8>(first))) return false;
    p = wordEnd(first, end);
    const flags = flagsOf(first, p);
    if (words < 2 && (flags & BESIDE) != 0) return true;
    // `3 f\u00e9vrier`
    if (words == 0 && p - first <= LONGEST_BEFORE_ACCENT && load<u8>(p) >= 0x80) return true;
    if (words == 0 && isOld && (flags & AGED) != 0) return true;
    if ((flags & WITHIN) != 0) return true;
    if ((flags & MEASURE) != 0) return false;
    if (words == 0 && first == stop + 1 && isCapitalised(first, p)) return true;
  }
  return false;
}

// Behind a name's last letter and a mark, and before another: `Jane Roe, 94,`, `Jane Roe (94)`, `| Jane Roe | 94 |`.
function isListed(begin: usize, end: usize, start: usize, stop: usize): bool {
  const least = begin + 4;
  let p = start;
  if (p > least && load<u8>(p - 1) == 0x20) p--;
  if (p < least || !isListMark(load<u8>(p - 1))) return false;
  p--;
  if (load<u8>(p - 1) == 0x20) p--;
  const c: u32 = load<u8>(p - 1);
  if (!isLetter(c) && c != 0x2e) return false;
  let q = stop;
  if (load<u8>(q) == 0x20) q++;
  return q >= end || (!isLetter(load<u8>(q)) && !isDigit(load<u8>(q))) || (load<u8>(q) | 0x20) == 0x79;
}

@inline function isListMark(c: u32): bool {
  return c == 0x2c || c == 0x28 || c == 0x7c;
}

// The word right before, and a kind of street behind up to two capitalised words: `Calle Mayor 5`.
function isCuedBefore(begin: usize, start: usize, isOld: bool, isZip: bool): bool {
  let at = start;
  let isBehindLink = false;
  for (let words = 0; words < 3; words++) {
    const last = skipGapBefore(begin, at);
    if (last == begin || !isLetter(load<u8>(last - 1))) return false;
    // `patientAge`
    at = isOld && words == 0 ? wordStart(begin, last) : lettersStart(begin, last);
    const flags = flagsOf(at, last);
    if ((flags & WITHIN) != 0) return true;
    if ((words == 0 || isBehindLink) && flags != 0) {
      if ((flags & BESIDE) != 0 || (isOld && (flags & AGED) != 0)) return true;
      if (isZip && (flags & STATE) != 0) return true;
    }
    // `Hauptstra\u00dfe 12`
    if (at > begin && load<u8>(at - 1) >= 0x80) return true;
    isBehindLink = words == 0 && isLink(at, last);
    if (isBehindLink) continue;
    if (!isCapitalised(at, last)) return false;
    if (words == 0 && isCompound(at, last)) return true;
  }
  return false;
}

// `/patients/42`, `/members/W12345678`
export function isInPath(begin: usize, start: usize): bool {
  const c: u32 = load<u8>(start - 1);
  if (c != 0x2f && !isLetter(c)) return false;
  const token = start - (alnumsBefore(begin, start) as usize);
  if (token < begin + 4 || load<u8>(token - 1) != 0x2f) return false;
  return (flagsOf(lettersStart(begin, token - 1), token - 1) & PATH) != 0;
}

// The `the` of `March the 14th`, the `de` and `del` of `marzo del 2021`.
@inline function isLink(start: usize, end: usize): bool {
  const two: u32 = load<u16>(start) | 0x2020;
  if (end - start == 2) return two == 0x6564;
  return end - start == 3 && ((two == 0x6564 && (load<u8>(start + 2) | 0x20) == 0x6c) || isThe(start, end));
}

@inline function isThe(start: usize, end: usize): bool {
  return end - start == 3 && (load<u32>(start) | 0x202020) << 8 == 0x65687400;
}

// Whether a word ends in a kind of street: `Lindenstrasse`, `Storgatan`, `Kirchweg`.
function isCompound(start: usize, end: usize): bool {
  for (let ending: usize = 3; ending < 8 && ending + 2 < end - start; ending++)
    if ((flagsOf(end - ending, end) & BESIDE) != 0) return true;
  return false;
}

@inline function isCapitalised(start: usize, end: usize): bool {
  return end - start > 1 && load<u8>(start) - 0x41 < 26 && load<u8>(start + 1) - 0x61 < 26;
}

// Before blanks and marks, at most four.
function skipGapBefore(begin: usize, at: usize): usize {
  let p = at;
  const stop = p > begin + 4 ? p - 4 : begin;
  while (p > stop && !isLetter(load<u8>(p - 1))) {
    if (load<u8>(p - 1) < 0x20) return begin;
    p--;
  }
  return p;
}

// Behind the `th` of `14th`.
function skipOrdinal(at: usize, end: usize): usize {
  if (at + 2 > end) return at;
  const two: u32 = load<u16>(at) | 0x2020;
  return two == 0x7473 || two == 0x646e || two == 0x6472 || two == 0x6874 ? at + 2 : at;
}

// Behind the ordinal that names a street, and its gap, where a direction's letter stands before it: `455 W 42nd St`.
function behindOrdinal(direction: usize, at: usize, end: usize): usize {
  if (!isDigit(load<u8>(at)) || !isLetter(load<u8>(direction - 1)) || isLetter(load<u8>(direction - 3))) return at;
  let p = at + 1;
  while (p < at + LONGEST_ORDINAL && isDigit(load<u8>(p))) p++;
  const stop = skipOrdinal(p, end);
  return stop == p ? at : skipGap(stop, end);
}

// Behind blanks and the marks that may stand between a number and its word, at most three.
function skipGap(at: usize, end: usize): usize {
  let p = at;
  const stop = at + 3 < end ? at + 3 : end;
  while (p < stop) {
    const c: u32 = load<u8>(p);
    if (c != 0x20 && c != 0x2d && c != 0x2e && c != 0x2c && c != 0x2f && c != 0x27) break;
    p++;
  }
  return p;
}

export function isFromNinety(start: usize, stop: usize): bool {
  const length = stop - start;
  const first: u32 = load<u8>(start);
  return length == 2 ? first == 0x39 : length == 3 && first == 0x31;
}
