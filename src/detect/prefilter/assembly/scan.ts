// Finds where anything could start: clusters of digits, `@`, `(at)`, digits outside ASCII, literals.
import { hex, isDigit, isLetter } from "./bytes";
import { isWorth } from "./clusters";
import { bucketsAt, emitLiterals, hasLiterals } from "./literals";
import { AT, DIGITS, beginRows, emit, rowCount } from "./rows";

// Joins of digit runs to one cluster: at most this many bytes between two runs.
const PLAIN_GAP: i32 = 3;
const RAW_GAP: i32 = 14;

let input: usize = 0;
let end: usize = 0;
let raw: bool = false;
let start: usize = 0;
let stop: usize = 0;
let digits: i32 = 0;
// Where the buckets of the literals of sixteen bytes are put to be read one by one.
const BUCKETS: usize = 0x7f00;

// Whether the bytes between two digit runs keep them together. In raw bytes an escape, an entity or a
// tag may stand there (`\u2011`, `%20`, `&nbsp;`, `</span>-<span>`); in a shadow only separators.
function joins(from: usize, to: usize): bool {
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

// An `@` in disguise: `%40`, `%2540`, `\u0040`, `&#64;`, `&#x40;`.
function isEscapedAt(from: usize, to: usize): bool {
  if (to - from < 2 || from == input) return false;
  const before: u32 = load<u8>(from - 1);
  const a: u32 = load<u8>(to - 2);
  const b: u32 = load<u8>(to - 1);
  if (before == 0x25 || before == 0x75 || before == 0x78) return a == 0x34 && b == 0x30;
  return before == 0x23 && a == 0x36 && b == 0x34;
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
  if (digits > 0 && isWorth(input, end, start, stop, digits, raw)) emit(DIGITS, start, stop, digits);
  digits = 0;
}

// Takes the digit run that begins at `p` and returns where it ends.
function takeRun(p: usize): usize {
  let q = p + 1;
  while (q < end && isDigit(load<u8>(q))) q++;
  if (raw && isEscapedAt(p, q)) emit(AT, p, q, 0);
  if (digits > 0 && joins(stop, p)) {
    digits += (q - p) as i32;
  } else {
    closeCluster();
    start = p;
    digits = (q - p) as i32;
  }
  stop = q;
  return q;
}

function takeMark(p: usize): void {
  const c: u32 = load<u8>(p);
  if (c == 0x40) {
    if (isBeforeDomain(p)) emit(AT, p, p + 1, 0);
  } else if (c >= 0x80) {
    if (raw && isForeignDigit(p)) emit(DIGITS, p, p + 1, 1);
  } else if (isSpelledAt(p)) emit(AT, p, p + 1, 0);
}

// One byte a place: 1 a digit, 2 `@`, 4 `(`, 8 `[`, 16 and 32 the first bytes of foreign digits. By the low and the high half of a byte.
const LOW = i8x16(1 | 2 | 16 | 32, 1, 1, 1, 1, 1, 1, 1, 1 | 4, 1 | 64, 0, 8 | 64, 0, 0, 0, 16);
const HIGH = i8x16(0, 0, 4, 1, 2, 8, 0, 0, 0, 0, 0, 0, 0, 64, 16, 16 | 32);

// Writes the rows of [from, from + length); offsets count from `from`. The caller keeps 32 readable
// bytes of zero behind the input and 16 before it. Returns the number of rows found; rows past `rows` are not written.
export function scan(from: usize, length: i32, out: usize, rows: i32, isRaw: bool): i32 {
  beginRows(from, out, rows);
  input = from;
  end = from + (length as usize);
  raw = isRaw;
  digits = 0;
  const withLiterals = hasLiterals();
  let taken = from;
  for (let p = from; p < end; p += 16) {
    const v = v128.load(p);
    const kinds = v128.and(i8x16.swizzle(LOW, v128.and(v, i8x16.splat(15))), i8x16.swizzle(HIGH, i8x16.shr_u(v, 4)));
    let mask: u32 = i8x16.bitmask(i8x16.ne(kinds, i8x16.splat(0)));
    if (withLiterals) {
      const buckets = bucketsAt(p, v);
      if (v128.any_true(buckets)) takeLiterals(p, buckets);
    }
    while (mask != 0) {
      const q = p + (ctz(mask) as usize);
      mask &= mask - 1;
      if (q < taken || q >= end) continue;
      if (isDigit(load<u8>(q))) {
        taken = takeRun(q);
        const done = taken - p;
        mask = done >= 16 ? 0 : mask & (0xffff << (done as u32));
      } else takeMark(q);
    }
  }
  closeCluster();
  return rowCount();
}

function takeLiterals(p: usize, buckets: v128): void {
  v128.store(BUCKETS, buckets);
  let mask: u32 = i8x16.bitmask(i8x16.ne(buckets, i8x16.splat(0)));
  while (mask != 0) {
    const i = ctz(mask) as usize;
    mask &= mask - 1;
    emitLiterals(input, p + i, end, load<u8>(BUCKETS + i));
  }
}
