// Which clusters of digits are worth a look: by their count, by what stands around them, by their shape.
import { isDigit, isLetter } from "./bytes";
import { isCued, isFromNinety, isInPath } from "./cues";
import { isHidden } from "./disguise";
import { isUuid } from "./ids";
import { labelBefore } from "./label-before";
import { isDateOrAddress, isLocalNumber, isTail, isTokenLike, isVersion } from "./shapes";
import { AGED, BESIDE, LABEL, MEASURE, WITHIN, flagsOf, flagsOfWord, wordEnd } from "./words";
import { IF_KEYED, LOOK, NOTHING } from "./worth";

// Clusters of fewer digits are values only directly behind their label.
const NEAR: i32 = 6;
// Digits behind a `+` that may be a telephone number.
const DIALLED: i32 = 8;
// A count or a measure has no more digits.
export const COUNTED: i32 = 5;
const YEAR: i32 = 4;
// Digits of a telephone number without its area code.
const LOCAL: i32 = 7;
// More digits than a range of dates has.
const DATED: i32 = 16;
// More digits than a number before a cue has.
const CUED: i32 = 6;
// Digits of a value whose label may stand behind it.
const NAMED: i32 = 4;
// Words behind a value among which its label is looked for, and marks before one.
const WORDS_BEHIND: i32 = 6;
const MARKS_BEHIND: usize = 4;
// Digits behind the first of a number that is said digit by digit.
const SAID: i32 = 6;
// Bytes between two fractions of a vector; two leaves stand further apart.
const FRACTION_GAP: usize = 8;

let bare: i32 = 0;
let labelled: i32 = 0;
let shaped: i32 = 0;

export function setNeeds(bareDigits: i32, labelledDigits: i32, shapedDigits: i32): void {
  bare = bareDigits;
  labelled = labelledDigits;
  shaped = shapedDigits;
}

export function worthOf(begin: usize, end: usize, start: usize, stop: usize, digits: i32, raw: bool): i32 {
  if (stop <= uuidEnd || isOfVector(start, stop, digits)) return NOTHING;
  const worth = guess(begin, end, start, stop, digits, raw);
  return worth != NOTHING && raw && isInUuid(begin, end, start, stop) ? NOTHING : worth;
}

// What parts the numbers of a list: `, -`, an escaped line's end and blanks behind it.
function isListGap(from: usize, to: usize): bool {
  if (to - from > FRACTION_GAP || load<u8>(from) != 0x2c) return false;
  for (let p = from + 1; p < to; p++) {
    const c: u32 = load<u8>(p);
    if (c > 0x20 && c != 0x2d && c != 0x5c && !(c == 0x6e && load<u8>(p - 1) == 0x5c)) return false;
  }
  return true;
}

function guess(begin: usize, end: usize, start: usize, stop: usize, digits: i32, raw: bool): i32 {
  if (digits >= bare || (digits >= DIALLED && load<u8>(start - 1) == 0x2b)) return LOOK;
  const isRun = stop - start == (digits as usize);
  if (digits == 1 && isSaid(begin, end, start)) return labelBefore(begin, start, true, raw);
  if (digits <= COUNTED && (isRun ? isCounting(end, start, stop) : isMeasure(start, stop))) {
    return digits >= shaped && !isRun && !isTail(begin, start) && isDateOrAddress(start, stop) ? LOOK : NOTHING;
  }
  let worth = NOTHING;
  if (digits >= labelled && !(isRun && isYearInProse(start, stop))) {
    worth = labelBefore(begin, start, digits < NEAR, raw);
    if (worth == LOOK) return LOOK;
  }
  if (digits >= NAMED && isNamedBehind(end, stop)) return LOOK;
  if (digits >= shaped && isShaped(begin, end, start, stop, digits, isRun)) return LOOK;
  if (raw && isHidden(begin, end, start, stop, isRun)) return LOOK;
  // `94` alone, under the key `age`.
  if (digits < shaped || !isRun || !isFromNinety(start, stop)) return worth;
  return raw ? (load<u8>(start - 1) < 0x20 ? IF_KEYED : worth) : start == begin ? LOOK : worth;
}

// By what stands beside a cluster, and by how it looks: without a label.
function isShaped(begin: usize, end: usize, start: usize, stop: usize, digits: i32, isRun: bool): bool {
  if (isInPath(begin, start)) return true;
  if (!isRun && isVersion(begin, start, stop)) return false;
  if ((digits <= CUED || !isRun) && isCued(begin, end, start, stop, isRun)) return true;
  if (!isRun && digits <= DATED && !isTail(begin, start) && isDateOrAddress(start, stop)) return true;
  return isTokenLike(begin, end, start, stop) || (digits == LOCAL && !isRun && isLocalNumber(start, stop));
}

// `8, 4, 7, 1, 9, 2, 6`, `8... 4... 7...`, one a line: the first of digits that are said one by one.
function isSaid(begin: usize, end: usize, start: usize): bool {
  if (start > begin + 1 && isSpokenGap(load<u8>(start - 1) == 0x20 ? load<u8>(start - 2) : load<u8>(start - 1)) && isDigit(load<u8>(start - 3))) return false;
  let p = start;
  for (let more = 0; more < SAID; more++) {
    const mark: u32 = load<u8>(++p);
    if (!isSpokenGap(mark)) return false;
    while (load<u8>(p) == mark) p++;
    if (load<u8>(p) == 0x20) p++;
    if (p >= end || !isDigit(load<u8>(p))) return false;
  }
  return !isDigit(load<u8>(p + 1));
}

@inline function isSpokenGap(c: u32): bool {
  return c == 0x2c || c == 0x2e || c == 0x0a;
}

// The end of the UUID that was found last.
let uuidEnd: usize = 0;

// The fraction that was seen last, and how many stood in a row.
let fractionEnd: usize = 0;
let fractions: i32 = 0;

export function beginClusters(): void {
  uuidEnd = 0;
  fractions = 0;
}

// `-0.0069, 0.0053, …`: an embedding, from its third fraction on. Two may be a place on earth.
function isOfVector(start: usize, stop: usize, digits: i32): bool {
  const isFraction: bool = load<u16>(start) == 0x2e30 && stop - start == (digits as usize) + 1;
  if (!isFraction || (fractions > 0 && !isListGap(fractionEnd, start))) fractions = 0;
  if (!isFraction) return false;
  fractionEnd = stop;
  return ++fractions > 2;
}

// Whether a cluster lies in a UUID: then it is one of telemetry's own ids. What stands behind may be
// the tag of the next field, and says nothing.
function isInUuid(begin: usize, end: usize, start: usize, stop: usize): bool {
  let from = start;
  const furthest = start > begin + 36 ? start - 36 : begin;
  while (from > furthest && isUuidChar(load<u8>(from - 1))) from--;
  if (from + 36 > end || from + 36 < stop) return false;
  if (!isUuid(from)) return false;
  uuidEnd = from + 36;
  return true;
}

@inline function isUuidChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d;
}

// Whether a word behind a number says what it counts: `500 mg`, `3 times`.
export function isCounting(end: usize, start: usize, stop: usize): bool {
  if (load<u8>(stop) != 0x20) return false;
  const flags = flagsOfWord(stop + 1, end) & (MEASURE | BESIDE | WITHIN | AGED);
  return flags == MEASURE || (flags == (MEASURE | AGED) && !isFromNinety(start, stop));
}

// Whether a number that no other goes on with is a year, and no word beside it says more.
export function isYear(end: usize, start: usize, stop: usize): bool {
  return shaped > YEAR && isYearInProse(start, stop) && !isNamedBehind(end, stop);
}

// `visit 2024`, and not `#2024` or `: 2024`.
function isYearInProse(start: usize, stop: usize): bool {
  if (stop - start != (YEAR as usize)) return false;
  const century: u32 = load<u16>(start);
  if (century != 0x3931 && century != 0x3032) return false;
  return load<u8>(start - 1) == 0x20 && isLetter(load<u8>(start - 2));
}

// `84719265 is my member id`, `6505550132 - cell`, `219099999 (ssn)`
function isNamedBehind(end: usize, stop: usize): bool {
  if (stop + 4 > end || !(leadsBack(load<u32>(stop)) || leadsOn(stop))) return false;
  let p = stop + 2;
  for (let words = 0; words < WORDS_BEHIND; words++) {
    const marks = p + MARKS_BEHIND < end ? p + MARKS_BEHIND : end;
    while (p < marks && !isLetter(load<u8>(p)) && !isDigit(load<u8>(p))) p++;
    const last = wordEnd(p, end);
    if (last == p) return false;
    if ((flagsOf(p, last) & LABEL) != 0) return true;
    p = last;
  }
  return false;
}

// The same behind the quote that closes a value: `' AS `, `" = `, `', --`; ` match`, ` on file as`, ` the `, ` into `, and remarks of code.
function leadsOn(stop: usize): bool {
  const c: u32 = load<u8>(stop);
  const isQuoted = c == 0x22 || c == 0x27 || c == 0x60;
  if (!isQuoted && c != 0x20 && c != 0x2c && c != 0x3b) return false;
  let p = isQuoted ? stop + 1 : stop;
  if (isQuoted && leadsBack(load<u32>(p))) return true;
  const mark: u32 = load<u8>(p);
  if (mark == 0x2c || mark == 0x3b) p++;
  const next = load<u32>(p) | 0x20202020;
  if (next == 0x74616d20 || next == 0x65687420 || next == 0x206e6f20 || next == 0x746e6920) return true;
  while (load<u8>(p) == 0x20) p++;
  const two: u32 = load<u16>(p);
  return (two & 0xff) == 0x23 || two == 0x2f2f || two == 0x2d2d || two == 0x2a2f;
}

// Four characters behind a value, whatever their case: ` is `, ` isn`, ` are`, ` was`, ` wer`, ` wou`, ` sho`, ` as `, ` for`, ` bei`, ` tha`, ` ple`, ` pls`,
// `'s …`, `, th`, `, it`, `, wh`, ` (`, ` [`, ` {`, `(`, a line's end and `(`, ` -`, ` <`, ` =`; ` –` is of three bytes.
@inline function leadsBack(following: u32): bool {
  const next = following | 0x20202020;
  const two = next & 0xffff;
  if ((following & 0xffffff) == 0x80e220) return true;
  if ((following & 0xff) == 0x28 || (following & 0xffff) == 0x280a || two == 0x7b20) return true;
  if (next == 0x756f7720 || next == 0x6f687320 || next == 0x20736120 || next == 0x726f6620) return true;
  if (next == 0x69656220 || next == 0x61687420 || next == 0x656c7020 || next == 0x736c7020) return true;
  if (two == 0x2820 || two == 0x2d20 || two == 0x3c20 || two == 0x3d20 || two == 0x7327) return true;
  if (next == 0x20736920 || next == 0x6e736920 || next == 0x65726120 || next == 0x73617720 || next == 0x72657720) return true;
  return next == 0x6874202c || next == 0x7469202c || next == 0x6877202c;
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
