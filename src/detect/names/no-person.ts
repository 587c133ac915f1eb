/** What a lexicon takes for a person's name and its surroundings say is none: towns, firms, units. */
import { WordClass } from "../lexicon/lexicon.ts";
import { PLACES } from "./run.ts";

/** Before a place's name: `the capital of France`, `the largest city is Paris`. */
const PLACE_BEFORE =
  /\b(?:capital|population|president|map|flag|history|currency|government|economy|people|city|country|north|south|east|west|rest|part|coast|visit|near) (?:city )?(?:of )?$|\b(?:capital|city|country|town)\b[^.?!\n]{0,40} (?:is|was|called) $/i;
/** Behind one: `Paris is the capital`, `Jordan is a country`, `Florence has many museums`. */
const PLACE_AFTER =
  /^(?:,? and [A-Z][a-z]+)? (?:(?:is|are|was|were) (?:(?:an?|the|one of the|also the) (?:[a-z]+ ){0,2}?(?:capital|city|cities|country|countries|town|state|village|island|port|places?)|in (?:the )?[A-Z]|located|home to|known for|famous for|rainy|sunny|larger than|smaller than|cities|countries)|has (?:many|an? (?:population|climate)|[\d.,]+ (?:inhabitants|people)|no airport)|borders )/;
/** Firms that bear the names of people. */
const FIRMS = new Set(
  "Morgan Stanley,Charles Schwab,Wells Fargo,Goldman Sachs,Eli Lilly,Merrill Lynch,Rolls Royce,Johnson Controls,Hewlett Packard,Aston Martin,Ralph Lauren,Calvin Klein,Harley Davidson,John Deere,Dow Jones,Edward Jones,Arthur Andersen,Jack Daniels,Thomas Cook,Philip Morris,Becton Dickinson,Booz Allen,Martha Stewart Living,Abbott Laboratories,Bristol Myers".split(
    ",",
  ),
);
const AND_JOHNSON = /^ ?(?:&|and) Johnson\b/;
const JOHNSON_AND = /\bJohnson ?(?:&|and) ?$/;
/** `441 ms. TSH`, `MS-DOS`: no form of address. */
const UNIT_BEFORE = /\d ?ms\. $|\bMS-$/;
const MOUNTAIN = /^(?:Mount|Mt|Fort|Ft|Cape)\.? [A-Z]/;
/** `Dr. and Mrs.` */
const JOINING = /^(?:and|or|is|are|was|stands?|means?)$/;

const REACH = 60;

/** @param classes of the name when it is one word; 0 when it is several, or something announces it */
export function isNoPerson(text: string, start: number, end: number, classes: number): boolean {
  const name = text.slice(start, end);
  if (FIRMS.has(name) || MOUNTAIN.test(name) || JOINING.test(name)) return true;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (name === "Johnson" && (AND_JOHNSON.test(after) || JOHNSON_AND.test(before))) return true;
  if (UNIT_BEFORE.test(before)) return true;
  if ((classes & (PLACES | WordClass.Town)) === 0) return false;
  return PLACE_AFTER.test(after) || PLACE_BEFORE.test(before);
}
