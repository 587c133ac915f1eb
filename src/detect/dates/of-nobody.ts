/** Dates that sentences say are of releases, approvals, plans, documents and software, in a text where nothing else is found. */
import { type Candidate, isPlaced } from "../findings/overlap.ts";
import { endOf } from "../steps.ts";
import { isOfDocument } from "./of-document.ts";
import { isPublished } from "./of-release.ts";
import { isOfSeason } from "./of-season.ts";
import { isOfSoftware } from "./of-software.ts";

/** Behind a month, or nothing. */
const YEAR = /(?: (?:19|20)\d\d)?/y;

/** Without a number: a month, a holiday. */
function isNamed(text: string, start: number, end: number): boolean {
  return !/\d/.test(text.slice(start, end + REACH));
}

const REACH = 6;

/** @param candidates dates alone */
export function withoutDatesOfNobody(text: string, candidates: Candidate[]): Candidate[] {
  return candidates.filter((one) => {
    const { start, end } = one;
    const stop = endOf(YEAR, text, end);
    if (isPlaced(one)) return true;
    if (isPublished(text, start, stop) || isOfDocument(text, start, stop)) return false;
    return (
      !isOfSoftware(text, start, end) &&
      !(isNamed(text, start, end) && isOfSeason(text, start, end))
    );
  });
}
