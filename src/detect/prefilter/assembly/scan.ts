// Finds where anything could start: clusters of digits, `@`, `(at)`, digits outside ASCII.
import { isDigit, isLetter } from "./bytes";

const DIGITS: i32 = 0;
const AT: i32 = 1;

// Joins of digit runs to one cluster: at most this many bytes between two runs.
const PLAIN_GAP: i32 = 3;
const RAW_GAP: i32 = 14;

// Clusters of fewer digits are values only directly behind their label.
const NEAR: i32 = 6;

let output: usize = 0;
let count: i32 = 0;
let capacity: i32 = 0;

@inline function emit(kind: i32, start: i32, end: i32, digits: i32): void {
  if (count < capacity) {
    const row = output + ((count as usize) << 4);
    store<i32>(row, kind);
    store<i32>(row, start, 4);
    store<i32>(row, end, 8);
    store<i32>(row, digits, 12);
  }
  count++;
}

// Whether the bytes between two digit runs keep them together. In raw bytes an escape, an entity or a
// tag may stand there (`\u2011`, `%20`, `&nbsp;`, `</span>-<span>`); in a shadow only separators.
function joins(from: usize, to: usize, raw: bool): bool {
  const gap = (to - from) as i32;
  if (gap > (raw ? RAW_GAP : PLAIN_GAP)) return false;
  let letters = false;
  let escaped = false;
  for (let at = from; at < to; at++) {
    const c: u32 = load<u8>(at);
    if (isLetter(c)) letters = true;
    else if (c == 0x5c || c == 0x25 || c == 0x26 || c == 0x3c) escaped = true;
    else if (raw ? c < 0x20 : c != 0x20 && c != 0x2d && c != 0x2e && c != 0x2f && c != 0x28 && c != 0x29 && c != 0x2b) return false;
  }
  return raw ? !letters || escaped : !letters && !escaped;
}

// Whether a label could stand before `at`: a word whose hash (label-bits.ts, bitmap of 2^16 bits) is that
// of a label of some recogniser. Short clusters (`isNear`) take only words that say nothing (the
// fillers, a bitmap behind that of the labels) between.
function isLabelled(begin: usize, at: usize, labels: usize, isNear: bool, raw: bool): bool {
  if (hasLabel(begin, at, labels, isNear, raw)) return true;
  // Letters, hyphens and marks that belong to the value itself: the `MP` of `MP98765`, the `#ST-` of `#ST-998877`.
  let p = at;
  const stop = p > begin + 12 ? p - 12 : begin;
  while (p > stop && isValueChar(load<u8>(p - 1))) p--;
  return p < at && hasLabel(begin, p, labels, isNear, raw);
}

@inline function isValueChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d || c == 0x23;
}

const LABEL_REACH: usize = 100;
const LABEL_WORDS: i32 = 10;
const FILLERS: usize = 8192;

function hasLabel(begin: usize, at: usize, labels: usize, isNear: bool, raw: bool): bool {
  let p = at;
  const stop = p > begin + LABEL_REACH ? p - LABEL_REACH : begin;
  for (let words = 0; words < LABEL_WORDS; words++) {
    let c: u32 = 0;
    while (p > stop) {
      c = load<u8>(p - 1);
      if (isLetter(c)) break;
      // An escape, an entity or a character outside ASCII may hide a label: looked at in the shadow.
      if (raw && (c >= 0x80 || c == 0x25 || c == 0x26 || c == 0x3b || c == 0x3e)) return true;
      // A field of the wire format begins here.
      if (raw && c < 0x20 && c != 0x0a && c != 0x0d && c != 0x09) return false;
      p--;
    }
    if (p == stop) return !raw && p == begin;
    let hash: u32 = 0;
    let letters = 0;
    let isUpper = false;
    while (p > stop) {
      c = load<u8>(p - 1);
      // `patientSsn` is two words: a word begins at a capital behind a small letter.
      if (!isLetter(c) || (isUpper && (c & 0x20) != 0)) break;
      isUpper = (c & 0x20) == 0;
      hash = (hash * 33 + (c | 0x20)) & 0xffff;
      letters++;
      p--;
    }
    if (isIn(labels, hash)) return true;
    if (raw && (c == 0x5c || c >= 0x80 || c == 0x25 || c == 0x26)) {
      // `\n`, `\t`: a blank, and what it is joined to is no word.
      if (letters == 1 && c == 0x5c) continue;
      return true;
    }
    if (isNear && !isIn(labels + FILLERS, hash)) return false;
  }
  return false;
}

@inline function isIn(bits: usize, hash: u32): bool {
  return ((load<u8>(bits + (hash >> 3)) >> ((hash & 7) as u8)) & 1) != 0;
}

// Whether something like a domain follows an `@`: a point, or an escape that may stand for one.
function isBeforeDomain(at: usize, end: usize): bool {
  let p = at + 1;
  const stop = p + 80 < end ? p + 80 : end;
  while (p < stop) {
    const c: u32 = load<u8>(p);
    if (c == 0x2e || c >= 0x80 || c == 0x5c || c == 0x25 || c == 0x26 || c == 0x3c) return true;
    if (!isLetter(c) && !isDigit(c) && c != 0x2d) return false;
    p++;
  }
  return p < end;
}

// An `@` in disguise: `%40`, `%2540`, `\u0040`, `&#64;`, `&#x40;`.
function isEscapedAt(begin: usize, start: usize, end: usize): bool {
  if (end - start < 2 || start == begin) return false;
  const before: u32 = load<u8>(start - 1);
  const a: u32 = load<u8>(end - 2);
  const b: u32 = load<u8>(end - 1);
  if (before == 0x25 || before == 0x75 || before == 0x78) return a == 0x34 && b == 0x30;
  return before == 0x23 && a == 0x36 && b == 0x34;
}

// `(at)`, `[AT]`, `( at )`
function isSpelledAt(at: usize, end: usize): bool {
  let p = at + 1;
  if (p < end && load<u8>(p) == 0x20) p++;
  if (p + 3 > end) return false;
  if ((load<u8>(p) | 0x20) != 0x61 || (load<u8>(p + 1) | 0x20) != 0x74) return false;
  const c: u32 = load<u8>(p + 2);
  return c == 0x29 || c == 0x5d || c == 0x20;
}

// Digits of other scripts, full-width digits and `＠`, mathematical digits, by their first UTF-8 bytes.
function isForeignDigit(at: usize, end: usize): bool {
  const c: u32 = load<u8>(at);
  if (c < 0xd9 || at + 2 >= end) return false;
  const d: u32 = load<u8>(at + 1);
  if (c == 0xef) return d == 0xbc;
  if (c == 0xd9) return d >= 0xa0 && d <= 0xa9;
  if (c == 0xdb) return d >= 0xb0 && d <= 0xb9;
  if (c == 0xe0) return d >= 0xa5 && (d & 1) == 1;
  return c == 0xf0 && d == 0x9d && load<u8>(at + 2) == 0x9f;
}

// Writes rows of four i32 {kind, start, end, digits}; offsets count from `input`. A cluster is kept
// from `bare` digits on, or from `labelled` digits on where a label could stand before it.
// Returns the number of rows found; rows past `rows` are not written, and the caller widens.
export function scan(input: usize, length: i32, out: usize, rows: i32, labels: usize, bare: i32, labelled: i32, raw: bool): i32 {
  output = out;
  count = 0;
  capacity = rows;
  const end = input + (length as usize);
  const zero = i8x16.splat(0x30);
  const ten = i8x16.splat(10);
  const at = i8x16.splat(0x40);
  const paren = i8x16.splat(0x28);
  const bracket = i8x16.splat(0x5b);
  let start: usize = 0;
  let stop: usize = 0;
  let digits: i32 = 0;
  let p = input;
  while (p < end) {
    // The caller keeps 16 readable zero bytes behind the input.
    const v = v128.load(p);
    const hit = v128.or(
      v128.or(i8x16.lt_u(i8x16.sub(v, zero), ten), i8x16.eq(v, at)),
      v128.or(v128.or(i8x16.eq(v, paren), i8x16.eq(v, bracket)), v),
    );
    const mask = i8x16.bitmask(hit);
    if (mask == 0) { p += 16; continue; }
    p += ctz(mask);
    if (p >= end) break;
    const c: u32 = load<u8>(p);
    if (isDigit(c)) {
      let q = p + 1;
      while (q < end && isDigit(load<u8>(q))) q++;
      if (raw && isEscapedAt(input, p, q)) emit(AT, (p - input) as i32, (q - input) as i32, 0);
      if (digits > 0 && joins(stop, p, raw)) {
        digits += (q - p) as i32;
        stop = q;
      } else {
        if (digits >= bare || (digits >= labelled && isLabelled(input, start, labels, digits < NEAR, raw))) emit(DIGITS, (start - input) as i32, (stop - input) as i32, digits);
        start = p;
        stop = q;
        digits = (q - p) as i32;
      }
      p = q;
    } else {
      if (c == 0x40) { if (isBeforeDomain(p, end)) emit(AT, (p - input) as i32, (p - input) as i32 + 1, 0); }
      else if (c >= 0x80) { if (raw && isForeignDigit(p, end)) emit(DIGITS, (p - input) as i32, (p - input) as i32 + 1, 1); }
      else if (isSpelledAt(p, end)) emit(AT, (p - input) as i32, (p - input) as i32 + 1, 0);
      p++;
    }
  }
  if (digits >= bare || (digits > 0 && digits >= labelled && isLabelled(input, start, labels, digits < NEAR, raw))) emit(DIGITS, (start - input) as i32, (stop - input) as i32, digits);
  return count;
}
