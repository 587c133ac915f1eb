// Which characters stand in a text that announce tables, statements of SQL, tags, fields: most texts hold none of them.
import { highHalves, lookUp, lowHalves } from "./vectors";

const BLANK: u8 = 0x20;
// Two blanks that follow each other, that part the columns of tables.
const GAP: i32 = 0x100;
const FEED: u8 = 0x0a;
// A line's end behind what a sentence may go on behind.
const WRAP: i32 = 0x2000;
// `1a`, the first box of a claim's form.
const FIRST_BOX: i32 = 0x4000;

// Variables, as those of vectors.ts.
let low: v128 = i8x16.splat(0);
let high: v128 = i8x16.splat(0);
let nextLow: v128 = i8x16.splat(0);
let nextHigh: v128 = i8x16.splat(0);
let firstLow: v128 = i8x16.splat(0);
let firstHigh: v128 = i8x16.splat(0);
let secondLow: v128 = i8x16.splat(0);
let secondHigh: v128 = i8x16.splat(0);
let blanks: v128 = i8x16.splat(0);
let feeds: v128 = i8x16.splat(0);
let ongoing: v128 = i8x16.splat(0);
let ones: v128 = i8x16.splat(0);
let smallAs: v128 = i8x16.splat(0);
let caseBits: v128 = i8x16.splat(0);
blanks = i8x16.splat(BLANK);
feeds = i8x16.splat(FEED);
ones = i8x16.splat(0x31);
smallAs = i8x16.splat(0x61);
caseBits = i8x16.splat(0x20);

// Bits of Holds (prefilter/holds.ts), told by tables of the low and high halves: a line's end; a tab; `,`; `_`; `<`;
// `(`; `$` and `%`; an apostrophe.
low = i8x16(0, 0, 0, 0, 64, 64, 0, -128, 32, 2, 1, 0, 4 | 16, 0, 0, 8);
high = i8x16(1 | 2, 0, 4 | 32 | 64 | -128, 16, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
// The next four bits: `=`, `:`, `"`, `[`; none of them in vain. The last four, what may stand before the end of a line
// that goes on: letters and the marks beside them; digits and mail's `=`; a blank, `,`, `)`; a return.
nextLow = i8x16(
  16 | 32 | 64, 16 | 32, 4 | 16 | 32, 16 | 32, 16 | 32, 16 | 32, 16 | 32, 16 | 32,
  16 | 32, 16 | 32 | 64, 2 | 16, 8 | 16, 16 | 64, 1 | 16 | 32 | -128, 16, 16,
);
nextHigh = i8x16(-128, 0, 4 | 64, 1 | 2 | 32, 16, 8 | 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16);
const NEXT_BITS: i32 = 0xf;
ongoing = i8x16.splat(-16);
const NEXT: i32 = 9;
// The last eight, by a character and the one behind it: `;` and `|` before any; `EG` and `PI`, with which some others are
// told in vain; ` "`; `?"`; `]{`; `{1` and `{2`; `$1`.
firstLow = i8x16(4 | 8, 0, 0, 0, -128, 4, 0, 0, 0, 0, 0, 1 | 64, 2, 32, 0, 16);
firstHigh = i8x16(0, 0, 8 | -128, 1 | 16, 4, 4 | 32, 0, 2 | 64, 0, 0, 0, 0, 0, 0, 0, 0);
secondLow = i8x16(3, 3 | 64 | -128, 3 | 8 | 16 | 64, 3, 3, 3, 3, 3 | 4, 3, 3 | 4, 3, 3 | 32, 3, 3, 3, 3);
secondHigh = i8x16(3, 3, 3 | 8 | 16, 3 | 64 | -128, 3 | 4, 3, 3, 3 | 32, 3, 3, 3, 3, 3, 3, 3, 3);
const PAIRS: i32 = 15;

// Each byte's bits, by its halves.
@inline function bitsOf(lows: v128, highs: v128): v128 {
  return v128.and(lookUp(low, lows), lookUp(high, highs));
}

@inline function nextBitsOf(lows: v128, highs: v128): v128 {
  return v128.and(lookUp(nextLow, lows), lookUp(nextHigh, highs));
}

@inline function pairsOf(lows: v128, highs: v128, behind: v128): v128 {
  const first = v128.and(lookUp(firstLow, lows), lookUp(firstHigh, highs));
  return v128.and(first, v128.and(lookUp(secondLow, lowHalves(behind)), lookUp(secondHigh, highHalves(behind))));
}

// Of `1` before `a`.
@inline function boxesOf(v: v128, behind: v128): v128 {
  return v128.and(i8x16.eq(v, ones), i8x16.eq(v128.or(behind, caseBits), smallAs));
}

@inline function blanksOf(v: v128): v128 {
  return i8x16.eq(v, blanks);
}

// Of a text behind which sixteen other bytes may be read.
export function charactersIn(start: usize, length: i32): i32 {
  const end = start + (length as usize);
  let bits = i8x16.splat(0);
  let nextBits = i8x16.splat(0);
  let gaps = i8x16.splat(0);
  let wraps = i8x16.splat(0);
  let boxes = i8x16.splat(0);
  let pairs = i8x16.splat(0);
  let at = start;
  for (; at + 17 <= end; at += 16) {
    const v = v128.load(at);
    const behind = v128.load(at, 1);
    const lows = lowHalves(v);
    const highs = highHalves(v);
    const next = nextBitsOf(lows, highs);
    bits = v128.or(bits, bitsOf(lows, highs));
    nextBits = v128.or(nextBits, next);
    boxes = v128.or(boxes, boxesOf(v, behind));
    pairs = v128.or(pairs, pairsOf(lows, highs, behind));
    gaps = v128.or(gaps, v128.and(blanksOf(v), blanksOf(behind)));
    wraps = v128.or(wraps, v128.and(next, i8x16.eq(behind, feeds)));
  }
  // What stands behind the text counts for nothing.
  const v = v128.and(v128.load(at), i8x16.lt_s(INDICES, i8x16.splat((end - at) as i8)));
  const behind = i8x16.shuffle(v, NOTHING, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  const lows = lowHalves(v);
  const highs = highHalves(v);
  const next = nextBitsOf(lows, highs);
  const mask = i8x16.bitmask(blanksOf(v));
  const isGap = (mask & (mask << 1)) != 0 || v128.any_true(gaps);
  const ends = i8x16.bitmask(i8x16.eq(v, feeds)) >> 1;
  const isBox = v128.any_true(v128.or(boxes, boxesOf(v, behind)));
  const isWrap =
    (ends & i8x16.bitmask(i8x16.gt_u(next, i8x16.splat(NEXT_BITS as i8)))) != 0 ||
    v128.any_true(v128.and(wraps, ongoing));
  return (
    joined(v128.or(bits, bitsOf(lows, highs))) |
    (isGap ? GAP : 0) |
    ((joined(v128.or(nextBits, next)) & NEXT_BITS) << NEXT) |
    (isWrap ? WRAP : 0) |
    (isBox ? FIRST_BOX : 0) |
    (joined(v128.or(pairs, pairsOf(lows, highs, behind))) << PAIRS)
  );
}

const NOTHING = i8x16.splat(0);
const INDICES = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

// The bits of all sixteen bytes.
function joined(v: v128): i32 {
  let bits = i64x2.extract_lane(v, 0) | i64x2.extract_lane(v, 1);
  bits |= bits >>> 32;
  bits |= bits >>> 16;
  return ((bits | (bits >>> 8)) & 0xff) as i32;
}
