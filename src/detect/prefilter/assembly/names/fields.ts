// What stands before `name` makes a person's of it: `first_name = `, `Last Name:`, `preferred-name`.
import { BLANK_GAP, gapBetween } from "./gaps";
import { NAME, NAME_KEY, NAME_PART, marksOf, wordAt } from "./lexicon";
import { codeAt, isCapital, phraseEnd, wordBefore, wordEnd } from "./text";

// Longest mark between the two words: a blank, `_`, `-`, `.`.
const LONGEST_JOINT: i32 = 1;

// Kinds besides its own of the word at `start`. `Name:` that opens a line is a person's too; `name` in a list of
// fields may be anything's.
export function fieldName(start: usize, word: u64): u32 {
  if ((marksOf(word) & NAME) == 0) return 0;
  const before = wordBefore(start);
  if (before == 0) return isCapital(codeAt(start)) ? NAME_KEY : 0;
  const stop = wordEnd(before);
  if (((start - stop) as i32) <= LONGEST_JOINT && (marksOf(wordAt(before, stop)) & NAME_PART) != 0) return NAME_KEY;
  if (!isCapital(codeAt(start))) return 0;
  return gapBetween(phraseEnd(stop), start) == BLANK_GAP ? 0 : NAME_KEY;
}
