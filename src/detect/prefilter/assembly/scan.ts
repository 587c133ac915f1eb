// Finds where anything could start: clusters of digits, `@`, `(at)`, digits outside ASCII, hints; 64 bytes at a time.
import { digitMask, isDigit } from "./bytes";
import { beginHints, isInTelling } from "./hints";
import { takeMark } from "./marks";
import { HINT, beginRows, emit, rowCount } from "./rows";
import { beginRuns, closeCluster, takeRun } from "./runs";
import { blobTo } from "./tokens";
import { ended, firsts, seconds, thirds } from "./triples";
import { announced, digitsOf, highHalves, join, lowHalves, zerosOf } from "./vectors";
import { HELD, TRIPLE, flagsOf } from "./words";

// Bytes of places, a u32 each, that are judged together.
const BATCH: usize = 96;

// Room for a batch, the 64 places of its last block and two more.
let noted: usize = 0;

export function usePlaces(places: usize): void {
  noted = places;
}

// Writes the rows of [from, from + length); offsets count from `from`. The caller keeps 64 readable
// bytes of zero behind the input and 16 before it. Returns the number of rows found; rows past `rows` are not written.
export function scan(from: usize, length: i32, out: usize, rows: i32, raw: bool): i32 {
  const end = from + (length as usize);
  beginRows(from, out, rows);
  beginRuns(from, end, raw);
  beginHints();
  // Whether the byte before the block was a digit.
  let digitBefore: u64 = 0;
  const first = noted;
  let next = first;
  let lastFirst = i8x16.splat(0);
  let lastSecond = i8x16.splat(0);
  for (let p = from; p < end; p += 64) {
    if (p + 64 <= blobTo()) continue;
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
      takeTriples(from, end, p, ~join(zerosOf(tripleA), zerosOf(tripleB), zerosOf(tripleC), zerosOf(tripleD)));
    const announcedA = announced(lowA, highA);
    const announcedB = announced(lowB, highB);
    const announcedC = announced(lowC, highC);
    const announcedD = announced(lowD, highD);
    // What stands behind the end is none of this.
    const within: u64 = end - p < 64 ? ~((<u64>-1) << ((end - p) as u64)) : <u64>-1;
    const numerals = within & join(digitsOf(a), digitsOf(b), digitsOf(c), digitsOf(d));
    const marks = ~join(zerosOf(announcedA), zerosOf(announcedB), zerosOf(announcedC), zerosOf(announcedD));
    const places = (numerals & ~((numerals << 1) | digitBefore)) | (marks & within);
    digitBefore = numerals >>> 63;
    next = gather(p, places, next);
    if (next - first < BATCH) continue;
    takePlaces(from, end, next, raw);
    next = first;
  }
  takePlaces(from, end, next, raw);
  closeCluster();
  return rowCount();
}

// Notes the places of the block at `p`, three without a look at how many there are: a loop over each block's
// few would end where no processor foresees it.
@inline function gather(p: usize, places: u64, next: usize): usize {
  const second = places & (places - 1);
  const third = second & (second - 1);
  note(next, p, places);
  note(next + 4, p, second);
  note(next + 8, p, third);
  let more = next + 12;
  for (let rest = third & (third - 1); rest != 0; rest &= rest - 1) {
    note(more, p, rest);
    more += 4;
  }
  return next + ((popcnt(places) as usize) << 2);
}

@inline function note(next: usize, p: usize, places: u64): void {
  store<u32>(next, (p as u32) + (ctz(places) as u32));
}

// Judges the places noted before `last`.
function takePlaces(begin: usize, end: usize, last: usize, raw: bool): void {
  for (let place = noted; place < last; place += 4) {
    const q = load<u32>(place) as usize;
    if (isDigit(load<u8>(q))) takeRun(q, runEnd(q, end));
    else takeMark(begin, end, q, raw);
  }
}

// Where the digits end that begin at `at`.
@inline function runEnd(at: usize, end: usize): usize {
  const count = ctz(~digitMask(at)) as usize;
  const stop = count < 16 ? at + count : restOfRun(at + 16, end);
  return stop < end ? stop : end;
}

function restOfRun(at: usize, end: usize): usize {
  let q = at;
  while (q < end && isDigit(load<u8>(q))) q++;
  return q;
}

// @param ends one bit a place of the block at `p` where three such characters may end
function takeTriples(begin: usize, end: usize, p: usize, ends: u64): void {
  let places = ends;
  while (places != 0) {
    const q = p + (ctz(places) as usize) - 2;
    places &= places - 1;
    if (q + 3 > end) return;
    const flags = flagsOf(q, q + 3);
    if ((flags & TRIPLE) != 0 && ((flags & HELD) == 0 || isInTelling(begin, end, q))) emit(HINT, q, q + 1, 0);
  }
}
