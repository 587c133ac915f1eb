// Finds where anything could start: clusters of digits, `@`, `(at)`, digits outside ASCII, literals.
import { hex, isDigit, isLetter } from "./bytes";
import { beginClusters, worthOf } from "./clusters";
import { beginHints, isBehindKey, isInTelling, isLetteredOctet, isNamed, isOpaque } from "./hints";
import { AT, DIGITS, HINT, KEYED, beginRows, emit, rowCount } from "./rows";
import { hasTriples, triplesAt } from "./triples";
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
  if (raw && isEscapedAt(p, q)) emit(AT, p, q, 0);
  if (isInWord(p, q) && isOpaque(input, end, p)) emit(HINT, p, q, 0);
  if (digits > 0 && p - stop <= RAW_GAP && joins(stop, p)) {
    digits += (q - p) as i32;
  } else {
    closeCluster();
    start = p;
    digits = (q - p) as i32;
  }
  stop = q;
}

// `://`, also as JSON may write it.
@inline function isBeforeSlash(p: usize): bool {
  const c: u32 = load<u8>(p + 1);
  return (c == 0x2f || c == 0x5c) && load<u8>(p) == 0x3a && p + 2 < end && load<u8>(p + 2) == 0x2f;
}

function takeMark(p: usize): void {
  const c: u32 = load<u8>(p);
  if (c == 0x40) {
    if (isBeforeDomain(p)) emit(AT, p, p + 1, 0);
  } else if (c == 0x3a || c == 0x3d || c == 0x7c || c == 0x2a) {
    if (isBeforeSlash(p) || isLetteredOctet(input, end, p) || isBehindKey(input, p)) emit(HINT, p, p + 1, 0);
  } else if (c >= 0x80) {
    if (raw && isForeignDigit(p)) emit(DIGITS, p, p + 1, 1);
  } else if (isSpelledAt(p)) emit(AT, p, p + 1, 0);
}

// One bit a place: `@` 1, `(` 2, `[` 4, the first bytes of foreign digits 8, 16 and 32, `:` and `=` 64, `|` and
// `*` 128: by the low and the high half of a byte.
const LOW = i8x16(1 | 8 | 16, 0, 0, 0, 0, 0, 0, 0, 2, 32, 64 | -128, 4 | 32, -128, 64, 0, 8);
const HIGH = i8x16(0, 0, 2 | -128, 64, 1, 4, 0, -128, 0, 0, 0, 0, 0, 32, 8, 8 | 16);

@inline function marksOf(v: v128): u64 {
  const low = i8x16.swizzle(LOW, v128.and(v, i8x16.splat(15)));
  const high = i8x16.swizzle(HIGH, i8x16.shr_u(v, 4));
  return (~i8x16.bitmask(i8x16.eq(v128.and(low, high), i8x16.splat(0))) & 0xffff) as u64;
}

@inline function digitsOf(v: v128): u64 {
  return (i8x16.bitmask(i8x16.lt_u(i8x16.sub(v, i8x16.splat(0x30)), i8x16.splat(10))) & 0xffff) as u64;
}

@inline function lettersOf(v: v128): u64 {
  const small = v128.or(v, i8x16.splat(0x20));
  return (i8x16.bitmask(i8x16.lt_u(i8x16.sub(small, i8x16.splat(0x61)), i8x16.splat(26))) & 0xffff) as u64;
}

// The bit that tells small letters from capitals.
@inline function smallOf(v: v128): u64 {
  return (i8x16.bitmask(i8x16.shl(v, 2)) & 0xffff) as u64;
}

@inline function equalTo(v: v128, small: i8): u64 {
  return (i8x16.bitmask(i8x16.eq(v128.or(v, i8x16.splat(0x20)), i8x16.splat(small))) & 0xffff) as u64;
}

// Writes the rows of [from, from + length); offsets count from `from`. The caller keeps 64 readable
// bytes of zero behind the input and 16 before it. Returns the number of rows found; rows past `rows` are not written.
export function scan(from: usize, length: i32, out: usize, rows: i32, isRaw: bool): i32 {
  beginRows(from, out, rows);
  beginClusters();
  beginHints();
  input = from;
  end = from + (length as usize);
  raw = isRaw;
  digits = 0;
  const triples = hasTriples();
  // Whether the byte before the block was a digit, a letter.
  let digitBefore: u64 = 0;
  let letterBefore: u64 = 0;
  let sBefore: u64 = 0;
  let wBefore: u64 = 0;
  let twoBefore: u64 = 0;
  for (let p = from; p < end; p += 64) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    // What stands behind the end is none of this.
    const within: u64 = end - p < 64 ? ~((<u64>-1) << ((end - p) as u64)) : <u64>-1;
    const numerals = within & (digitsOf(a) | (digitsOf(b) << 16) | (digitsOf(c) << 32) | (digitsOf(d) << 48));
    const marks = within & (marksOf(a) | (marksOf(b) << 16) | (marksOf(c) << 32) | (marksOf(d) << 48));
    const letters = lettersOf(a) | (lettersOf(b) << 16) | (lettersOf(c) << 32) | (lettersOf(d) << 48);
    const small = smallOf(a) | (smallOf(b) << 16) | (smallOf(c) << 32) | (smallOf(d) << 48);
    takeNames(p, letters & ~small & ~((letters << 1) | letterBefore));
    letterBefore = letters >>> 63;
    const s = equalTo(a, 0x73) | (equalTo(b, 0x73) << 16) | (equalTo(c, 0x73) << 32) | (equalTo(d, 0x73) << 48);
    const w = equalTo(a, 0x77) | (equalTo(b, 0x77) << 16) | (equalTo(c, 0x77) << 32) | (equalTo(d, 0x77) << 48);
    // The `ssw` of `password` and the `www` of an address: rare, and in no capitals' or marks' company.
    const two = (s & ((s << 1) | (sBefore & 1))) | (w & ((w << 1) | (wBefore & 1)));
    let three = within & w & ((two << 1) | twoBefore);
    sBefore = s >>> 63;
    wBefore = w >>> 63;
    twoBefore = two >>> 63;
    for (; three != 0; three &= three - 1) emit(HINT, p + (ctz(three) as usize), p + (ctz(three) as usize) + 1, 0);
    if (triples) takeTriples(p);
    let places = (numerals & ~((numerals << 1) | digitBefore)) | marks;
    digitBefore = numerals >>> 63;
    while (places != 0) {
      const place = ctz(places);
      places &= places - 1;
      const q = p + (place as usize);
      if (((numerals >>> place) & 1) != 0) takeRun(q, runEnd(p, numerals, place));
      else if (q < end) takeMark(q);
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

// @param capitals one bit a place of the block at `p`: a capital that begins a word
function takeNames(p: usize, capitals: u64): void {
  let places = capitals;
  while (places != 0) {
    const q = p + (ctz(places) as usize);
    places &= places - 1;
    if (q < end && isNamed(q, end)) emit(HINT, q, q + 1, 0);
  }
}

function takeTriples(p: usize): void {
  let places = triplesAt(p) | (triplesAt(p + 16) << 16) | (triplesAt(p + 32) << 32) | (triplesAt(p + 48) << 48);
  while (places != 0) {
    const q = p + (ctz(places) as usize);
    places &= places - 1;
    if (q + 3 > end) return;
    const flags = flagsOf(q, q + 3);
    if ((flags & TRIPLE) != 0 && ((flags & HELD) == 0 || isInTelling(input, end, q))) emit(HINT, q, q + 1, 0);
  }
}
