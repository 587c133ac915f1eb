/** Who makes what leaflets are about: `Distributed by: Xyqlo Pharmaceuticals, Durham, NC 27701`, `contact Xyqlo Inc. at`. */
import { endOf } from "../steps.ts";

const FIRM = "(?:Inc|LLC|Ltd|Corp(?:oration)?|Company|GmbH|A/S|AG|L\\.?P)";
const DRUG_FIRM = "(?:Pharmaceuticals?|Pharma|Laboratories|Therapeutics)";
const WORDS = "(?:(?:[A-Z][\\w&-]*|and|of),? ){0,5}";
/** Up to the town, or up to the code behind its state: a sentence that begins so is of no payment and no visit. */
const MAKER = new RegExp(
  `(?:^|[.;\\n"] ?)(?:(?:Manufactured|Distributed|Marketed) (?:by|for):? ${WORDS}(?:${FIRM}|${DRUG_FIRM})|Made (?:by|for):? ${WORDS}${DRUG_FIRM}),?\\.?, (?:[A-Z][a-z]+(?: [A-Z][a-z]+)?,? [A-Z]{2},? )?$`,
);
/** Nothing but the rest of an address stands behind a maker's town: what is said of it may be whose it is. */
const MAKER_END =
  /(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?,? [A-Z]{2}(?![A-Za-z]),? ?)?(?:\d{5}(?:-\d{4})?)?(?:,? (?:USA|U\.S\.A\.?))?(?:\.?(?:\s{0,4}(?:\n|$)|")|\.(?= [A-Z]))/y;
const CONTACT = new RegExp(
  `\\b(?:[Tt]o report|TO REPORT) (?:[Ss]uspected |SUSPECTED )?(?:[Aa]dverse|ADVERSE) (?:[Rr]eactions?|REACTIONS?|[Ee]vents?|EVENTS?),? (?:please )?[Cc]ontact (?:[A-Z][\\w&-]* ){1,4}(?:${FIRM}|${DRUG_FIRM})\\.?,? at $`,
);
const REACH = 120;

/** Whether a firm that makes something stands right before a town, or before the code of its town. */
export function isOfMaker(text: string, start: number): boolean {
  return (
    MAKER.test(text.slice(Math.max(0, start - REACH), start)) && endOf(MAKER_END, text, start) > 0
  );
}

/** Whether a leaflet says to contact a firm at what stands here. */
export function isContactOfMaker(text: string, start: number): boolean {
  return CONTACT.test(text.slice(Math.max(0, start - REACH), start));
}
