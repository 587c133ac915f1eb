// The prefilter: AssemblyScript, compiled to WebAssembly with SIMD. Memory is laid out by
// prefilter.ts; every pointer comes in as an argument and nothing is allocated here.
import { setNeeds } from "./clusters";
import { setLiterals } from "./literals";
import { LABEL, flagsOf, setWords, wordStart } from "./words";
import { isLetter } from "./bytes";

export { scan } from "./scan";
export { fold, breakCount } from "./fold";

export function configure(words: usize, literals: usize, noLiterals: bool, bare: i32, labelled: i32, shapes: bool): void {
  setWords(words);
  setLiterals(literals, noLiterals);
  setNeeds(bare, labelled, shapes);
}

// Whether a word of [start, end), an attribute's key, could be a label's.
export function hasLabelWord(start: usize, end: usize): bool {
  let p = end;
  while (p > start) {
    if (!isLetter(load<u8>(p - 1))) {
      p--;
      continue;
    }
    const word = wordStart(start, p);
    if ((flagsOf(word, p) & LABEL) != 0) return true;
    p = word;
  }
  return false;
}
