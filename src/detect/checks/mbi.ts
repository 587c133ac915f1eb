/** Letters but S, L, O, I, B and Z, which read like digits. */
const LETTER = "[AC-HJKMNP-RT-Y]";
const EITHER = "[AC-HJKMNP-RT-Y0-9]";
const SHAPE = new RegExp(
  `^[1-9]${LETTER}${EITHER}\\d-?${LETTER}${EITHER}\\d-?${LETTER}{2}\\d{2}$`,
  "i",
);

/** Medicare Beneficiary Identifier (CMS, "Understanding the MBI format"); it has no check digit. */
export function isMbi(text: string): boolean {
  return SHAPE.test(text);
}
