/** E-mail addresses as speech becomes text: `jane dot roe at example dot org`. 45 CFR 164.514(b)(2)(i)(F). */
import { isWord } from "../characters.ts";
import { NUMBER_WORDS } from "../numbers/spoken-digits.ts";
import type { LiteralRecogniser } from "../recogniser.ts";

const ENTITY = "EMAIL_ADDRESS";
/** Characters of a host and of a local part that are looked at. */
const REACH = 64;
/** Also spelled: `a o l`. */
const HOST = /^(?:[a-z0-9-]{1,32}|[a-z](?: [a-z]){1,5})(?: dot [a-z0-9-]{1,32}){0,2}$/i;
const WORD = /^[a-z0-9][a-z0-9._-]{0,31}$/i;
/** Between two words of a local part. */
const JOINT = /^(?:dot|point|underscore|dash|hyphen)$/i;
const LABEL = /\be-?mail(?: address)?\b[^\n]{0,24}$/i;
const LABEL_REACH = 48;
const NUMBERS = new Set(NUMBER_WORDS);
/** Nobody says so of anything else; `look at example dot com` is a web site. */
const TELLING = /\d| (?:dot|underscore|hyphen) |[._]/i;

export const spokenEmail: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: "com org net edu gov mil us me co io ca info health"
    .split(" ")
    .map((suffix) => ` dot ${suffix}`),
  hints: { triples: ["dot"] },
  recognise({ text }, { start, end }, report) {
    if (isWord(text.charCodeAt(end))) return;
    const from = Math.max(0, start - REACH);
    const at = from + text.slice(from, start).toLowerCase().lastIndexOf(" at ");
    if (at < from || !HOST.test(text.slice(at + 4, start))) return;
    const first = localStart(text, at);
    if (first === at) return;
    const isLabelled = LABEL.test(text.slice(Math.max(0, first - LABEL_REACH), first));
    const isTold = TELLING.test(text.slice(first, at)) || isLoud(text, first, { at, start });
    if (isLabelled || isTold) report(first, end, 0.8, "shape");
  },
};

/** `jroe AT example DOT org`: only the two words in capitals. */
function isLoud(text: string, first: number, { at, start }: { at: number; start: number }) {
  if (!text.startsWith(" AT ", at) || !text.startsWith(" DOT ", start)) return false;
  return /[a-z]/.test(text.slice(first, at));
}

/** Leftwards over words that joints part, and over letters and numbers that are said one by one. */
function localStart(text: string, end: number): number {
  const from = Math.max(0, end - REACH);
  let start = end;
  let isJoined = true;
  let isLoose = false;
  while (start > from) {
    let at = start - (start === end ? 0 : 1);
    const stop = at;
    while (at > from && text.charCodeAt(at - 1) > 0x20) at--;
    const word = text.slice(at, stop);
    const isJoint: boolean = start !== end && !isJoined && JOINT.test(word);
    if (!isJoint && (!WORD.test(word) || !(isJoined || (isLoose && isPiece(word))))) break;
    isJoined = isJoint;
    isLoose = isPiece(word);
    start = at;
    if (text.charCodeAt(at - 1) !== 0x20) break;
  }
  return isJoined && start !== end ? nextWord(text, start, end) : start;
}

/** A letter, or a number in words. */
function isPiece(word: string): boolean {
  return word.length === 1 || NUMBERS.has(word.toLowerCase());
}

/** A joint that no word stands before is the sentence's. */
function nextWord(text: string, start: number, end: number): number {
  const blank = text.indexOf(" ", start);
  return blank < 0 || blank >= end ? end : blank + 1;
}
