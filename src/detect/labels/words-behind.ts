/**
 * The label of a value that stands behind it: `84719265 is my member id`, `219099999 (ssn)`, `6505550132 - my cell`,
 * `does 84719265 match the MRN on file?`, `SELECT '84719265' AS mrn`, `"84719265", // member id`.
 */
import { Openings } from "../openings.ts";

const OWNER =
  "(?:the|an?|my|his|her|their|our|your|(?:pt|patient|mom|dad|mother|father|son|daughter|husband|wife|kid|child|member|provider)'?s)";
const JUDGED = "(?: (?:valid|correct|right|wrong|current|new|old|proper|actual))?";
const COPULA =
  "(?:'s| (?:is|are|was|were|(?:would|should|will|might) be)(?:n't| not)?)(?: (?:also|actually|still))?";
const THAT = " (?:that'?s|it'?s|this is|which is)";
/** `84719265 please, thats my chart number` */
const ASIDE = "(?: (?:please|pls|for me|thanks|thx))?";
const POINTER = `(?:${ASIDE},?${THAT}|(?: =| <-{1,2}| -{1,2}>?)(?:${THAT})?)`;
/** `use 84719265 as the member id`, `Is 84719265 the right MRN?` */
const AS = `(?: (?:as|being|for)(?= ${OWNER} )| on file as| match(?:es)?)`;
const ASKED = "(?= the )";
/** Into what a value is put: `typed '84719265' into the MRN field`. */
const INTO = " (?:in|into|to|for)(?= [a-z_' ]{2,40} (?:field|box|column)\\b)";
const WORDS = "((?:[a-z][a-z'_]{0,20} ){0,4}?[a-z][a-z'_]{1,20})";
/** The label ends its clause: one that a colon or a number follows is the next value's. */
const CLAUSE_END =
  "(?= ?(?:[).,;!?\\n]|$)| (?:and|but|if|so|for|with|thanks|thank|please|can|do|i|on file|(?:field|box|column))\\b)";
/** Of code, to the end of its line. */
const REMARK = `["'\`]?[,;]? {1,4}(?:#|\\/\\/|--|\\/\\*) ?(?:${OWNER} )?${WORDS}(?= ?(?:\\*\\/|\\n|$))`;
/** The name that a statement gives it. */
const ALIAS = `["'] as ["\`[]?([a-z]\\w{1,40})(?![\\w.(])`;
const BEHIND = new RegExp(
  `["'\`]?(?:[ \\n]?[([{](?:${OWNER} |field |column |key )?${WORDS}(?:,? i think)?(?=[)\\]}])|(?:${COPULA}|${POINTER}|${AS}|${INTO}|${ASKED})(?: ${OWNER}){0,2}${JUDGED} ${WORDS}${CLAUSE_END})|${REMARK}|${ALIAS}`,
  "iy",
);
/** What such words begin with: a blank, a line's end, a comma, a quote, a bracket. */
const OPENING = new Set([0x20, 0x0a, 0x22, 0x2c, 0x27, 0x28, 0x5b, 0x60]);
const BLANK = 0x20;
/** Behind a blank. */
const WORDS_BEHIND_BLANK = new Openings(
  "is are was were would should will might that it this which please pls thanks thx = <- - as on match in to for the # // /* ( [ {"
    .split(" ")
    .concat(" "),
);

/** The words behind a place that could be the label of what stands before it. */
export function wordsBehind(text: string, end: number): string | undefined {
  const first = text.charCodeAt(end);
  if (!OPENING.has(first)) return undefined;
  if (first === BLANK && !WORDS_BEHIND_BLANK.mayStandAt(text, end + 1)) return undefined;
  BEHIND.lastIndex = end;
  const behind = BEHIND.exec(text);
  return behind?.[1] ?? behind?.[2] ?? behind?.[3] ?? behind?.[4];
}
