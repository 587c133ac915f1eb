/** Issuer prefixes and the lengths that each allows (ISO/IEC 7812 ranges as the schemes publish them). */
import { passesLuhn } from "./luhn.ts";

interface Range {
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

/** Prefixes as their first six digits. */
const RANGES: readonly Range[] = [
  { from: 400000, to: 499999, lengths: [13, 16, 18, 19] },
  { from: 510000, to: 559999, lengths: [16] },
  { from: 222100, to: 272099, lengths: [16] },
  { from: 340000, to: 349999, lengths: [15] },
  { from: 370000, to: 379999, lengths: [15] },
  { from: 300000, to: 305999, lengths: [14, 16] },
  { from: 309500, to: 309599, lengths: [14, 16] },
  { from: 360000, to: 369999, lengths: [14, 16] },
  { from: 380000, to: 399999, lengths: [14, 16] },
  { from: 601100, to: 601199, lengths: [16, 17, 18, 19] },
  { from: 622126, to: 622925, lengths: [16, 17, 18, 19] },
  { from: 644000, to: 659999, lengths: [16, 17, 18, 19] },
  { from: 352800, to: 358999, lengths: [16, 17, 18, 19] },
  { from: 180000, to: 180099, lengths: [15] },
  { from: 213100, to: 213199, lengths: [15] },
  { from: 620000, to: 629999, lengths: [14, 15, 16, 17, 18, 19] },
  { from: 810000, to: 817199, lengths: [16, 17, 18, 19] },
  { from: 220000, to: 220499, lengths: [16, 17, 18, 19] },
  { from: 500000, to: 509999, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { from: 560000, to: 589999, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { from: 600000, to: 699999, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
];

/** Whether an issuer has this prefix and gives numbers of this length. */
function hasIssuer(digits: string): boolean {
  const prefix = Number(digits.slice(0, 6));
  return RANGES.some(
    ({ from, to, lengths }) => prefix >= from && prefix <= to && lengths.includes(digits.length),
  );
}

/** @param text groups of digits may be parted by blanks or hyphens. */
export function isCard(text: string): boolean {
  const digits = text.replace(/[ -]/g, "");
  return /^\d{12,19}$/.test(digits) && hasIssuer(digits) && passesLuhn(digits);
}
