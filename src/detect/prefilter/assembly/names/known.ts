// Which leaves of a request could hold what was found elsewhere: words of a set, or runs of digits of another.
import { fold, isPlain } from "../fold";
import { digitsOf, join } from "../vectors";
import { findWords, useWords } from "./find";

// LeafKind.Int and LeafKind.Double of outline.ts.
const INT: u32 = 2;
const DOUBLE: u32 = 3;
const ZEROS: usize = 64;
const ZERO: u32 = 0x30;

// `leaves` holds starts, ends and kinds, an i32 a leaf each, offsets counting from `input`; `words` and `runs` are sets, of
// 0 is none. Behind `shadow` is room for the longest leaf's shadow and, 128 bytes behind that, its breaks. Writes over the
// kinds which leaves; returns how many.
export function findLeaves(input: usize, leaves: usize, count: i32, words: usize, runs: usize, shadow: usize, points: usize): i32 {
  const ends = leaves + ((count as usize) << 2);
  const kinds = leaves + ((count as usize) << 3);
  let found = kinds;
  useWords(words, false);
  for (let leaf: usize = 0; leaf < (count as usize); leaf++) {
    const kind = load<u32>(kinds + (leaf << 2));
    if (kind == INT || kind == DOUBLE) continue;
    const start = load<u32>(leaves + (leaf << 2)) as usize;
    const length = (load<u32>(ends + (leaf << 2)) as usize) - start;
    store<u32>(found, leaf as u32);
    // What stands behind a leaf is not in the way of runs: a leaf too many is looked at.
    const holds =
      words == 0 && isPlain(input + start, length as i32)
        ? holdsRun(input + start, length, runs)
        : holdsKnown(input + start, length, words, runs, shadow, points);
    if (holds) found += 4;
  }
  return ((found - kinds) >> 2) as i32;
}

function holdsKnown(leaf: usize, length: usize, words: usize, runs: usize, shadow: usize, points: usize): bool {
  const behind = (shadow + length + 2 * ZEROS) & ~15;
  const folded = fold(leaf, length as i32, shadow, behind, points) as usize;
  memory.fill(shadow + folded, 0, ZEROS);
  if (runs != 0 && holdsRun(shadow, folded, runs)) return true;
  return words != 0 && findWords(shadow, folded, behind) != behind;
}

// Blocks overlap by four bytes: a run that goes on with the next is seen there.
function holdsRun(from: usize, length: usize, runs: usize): bool {
  for (let p = from; p < from + length; p += 60) {
    const digits = join(
      digitsOf(v128.load(p)),
      digitsOf(v128.load(p, 16)),
      digitsOf(v128.load(p, 32)),
      digitsOf(v128.load(p, 48)),
    );
    const three = digits & (digits >>> 1) & (digits >>> 2);
    const fives = three & (three >>> 2) & ~(digits << 1);
    for (let rest = fives; rest != 0; rest &= rest - 1)
      if (isInSet(runs, p + (ctz(rest) as usize))) return true;
  }
  return false;
}

// Whether a run of the set (run-set.ts) begins with the five digits at `at`.
@inline function isInSet(runs: usize, at: usize): bool {
  let opening: u32 = 0;
  for (let i: usize = 0; i < 5; i++) opening = opening * 10 + (load<u8>(at + i) as u32) - ZERO;
  return ((load<u8>(runs + (opening >> 3)) >> ((opening & 7) as u8)) & 1) != 0;
}
