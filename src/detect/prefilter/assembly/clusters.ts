// Which clusters of digits are worth a look: by their count, by what stands around them, by their shape.
import { alnumsAfter, alnumsBefore, hex, isDigit, isLetter } from "./bytes";
import { AGED, BESIDE, FILLER, LABEL, MEASURE, PATH, STATE, WITHIN, flagsOf, lettersStart, wordEnd, wordStart } from "./words";

// Clusters of fewer digits are values only directly behind their label.
const NEAR: i32 = 6;
const LABEL_REACH: usize = 100;
const LABEL_WORDS: i32 = 10;
// Words after a number in which `Street` may stand.
const WITHIN_WORDS: i32 = 5;
// Digits behind a `+` that may be a telephone number.
const DIALLED: i32 = 8;
// A count or a measure has no more digits.
const COUNTED: i32 = 5;
// More digits than a range of dates has.
const DATED: i32 = 16;
// Bytes of a date with escapes between its parts.
const MAX_HIDDEN: usize = 40;
// More digits than a number before a cue has.
const CUED: i32 = 6;

let bare: i32 = 0;
let labelled: i32 = 0;
let shapes: bool = false;

export function setNeeds(bareDigits: i32, labelledDigits: i32, withShapes: bool): void {
  bare = bareDigits;
  labelled = labelledDigits;
  shapes = withShapes;
}

// What a cluster is worth.
export const NOTHING: i32 = 0;
export const IF_KEYED: i32 = 1;
export const LOOK: i32 = 2;

export function worthOf(begin: usize, end: usize, start: usize, stop: usize, digits: i32, raw: bool): i32 {
  if (stop <= uuidEnd) return NOTHING;
  const worth = guess(begin, end, start, stop, digits, raw);
  return worth != NOTHING && raw && isInUuid(begin, end, start, stop) ? NOTHING : worth;
}

function guess(begin: usize, end: usize, start: usize, stop: usize, digits: i32, raw: bool): i32 {
  if (digits >= bare || (digits >= DIALLED && load<u8>(start - 1) == 0x2b)) return LOOK;
  const isRun = stop - start == (digits as usize);
  if (digits <= COUNTED && (isRun ? isCounting(end, start, stop) : isMeasure(start, stop))) {
    return shapes && !isRun && !isTail(begin, start) && isDateOrAddress(start, stop) ? LOOK : NOTHING;
  }
  let worth = NOTHING;
  if (digits >= labelled && !(digits == 4 && isRun && isYearInProse(start))) {
    worth = labelBefore(begin, start, digits < NEAR, raw);
    if (worth == LOOK) return LOOK;
  }
  if (!shapes) return worth;
  if ((digits <= CUED || !isRun) && isCued(begin, end, start, stop, isRun)) return LOOK;
  if (isInPath(begin, start)) return LOOK;
  if (!isRun && digits <= DATED && !isTail(begin, start) && isDateOrAddress(start, stop)) return LOOK;
  if (isTokenLike(begin, end, start, stop)) return LOOK;
  if (raw && isHidden(begin, end, start, stop, isRun)) return LOOK;
  // `94` alone, under the key `age`.
  if (!isRun || !isFromNinety(start, stop)) return worth;
  return raw ? (load<u8>(start - 1) < 0x20 ? IF_KEYED : worth) : start == begin ? LOOK : worth;
}

// Whether the shadow shows more than these bytes: an escape or a character outside ASCII within or beside.
function isHidden(begin: usize, end: usize, start: usize, stop: usize, isRun: bool): bool {
  if (isHiding(stop, end) || (start > begin && load<u8>(start - 1) >= 0x80)) return true;
  return !isRun && stop - start < MAX_HIDDEN && isDateInDisguise(start, stop, end);
}

// `3‐14‐2024` with other hyphens, `3\u002f14`, `3%2F14`.
function isDateInDisguise(start: usize, stop: usize, end: usize): bool {
  let p = start;
  while (isDigit(load<u8>(p))) p++;
  if (p - start > 4 || !isHiding(p, end)) return false;
  const c: u32 = load<u8>(p);
  if (c == 0x5c) return isAsciiEscape(p, end);
  if (c < 0x80) return true;
  while (p < stop && !isDigit(load<u8>(p))) p++;
  while (p < stop && isDigit(load<u8>(p))) p++;
  return p < stop;
}

// `\u002f`, behind any number of backslashes.
function isAsciiEscape(at: usize, end: usize): bool {
  let p = at;
  while (p < end && load<u8>(p) == 0x5c) p++;
  return load<u8>(p) == 0x75 && load<u16>(p + 1) == 0x3030;
}

// The end of the UUID that was found last.
let uuidEnd: usize = 0;

export function beginClusters(): void {
  uuidEnd = 0;
}

// Whether a cluster lies in a UUID: then it is one of telemetry's own ids. What stands behind may be
// the tag of the next field, and says nothing.
function isInUuid(begin: usize, end: usize, start: usize, stop: usize): bool {
  let from = start;
  const furthest = start > begin + 36 ? start - 36 : begin;
  while (from > furthest && isUuidChar(load<u8>(from - 1))) from--;
  if (from + 36 > end || from + 36 < stop) return false;
  for (let i: usize = 0; i < 36; i++) {
    const c: u32 = load<u8>(from + i);
    if (i == 8 || i == 13 || i == 18 || i == 23 ? c != 0x2d : hex(c) < 0) return false;
  }
  uuidEnd = from + 36;
  return true;
}

@inline function isUuidChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d;
}

// Whether a word behind a number says what it counts: `500 mg`, `3 times`.
function isCounting(end: usize, start: usize, stop: usize): bool {
  if (stop + 2 > end || load<u8>(stop) != 0x20 || !isLetter(load<u8>(stop + 1))) return false;
  const flags = flagsOf(stop + 1, wordEnd(stop + 1, end));
  if ((flags & MEASURE) == 0 || (flags & (BESIDE | WITHIN)) != 0) return false;
  return (flags & AGED) == 0 || !isFromNinety(start, stop);
}

// `visit 2024`, and not `#2024` or `: 2024`.
function isYearInProse(start: usize): bool {
  const century: u32 = load<u16>(start);
  if (century != 0x3931 && century != 0x3032) return false;
  return load<u8>(start - 1) == 0x20 && isLetter(load<u8>(start - 2));
}

// `98.6`, `128/78`: one point or slash.
function isMeasure(start: usize, stop: usize): bool {
  let marks = 0;
  for (let p = start; p < stop; p++) {
    const c: u32 = load<u8>(p);
    if (isDigit(c)) continue;
    if (c != 0x2e && c != 0x2f) return false;
    marks++;
  }
  return marks == 1;
}

// Whether a label could stand before `at`, or the leaf begins there, whose key may be one. Short clusters
// (`isNear`) take only words that say nothing between.
function labelBefore(begin: usize, at: usize, isNear: bool, raw: bool): i32 {
  const worth = labelUpTo(begin, at, isNear, raw);
  if (worth != NOTHING) return worth;
  // Letters, hyphens and marks that belong to the value itself: the `MP` of `MP98765`, the `#ST-` of `#ST-998877`.
  let p = at;
  const stop = p > begin + 12 ? p - 12 : begin;
  while (p > stop && isValueChar(load<u8>(p - 1))) {
    p--;
    if (load<u8>(p) == 0x23) break;
  }
  const issuer = isNear ? beforeCapitals(begin, p) : p;
  return issuer < at ? labelUpTo(begin, issuer, isNear, raw) : NOTHING;
}

// Before the letters of an issuer and their blank: the `XHG ` of `XHG 123A4567`.
function beforeCapitals(begin: usize, at: usize): usize {
  if (at < begin + 4 || load<u8>(at - 1) != 0x20) return at;
  let p = at - 1;
  const stop = p > begin + 5 ? p - 5 : begin;
  while (p > stop && load<u8>(p - 1) - 0x41 < 26) p--;
  return p < at - 2 && !isLetter(load<u8>(p - 1)) ? p : at;
}

@inline function isValueChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d || c == 0x23;
}

function labelUpTo(begin: usize, at: usize, isNear: bool, raw: bool): i32 {
  let p = at;
  const stop = p > begin + LABEL_REACH ? p - LABEL_REACH : begin;
  let inBrackets = false;
  for (let words = 0; words < LABEL_WORDS; words++) {
    while (p > stop) {
      const c: u32 = load<u8>(p - 1);
      if (isLetter(c)) break;
      if (c == 0x29) inBrackets = true;
      else if (c == 0x28) inBrackets = false;
      // An escape, an entity or a character outside ASCII may hide a label: looked at in the shadow.
      if (raw && (c >= 0x80 || c == 0x25 || c == 0x26 || c == 0x3b || c == 0x3e)) return LOOK;
      // A field of the wire format begins here.
      if (raw && c < 0x20 && c != 0x0a && c != 0x0d && c != 0x09) return IF_KEYED;
      p--;
    }
    if (p == stop) return p != begin ? NOTHING : raw ? IF_KEYED : LOOK;
    const last = p;
    p = wordStart(stop, p);
    // `\n`, `\t`, `\r`: a blank, and its letter is not of the word.
    const isEscaped = raw && p > stop && load<u8>(p - 1) == 0x5c && isBlankEscape(load<u8>(p));
    if (isEscaped && last - p == 1) {
      p--;
      continue;
    }
    const flags = flagsOf(isEscaped ? p + 1 : p, last);
    if ((flags & LABEL) != 0) return LOOK;
    if (raw && p > stop) {
      const c: u32 = load<u8>(p - 1);
      // A letter behind a tag may be the value's length.
      if (last - p == 1 && c <= 0x0a) continue;
      if ((c == 0x5c && !isEscaped) || c >= 0x80 || c == 0x25 || c == 0x26) return LOOK;
    }
    if (isNear && (flags & FILLER) == 0 && !inBrackets) return NOTHING;
  }
  return NOTHING;
}

@inline function isBlankEscape(c: u32): bool {
  return c == 0x6e || c == 0x74 || c == 0x72;
}

// Whether a month, an age, a street or a state stands beside a short number, or a capitalised word behind it.
function isCued(begin: usize, end: usize, start: usize, stop: usize, isRun: bool): bool {
  const isOld = isRun && isFromNinety(start, stop);
  if (isCuedBefore(begin, start, isOld, isRun && stop - start == 5)) return true;
  let p = skipOrdinal(stop, end);
  for (let words = 0; words < WITHIN_WORDS; words++) {
    const first = skipGap(p, end);
    if (first == end || !isLetter(load<u8>(first))) return false;
    p = wordEnd(first, end);
    const flags = flagsOf(first, p);
    if (words < 2 && (flags & BESIDE) != 0) return true;
    if (words == 0 && isOld && (flags & AGED) != 0) return true;
    if ((flags & WITHIN) != 0) return true;
    if ((flags & MEASURE) != 0) return false;
    if (words == 0 && first == stop + 1 && isCapitalised(first, p)) return true;
  }
  return false;
}

// The word right before, and a kind of street behind up to two capitalised words: `Calle Mayor 5`.
function isCuedBefore(begin: usize, start: usize, isOld: bool, isZip: bool): bool {
  let at = start;
  let isBehindThe = false;
  for (let words = 0; words < 3; words++) {
    const last = skipGapBefore(begin, at);
    if (last == begin || !isLetter(load<u8>(last - 1))) return false;
    // `patientAge`
    at = isOld && words == 0 ? wordStart(begin, last) : lettersStart(begin, last);
    const flags = flagsOf(at, last);
    if ((flags & WITHIN) != 0) return true;
    if ((words == 0 || isBehindThe) && flags != 0) {
      if ((flags & BESIDE) != 0 || (isOld && (flags & AGED) != 0)) return true;
      if (isZip && (flags & STATE) != 0) return true;
    }
    // `Hauptstra\u00dfe 12`
    if (at > begin && load<u8>(at - 1) >= 0x80) return true;
    isBehindThe = words == 0 && isThe(at, last);
    if (isBehindThe) continue;
    if (!isCapitalised(at, last)) return false;
    if (words == 0 && isCompound(at, last)) return true;
  }
  return false;
}

// `/patients/42`, `/members/W12345678`
function isInPath(begin: usize, start: usize): bool {
  const c: u32 = load<u8>(start - 1);
  if (c != 0x2f && !isLetter(c)) return false;
  const token = start - (alnumsBefore(begin, start) as usize);
  if (token < begin + 4 || load<u8>(token - 1) != 0x2f) return false;
  return (flagsOf(lettersStart(begin, token - 1), token - 1) & PATH) != 0;
}

// The `the` of `March the 14th`.
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

function isFromNinety(start: usize, stop: usize): bool {
  const length = stop - start;
  const first: u32 = load<u8>(start);
  return length == 2 ? first == 0x39 : length == 3 && first == 0x31;
}

// The `-2024-07-18` of a model's name.
@inline function isTail(begin: usize, start: usize): bool {
  return start > begin + 1 && load<u8>(start - 1) == 0x2d && isLetter(load<u8>(start - 2));
}

// `3/14`, `03-14-58`, `1958.03.14`, `03/1958`, `203.0.113.7`: runs of digits with one separator; what is
// parted by more is judged by itself (`7.2 (3/14/2024)`).
function isDateOrAddress(start: usize, stop: usize): bool {
  let runs = 0;
  let longest: usize = 0;
  let longs = 0;
  let slash = false;
  let p = start;
  while (p < stop) {
    const from = p;
    while (p < stop && isDigit(load<u8>(p))) p++;
    const length = p - from;
    if (length > longest) longest = length;
    if (length > 2) longs++;
    runs++;
    if (p == stop) break;
    // `3\/14`, as JSON may write it.
    while (load<u8>(p) == 0x5c) p++;
    const isSlash = load<u8>(p) == 0x2f;
    p++;
    if (isDigit(load<u8>(p))) {
      slash = slash || isSlash;
      continue;
    }
    if (isDated(runs, longs, longest, slash)) return true;
    while (p < stop && !isDigit(load<u8>(p))) p++;
    runs = 0;
    longs = 0;
    longest = 0;
    slash = false;
  }
  return isDated(runs, longs, longest, slash);
}

function isDated(runs: i32, longs: i32, longest: usize, slash: bool): bool {
  if (runs == 2) return slash && (longs == 0 || (longs == 1 && longest == 4));
  if (runs == 3) return longs <= 1 && longest <= 4;
  return runs >= 4 && longest <= 4;
}

// Letters and digits in one token: a DEA number, an MBI, a VIN, a postcode; groups of hexadecimal digits.
function isTokenLike(begin: usize, end: usize, start: usize, stop: usize): bool {
  const first: u32 = start > begin ? load<u8>(start - 1) : 0;
  const last: u32 = stop < end ? load<u8>(stop) : 0;
  if (!isLetter(first) && !isLetter(last) && first != 0x3a && last != 0x3a && last != 0x2d) return false;
  const left = alnumsBefore(begin, start);
  const right = alnumsAfter(start, end);
  // `7408122F`, in the second line of a passport's zone.
  if (stop - start == 7 && left + right > 14) return true;
  // Of a longer token nothing is known.
  if (left == 16 || right == 16) return false;
  const length = left + right;
  const run = stop - start;
  const token = start - (left as usize);
  const behind = start + (right as usize);
  const next: u32 = behind < end ? load<u8>(behind) : 0;
  const before: u32 = token > begin ? load<u8>(token - 1) : 0;
  if (length <= 4 && (next == 0x3a || before == 0x3a)) return isColoned(begin, end, token);
  if (length == 2 && next == 0x2d) return isHyphened(behind, end) || (before == 0x2d && isPlate(begin, end, token));
  if (left == 0 && length == (run as i32)) return false;
  if (length == 9) return left == 2 && run == 7;
  if (length == 11) return isMbi(token);
  if (length == 17) return true;
  if (length > 4) return false;
  if (next == 0x2d) return length == 4 && alnumsAfter(behind + 1, end) == 3;
  return next == 0x2e ? length == 4 : next == 0x20 && isPostcode(token, behind + 1, end);
}

// An IPv6 or a MAC address: hexadecimal digits with two colons, no clock.
function isColoned(begin: usize, end: usize, token: usize): bool {
  let from = token;
  const first = token > begin + 24 ? token - 24 : begin;
  while (from > first && isColonOrHex(load<u8>(from - 1))) from--;
  let colons = 0;
  let letters = false;
  let isDoubled = false;
  const last = from + 48 < end ? from + 48 : end;
  for (let p = from; p < last; p++) {
    const c: u32 = load<u8>(p);
    if (!isColonOrHex(c)) break;
    if (c == 0x3a) {
      colons++;
      isDoubled = isDoubled || load<u8>(p + 1) == 0x3a;
    }
    else if (isLetter(c)) letters = true;
  }
  return colons > 2 || (colons == 2 && (letters || isDoubled));
}

@inline function isColonOrHex(c: u32): bool {
  return c == 0x3a || hex(c) >= 0;
}

// A MAC address with hyphens: pairs that go on four times.
function isHyphened(at: usize, end: usize): bool {
  for (let pair: usize = 0; pair < 4; pair++) {
    const p = at + pair * 3;
    if (p + 3 > end || load<u8>(p) != 0x2d || hex(load<u8>(p + 1)) < 0 || hex(load<u8>(p + 2)) < 0) return false;
  }
  return true;
}

// `AB-12-CD`
function isPlate(begin: usize, end: usize, token: usize): bool {
  return alnumsBefore(begin, token - 1) == 2 && alnumsAfter(token + 3, end) == 2 && isCapital(load<u8>(token - 2)) && isCapital(load<u8>(token + 3));
}

@inline function isCapital(c: u32): bool {
  return c - 0x41 < 26;
}

// `EC1A 1BB`, `K1A 0B1`: a digit with a letter behind, in three characters.
function isPostcode(token: usize, second: usize, end: usize): bool {
  return isLetter(load<u8>(token)) && alnumsAfter(second, end) == 3 && isDigit(load<u8>(second)) && isLetter(load<u8>(second + 1));
}

// The places of a Medicare Beneficiary Identifier that are always digits or letters.
function isMbi(token: usize): bool {
  return isDigit(load<u8>(token)) && isLetter(load<u8>(token + 1)) && isDigit(load<u8>(token + 3)) && isLetter(load<u8>(token + 4)) &&
    isDigit(load<u8>(token + 6)) && isLetter(load<u8>(token + 7)) && isLetter(load<u8>(token + 8)) && isDigit(load<u8>(token + 9)) && isDigit(load<u8>(token + 10));
}

// `\u`, behind any number of backslashes.
function isUnicodeEscape(at: usize, end: usize): bool {
  let p = at;
  while (p < end && load<u8>(p) == 0x5c) p++;
  return load<u8>(p) == 0x75;
}

// Whether an escape or a character outside ASCII goes on with a cluster: the whole is seen in the shadow alone.
function isHiding(at: usize, end: usize): bool {
  if (at + 2 >= end) return false;
  const c: u32 = load<u8>(at);
  if (c >= 0x80) return true;
  const next: u32 = load<u8>(at + 1);
  if (c == 0x5c) return isUnicodeEscape(at, end);
  if (c == 0x26) return next == 0x23;
  return c == 0x25 && hex(next) >= 0 && hex(load<u8>(at + 2)) >= 0;
}
