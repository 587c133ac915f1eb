/** Lines that the public is told to call, in every leaflet and by every agent: nobody's own. */
import { isContactOfMaker } from "../addresses/makers.ts";

/** Poison control, crisis lines, SAMHSA, Medicare, Social Security, the Office for Civil Rights. */
const LINES = new Set(
  "8002221222 8002738255 8006624357 8007997233 8006564673 8006334227 8007721213 8003681019".split(
    " ",
  ),
);
const TOLL_FREE = /^\+?1?[-. ]{0,2}\(?8(?:00|33|44|55|66|77|88)/;

/** A line of the public's, or the one of a maker that a leaflet says to contact. */
export function isPublicLine(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end);
  if (!TOLL_FREE.test(number)) return false;
  return LINES.has(number.replace(/\D/g, "").slice(-10)) || isContactOfMaker(text, start);
}
