/** Lines that the public is told to call, in every leaflet and by every agent: nobody's own. */

/** Poison control, crisis lines, SAMHSA, Medicare, Social Security, the Office for Civil Rights. */
const LINES = new Set(
  "8002221222 8002738255 8006624357 8007997233 8006564673 8006334227 8007721213 8003681019".split(
    " ",
  ),
);
const TOLL_FREE = /^\+?1?[-. ]{0,2}\(?800/;

export function isPublicLine(number: string): boolean {
  if (!number.includes("800") || !TOLL_FREE.test(number)) return false;
  return LINES.has(number.replace(/\D/g, "").slice(-10));
}
