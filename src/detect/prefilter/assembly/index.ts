// The prefilter: AssemblyScript, compiled to WebAssembly with SIMD. Memory is laid out by
// prefilter.ts; every pointer comes in as an argument and nothing is allocated here.
import { isLetter } from "./bytes";
import { setNeeds } from "./clusters";
import { setLiterals } from "./literals";
import { setTriples } from "./triples";
import { flagsOf, setWords, wordStart } from "./words";

export { scan } from "./scan";
export { scanLiterals } from "./literals";
export { fold, breakCount } from "./fold";

export function configure(words: usize, literals: usize, triples: usize, hasTriples: bool): void {
  setWords(words);
  setLiterals(literals);
  setTriples(triples, hasTriples);
}

export function need(bare: i32, labelled: i32, shapes: bool): void {
  setNeeds(bare, labelled, shapes);
}

// What the words of [start, end), an attribute's key, say: every word's flags.
export function keyFlags(start: usize, end: usize): u32 {
  let flags: u32 = 0;
  let p = end;
  while (p > start) {
    if (!isLetter(load<u8>(p - 1))) {
      p--;
      continue;
    }
    const word = wordStart(start, p);
    flags |= flagsOf(word, p);
    p = word;
  }
  return flags;
}
