// How a caller introduces a name in lower case: `its jane`, `it's uh jane`, `this is jane`.
import { BLANK_GAP, gapBetween } from "./gaps";
import { IS, IT, ITS, THIS, kindsAt, kindsOf, marksOf, wordAt } from "./lexicon";
import { BLANK, codeAt, isLetterAt, phraseEnd, wordAfter, wordBefore, wordEnd } from "./text";

// `this` and `it`, as they lie in memory.
const THIS_LETTERS: u32 = 0x73696874;
const IT_LETTERS: u32 = 0x7469;
// ` is `
const IS_BETWEEN: u32 = 0x20736920;
// `uh` and `um`.
const UH: u32 = 0x6875;
const UM: u32 = 0x6d75;

// Whether `this` stands here, and no `is` behind it: most are told so before they are looked up.
@inline export function isThisAlone(start: usize): bool {
  return load<u32>(start) == THIS_LETTERS && codeAt(start + 4) == BLANK && load<u32>(start + 4) != IS_BETWEEN;
}

// Behind `uh` and `um`, which speakers say before a name.
export function behindFiller(start: usize): usize {
  const letters = load<u16>(start) | 0x2020;
  if ((letters != UH && letters != UM) || codeAt(start + 2) != BLANK || !isLetterAt(start + 3)) return start;
  return start + 3;
}

// `hi its jane`: the word behind `its`, `it's`, `this is`; 0: none of them stands here.
export function introducedAt(start: usize): usize {
  const letters = load<u32>(start) | 0x20;
  if (letters != THIS_LETTERS && (letters & 0xffff) != IT_LETTERS) return 0;
  const stop = wordEnd(start);
  const marks = marksOf(wordAt(start, stop));
  const next = wordAfter(phraseEnd(stop));
  if (next == 0 || gapBetween(phraseEnd(stop), next) != BLANK_GAP) return 0;
  if ((marks & ITS) != 0 || ((marks & IT) != 0 && phraseEnd(stop) > stop)) return behindFiller(next);
  const end = wordEnd(next);
  if ((marks & THIS) == 0 || (kindsAt(next, end) & IS) == 0 || codeAt(end) != BLANK) return 0;
  const name = wordAfter(end);
  return name == 0 ? 0 : behindFiller(name);
}

// Behind `its`, `it's`, `this is`.
export function isIntroduced(start: usize): bool {
  let before = wordBefore(start);
  let from = start;
  if (before != 0 && behindFiller(before) == start) {
    from = before;
    before = wordBefore(before);
  }
  if (before == 0) return false;
  const stop = wordEnd(before);
  if (gapBetween(phraseEnd(stop), from) != BLANK_GAP) return false;
  const word = wordAt(before, stop);
  const marks = marksOf(word);
  if ((marks & ITS) != 0 || ((marks & IT) != 0 && phraseEnd(stop) > stop)) return true;
  if ((kindsOf(word) & IS) == 0) return false;
  const second = wordBefore(before);
  return second != 0 && (marksOf(wordAt(second, wordEnd(second))) & THIS) != 0;
}
