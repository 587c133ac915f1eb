// Three characters that announce a literal wherever they stand (`://`, the `ssw` of `password`): the low
// and the high halves of three adjacent bytes are looked up at once, a bit a bucket.

let low0: v128 = i8x16.splat(0);
let high0: v128 = i8x16.splat(0);
let low1: v128 = i8x16.splat(0);
let high1: v128 = i8x16.splat(0);
let low2: v128 = i8x16.splat(0);
let high2: v128 = i8x16.splat(0);
let isEmpty: bool = true;

// Six tables of sixteen bytes (literal-table.ts).
export function setTriples(triples: usize, hasAny: bool): void {
  isEmpty = !hasAny;
  low0 = v128.load(triples);
  high0 = v128.load(triples, 16);
  low1 = v128.load(triples, 32);
  high1 = v128.load(triples, 48);
  low2 = v128.load(triples, 64);
  high2 = v128.load(triples, 80);
}

@inline export function hasTriples(): bool {
  return !isEmpty;
}

// One bit a place of [at, at + 16): three such characters may begin there.
@inline export function triplesAt(at: usize): u64 {
  const first = bucketsOf(v128.load(at), low0, high0);
  const second = bucketsOf(v128.load(at, 1), low1, high1);
  const third = bucketsOf(v128.load(at, 2), low2, high2);
  const buckets = v128.and(v128.and(first, second), third);
  return (~i8x16.bitmask(i8x16.eq(buckets, i8x16.splat(0))) & 0xffff) as u64;
}

@inline function bucketsOf(v: v128, low: v128, high: v128): v128 {
  return v128.and(i8x16.swizzle(low, v128.and(v, i8x16.splat(15))), i8x16.swizzle(high, i8x16.shr_u(v, 4)));
}
