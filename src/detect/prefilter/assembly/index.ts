// The prefilter: AssemblyScript, compiled to WebAssembly with SIMD. Memory is laid out by
// prefilter.ts; every pointer comes in as an argument and nothing is allocated here.
import { setNeeds } from "./clusters";
import { setLeast, setPrefixes } from "./ids";
import { setLettered } from "./lettered";
import { setLiterals } from "./literals";
import { setMeasures } from "./measures";
import { setTriples } from "./triples";
import { setWords } from "./words";

export { keyFlags, readLeaves, smallWord, useKeys } from "./leaves";
export { scan, scanLeaves, usePlaces } from "./scan";
export { useMarks } from "./hints";
export { keysIn, useKeysOfPairs } from "./keys";
export { scanLiterals } from "./literals";
export { breakCount, fold } from "./fold";
export { isPlain } from "./plain";
export { scanRuns } from "./base64";
export { charactersIn } from "./characters";
export { findKnown, useKnown } from "./names/known";
export { hasSpelled, readNames, useCharacters, useLexicon } from "./names/index";

export function configure(words: usize, literals: usize, triples: usize, prefixes: usize, measures: usize): void {
  setWords(words);
  setLiterals(literals);
  setTriples(triples);
  setPrefixes(prefixes);
  setMeasures(measures);
}

export function need(bare: i32, labelled: i32, shaped: i32, lettered: bool): void {
  setNeeds(bare, labelled, shaped);
  setLeast(min(labelled, shaped));
  setLettered(lettered);
}
