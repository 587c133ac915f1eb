// Where in a request's leaves something could stand that was found elsewhere: words of a set, runs of digits of another.
import { isDigit } from "../bytes";
import { fold } from "../fold";
import { isPlain } from "../plain";
import { DIGITS, WORD, beginRows, emit, rowCount } from "../rows";
import { digitsOf, join } from "../vectors";
import { findWords, useWords } from "./find";

// LeafKind.Int and LeafKind.Double of outline.ts.
const INT: u32 = 2;
const DOUBLE: u32 = 3;
const ZEROS: usize = 64;
const ZERO: u32 = 0x30;
// A longer run is none of an identifier's (LONGEST of known/known-ids.ts): its end is not looked for.
const LONGEST_RUN: usize = 41;

// Sets, of which 0 is none (word-set.ts, run-set.ts).
let words: usize = 0;
let runs: usize = 0;

export function useKnown(wordSet: usize, runSet: usize): void {
  words = wordSet;
  runs = runSet;
}

// `leaves` holds starts, ends, kinds and labels, an i32 a leaf each, offsets counting from `input`. Behind `shadow` is room for
// the longest leaf's shadow and, 128 bytes behind that, its breaks. Writes rows by leaf, words before runs: offsets count
// from the shadow's start, the value is the leaf; only a run's end is told. Returns their number; rows past `rows` are
// not written.
export function findKnown(input: usize, leaves: usize, count: i32, shadow: usize, points: usize, out: usize, rows: i32): i32 {
  const ends = leaves + ((count as usize) << 2);
  const kinds = leaves + ((count as usize) << 3);
  beginRows(input, out, rows);
  useWords(words, false);
  for (let leaf: usize = 0; leaf < (count as usize); leaf++) {
    const kind = load<u32>(kinds + (leaf << 2));
    if (kind == INT || kind == DOUBLE) continue;
    const start = input + (load<u32>(leaves + (leaf << 2)) as usize);
    const length = input + (load<u32>(ends + (leaf << 2)) as usize) - start;
    if (words == 0 && isPlain(start, length as i32)) findRuns(start, length, input - start, leaf as i32);
    else findFolded(start, length, shadow, points, input - shadow, leaf as i32);
  }
  return rowCount();
}

// `shift` leads from an address in the shadow to one that counts from the rows' origin.
function findFolded(start: usize, length: usize, shadow: usize, points: usize, shift: usize, leaf: i32): void {
  const behind = (shadow + length + 2 * ZEROS) & ~15;
  const folded = fold(start, length as i32, shadow, behind, points) as usize;
  memory.fill(shadow + folded, 0, ZEROS);
  if (words != 0) {
    const last = findWords(shadow, folded, behind);
    for (let word = behind; word < last; word += 4) {
      const at = (load<u32>(word) as usize) + shift;
      emit(WORD, at, at, leaf);
    }
  }
  if (runs != 0) findRuns(shadow, folded, shift, leaf);
}

// Blocks overlap by four bytes: a run that goes on with the next is seen there.
function findRuns(from: usize, length: usize, shift: usize, leaf: i32): void {
  const end = from + length;
  for (let p = from; p < end; p += 60) {
    const digits = join(
      digitsOf(v128.load(p)),
      digitsOf(v128.load(p, 16)),
      digitsOf(v128.load(p, 32)),
      digitsOf(v128.load(p, 48)),
    );
    const three = digits & (digits >>> 1) & (digits >>> 2);
    const fives = three & (three >>> 2) & ~(digits << 1);
    for (let rest = fives; rest != 0; rest &= rest - 1) {
      const at = p + (ctz(rest) as usize);
      const isFirst = at == from || !isDigit(load<u8>(at - 1));
      if (isFirst && at + 5 <= end && isInSet(at)) emit(DIGITS, at + shift, runEnd(at, end) + shift, leaf);
    }
  }
}

function runEnd(at: usize, end: usize): usize {
  const last = min(end, at + LONGEST_RUN);
  let p = at + 5;
  while (p < last && isDigit(load<u8>(p))) p++;
  return p;
}

// Whether a run of the set (run-set.ts) begins with the five digits at `at`.
@inline function isInSet(at: usize): bool {
  let opening: u32 = 0;
  for (let i: usize = 0; i < 5; i++) opening = opening * 10 + (load<u8>(at + i) as u32) - ZERO;
  return ((load<u8>(runs + (opening >> 3)) >> ((opening & 7) as u8)) & 1) != 0;
}
