/** Two words beside each other that could be one person's name. */
import { hashWord, WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { Kind, kindOf } from "./kinds.ts";
import { ANY_NAME } from "./run.ts";

const MOST_WORDS = 4;
const WORDS = /^[A-Za-z\u00c0-\u00ff][A-Za-z\u00c0-\u00ff'. ,-]*$/;
const NO_SURNAME = WordClass.Common | WordClass.State;

/**
 * Whether one word is a first name, the other a surname or no word at all; `Victoria, Regina` are cities.
 * Beside a person's own number two words that nobody knows are a name too.
 */
export function isNamePair(first: string, second: string, isNumbered: boolean): boolean {
  const [one, other] = [first, second].map(classOf);
  if ((one & other & WordClass.City) !== 0) return false;
  if (isNumbered && couldBeSurname(one) && couldBeSurname(other)) return true;
  return (isFirst(one) && couldBeSurname(other)) || (isFirst(other) && couldBeSurname(one));
}

/** Whether both are names, one of them a first name, and neither is anything else: `jane_roe`, no `alpha_beta`. */
export function isKnownPair(first: string, second: string): boolean {
  if (isStop(first) || isStop(second)) return false;
  const [one, other] = [first, second].map(classOf);
  const others = NO_SURNAME | WordClass.City;
  if ((one & ANY_NAME) === 0 || (other & ANY_NAME) === 0 || ((one | other) & others) !== 0)
    return false;
  return isFirst(one) || isFirst(other);
}

/** Whether lists of names know it as a first name, and no other list knows it. */
export function isKnownFirstName(word: string): boolean {
  const classes = classOf(word);
  return isFirst(classes) && (classes & (NO_SURNAME | WordClass.City)) === 0;
}

/** Whether lists of names know it, and no other list does. */
export function isKnownName(word: string): boolean {
  const classes = classOf(word);
  const others = NO_SURNAME | WordClass.City;
  return (classes & ANY_NAME) !== 0 && (classes & others) === 0 && !isStop(word);
}

/** Whether up to four words are what somebody answers who is asked for a name: `Okonjo`, `jane roe`, not `Sure`. */
export function isAnswerName(answer: string): boolean {
  const words = answer.split(/[ ,]+/).filter((word) => word !== "");
  if (words.length === 0 || words.length > MOST_WORDS || !WORDS.test(answer)) return false;
  const isTold = words.some(isStrange);
  return (
    answer.length > 2 &&
    words.every((word) => word.length < 3 || !isPlainWord(word) || (isTold && !isStop(word)))
  );
}

/** Of no English: `whitacre` makes a name of the `sorrel` before it. */
function isStrange(word: string): boolean {
  return word.length > 3 && (classOf(word) & NO_SURNAME) === 0 && !isStop(word);
}

/** A word of plain English that is no first name. */
function isPlainWord(word: string): boolean {
  const classes = classOf(word);
  return (classes & WordClass.FirstName) === 0 && ((classes & NO_SURNAME) !== 0 || isStop(word));
}

function isStop(word: string): boolean {
  return (kindOf(hashWord(word.toLowerCase(), 0, word.length)) & Kind.Stop) !== 0;
}

function classOf(word: string): number {
  return sharedLexicon().classify(word.toLowerCase(), 0, word.length);
}

function isFirst(classes: number): boolean {
  return (classes & WordClass.FirstName) !== 0 && (classes & NO_SURNAME) === 0;
}

function couldBeSurname(classes: number): boolean {
  return (
    (classes & NO_SURNAME) === 0 && ((classes & ANY_NAME) !== 0 || (classes & WordClass.City) === 0)
  );
}
