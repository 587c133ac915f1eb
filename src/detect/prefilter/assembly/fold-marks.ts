// What marks mean where a leaf is folded: escapes, dashes, colours.
import { alnumMask, isDigit, isLetter } from "./bytes";

// Digits of a group that are looked at before a dash.
const GROUP: usize = 8;
// Bytes of a pattern of SQL that are looked at.
const MAX_PATTERN: usize = 64;
// Digits behind a `%` that is no escape's.
const SEARCHED_DIGITS: usize = 6;
// `ke '`
const LIKE_QUOTE: u32 = 0x2720656b;
// Underscores on one side of what Markdown dresses.
const MAX_EMPHASIS: i32 = 3;
// Letters of an attribute's name that are looked at.
const MAX_NAMING: usize = 24;
// Bytes of a colour's parameters.
const MAX_COLOUR: usize = 20;

// Whether a backslash may stand before a mark and say nothing more. Not before `^~|&`, which part fields in HL7
// (`MSH|^~\\&|`), nor before what begins an escape or a tag itself.
export function isEscapable(c: u32): bool {
  if (c == 0x25 || c == 0x26 || c == 0x3c || c == 0x3e) return false;
  if (c >= 0x20 && c < 0x30) return true;
  if (c >= 0x3a && c < 0x41) return true;
  return c == 0x5b || c == 0x5d || c == 0x5f || c == 0x60 || c == 0x7b || c == 0x7d;
}

// Whether a mark other than the dash at `dash` stands before the digits that end [start, end).
export function isJoinedOtherwise(start: usize, end: usize, dash: usize): bool {
  let p = end;
  const stop = end > start + GROUP ? end - GROUP : start;
  while (p > stop && isDigit(load<u8>(p - 1))) p--;
  const mark: u32 = p > start ? load<u8>(p - 1) : 0x20;
  return (mark == 0x2d && p - 1 != dash) || mark == 0x2e || mark == 0x2f;
}

// Whether a tag of that name only dresses text: <b> <i> <u> <em> <span …> <mark> <small> <strong> <font …>, or says where
// it may be parted: <wbr>.
export function dresses(name: u64): bool {
  if (name == 0x62 || name == 0x69 || name == 0x75 || name == 0x656d || name == 0x7370616e) return true;
  return name == 0x776272 || name == 0x6d61726b || name == 0x736d616c6c || name == 0x7374726f6e67 || name == 0x666f6e74;
}

// Whether the attribute whose `=` stands at `at` names what its tag holds, which is more than a dress:
// `<span id="mrn">`, `<b data-field="dob">`, `<strong name="ssn">`; a class or a style is not.
export function names(at: usize): bool {
  const last = load<u32>(at - 4);
  if ((last & 0xffffff00) == 0x64692000 || last == 0x656d616e) return true;
  let p = at;
  while (p > at - MAX_NAMING && (isLetter(load<u8>(p - 1)) || load<u8>(p - 1) == 0x2d)) p--;
  return load<u32>(p) == 0x61746164 && load<u8>(p + 4) == 0x2d;
}

// The `br\` behind `\.`, at `at`, of HL7 v2 (2.7.6, formatting codes): a line ends, and not the segment.
export function isLineBreak(at: usize, limit: usize): bool {
  return at + 3 <= limit && load<u8>(at) == 0x62 && load<u8>(at + 1) == 0x72 && load<u8>(at + 2) == 0x5c;
}

// Behind the `[31;1m` at `at`; 0 when there is none.
export function colourEnd(at: usize, limit: usize): usize {
  if (at >= limit || load<u8>(at) != 0x5b) return 0;
  const stop = at + MAX_COLOUR < limit ? at + MAX_COLOUR : limit;
  let p = at + 1;
  while (p < stop && (isDigit(load<u8>(p)) || load<u8>(p) == 0x3b)) p++;
  return p < stop && (load<u8>(p) == 0x6d || load<u8>(p) == 0x4b) ? p + 1 : 0;
}

// Whether the `%` at `at` opens a pattern of SQL, and no encoded text: `like '%219-09-9999%'`, `like '%Adams'`.
export function isWildcard(start: usize, at: usize, limit: usize): bool {
  const quote: u32 = at > start ? load<u8>(at - 1) : 0;
  if (quote != 0x27 && quote != 0x22) return false;
  // No encoder touches letters and digits, and a character outside ASCII has two bytes and more.
  const high: u32 = load<u8>(at + 1);
  if ((high >= 0x38 || high == 0x33) && load<u8>(at + 3) != 0x25) return !isEncodedMark(high, load<u8>(at + 2));
  const stop = at + MAX_PATTERN < limit ? at + MAX_PATTERN : limit;
  let p = at + 1;
  while (p < stop && load<u8>(p) != quote) p++;
  if (p == stop) return false;
  while (p > at && load<u8>(p - 1) == 0x5c) p--;
  return p > at + 1 && load<u8>(p - 1) == 0x25;
}

// Whether a `%` that stands for `first` may open a number that is searched, behind [start, end) of its shadow:
// `'%6155550188'`. No encoder begins a value in quotes with a letter's escape. One that begins it with a digit's is
// nobody's either, but hides the digit: only behind `LIKE` it is none.
export function isSearched(first: i32, start: usize, end: usize): bool {
  const before: u32 = end > start ? load<u8>(end - 1) : 0;
  if (before != 0x27 && before != 0x22) return false;
  if (first < 0x30 || first > 0x39) return true;
  return end >= start + 4 && (load<u32>(end - 4) | 0x2020) == LIKE_QUOTE;
}

// Whether as many digits stand at `at` as open a number.
export function areDigits(at: usize, limit: usize): bool {
  if (at + SEARCHED_DIGITS > limit) return false;
  for (let i: usize = 0; i < SEARCHED_DIGITS; i++) if (!isDigit(load<u8>(at + i))) return false;
  return true;
}

// `%3A` to `%3F`
@inline function isEncodedMark(high: u32, low: u32): bool {
  return high == 0x33 && !isDigit(low);
}

// Of the underscores in [at, at + 32), those beside which no letter or digit of [start, limit) stands on one side.
export function edgesOf(start: usize, at: usize, limit: usize, scores: u32): u32 {
  let words = alnumMask(at) | (alnumMask(at + 16) << 16);
  if (at + 32 > limit) words &= ((1 << ((limit - at) as u32)) - 1) as u32;
  const before: u32 = at > start && isWord(load<u8>(at - 1)) ? 1 : 0;
  const behind: u32 = at + 32 < limit && isWord(load<u8>(at + 32)) ? 1 : 0;
  return scores & ~(((words << 1) | before) & ((words >>> 1) | (behind << 31)));
}

// How many underscores at `at` open or close what Markdown dresses, and are no name's: `_Jane Roe_`, `_DOB 3/14/58_`.
export function emphasis(start: usize, at: usize, limit: usize): i32 {
  let count = 1;
  while (count <= MAX_EMPHASIS && at + count < limit && load<u8>(at + count) == 0x5f) count++;
  if (count > MAX_EMPHASIS) return 0;
  const before: u32 = at > start ? load<u8>(at - 1) : 0x20;
  const behind: u32 = at + count < limit ? load<u8>(at + count) : 0x20;
  if (isOutside(before)) return behind - 0x41 < 26 || isDigit(behind) || behind == 0x28 || behind == 0x2b ? count : 0;
  const isOfText = isWord(before) || before == 0x2e || before == 0x29;
  return isOfText && isOutside(behind) ? count : 0;
}

// A blank, or a mark that stands beside what is dressed.
@inline function isOutside(c: u32): bool {
  return c <= 0x20 || c == 0x2a || c == 0x28 || c == 0x29 || c == 0x2c || c == 0x2e || c == 0x3a || c == 0x3b || c == 0x21 || c == 0x3f;
}

@inline function isWord(c: u32): bool {
  return isLetter(c) || isDigit(c);
}

// Zero is no blank: it is what stands before a text.
@inline export function isBlank(c: u32): bool {
  return c != 0 && c <= 0x20;
}
