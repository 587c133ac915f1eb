/** The label of a value that stands behind it: `84719265 is my member id`, `219099999 (ssn)`, `6505550132 - my cell`. */

import { Openings } from "../openings.ts";

const OWNER =
  "(?:the|an?|my|his|her|their|our|your|(?:pt|patient|mom|dad|mother|father|son|daughter|husband|wife|kid|child|member|provider)'?s)";
const COPULA =
  "(?:'s| (?:is|are|was|were|(?:would|should|will|might) be))(?: (?:also|actually|still))?";
const THAT = " (?:that'?s|it'?s|this is|which is)";
const POINTER = `(?:,?${THAT}|(?: =| <-{1,2}| -{1,2}>?)(?:${THAT})?)`;
/** `use 84719265 as the member id` */
const AS = `(?: (?:as|being|for)(?= ${OWNER} ))`;
const WORDS = "((?:[a-z][a-z']{0,20} ){0,4}[a-z][a-z']{1,20})";
/** The label ends its clause: one that a colon or a number follows is the next value's. */
const CLAUSE_END =
  "(?= ?(?:[).,;!?\\n]|$)| (?:and|but|if|so|for|with|thanks|thank|please|can|do|i)\\b)";
const BEHIND = new RegExp(
  `(?:[ \\n]?[([{](?:${OWNER} )?${WORDS}(?:,? i think)?(?=[)\\]}])|(?:${COPULA}|${POINTER}|${AS})(?: ${OWNER}){0,2} ${WORDS}${CLAUSE_END})`,
  "iy",
);
/** What such words begin with: a blank, a line's end, a comma, an apostrophe, a bracket. */
const OPENING = new Set([0x20, 0x0a, 0x2c, 0x27, 0x28, 0x5b]);
const BLANK = 0x20;
/** Behind a blank. */
const WORDS_BEHIND_BLANK = new Openings(
  "is are was were would should will might that it this which = <- - as being for ( [ {".split(" "),
);

/** The words behind a place that could be the label of what stands before it. */
export function wordsBehind(text: string, end: number): string | undefined {
  const first = text.charCodeAt(end);
  if (!OPENING.has(first)) return undefined;
  if (first === BLANK && !WORDS_BEHIND_BLANK.mayStandAt(text, end + 1)) return undefined;
  BEHIND.lastIndex = end;
  const behind = BEHIND.exec(text);
  return behind?.[1] ?? behind?.[2];
}
