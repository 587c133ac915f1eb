// Finds where anything could start: clusters of digits, `@`, `(at)`, digits outside ASCII, literals.
import { hex, isDigit, isLetter } from "./bytes";
import { beginClusters, worthOf } from "./clusters";
import { isBehindKey, isInTelling, isLetteredOctet, isNamed } from "./hints";
import { AT, DIGITS, HINT, KEYED, beginRows, emit, rowCount } from "./rows";
import { beginTokens, isBehindName, isOpaque, isOwn, ownEnd, ownStart } from "./tokens";
import { ended, firsts, seconds, thirds } from "./triples";
import { announced, digitsOf, highHalves, join, lowHalves, zerosOf } from "./vectors";
import { HELD, TRIPLE, flagsOf } from "./words";
import { LOOK, NOTHING } from "./worth";

// Separators between two digit runs of a cluster, and the bytes that they may take.
const PLAIN_GAP: i32 = 3;
const RAW_GAP: usize = 24;

let input: usize = 0;
let end: usize = 0;
let raw: bool = false;
let start: usize = 0;
let stop: usize = 0;
let digits: i32 = 0;

// Whether the bytes between two digit runs keep them together: at most three separators. In raw bytes an
// escape, an entity, a tag or what is not ASCII may be one, or nothing (`\u2011`, `%20`, `&nbsp;`, `</b>`).
function joins(from: usize, to: usize): bool {
  let separators = 0;
  let at = from;
  while (at < to) {
    const c: u32 = load<u8>(at);
    if (isSeparator(c)) {
      if (++separators > PLAIN_GAP) return false;
      at++;
    } else {
      at = raw ? behindDisguise(at, to) : 0;
      if (at == 0) return false;
    }
  }
  return at == to;
}

@inline function isSeparator(c: u32): bool {
  return c == 0x20 || (c >= 0x28 && c <= 0x29) || c == 0x2b || (c >= 0x2d && c <= 0x2f);
}

// Behind what may stand for a separator or for nothing; 0 when it is something else.
function behindDisguise(at: usize, to: usize): usize {
  const c: u32 = load<u8>(at);
  if (c >= 0x80) return at + 1;
  if (c == 0x25) return hex(load<u8>(at + 1)) >= 0 && hex(load<u8>(at + 2)) >= 0 ? at + 3 : 0;
  if (c == 0x26) return behindMark(at, to, 0x3b);
  if (c == 0x3c) return behindMark(at, to, 0x3e);
  if (c != 0x5c) return 0;
  let p = at + 1;
  while (p < to && load<u8>(p) == 0x5c) p++;
  const letter: u32 = load<u8>(p);
  if (letter == 0x75) return p + 5;
  return letter == 0x74 || letter == 0x2f ? p + 1 : 0;
}

function behindMark(at: usize, to: usize, mark: u32): usize {
  for (let p = at + 1; p < to; p++) if (load<u8>(p) == mark) return p + 1;
  return 0;
}

// Whether something like a domain follows an `@`: a point, or an escape that may stand for one.
function isBeforeDomain(at: usize): bool {
  let p = at + 1;
  const limit = p + 80 < end ? p + 80 : end;
  while (p < limit) {
    const c: u32 = load<u8>(p);
    if (c == 0x2e || c >= 0x80 || c == 0x5c || c == 0x25 || c == 0x26 || c == 0x3c) return true;
    if (!isLetter(c) && !isDigit(c) && c != 0x2d) return false;
    p++;
  }
  return p < end;
}

// An `@` in disguise: `%40`, `%2540`, `\u0040`, `&#64;`, `&#x40;`. Its last two digits are rare and asked for first.
@inline function isEscapedAt(from: usize, to: usize): bool {
  const last: u32 = load<u16>(to - 2);
  return (last == 0x3034 || last == 0x3436) && from > input && to - from > 1 && isEscape(load<u8>(from - 1), last);
}

function isEscape(before: u32, last: u32): bool {
  if (before == 0x25 || before == 0x75 || before == 0x78) return last == 0x3034;
  return before == 0x23 && last == 0x3436;
}

// `(at)`, `[AT]`, `( at )`
function isSpelledAt(at: usize): bool {
  let p = at + 1;
  if (p < end && load<u8>(p) == 0x20) p++;
  if (p + 3 > end) return false;
  if ((load<u8>(p) | 0x20) != 0x61 || (load<u8>(p + 1) | 0x20) != 0x74) return false;
  const c: u32 = load<u8>(p + 2);
  return c == 0x29 || c == 0x5d || c == 0x20;
}

// Digits of other scripts, full-width digits and `＠`, mathematical digits, by their first UTF-8 bytes.
function isForeignDigit(at: usize): bool {
  const c: u32 = load<u8>(at);
  if (c < 0xd9 || at + 2 >= end) return false;
  const d: u32 = load<u8>(at + 1);
  if (c == 0xef) return d == 0xbc;
  if (c == 0xd9) return d >= 0xa0 && d <= 0xa9;
  if (c == 0xdb) return d >= 0xb0 && d <= 0xb9;
  if (c == 0xe0) return d >= 0xa5 && (d & 1) == 1;
  return c == 0xf0 && d == 0x9d && load<u8>(at + 2) == 0x9f;
}

function closeCluster(): void {
  if (digits > 0) {
    const worth = worthOf(input, end, start, stop, digits, raw);
    if (worth != NOTHING) emit(worth == LOOK ? DIGITS : KEYED, start, stop, digits);
  }
  digits = 0;
}

@inline function isInWord(p: usize, q: usize): bool {
  return isLetter(load<u8>(q)) || (p > input && isLetter(load<u8>(p - 1)));
}

// Takes the digit run [p, q).
function takeRun(p: usize, q: usize): void {
  if (q <= ownEnd()) return;
  if (raw && isEscapedAt(p, q)) emit(AT, p, q, 0);
  const isJoined = digits > 0 && p - stop <= RAW_GAP && joins(stop, p);
  if (isInWord(p, q)) {
    if (isOwn(input, end, p) && !(isJoined && start < ownStart())) return leaveOutOwn();
    if (isOpaque(input, end, p)) emit(HINT, p, q, 0);
  }
  if (isJoined) {
    digits += (q - p) as i32;
  } else {
    closeCluster();
    start = p;
    digits = (q - p) as i32;
  }
  stop = q;
}

// The digits of a telemetry id so far are no cluster.
function leaveOutOwn(): void {
  if (start < ownStart()) closeCluster();
  digits = 0;
  if (isBehindName(input, ownStart())) emit(HINT, ownStart(), ownEnd(), 0);
}

// `://`, also as JSON may write it.
@inline function isBeforeSlash(p: usize): bool {
  const c: u32 = load<u8>(p + 1);
  return (c == 0x2f || c == 0x5c) && load<u8>(p) == 0x3a && p + 2 < end && load<u8>(p + 2) == 0x2f;
}

function takeMark(p: usize): void {
  const c: u32 = load<u8>(p);
  if (isLetter(c)) {
    if (c < 0x60 && isNamed(p, end)) emit(HINT, p, p + 1, 0);
  } else if (c == 0x40) {
    if (isBeforeDomain(p)) emit(AT, p, p + 1, 0);
  } else if (c == 0x3a || c == 0x3d || c == 0x7c || c == 0x2a) {
    if (isBeforeSlash(p) || isLetteredOctet(input, end, p) || isBehindKey(input, p)) emit(HINT, p, p + 1, 0);
  } else if (c >= 0x80) {
    if (raw && isForeignDigit(p)) emit(DIGITS, p, p + 1, 1);
  } else if ((c == 0x28 || c == 0x5b) && isSpelledAt(p)) emit(AT, p, p + 1, 0);
}

// Writes the rows of [from, from + length); offsets count from `from`. The caller keeps 64 readable
// bytes of zero behind the input and 16 before it. Returns the number of rows found; rows past `rows` are not written.
export function scan(from: usize, length: i32, out: usize, rows: i32, isRaw: bool): i32 {
  beginRows(from, out, rows);
  beginClusters();
  beginTokens();
  input = from;
  end = from + (length as usize);
  raw = isRaw;
  digits = 0;
  // Whether the byte before the block was a digit.
  let digitBefore: u64 = 0;
  // What stands before the input is no part of its first word.
  let begins: u64 = 1;
  let lastFirst = i8x16.splat(0);
  let lastSecond = i8x16.splat(0);
  for (let p = from; p < end; p += 64) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const lowA = lowHalves(a);
    const lowB = lowHalves(b);
    const lowC = lowHalves(c);
    const lowD = lowHalves(d);
    const highA = highHalves(a);
    const highB = highHalves(b);
    const highC = highHalves(c);
    const highD = highHalves(d);
    const firstA = firsts(lowA, highA);
    const firstB = firsts(lowB, highB);
    const firstC = firsts(lowC, highC);
    const firstD = firsts(lowD, highD);
    const secondA = seconds(lowA, highA);
    const secondB = seconds(lowB, highB);
    const secondC = seconds(lowC, highC);
    const secondD = seconds(lowD, highD);
    const tripleA = ended(thirds(lowA, highA), secondA, lastSecond, firstA, lastFirst);
    const tripleB = ended(thirds(lowB, highB), secondB, secondA, firstB, firstA);
    const tripleC = ended(thirds(lowC, highC), secondC, secondB, firstC, firstB);
    const tripleD = ended(thirds(lowD, highD), secondD, secondC, firstD, firstC);
    lastFirst = firstD;
    lastSecond = secondD;
    if (v128.any_true(v128.or(v128.or(tripleA, tripleB), v128.or(tripleC, tripleD))))
      takeTriples(p, ~join(zerosOf(tripleA), zerosOf(tripleB), zerosOf(tripleC), zerosOf(tripleD)));
    const announcedA = announced(p, lowA, highA);
    const announcedB = announced(p + 16, lowB, highB);
    const announcedC = announced(p + 32, lowC, highC);
    const announcedD = announced(p + 48, lowD, highD);
    // What stands behind the end is none of this.
    const within: u64 = end - p < 64 ? ~((<u64>-1) << ((end - p) as u64)) : <u64>-1;
    const numerals = within & join(digitsOf(a), digitsOf(b), digitsOf(c), digitsOf(d));
    const marks = ~join(zerosOf(announcedA), zerosOf(announcedB), zerosOf(announcedC), zerosOf(announcedD)) | begins;
    begins = 0;
    let places = (numerals & ~((numerals << 1) | digitBefore)) | (marks & within & ~numerals);
    digitBefore = numerals >>> 63;
    while (places != 0) {
      const place = ctz(places);
      places &= places - 1;
      const q = p + (place as usize);
      if (((numerals >>> place) & 1) != 0) takeRun(q, runEnd(p, numerals, place));
      else takeMark(q);
    }
  }
  closeCluster();
  return rowCount();
}

// Where the digits end that begin at a place of the block at `p`.
@inline function runEnd(p: usize, numerals: u64, place: u64): usize {
  const q = p + ((place + ctz(~(numerals >>> place))) as usize);
  return q < p + 64 ? q : restOfRun(p + 64);
}

function restOfRun(at: usize): usize {
  let q = at;
  while (q < end && isDigit(load<u8>(q))) q++;
  return q;
}

// @param ends one bit a place of the block at `p` where three such characters may end
function takeTriples(p: usize, ends: u64): void {
  let places = ends;
  while (places != 0) {
    const q = p + (ctz(places) as usize) - 2;
    places &= places - 1;
    if (q + 3 > end) return;
    const flags = flagsOf(q, q + 3);
    if ((flags & TRIPLE) != 0 && ((flags & HELD) == 0 || isInTelling(input, end, q))) emit(HINT, q, q + 1, 0);
  }
}
