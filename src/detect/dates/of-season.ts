/** Months and holidays of what is open, begins or sells for everybody: `closed on Thanksgiving`, `In April, sales grew`. */
import { isOfCare } from "./care.ts";
import { wordsBefore } from "./surroundings.ts";

const OPENING = "(?:^|[.;:!?\\n] ?)";
/** Of a house; of a wound, a case or a file `closed` says when. */
const CLOSED = new RegExp(
  `${OPENING}(?:(?:We(?:'re| are| will be)|(?:The |Our |All )?(?:office|clinic|pharmacy|store|lab|branch|library|bank|front desk)(?:e?s)? (?:is|are|will be)) )?(?:closed|open) (?:on |for )$`,
  "i",
);
/** What begins each year, said of no year: `began` tells of one. */
const BEGINS = new RegExp(
  `${OPENING}(?:(?:flu|covid|RSV|influenza) (?:shots?|vaccines?|clinics?|season)|(?:open )?enrollment|registration|(?:the )?(?:allergy|hurricane|holiday|fiscal|school) (?:season|year)|classes|applications) (?:usually |typically )?(?:starts?|begins?|opens?|ends?|peaks?) in $`,
  "i",
);
const SOLD =
  "(?:(?:our|total|net|online|monthly) )?(?:sales|revenue|traffic|orders|usage|costs?|latency|error rates?|prices|sign-?ups|requests|demand|spend|downloads|page views)";
const MOVED =
  "(?:grew|grow|fell|rose|peaked|peak|dropped|doubled|increased|declined|dipped|slowed|surged)";
const SOLD_BEFORE = new RegExp(`${OPENING}${SOLD} ${MOVED} in $`, "i");
const IN_BEFORE = new RegExp(`${OPENING}In $`);
const SOLD_AFTER = new RegExp(
  `^(?: (?:and|to|through) [A-Z][a-z]{2,8})?, ${SOLD} ${MOVED}(?![a-z])`,
  "i",
);
const NEAR = 120;
/** A house of care is one of many; who is cared for there is somebody. */
const HOUSE = /\b(?:clinic|pharmacy|lab|influenza|flu|vaccines?)s?\b/gi;
const SOMEBODY = /\b(?:i|i'm|you|she|he|they|her|his|their|my|me|him|them|patient|pt)\b/i;

/** @param start of a month or a holiday without a day or a year */
export function isOfSeason(text: string, start: number, end: number): boolean {
  const before = wordsBefore(text, start);
  if (!before.endsWith(" ") || !isSaid(before, text.slice(end, end + NEAR))) return false;
  const near = text.slice(Math.max(0, start - NEAR), end + NEAR).replace(HOUSE, "");
  return !SOMEBODY.test(near) && !isOfCare(near);
}

function isSaid(before: string, after: string): boolean {
  if (CLOSED.test(before) || BEGINS.test(before) || SOLD_BEFORE.test(before)) return true;
  return IN_BEFORE.test(before) && SOLD_AFTER.test(after);
}
