/** Who makes what leaflets are about: `Distributed by: Xyqlo Pharmaceuticals, Durham, NC 27701`, `contact Xyqlo Inc. at`. */

const FIRM =
  "(?:Inc|LLC|Ltd|Corp(?:oration)?|Company|GmbH|A/S|AG|L\\.?P|Pharmaceuticals?|Pharma|Laboratories|Therapeutics)";
/** Up to the town, or up to the code behind its state; who makes it is one firm, and for one more. */
const MAKER = new RegExp(
  `\\b(?:[Mm]anufactured|[Mm]ade|[Dd]istributed|[Mm]arketed) (?:by|for):? (?:(?:[A-Z][\\w&-]*|and|of),? ){0,5}${FIRM}\\.?,? (?:[A-Z][a-z]+(?: [A-Z][a-z]+)?,? [A-Z]{2},? )?$`,
);
const CONTACT = new RegExp(`\\b[Cc]ontact (?:[A-Z][\\w&-]* ){1,4}${FIRM}\\.?,? (?:at|on) $`);
const REACH = 120;

/** Whether a firm that makes something stands right before a town, or before the code of its town. */
export function isOfMaker(text: string, start: number): boolean {
  return MAKER.test(text.slice(Math.max(0, start - REACH), start));
}

/** Whether a leaflet says to contact a firm at what stands here. */
export function isContactOfMaker(text: string, start: number): boolean {
  return CONTACT.test(text.slice(Math.max(0, start - REACH), start));
}
