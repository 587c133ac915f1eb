// Which leaves of a request could hold words of a set: names that were found elsewhere.
import { fold } from "../fold";
import { findWords, useWords } from "./find";

// LeafKind.Int and LeafKind.Double of outline.ts.
const INT: u32 = 2;
const DOUBLE: u32 = 3;
const ZEROS: usize = 64;

// `leaves` holds starts, ends and kinds, an i32 a leaf each, offsets counting from `input`. Behind `shadow` is room for
// the longest leaf's shadow and, 128 bytes behind that, its breaks. Writes over the kinds which leaves; returns how many.
export function findLeaves(input: usize, leaves: usize, count: i32, set: usize, shadow: usize, points: usize): i32 {
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
    found += findWords(shadow, folded, behind) == behind ? 0 : 4;
  }
  return ((found - kinds) >> 2) as i32;
}
