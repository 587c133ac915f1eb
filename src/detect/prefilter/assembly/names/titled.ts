// Whom a form of address in lower case stands before, though no list has the name: `mrs xyqlo`, `mr o'xyqlo`.
import { POINT_GAP } from "./gaps";
import { COMMON, FIRST_NAME, LAST_NAME, RARE_NAME, classesOf, kindsOf, wordAt } from "./lexicon";
import { isGlued } from "./shapes";
import { APOSTROPHE, BLANK, POINT, codeAt, isLetterAt, isSmall, wordEnd } from "./text";

// A name of any list.
export const KNOWN: u32 = FIRST_NAME | LAST_NAME | RARE_NAME;

// `dr` and `mrs`, as they lie in memory.
const DR: u16 = 0x7264;
const MRS: u32 = 0x73726d;
// Of `mr.`, `mrs.`, `ms.`
const MISTER: u32 = 0x6d;
const SHORTEST_STRANGER: usize = 4;

// @param start of the form of address
export function isTitled(start: usize, name: usize, gap: i32): bool {
  if (codeAt(name + 1) == APOSTROPHE) return true;
  const isSure = gap == POINT_GAP ? codeAt(start) == MISTER : isSureTitle(start);
  return isSure && isStranger(name);
}

// Not `mr`, which is an image of what stands behind it.
function isSureTitle(start: usize): bool {
  return load<u16>(start) == DR || (load<u32>(start) & 0xffffff) == MRS;
}

// Of no list, and no plain English.
function isStranger(start: usize): bool {
  const stop = wordEnd(start);
  if (stop - start < SHORTEST_STRANGER) return false;
  const word = wordAt(start, stop);
  return kindsOf(word) == 0 && (classesOf(word) & (COMMON | KNOWN)) == 0;
}

// The last name behind an initial: `j smith`, `j. o'xyqlo`; 0: none stands there.
export function behindInitial(initial: usize): usize {
  if (isLetterAt(initial + 1) || !isSmall(codeAt(initial))) return 0;
  const start = codeAt(initial + 1) == POINT ? initial + 3 : initial + 2;
  if (codeAt(start - 1) != BLANK || !isSmall(codeAt(start))) return 0;
  const stop = wordEnd(start);
  const word = wordAt(start, stop);
  const classes = classesOf(word);
  const isKnown = kindsOf(word) == 0 && (classes & KNOWN) != 0 && (classes & COMMON) == 0;
  return (isKnown || codeAt(start + 1) == APOSTROPHE) && !isGlued(start, stop) ? start : 0;
}
