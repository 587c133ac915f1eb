// What marks mean where a leaf is folded: escapes, dashes, colours.
import { isDigit } from "./bytes";

// Digits of a group that are looked at before a dash.
const GROUP: usize = 8;
// Bytes of a pattern of SQL that are looked at.
const MAX_PATTERN: usize = 64;
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

// `%3A` to `%3F`
@inline function isEncodedMark(high: u32, low: u32): bool {
  return high == 0x33 && !isDigit(low);
}
