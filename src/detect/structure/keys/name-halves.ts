/**
 * A name in two fields beside each other whose keys are too short to say so alone: `?last=Roe&first=Jane`,
 * `{"fn":"Jane","ln":"Roe"}`, `First:Jane Last:Roe` of Go, `legalFirst`, `name.last`. Together they do.
 */
import { hashWord } from "../../lexicon/lexicon.ts";
import { Kind, kindOf } from "../../names/kinds.ts";
import { isNamePair } from "../../names/name-pair.ts";
import { eachMatch } from "../../steps.ts";
import type { Range, ReportPlace } from "../place.ts";

/** Also within what a program wraps a value in: `last_name: Some("Roe")`. */
const MARK = `(?:[_ .-]?(?:name|nm))?["'\\]]{0,2}\\s?(?:=>|[:=])\\s?(?:(?-i:[A-Z])[A-Za-z]{2,20}[[(])?`;
const WORD = "[A-Za-z\\xc0-\\xff][A-Za-z\\xc0-\\xff'.-]{0,29}[A-Za-z\\xc0-\\xff]";
/** In quotes also of several words. */
const VALUE = `(?:"((?:${WORD}|[a-z]{2,3}(?= )|[A-Z\\xc0-\\xde](?= ))(?: ${WORD}){0,3})"|'((?:${WORD})(?: ${WORD}){0,3})'|(${WORD})(?![\\w(]))`;
/** Marks between two fields, one field that may stand there too, and how the second key begins. */
const BETWEEN = `["'\\s,;&|)\\]]{1,6}(?:[A-Za-z_.]{1,14}["']?\\s?[:=]\\s?["']?[A-Za-z.]{0,20}["'\\s,;&|]{1,6})?[A-Za-z]{0,10}[._-]?`;
/** The short ones are words of their own, the others also the last of a key: `legalFirst`, `pt_last`. */
const FIRST = "(?:first|given|forename|(?<![a-z])(?:fname|frst|fn))";
const LAST = "(?:last|family|surname|(?<![a-z])(?:lname|lst|ln))";
const PAIRS = [
  [FIRST, LAST],
  [LAST, FIRST],
].map(
  ([one, other]) => new RegExp(`${one}${MARK}${VALUE}${BETWEEN}${other}${MARK}${VALUE}`, "dgi"),
);
/** `find_patient(last="Roe", dob=…)`: alone beside what only a person has. */
const LONE = new RegExp(`(?<![a-z])(?:last|lname|ln)${MARK}(?:"(${WORD})"|'(${WORD})')`, "dgi");
const INTIMATE = /(?<![a-z])(?:dob|birth|mrn|ssn|patient|member|subscriber)/i;
const NEAR = 80;
/** A text without one of these is not searched. */
const ANNOUNCES = /(?:last|family|surname|lname|lst|ln)(?:[_ .-]?(?:name|nm))?["'\]]{0,2}\s?[=:]/i;
/** `<first>Jane</first><last>Roe</last>` */
const TAGS = [
  [FIRST, LAST],
  [LAST, FIRST],
].map(
  ([one, other]) =>
    new RegExp(
      `<${one}(?:name|nm)?>(${WORD}(?: ${WORD}){0,2})</[\\w:]{1,24}>\\s{0,20}<${other}(?:name|nm)?>(${WORD}(?: ${WORD}){0,2})</`,
      "dgi",
    ),
);
const CAPITAL = /^[A-Z\xc0-\xde]/;
const SCORE = 0.8;

export function readNameTags(text: string, report: ReportPlace): void {
  if (text.includes("</")) readPairs(text, TAGS, report);
}

export function readNameHalves(text: string, report: ReportPlace): void {
  if (!ANNOUNCES.test(text)) return;
  readPairs(text, PAIRS, report);
  readLone(text, report);
}

function readPairs(text: string, patterns: readonly RegExp[], report: ReportPlace): void {
  for (const pairs of patterns)
    eachMatch(pairs, text, ({ indices = [] }) => {
      const [one, other] = indices.slice(1).filter((range) => range !== undefined);
      const words = [lastWord(text, one), lastWord(text, other)] as const;
      if (!isPair(...words)) return;
      report("PERSON", ...one, SCORE);
      report("PERSON", ...other, SCORE);
    });
}

/** Two capitals and a word that may be a surname; in small letters lists of names must know them. */
function isPair(one: string, other: string): boolean {
  const words = [one, other];
  if (words.every(isOther)) return false;
  if (!words.every((word) => CAPITAL.test(word))) return isNamePair(one, other, false);
  return words.some((word) => isNamePair(word, word, true));
}

function readLone(text: string, report: ReportPlace): void {
  for (const { index, indices = [] } of text.matchAll(LONE)) {
    const [start = 0, end = 0] = indices[1] ?? indices[2] ?? [];
    const isOwned = INTIMATE.test(text.slice(Math.max(0, index - NEAR), end + NEAR));
    const word = text.slice(start, end);
    if (isOwned && CAPITAL.test(word) && isNamePair(word, word, true) && !isOther(word))
      report("PERSON", start, end, SCORE);
  }
}

/** `first: Monday, last: Friday`, `first: Alpha, last: Omega` */
function isOther(word: string): boolean {
  return (kindOf(hashWord(word, 0, word.length)) & (Kind.Time | Kind.Stop)) !== 0;
}

/** `Merwe` of `van der Merwe`: what a lexicon may know. */
function lastWord(text: string, [start, end]: Range): string {
  const name = text.slice(start, end);
  return name.slice(name.lastIndexOf(" ") + 1);
}
