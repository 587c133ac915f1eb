// Shapes of values that have few digits, or letters among them: dates, addresses of networks, tokens.
import { alnumsAfter, alnumsBefore, digitMask, hex, isDigit, isLetter, letterMask } from "./bytes";
import { flagsOf } from "./words";

// The `-2024-07-18` of a model's name.
@inline export function isTail(begin: usize, start: usize): bool {
  return start > begin + 1 && load<u8>(start - 1) == 0x2d && isLetter(load<u8>(start - 2));
}

// Bytes of a clock and its zone, with the bracket that closes a time stamp of an access log.
export const CLOCK: usize = 15;
// Bytes of the bracket and the date before it, `[21/Nov/2026:`, and which of them, with the hour, are digits, letters.
const DATE: usize = 13;
const DATE_DIGITS: u32 = 0x6f06;
const DATE_LETTERS: u32 = 0x0070;
// The digits behind the hour.
const CLOCK_DIGITS: u32 = 0x0f36;

// Whether the hour of an access log's time stamp begins here, behind a colon: `[21/Nov/2026:10:58:00 +0000]`. The date
// is judged.
export function isLogClock(begin: usize, end: usize, at: usize): bool {
  if (at < begin + DATE || at + CLOCK > end) return false;
  const date = at - DATE;
  if (load<u8>(date) != 0x5b || load<u8>(at + CLOCK - 1) != 0x5d) return false;
  if (load<u8>(at + 2) != 0x3a || load<u8>(at + 5) != 0x3a || load<u8>(at + 8) != 0x20) return false;
  if (load<u8>(date + 3) != 0x2f || load<u8>(date + 7) != 0x2f) return false;
  const zone: u32 = load<u8>(at + 9);
  if (zone != 0x2b && zone != 0x2d) return false;
  if ((digitMask(date) & 0x7fff) != DATE_DIGITS || (letterMask(date) & 0x7fff) != DATE_LETTERS) return false;
  return (digitMask(at + 2) & 0x1fff) == CLOCK_DIGITS;
}

// The longest name of a product.
const PRODUCT: usize = 32;
const POINTS: i32 = 3;

// Whether the version of a product stands here as user agents have it: `Chrome/126.0.0.0`. Behind such a name, which says
// nothing else, there is no address of a network; three digits and a point begin no date, and no house's number ends in
// a point and a digit.
export function isVersion(begin: usize, start: usize, stop: usize): bool {
  if (start < begin + 2 || load<u8>(start - 1) != 0x2f || load<u8>(start + 3) != 0x2e) return false;
  if (load<u8>(stop) != 0x20 || !isDigit(load<u8>(start + 1)) || !isDigit(load<u8>(start + 2))) return false;
  let points = 0;
  for (let p = start; p < stop; p++) {
    const c: u32 = load<u8>(p);
    if (c == 0x2e && isDigit(load<u8>(p + 1))) points++;
    else if (!isDigit(c)) return false;
  }
  const first = start > begin + PRODUCT ? start - PRODUCT : begin;
  let p = start - 1;
  while (p > first && isLetter(load<u8>(p - 1))) p--;
  if (points != POINTS || p == start - 1 || p == begin || load<u8>(p - 1) != 0x20) return false;
  return flagsOf(p, start - 1) == 0;
}

// `555-0142`, `555 0142`
@inline export function isLocalNumber(start: usize, stop: usize): bool {
  return stop - start == 8 && load<u8>(start) > 0x31 && !isDigit(load<u8>(start + 3));
}

// `3/14`, `03-14-58`, `1958.03.14`, `03/1958`, `203.0.113.7`: runs of digits with one separator; what is
// parted by more is judged by itself (`7.2 (3/14/2024)`).
export function isDateOrAddress(start: usize, stop: usize): bool {
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
export function isTokenLike(begin: usize, end: usize, start: usize, stop: usize): bool {
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
  if (length <= 4 && (next == 0x3a || before == 0x3a) && isColoned(begin, end, token)) return true;
  if (length == 2 && next == 0x2d) return isHyphened(behind, end) || (before == 0x2d && isPlate(begin, end, token));
  if (left == 0 && length == (run as i32)) return false;
  if (length == 9) return left == 2 && run == 7;
  if (length == 11) return isMbi(token);
  if (length == 17) return true;
  if (length > 4) return false;
  if (next == 0x2d) return length == 4 && alnumsAfter(behind + 1, end) == 3;
  if (next == 0x2e) return length == 4;
  return next == 0x20 && (isPostcode(token, behind + 1, end) || (length == 4 && isSpacedMbi(token, end)));
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

// `1EG4 TE5 MK73`, as it is read off the card.
function isSpacedMbi(token: usize, end: usize): bool {
  if (token + 13 > end || load<u8>(token + 8) != 0x20 || !isDigit(load<u8>(token)) || !isLetter(load<u8>(token + 1))) return false;
  return isLetter(load<u8>(token + 5)) && isDigit(load<u8>(token + 7)) && isLetter(load<u8>(token + 9)) && isDigit(load<u8>(token + 12));
}

// The places of a Medicare Beneficiary Identifier that are always digits or letters.
function isMbi(token: usize): bool {
  return isDigit(load<u8>(token)) && isLetter(load<u8>(token + 1)) && isDigit(load<u8>(token + 3)) && isLetter(load<u8>(token + 4)) &&
    isDigit(load<u8>(token + 6)) && isLetter(load<u8>(token + 7)) && isLetter(load<u8>(token + 8)) && isDigit(load<u8>(token + 9)) && isDigit(load<u8>(token + 10));
}
