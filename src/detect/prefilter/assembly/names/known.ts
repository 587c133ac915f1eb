// Which leaves of a request could hold what was found elsewhere: words of a set, or five digits in a row.
import { fold } from "../fold";
import { digitsOf, join } from "../vectors";
import { findWords, useWords } from "./find";

// LeafKind.Int and LeafKind.Double of outline.ts.
const INT: u32 = 2;
const DOUBLE: u32 = 3;
const ZEROS: usize = 64;

// `leaves` holds starts, ends and kinds, an i32 a leaf each, offsets counting from `input`; a `set` of 0 is none. Behind
// `shadow` is room for the longest leaf's shadow and, 128 bytes behind that, its breaks. Writes over the kinds which leaves;
// returns how many.
export function findLeaves(input: usize, leaves: usize, count: i32, set: usize, shadow: usize, points: usize, runs: bool): i32 {
  const ends = leaves + ((count as usize) << 2);
  const kinds = leaves + ((count as usize) << 3);
  let found = kinds;
  useWords(set, false);
  for (let leaf: usize = 0; leaf < (count as usize); leaf++) {
    const kind = load<u32>(kinds + (leaf << 2));
    if (kind == INT || kind == DOUBLE) continue;
    const start = load<u32>(leaves + (leaf << 2)) as usize;
    const length = (load<u32>(ends + (leaf << 2)) as usize) - start;
    const behind = (shadow + length + 2 * ZEROS) & ~15;
    const folded = fold(input + start, length as i32, shadow, behind, points) as usize;
    memory.fill(shadow + folded, 0, ZEROS);
    store<u32>(found, leaf as u32);
    const holds = runs && holdsRun(shadow, folded);
    if (holds || (set != 0 && findWords(shadow, folded, behind) != behind)) found += 4;
  }
  return ((found - kinds) >> 2) as i32;
}

// Blocks overlap by four bytes: a run that goes on with the next is seen there.
function holdsRun(from: usize, length: usize): bool {
  for (let p = from; p < from + length; p += 60) {
    const digits = join(
      digitsOf(v128.load(p)),
      digitsOf(v128.load(p, 16)),
      digitsOf(v128.load(p, 32)),
      digitsOf(v128.load(p, 48)),
    );
    const three = digits & (digits >>> 1) & (digits >>> 2);
    if ((three & (three >>> 2)) != 0) return true;
  }
  return false;
}
