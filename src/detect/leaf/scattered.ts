/** Identifiers whose digits stand one by one among letters: `K7QXW9ZP`, `C02XK1ZQJG5H`. */
import { endOf } from "../steps.ts";

/** Six places with three digits; of capitals seven with two. What is longer is a digest or a word of base64. */
const SCATTERED =
  /(?=[A-Z0-9]{6,16}(?![A-Z0-9]))[A-Z]*(?:\d[A-Z]*){3}|(?-i:(?=[A-Z0-9]{7,16}(?![A-Za-z0-9]))[A-Z]*\d[A-Z]*\d[A-Z]*)/iy;
const LEAST = 3;

/** How many digits such a token is taken for, three at least; 0 of any other. */
export function scatteredDigits(text: string, start: number): number {
  return endOf(SCATTERED, text, start) === 0 ? 0 : LEAST;
}
