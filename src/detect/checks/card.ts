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

/** The shortest and the longest number. */
const LEAST = 12;
const MOST = 19;
const PREFIX = 6;

/** Whether an issuer has this prefix and gives numbers of this length. */
function hasIssuer(prefix: number, length: number): boolean {
  for (const range of RANGES)
    if (prefix >= range.from && prefix <= range.to && range.lengths.includes(length)) return true;
  return false;
}

/** @param text groups of digits may be parted by blanks or hyphens. */
export function isCard(text: string): boolean {
  return /^[\d -]*$/.test(text) && isCardAt(text, 0, text.length);
}

/** The same for [start, end) of a text, whatever parts its groups. */
export function isCardAt(text: string, start: number, end: number): boolean {
  let prefix = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) continue;
    if (count++ < PREFIX) prefix = prefix * 10 + digit;
  }
  if (count < LEAST || count > MOST) return false;
  return passesLuhn(text, start, end) && hasIssuer(prefix, count);
}
