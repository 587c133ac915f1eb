// What need not be scanned of a request: a leaf that a row wakes, and that is folded, is read by the rows of its shadow.

// LeafKind of outline.ts.
const TEXT: u32 = 0;
// Bytes of a leaf that are asked whether they fold.
const FIRST: usize = 256;

// A variable, as those of vectors.ts.
let backslash: v128 = i8x16.splat(0);
backslash = i8x16.splat(0x5c);

let input: usize = 0;
let starts: usize = 0;
let ends: usize = 0;
let kinds: usize = 0;
let count: usize = 0;
// The leaf that was asked for last; whether it was asked if it folds.
let leaf: usize = 0;
let isAsked: bool = false;

// Starts, ends and kinds of leaves, an i32 each; offsets count from `from` and go up. Without any, all is scanned.
export function beginWoken(from: usize, leaves: usize, leafCount: usize): void {
  input = from;
  starts = leaves;
  ends = leaves + (leafCount << 2);
  kinds = leaves + (leafCount << 3);
  count = leafCount;
  leaf = 0;
  isAsked = false;
}

// The end of the folded leaf that holds all of a row, [from, to); 0: there is none.
export function wokenTo(from: usize, to: usize): usize {
  while (leaf < count && placeIn(ends) <= from) {
    leaf++;
    isAsked = false;
  }
  if (leaf == count || isAsked) return 0;
  const start = placeIn(starts);
  const end = placeIn(ends);
  isAsked = from >= start && to <= end;
  return isAsked && load<u32>(kinds + (leaf << 2)) == TEXT && folds(start, end) ? end : 0;
}

// Where the leaf starts or ends.
@inline function placeIn(places: usize): usize {
  return input + (load<u32>(places + (leaf << 2)) as usize);
}

// Whether a backslash or a character outside ASCII stands in the first blocks of a leaf; shorter ones are not asked.
function folds(start: usize, end: usize): bool {
  const last = min(end, start + FIRST);
  for (let p = start; p + 64 <= last; p += 64) {
    const first = v128.or(signsIn(v128.load(p)), signsIn(v128.load(p, 16)));
    const second = v128.or(signsIn(v128.load(p, 32)), signsIn(v128.load(p, 48)));
    if (i8x16.bitmask(v128.or(first, second)) != 0) return true;
  }
  return false;
}

@inline function signsIn(v: v128): v128 {
  return v128.or(v, i8x16.eq(v, backslash));
}
