// Finds where anything could start: clusters of digits, `@`, `(at)`, digits outside ASCII, hints; 64 bytes at a time.
import { isDigit } from "./bytes";
import { beginHints } from "./hints";
import { takeMark } from "./marks";
import { beginRows, rowCount } from "./rows";
import { beginRuns, closeCluster, quietTo, skipTo, takeRun } from "./runs";
import { ended, firsts, seconds, takeTriples, thirds } from "./triples";
import { beginWoken } from "./woken";
import { highHalves, join, kindsOf, lowHalves, signsOf, zerosOf } from "./vectors";

// Bytes of places, a u32 each, that are judged together. A block that has so many itself may begin a blob, whose
// end is known once its first digits are judged.
const BATCH: usize = 960;
const DENSE: usize = 48;

// Room for a batch, the 64 places of its last block and two more; as much behind it for triples.
const ROOM: usize = 1280;

let noted: usize = 0;
let notedTriples: usize = 0;

export function usePlaces(places: usize): void {
  noted = places;
  notedTriples = places + ROOM;
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
  const firstTriple = notedTriples;
  let nextTriple = firstTriple;
  let lastFirst = i8x16.splat(0);
  let lastSecond = i8x16.splat(0);
  for (let p = from; p < end; p += 64) {
    if (p + 64 <= skipTo()) continue;
    const bytesA = v128.load(p);
    const bytesB = v128.load(p, 16);
    const bytesC = v128.load(p, 32);
    const bytesD = v128.load(p, 48);
    const lowA = lowHalves(bytesA);
    const lowB = lowHalves(bytesB);
    const lowC = lowHalves(bytesC);
    const lowD = lowHalves(bytesD);
    const highA = highHalves(bytesA);
    const highB = highHalves(bytesB);
    const highC = highHalves(bytesC);
    const highD = highHalves(bytesD);
    const kindsA = kindsOf(lowA, highA);
    const kindsB = kindsOf(lowB, highB);
    const kindsC = kindsOf(lowC, highC);
    const kindsD = kindsOf(lowD, highD);
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
    // What stands behind the end is none of this.
    const within: u64 = end - p < 64 ? ~((<u64>-1) << ((end - p) as u64)) : <u64>-1;
    const numerals = within & join(signsOf(kindsA), signsOf(kindsB), signsOf(kindsC), signsOf(kindsD));
    const others = join(zerosOf(kindsA), zerosOf(kindsB), zerosOf(kindsC), zerosOf(kindsD));
    const places = within & ~others & ~(numerals & ((numerals << 1) | digitBefore));
    digitBefore = numerals >>> 63;
    const before = next;
    next = gather(p, places, next);
    if (v128.any_true(v128.or(v128.or(tripleA, tripleB), v128.or(tripleC, tripleD))))
      nextTriple = gather(p - 2, ~join(zerosOf(tripleA), zerosOf(tripleB), zerosOf(tripleC), zerosOf(tripleD)), nextTriple);
    if (next - first < BATCH && next - before < DENSE && nextTriple - firstTriple < BATCH) continue;
    takePlaces(from, end, next, raw);
    takeTriples(from, end, firstTriple, nextTriple);
    next = first;
    nextTriple = firstTriple;
  }
  takePlaces(from, end, next, raw);
  takeTriples(from, end, firstTriple, nextTriple);
  closeCluster();
  return rowCount();
}

// The same of a request whose `count` leaves are known: of those that are folded, no more rows than wake them.
export function scanLeaves(from: usize, length: i32, leaves: usize, count: i32, out: usize, rows: i32): i32 {
  beginWoken(from, leaves, count);
  const found = scan(from, length, out, rows, true);
  beginWoken(from, leaves, 0);
  return found;
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
    if (isDigit(load<u8>(q))) takeRun(q);
    else if (q >= quietTo()) takeMark(begin, end, q, raw);
  }
}
