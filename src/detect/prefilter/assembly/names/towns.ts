// Towns in a text without capitals behind a bare `in`, which is too frequent a word to be asked for in others.
import { CITY, COMMON, FIRST_NAME, LAST_NAME, STATE, TOWN, classesOf, kindsAt, wordAt } from "./lexicon";
import { BLANK, codeAt, isSmall, wordEnd } from "./text";

// `in`, as it lies in memory.
const IN_LETTERS: u16 = 0x6e69;
const NAMES: u32 = FIRST_NAME | LAST_NAME;
const SHORTEST: usize = 5;

// `at the manor in opelousas`: a town that is nothing else behind the word [start, stop); 0: none.
export function townBehind(start: usize, stop: usize): usize {
  const next = stop + 1;
  if (load<u16>(start) != IN_LETTERS || stop - start != 2 || codeAt(stop) != BLANK || !isSmall(codeAt(next))) return 0;
  const end = wordEnd(next);
  const classes = classesOf(wordAt(next, end));
  if (end - next < SHORTEST || (classes & (COMMON | STATE)) != 0 || kindsAt(next, end) != 0) return 0;
  const isTown = (classes & TOWN) != 0 && (classes & NAMES) == 0;
  return (classes & CITY) != 0 || isTown ? next : 0;
}
