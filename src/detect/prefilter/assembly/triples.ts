// Three characters that announce a literal wherever they stand (`day`, the `ssw` of `password`): the low
// and the high halves of three adjacent bytes are looked up at once, a bit a bucket. Most places that show a bit hold
// other characters of the bucket: a hash of the three tells them, without a branch that no processor would foresee.
import { isInTelling } from "./hints";
import { HINT, emit } from "./rows";
import { lookUp } from "./vectors";
import { HELD, TRIPLE, flagsOf } from "./words";

let low0: v128 = i8x16.splat(0);
let high0: v128 = i8x16.splat(0);
let low1: v128 = i8x16.splat(0);
let high1: v128 = i8x16.splat(0);
let low2: v128 = i8x16.splat(0);
let high2: v128 = i8x16.splat(0);
// A bit for each hash that a triple has.
let bits: usize = 0;

// Six tables of sixteen bytes and 1,024 bytes of bits (literal-table.ts).
export function setTriples(triples: usize): void {
  low0 = v128.load(triples);
  high0 = v128.load(triples, 16);
  low1 = v128.load(triples, 32);
  high1 = v128.load(triples, 48);
  low2 = v128.load(triples, 64);
  high2 = v128.load(triples, 80);
  bits = triples + 96;
}

// Of sixteen bytes by their halves, the buckets of triples whose first, second, third characters they may be.
@inline export function firsts(low: v128, high: v128): v128 {
  return v128.and(lookUp(low0, low), lookUp(high0, high));
}

@inline export function seconds(low: v128, high: v128): v128 {
  return v128.and(lookUp(low1, low), lookUp(high1, high));
}

@inline export function thirds(low: v128, high: v128): v128 {
  return v128.and(lookUp(low2, low), lookUp(high2, high));
}

// Where three such characters may end: with what stood one and two places before, in this vector or the last.
@inline export function ended(third: v128, second: v128, lastSecond: v128, first: v128, lastFirst: v128): v128 {
  const before = i8x16.shuffle(lastSecond, second, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  const two = i8x16.shuffle(lastFirst, first, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  return v128.and(v128.and(third, before), two);
}

// Judges the places noted in [first, last), a u32 each, where three such characters may begin.
export function takeTriples(begin: usize, end: usize, first: usize, last: usize): void {
  const left = leaveOthers(first, last);
  for (let place = first; place < left; place += 4) {
    const q = load<u32>(place) as usize;
    if (q + 3 > end) return;
    const flags = flagsOf(q, q + 3);
    if ((flags & TRIPLE) != 0 && ((flags & HELD) == 0 || isInTelling(begin, end, q))) emit(HINT, q, q + 1, 0);
  }
}

// Lists anew the places that may hold a triple by their hash; returns where they end.
function leaveOthers(first: usize, last: usize): usize {
  let left = first;
  for (let place = first; place < last; place += 4) {
    const q = load<u32>(place);
    store<u32>(left, q);
    const hash = ((load<u32>(q as usize) | 0x20202020) & 0xffffff) * 0x9e3779b1;
    left += (((load<u8>(bits + (hash >>> 22)) as usize) >>> ((hash >>> 19) & 7)) & 1) << 2;
  }
  return left;
}
