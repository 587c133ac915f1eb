/** A store of a chain by its number or its corner: `CVS at 4th & Oak`, `Walgreens #4471`. 45 CFR 164.514(b)(2)(i)(B). */
import { isWord } from "../characters.ts";
import type { LiteralRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const CHAINS = [
  ..."walgreens,cvs,rite aid,duane reade,kroger,walmart,costco,publix,safeway".split(","),
  ..."meijer,wegmans,albertsons,boots,shoppers drug mart,chemist warehouse".split(","),
];
const STREET = "(?:\\d{1,3}(?:st|nd|rd|th)|[a-z][a-z'.]{2,20}(?: [a-z][a-z'.]{2,20})?)";
const KIND =
  "(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|hwy|highway|pkwy|parkway)(?![a-z])";
/** By its number, or on a street that its kind, an ordinal or a second street tells. */
const PLACE = new RegExp(
  `(?: pharmacy| store)?(?: ?#\\d{2,6}(?!\\w)| (?:on|at|off|near) (?:the corner of )?(?:${STREET} ${KIND}\\.?(?: (?:and|&) ${STREET})?|\\d{1,3}(?:st|nd|rd|th)(?: (?:and|&) ${STREET})?|${STREET} (?:and|&) \\d{1,3}(?:st|nd|rd|th)))`,
  "iy",
);

export const storeLocation: LiteralRecogniser = {
  entity: "LOCATION",
  wakes: "literal",
  labels: [],
  literals: CHAINS,
  hints: {
    named: CHAINS.map((chain) => chain.split(" ")[0]),
    triples: ["lgr", "cvs"],
  },
  recognise({ text }, { start, end }, report) {
    if (isWord(text.charCodeAt(start - 1))) return;
    const stop = endOf(PLACE, text, end);
    if (stop > 0 && !isWord(text.charCodeAt(stop))) report(start, stop, 0.7, "structure");
  },
};
