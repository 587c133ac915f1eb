// Folds a leaf into its shadow: escapes of JSON, URLs and HTML decoded, look-alikes made ASCII,
// invisible characters dropped. One shadow byte is one Latin-1 character.
import { hex, isDigit, isLetter } from "./bytes";
import { namedPoint, namedWidth } from "./fold-entities";
import { areDigits, colourEnd, dresses, emphasis, isBlank, isEscapable, isJoinedOtherwise, isLineBreak, isSearched, isWildcard, names } from "./fold-marks";
import { CLAUSE_DASH, DROP, LETTER, foldPoint, setPoints } from "./fold-points";
import { foldedMask } from "./plain";

// A vertical tab: what ends a line within a field.
const FIELD_LINE: u8 = 0x0b;
// `br`
const LINE_BREAK: u64 = 0x6272;
// Letters of such a mark and what opens it.
const LONGEST_TURN: usize = 24;

let source: usize = 0;
let limit: usize = 0;
let origin: usize = 0;
let target: usize = 0;
let targetStart: usize = 0;
let breaks: usize = 0;
let broken: i32 = 0;
// Where the last dash between digits stands.
let digitDash: usize = 0;

// Rows of three i32 {shadow offset, leaf offset, width} that fold() wrote: of a character that stands for more bytes
// than one, and of what stands behind bytes that were dropped.
export function breakCount(): i32 {
  return broken;
}

@inline function breakAt(shadow: usize, leaf: usize, width: i32): void {
  const row = breaks + (broken as usize) * 12;
  store<i32>(row, (shadow - targetStart) as i32);
  store<i32>(row, (leaf - origin) as i32, 4);
  store<i32>(row, width, 8);
  broken++;
}

// Writes what `width` source bytes stand for, and steps over them.
function put(code: u8, width: i32): void {
  if (code == DROP) {
    source += width;
    breakAt(target, source, 1);
    return;
  }
  if (width != 1) breakAt(target, source, width);
  store<u8>(target, code == CLAUSE_DASH ? clauseDash(width) : code);
  target++;
  source += width;
}

// An em dash right between words parts them (`219-09-9999—call`), and so does one that ends a piece of a stream; beside
// a blank, and where no other mark joins the digits before it (`219—09—9999`), it is a hyphen.
function clauseDash(width: i32): u8 {
  const before: u32 = target > targetStart ? load<u8>(target - 1) : DROP;
  const behind = at(width);
  if (isBlank(before) || isBlank(behind)) return 0x2d;
  if (!isDigit(before) || !isDigit(behind) || isJoinedOtherwise(targetStart, target, digitDash)) return 0x20;
  digitDash = target;
  return 0x2d;
}

@inline function at(offset: usize): u32 {
  return source + offset < limit ? load<u8>(source + offset) : 0;
}

// Four hexadecimal digits at an offset from `source`, or -1.
function hex4(offset: usize): i32 {
  const a = hex(at(offset));
  const b = hex(at(offset + 1));
  const c = hex(at(offset + 2));
  const d = hex(at(offset + 3));
  return (a | b | c | d) < 0 ? -1 : (a << 12) | (b << 8) | (c << 4) | d;
}

function hex2(offset: usize): i32 {
  const a = hex(at(offset));
  const b = hex(at(offset + 1));
  return (a | b) < 0 ? -1 : (a << 4) | b;
}

// What a terminal shows in colours is as it was without (ECMA-48, 8.3.117, SGR): `ESC[31m` is dropped.
function putControl(point: u32, width: i32): void {
  const end = point == 0x1b ? colourEnd(source + (width as usize), limit) : 0;
  if (end == 0) return put(foldPoint(point), width);
  put(DROP, (end - source) as i32);
}

// The width of `\n` at an offset, behind any number of backslashes: with the `\r` before it, it ends one line.
function feedWidth(offset: usize): i32 {
  let p = offset;
  while (at(p) == 0x5c) p++;
  return p > offset && at(p) == 0x6e ? (p + 1 - offset) as i32 : 0;
}

// `\n`, `\"`, `\u0040` and the same behind any number of backslashes (JSON in JSON); marks that Markdown, a
// shell or a regular expression escapes: `919\-555\-0142`.
function foldBackslash(): void {
  let run: usize = 1;
  while (at(run) == 0x5c) run++;
  const c = at(run);
  const width = (run + 1) as i32;
  if (c == 0x6e) return put(0x0a, width);
  if (c == 0x72) return put(0x0a, width + feedWidth(run + 1));
  if (c == 0x74) return put(0x09, width);
  if (c == 0x62 || c == 0x66) return put(0x20, width);
  if (c == 0x78) {
    const byte = hex2(run + 1);
    if (byte >= 0) return putControl(byte, width + 2);
  }
  if (c == 0x75) {
    const high = hex4(run + 1);
    if (high >= 0xd800 && high < 0xdc00) {
      let next = run + 5;
      while (at(next) == 0x5c) next++;
      if (next > run + 5 && at(next) == 0x75) {
        const low = hex4(next + 1);
        if (low >= 0xdc00 && low < 0xe000) {
          return put(foldPoint(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)), (next + 5) as i32);
        }
      }
    }
    if (high >= 0) return putControl(high, width + 4);
  }
  if (c == 0x2e && isLineBreak(source + run + 1, limit)) {
    let end = run + 4;
    while (at(end) == 0x5c) end++;
    return put(FIELD_LINE, end as i32);
  }
  if (isEscapable(c)) return put(c as u8, width);
  put(0x5c, run as i32);
}

// The byte that `%XX` or `%25XX` at an offset stands for, and its width in `percentWidth`; or -1.
let percentWidth: i32 = 0;
function percentByte(offset: usize): i32 {
  if (at(offset) != 0x25) return -1;
  const byte = hex2(offset + 1);
  percentWidth = 3;
  if (byte != 0x25) return byte;
  const again = hex2(offset + 3);
  if (again < 0) return byte;
  percentWidth = 5;
  return again;
}

function foldPercent(): void {
  const first = percentByte(0);
  const opensNumber = isSearched(first, targetStart, target) && areDigits(source + 1, limit);
  const isPattern = opensNumber || (!isDigit(first as u32) && isWildcard(origin, source, limit));
  if (first < 0 || isPattern) return put(0x25, 1);
  let width = percentWidth;
  if (first < 0x80) return put(foldPoint(first), width);
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  let point: u32 = more == 0 ? first : first & (0x3f >> more);
  for (let i = 0; i < more; i++) {
    const byte = percentByte(width);
    if ((byte & 0xc0) != 0x80) return put(LETTER, percentWidth);
    point = (point << 6) | (byte & 0x3f);
    width += percentWidth;
  }
  put(foldPoint(point), width);
}

function foldEntity(): void {
  if (at(1) == 0x23) {
    const hexadecimal = (at(2) | 0x20) == 0x78;
    let p: usize = hexadecimal ? 3 : 2;
    let point: u32 = 0;
    const first = p;
    while (p < first + 7) {
      const digit = hexadecimal ? hex(at(p)) : isDigit(at(p)) ? (at(p) - 0x30) as i32 : -1;
      if (digit < 0) break;
      point = point * (hexadecimal ? 16 : 10) + digit;
      p++;
    }
    if (p > first && at(p) == 0x3b) return put(foldPoint(point), (p + 1) as i32);
    return put(0x26, 1);
  }
  const point = namedPoint(source, limit);
  put(point == 0 ? 0x26 : foldPoint(point), point == 0 ? 1 : namedWidth());
}

// Tags that only dress text are dropped, and what ends a line or a turn does so: `<br>`, `<|im_end|>`.
function foldTag(): void {
  if (at(1) == 0x7c) return foldTurn();
  let p: usize = at(1) == 0x2f ? 2 : 1;
  let name: u64 = 0;
  while (isLetter(at(p)) && p < 10) { name = (name << 8) | (at(p) | 0x20); p++; }
  const isBreak = name == LINE_BREAK;
  if (!isBreak && !dresses(name)) return put(0x3c, 1);
  const furthest = p + 96;
  while (p < furthest && source + p < limit && at(p) != 0x3e && at(p) != 0x3c) {
    if (at(p) == 0x3d && names(source + p)) return put(0x3c, 1);
    p++;
  }
  if (at(p) != 0x3e) return put(0x3c, 1);
  put(isBreak ? 0x0a : DROP, (p + 1) as i32);
}

// `<|im_end|>`, `<|start_header_id|>`: what parts the turns that a model reads.
function foldTurn(): void {
  let p: usize = 2;
  while (p < LONGEST_TURN && (isLetter(at(p)) || at(p) == 0x5f)) p++;
  const isTurn = p > 2 && at(p) == 0x7c && at(p + 1) == 0x3e;
  put(isTurn ? 0x0a : 0x3c, isTurn ? (p + 2) as i32 : 1);
}

function foldUnderscore(): void {
  const width = emphasis(origin, source, limit);
  put(width == 0 ? 0x5f : DROP, width == 0 ? 1 : width);
}

// A line's end of two characters is one.
function foldReturn(): void {
  const isEnd = at(1) == 0x0a;
  put(isEnd ? 0x0a : 0x0d, isEnd ? 2 : 1);
}

function foldUtf8(c: u32): void {
  const more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : c >= 0xc2 ? 1 : 0;
  if (more == 0) return put(LETTER, 1);
  let point: u32 = c & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const next = at(i);
    if ((next & 0xc0) != 0x80) return put(LETTER, 1);
    point = (point << 6) | (next & 0x3f);
  }
  put(foldPoint(point), more + 1);
}

// Returns the shadow's length. `out` holds at least `length` bytes; `rows` at least 12 bytes a source byte.
export function fold(input: usize, length: i32, out: usize, rows: usize, points: usize): i32 {
  source = input;
  origin = input;
  limit = input + (length as usize);
  target = out;
  targetStart = out;
  setPoints(points);
  breaks = rows;
  broken = 0;
  digitDash = 0;
  while (source < limit) {
    copyPlain();
    if (source >= limit) break;
    const c: u32 = load<u8>(source);
    if (c == 0x5c) foldBackslash();
    else if (c == 0x25) foldPercent();
    else if (c == 0x26) foldEntity();
    else if (c == 0x3c) foldTag();
    else if (c == 0x1b) putControl(c, 1);
    else if (c == 0x5f) foldUnderscore();
    else if (c == 0x0d) foldReturn();
    else foldUtf8(c);
  }
  return (target - targetStart) as i32;
}

// Copies what stands for itself, up to a byte that may not.
function copyPlain(): void {
  let from = source;
  let to = target;
  let mask = foldedMask(origin, from, limit);
  while (mask == 0 && from < limit) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    from += 32;
    to += 32;
    mask = foldedMask(origin, from, limit);
  }
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
  from += ctz(mask) as usize;
  if (from > limit) from = limit;
  target += from - source;
  source = from;
}
