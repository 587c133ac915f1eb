/** What stands before `name` makes a person's of it: `first_name = `, `Last Name:`, `preferred-name`. */
import { hashWord } from "../lexicon/lexicon.ts";
import { Gap, gapBetween, isCapital, phraseEnd, wordBefore, wordEnd } from "./chars.ts";
import { Kind } from "./kinds.ts";

const NAME = hashWord("name", 0, 4);
/** Longest mark between the two words: a blank, `_`, `-`, `.`. */
const LONGEST_JOINT = 1;
const PARTS = new Set(
  "first last middle maiden preferred legal full given family birth patient"
    .split(" ")
    .map((word) => hashWord(word, 0, word.length)),
);

/**
 * Kinds besides its own of the word at `start`. `Name:` that opens a line is a person's too; `name` in a list
 * of fields may be anything's.
 */
export function fieldName(text: string, start: number, hash: number): number {
  if (hash !== NAME) return 0;
  const before = wordBefore(text, start);
  if (before < 0) return isCapital(text.charCodeAt(start)) ? Kind.NameKey : 0;
  if (isPart(text, before, start)) return Kind.NameKey;
  if (!isCapital(text.charCodeAt(start))) return 0;
  const gap = gapBetween(text, phraseEnd(text, wordEnd(text, before)), start);
  return gap === Gap.Blank ? 0 : Kind.NameKey;
}

function isPart(text: string, before: number, start: number): boolean {
  const end = wordEnd(text, before);
  return start - end <= LONGEST_JOINT && PARTS.has(hashWord(text, before, end));
}
